package dev.adjoint.processor.ir;

import java.util.List;

/** Statements, and what they yield to the function or region that holds them. */
public record Block(List<Statement> statements, List<Value> results) {
    public Block {
        statements = List.copyOf(statements);
        results = List.copyOf(results);
    }

    /** Whether its end is never reached: its results are of no meaning then. */
    public boolean isDeadEnd() {
        return statements.stream().anyMatch(Statement::isDeadEnd);
    }
}
