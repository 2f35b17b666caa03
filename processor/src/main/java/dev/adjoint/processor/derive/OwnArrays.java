package dev.adjoint.processor.derive;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets a function that writes into its parameters' arrays work on copies: its derivative is that with respect to their
 * contents at entry, and leaves the caller's arrays as they were. A copy would not see what is written into an array by
 * way of another parameter, so the function then insists that they are different arrays.
 */
final class OwnArrays {
    private OwnArrays() {}

    static Function of(Function function) {
        Aliases aliases = Aliases.of(function);
        List<Value> written = function.parameters().stream()
                .filter(parameter -> parameter.type().isArray() && aliases.isWritten(parameter))
                .toList();
        if (written.isEmpty()) {
            return function;
        }
        BlockBuilder out = new BlockBuilder();
        Set<Type> checked = new HashSet<>();
        for (Value array : written) {
            List<Value> mayBeShared = mayBeShared(array, function);
            boolean isAlone = mayBeShared.size() == 1 && !array.type().isMatrix();
            if (!isAlone && checked.add(array.type().scalar())) {
                out.add(new Statement.Call(
                        List.of(),
                        ArrayRoutines.requireDistinct(
                                mayBeShared.stream().map(Value::type).toList()),
                        mayBeShared,
                        Origin.primal(null, Origin.NO_LINE)));
            }
        }
        Copying copying = new Copying();
        for (Value array : written) {
            Value copy = new Value(array.type(), array.origin());
            out.add(new Statement.Call(
                    List.of(copy), ArrayRoutines.ownCopy(array.type()), List.of(array), array.origin()));
            copying.read(array, copy);
        }
        Block body = copying.rewrite(function).body();
        List<Statement> statements = new ArrayList<>(out.build(List.of()).statements());
        statements.addAll(body.statements());
        return function.with(new Block(statements, body.results()));
    }

    private static List<Value> mayBeShared(Value array, Function function) {
        return function.parameters().stream()
                .filter(other -> other.type().isArray()
                        && other.type().scalar() == array.type().scalar())
                .toList();
    }

    /** Reads the copies. */
    private static final class Copying extends Rewriter {
        void read(Value array, Value copy) {
            replace(array, copy);
        }

        @Override
        protected void rewriteLet(Statement.Let let, BlockBuilder out) {
            out.add(let);
        }
    }
}
