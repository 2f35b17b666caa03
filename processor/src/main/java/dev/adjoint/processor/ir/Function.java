package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** A function: parameters, and a body whose results are the function's. */
public record Function(String name, List<Value> parameters, Block body) {
    public Function {
        parameters = List.copyOf(parameters);
    }

    public List<Value> results() {
        return body.results();
    }

    /** All assignments, those in regions too, in their order. */
    public List<Statement.Let> lets() {
        List<Statement.Let> lets = new ArrayList<>();
        collect(body, lets);
        return lets;
    }

    private static void collect(Block block, List<Statement.Let> lets) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Let let) {
                lets.add(let);
            }
            statement.blocks().forEach(inner -> collect(inner, lets));
        }
    }
}
