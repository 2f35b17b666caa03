package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** The statements that are written in place of one. */
final class Draft {
    private final Facts facts;
    private final Value target;
    private final List<Statement.Let> written = new ArrayList<>();

    /** A draft for the statement that assigns {@code target}. */
    Draft(Facts facts, Value target) {
        this.facts = facts;
        this.target = target;
    }

    /** Whether the statement adds to a value of the same name, as {@code da += …} does: then it keeps that form. */
    boolean accumulates(Value former) {
        return former.name() != null && former.name().equals(target.name());
    }

    Value write(double constant) {
        return write(Expression.Constant.of(constant));
    }

    Value write(Primitive primitive, Value... arguments) {
        return write(new Expression.Apply(primitive, List.of(arguments)));
    }

    Value write(Expression expression) {
        Value value = new Value(expression.type(), target.origin().named(null));
        Statement.Let let = new Statement.Let(value, expression);
        facts.define(let);
        written.add(let);
        return value;
    }

    /** Hands the statements over. If the result is among them, the target takes its place. Returns what equals it. */
    Value finish(Value result, BlockBuilder out) {
        Value equal = result;
        for (Statement.Let let : written) {
            if (let.value() == result) {
                equal = target;
                Statement.Let last = new Statement.Let(target, let.expression());
                facts.define(last);
                out.add(last);
            } else {
                out.add(let);
            }
        }
        return equal;
    }
}
