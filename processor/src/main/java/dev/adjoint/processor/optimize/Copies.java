package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Copy propagation. Whoever reads a copy reads the original. Two copies stay: one that gives its name to an original
 * that has none and no other reader (the original then takes it), and the first contribution to an adjoint that further
 * ones are added to.
 */
public final class Copies extends Rewriter {
    private final Set<Value> accumulators = new HashSet<>();
    private final Map<Value, Value> namesakes = new HashMap<>();

    private Copies(Function function) {
        scan(function.body(), Uses.of(function));
    }

    public static Function propagate(Function function) {
        return new Copies(function).rewrite(function);
    }

    private void scan(Block block, Uses uses) {
        Set<Value> assigned = new HashSet<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Let let) {
                scan(let, uses, assigned);
                assigned.add(let.value());
            }
            statement.blocks().forEach(inner -> scan(inner, uses));
        }
    }

    /** An original takes a name from its own block only, not from a region that it is read in. */
    private void scan(Statement.Let let, Uses uses, Set<Value> assigned) {
        if (let.expression() instanceof Expression.Copy copy) {
            Value original = copy.operand();
            if (assigned.contains(original)
                    && original.role() == Role.DERIVATIVE
                    && original.name() == null
                    && uses.of(original) == 1) {
                namesakes.put(original, let.value());
            }
        } else if (isAccumulation(let)) {
            accumulators.add(let.expression().operands().get(0));
        }
    }

    /** Whether this adds to a value of the same name or subtracts from it, as {@code da += …} does. */
    static boolean isAccumulation(Statement.Let let) {
        return let.expression() instanceof Expression.Apply apply
                && (apply.primitive() == Arithmetic.PLUS || apply.primitive() == Arithmetic.MINUS)
                && let.value().role() == Role.DERIVATIVE
                && let.value().name() != null
                && Objects.equals(let.value().name(), apply.arguments().get(0).name());
    }

    @Override
    protected void rewriteLet(Statement.Let let, BlockBuilder out) {
        Value namesake = namesakes.get(let.value());
        if (namesake != null) {
            out.add(new Statement.Let(namesake, let.expression()));
            replace(let.value(), namesake);
        } else if (let.expression() instanceof Expression.Copy copy && !accumulators.contains(let.value())) {
            replace(let.value(), copy.operand());
        } else if (!(let.expression() instanceof Expression.Copy copy && copy.operand() == let.value())) {
            out.add(let);
        }
    }
}
