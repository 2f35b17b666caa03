package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** Statements, and what they yield to the function or region that holds them. */
public record Block(List<Statement> statements, List<Value> results) {
    public Block {
        statements = List.copyOf(statements);
        results = List.copyOf(results);
    }

    /** All statements, those in regions too: each before those in its regions. */
    public List<Statement> allStatements() {
        List<Statement> all = new ArrayList<>();
        addTo(all);
        return all;
    }

    private void addTo(List<Statement> all) {
        for (Statement statement : statements) {
            all.add(statement);
            statement.blocks().forEach(inner -> inner.addTo(all));
        }
    }

    /** Whether its end is never reached: its results are of no meaning then. */
    public boolean isDeadEnd() {
        return statements.stream().anyMatch(Statement::isDeadEnd);
    }
}
