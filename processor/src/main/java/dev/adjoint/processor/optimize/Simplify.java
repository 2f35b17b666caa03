package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;

/** Shortens the arithmetic of tangents and adjoints by the rules of {@link Algebra}. The primal is left as it is. */
public final class Simplify extends Rewriter {
    private final Algebra algebra;

    private Simplify(Uses uses) {
        this.algebra = new Algebra(uses);
    }

    /** Simplifies the derivative's arithmetic. */
    public static Function simplify(Function function) {
        return new Simplify(Uses.of(function)).rewrite(function);
    }

    @Override
    protected void rewriteLet(Statement.Let let, BlockBuilder out) {
        if (let.value().role() == Role.DERIVATIVE && let.expression() instanceof Expression.Apply apply) {
            Value simplified = algebra.simplify(let.value(), apply, out);
            if (simplified != let.value()) {
                settle(let.value(), simplified, out);
            }
        } else {
            algebra.define(let);
            out.add(let);
        }
    }

    /** A value without a name gives way to what it equals; one with a name becomes a copy of it. */
    private void settle(Value value, Value equal, BlockBuilder out) {
        if (value.name() == null) {
            replace(value, equal);
        } else {
            Statement.Let copy = new Statement.Let(value, new Expression.Copy(equal));
            algebra.define(copy);
            out.add(copy);
        }
    }
}
