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
            statement.match(new Statement.Cases<Void>() {
                @Override
                public Void let(Statement.Let let) {
                    lets.add(let);
                    return null;
                }

                @Override
                public Void branch(Statement.If branch) {
                    collect(branch.then(), lets);
                    collect(branch.otherwise(), lets);
                    return null;
                }

                @Override
                public Void loop(Statement.Loop loop) {
                    collect(loop.test(), lets);
                    collect(loop.body(), lets);
                    return null;
                }
            });
        }
    }
}
