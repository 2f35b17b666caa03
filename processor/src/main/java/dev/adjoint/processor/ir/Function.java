package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A function: parameters, and a body whose results are the function's.
 *
 * @param ties the lines that the optimiser knows its values to come from beside their own
 */
public record Function(String name, List<Value> parameters, Block body, Ties ties) {
    public Function {
        parameters = List.copyOf(parameters);
    }

    public Function(String name, List<Value> parameters, Block body) {
        this(name, parameters, body, Ties.NONE);
    }

    /** The same function with another body, in which the same values are of the same lines. */
    public Function with(Block newBody) {
        return new Function(name, parameters, newBody, ties);
    }

    public List<Value> results() {
        return body.results();
    }

    /** All assignments, those in regions too, in their order. */
    public List<Statement.Let> lets() {
        List<Statement.Let> lets = new ArrayList<>();
        for (Statement statement : body.allStatements()) {
            if (statement instanceof Statement.Let let) {
                lets.add(let);
            }
        }
        return lets;
    }

    /** The classes of the exceptions that it throws. */
    public Set<ClassReference> thrown() {
        Set<ClassReference> classes = new LinkedHashSet<>();
        for (Statement statement : body.allStatements()) {
            if (statement instanceof Statement.Raise raise) {
                classes.add(raise.type());
            }
        }
        return classes;
    }
}
