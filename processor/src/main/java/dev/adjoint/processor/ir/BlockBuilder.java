package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the statements of a block. */
public final class BlockBuilder {
    private final List<Statement> statements = new ArrayList<>();

    public void add(Statement statement) {
        statements.add(statement);
    }

    /** Adds the statements of another block. */
    public void addAll(BlockBuilder other) {
        statements.addAll(other.statements);
    }

    /** Adds {@code value = expression} for a new value and returns it. */
    public Value let(Origin origin, Expression expression) {
        Value value = new Value(expression.type(), origin);
        add(new Statement.Let(value, expression));
        return value;
    }

    /** Adds the application of a primitive. */
    public Value apply(Origin origin, Primitive primitive, Value... arguments) {
        return let(origin, new Expression.Apply(primitive, List.of(arguments)));
    }

    /** Removes and returns the last statement if it is the assignment of this value. */
    public Optional<Statement.Let> takeLast(Value value) {
        if (statements.isEmpty()
                || !(statements.get(statements.size() - 1) instanceof Statement.Let let)
                || let.value() != value) {
            return Optional.empty();
        }
        statements.remove(statements.size() - 1);
        return Optional.of(let);
    }

    /** Gives another value the place of this one, if it is a result of the last statement, a branch or a call. */
    public boolean renameLast(Value value, Value replacement) {
        int last = statements.size() - 1;
        if (last < 0 || !statements.get(last).defined().contains(value)) {
            return false;
        }
        List<Value> results = new ArrayList<>(statements.get(last).defined());
        results.set(results.indexOf(value), replacement);
        if (statements.get(last) instanceof Statement.If branch) {
            statements.set(last, branch.with(results, branch.then(), branch.otherwise()));
            return true;
        }
        if (statements.get(last) instanceof Statement.Call call) {
            statements.set(last, new Statement.Call(results, call.callee(), call.arguments(), call.origin()));
            return true;
        }
        return false;
    }

    public Block build(List<Value> results) {
        return new Block(statements, results);
    }
}
