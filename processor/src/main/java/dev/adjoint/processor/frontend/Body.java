package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body that is being lowered: the statements so far, at which of the user's lines, and what was found wrong. */
final class Body {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final BlockBuilder block = new BlockBuilder();
    private int line;

    BlockBuilder block() {
        return block;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<Requirement> requirements() {
        return requirements;
    }

    boolean hasErrors() {
        return !diagnostics.isEmpty();
    }

    /** From here on, statements belong to this line of the source. */
    void at(int sourceLine) {
        line = sourceLine;
    }

    /** Reports what is wrong with a tree; there is no value then. */
    Optional<Value> reject(Message message, Tree place, Object... words) {
        diagnostics.add(Diagnostic.of(message, place, words));
        return Optional.empty();
    }

    Value let(Expression expression) {
        return block.let(Origin.primal(null, line), expression);
    }

    Value apply(Primitive primitive, Value... arguments) {
        return let(new Expression.Apply(primitive, List.of(arguments)));
    }

    /** Gives a value the name of the variable that it is assigned to. */
    Value named(String name, Value value) {
        Origin origin = Origin.primal(name, line);
        // A value with a name is held by another variable: u = v = x * 2.
        Optional<Statement.Let> fresh = value.name() == null ? block.takeLast(value) : Optional.empty();
        return fresh.isPresent()
                ? block.let(origin, fresh.get().expression())
                : block.let(origin, new Expression.Copy(value));
    }

    /**
     * The value as another type; both must be numeric, or the same. Empty, and reported, where Java has no such
     * conversion.
     */
    Optional<Value> convert(Value value, Type to, Tree place) {
        Type from = value.type();
        if (from == to) {
            return Optional.of(value);
        }
        if (!from.isNumeric() || !to.isNumeric()) {
            return reject(Message.CONVERSION, place, from.javaName(), to.javaName());
        }
        if (from == Type.DOUBLE && to == Type.FLOAT) {
            requirements.add(new Requirement(value, Diagnostic.of(Message.FLOAT_CAST, place)));
        }
        return Optional.of(apply(Table.conversion(from, to), value));
    }
}
