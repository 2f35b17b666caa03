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

    /**
     * The statements of a function without regions.
     *
     * @throws IllegalArgumentException if it has a region
     */
    public List<Statement.Let> straightLine() {
        List<Statement.Let> lets = new ArrayList<>();
        for (Statement statement : body.statements()) {
            if (!(statement instanceof Statement.Let let)) {
                throw new IllegalArgumentException(name + " has a region: " + statement.defined());
            }
            lets.add(let);
        }
        return lets;
    }
}
