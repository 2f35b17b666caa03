package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** Collects the statements of a block. */
public final class BlockBuilder {
    private final List<Statement> statements = new ArrayList<>();

    public void add(Statement statement) {
        statements.add(statement);
    }

    /** Adds {@code value = expression} for a new value and returns it. */
    public Value let(Origin origin, Expression expression) {
        Value value = new Value(expression.type(), origin);
        statements.add(new Statement.Let(value, expression));
        return value;
    }

    /** Adds the application of a primitive. */
    public Value apply(Origin origin, Primitive primitive, Value... arguments) {
        return let(origin, new Expression.Apply(primitive, List.of(arguments)));
    }

    public Block build(List<Value> results) {
        return new Block(statements, results);
    }
}
