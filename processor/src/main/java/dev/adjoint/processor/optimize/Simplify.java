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
    private final Facts facts;

    private Simplify(Uses uses) {
        this.facts = new Facts(uses);
    }

    /** Simplifies the derivative's arithmetic. */
    public static Function simplify(Function function) {
        return new Simplify(Uses.of(function)).rewrite(function);
    }

    @Override
    protected void enterLoop() {
        facts.enterLoop();
    }

    @Override
    protected void leaveLoop() {
        facts.leaveLoop();
    }

    @Override
    protected void enterRegion() {
        facts.enterRegion();
    }

    @Override
    protected void leaveRegion() {
        facts.leaveRegion();
    }

    @Override
    protected void rewriteLet(Statement.Let let, BlockBuilder out) {
        if (let.value().role() == Role.DERIVATIVE && let.expression() instanceof Expression.Apply apply) {
            Draft draft = new Draft(facts, let.value());
            Value result = draft.finish(new Algebra(facts, draft).simplify(apply), out);
            if (result != let.value()) {
                settle(let.value(), result, out);
            }
        } else {
            facts.define(let);
            out.add(let);
        }
    }

    /** A value without a name gives way to what it equals; one with a name becomes a copy of it. */
    private void settle(Value value, Value equal, BlockBuilder out) {
        if (value.name() == null) {
            facts.replace(value, equal);
            replace(value, equal);
        } else {
            Statement.Let copy = new Statement.Let(value, new Expression.Copy(equal));
            facts.define(copy);
            out.add(copy);
        }
    }
}
