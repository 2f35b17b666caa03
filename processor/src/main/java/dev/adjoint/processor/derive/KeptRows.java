package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Rereads;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.GivenCall;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands a clone of a matrix to a method that is not written out where rows of the matrix are exchanged later. The clone
 * keeps the rows, and its adjoint keeps theirs, so that the reverse of the call adds to the adjoints of those that it
 * was given.
 */
final class KeptRows extends Rewriter {
    private final Rereads rereads;

    private KeptRows(Function function) {
        this.rereads = Rereads.of(function);
    }

    static Function of(Function function) {
        return new KeptRows(function).rewrite(function);
    }

    @Override
    protected void rewriteCall(Statement.Call call, BlockBuilder out) {
        boolean isCompanion = call.callee() instanceof CompanionCall companion && companion.isReadOnly();
        if (!isCompanion && !(call.callee() instanceof GivenCall)) {
            out.add(call);
            return;
        }
        List<Value> arguments = new ArrayList<>(call.arguments());
        for (int i = 0; i < arguments.size(); i++) {
            Value argument = arguments.get(i);
            if (argument.type().isMatrix() && argument.type().isReal() && !rereads.hasRowsAsTheyWere(call, i)) {
                Value rows = new Value(
                        argument.type(), Origin.primal(null, call.origin().line()));
                out.add(new Statement.Call(
                        List.of(rows), ArrayRoutines.cloneOf(argument.type()), List.of(argument), call.origin()));
                arguments.set(i, rows);
            }
        }
        out.add(new Statement.Call(call.results(), call.callee(), arguments, call.origin()));
    }

    @Override
    protected void rewriteLet(Statement.Let let, BlockBuilder out) {
        out.add(let);
    }
}
