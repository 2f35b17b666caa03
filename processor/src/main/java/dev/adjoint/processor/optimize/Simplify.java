package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import java.util.Optional;

/**
 * Shortens the arithmetic of tangents and adjoints by the rules of {@link Algebra}. The primal is left as it is, but
 * for conditions that are known, as of a helper that is called with a constant.
 */
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
            Statement.Let decided = decided(let);
            facts.define(decided);
            out.add(decided);
        }
    }

    /** A condition that the user did not name is written as what it is, if that is known. */
    private Statement.Let decided(Statement.Let let) {
        boolean isCondition = let.value().type() == Type.BOOLEAN && let.value().name() == null;
        Optional<Object> constant = isCondition ? facts.constants().evaluate(let.expression()) : Optional.empty();
        return constant.isPresent()
                ? new Statement.Let(let.value(), new Expression.Constant(Type.BOOLEAN, constant.get(), null))
                : let;
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
