package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies a function, statement by statement, while what it reads is replaced by what {@link #replace} was told. A pass
 * overrides {@link #rewriteLet} and inherits the rest.
 */
public abstract class Rewriter {
    private final Map<Value, Value> replacements = new HashMap<>();

    public final Function rewrite(Function function) {
        return new Function(function.name(), function.parameters(), rewrite(function.body()));
    }

    /** Handles one assignment, whose operands are already replaced: the default keeps it. */
    protected abstract void rewriteLet(Statement.Let let, BlockBuilder out);

    /** A region's block begins, which is run perhaps. */
    protected void enterRegion() {}

    /** A region's block ends. */
    protected void leaveRegion() {}

    /** From here on, whatever reads {@code old} reads {@code replacement}. */
    protected final void replace(Value old, Value replacement) {
        replacements.put(old, replacement);
    }

    private Value current(Value value) {
        return replacements.getOrDefault(value, value);
    }

    private List<Value> current(List<Value> values) {
        List<Value> replaced = new ArrayList<>(values.size());
        for (Value value : values) {
            replaced.add(current(value));
        }
        return replaced;
    }

    private Block region(Block block) {
        enterRegion();
        Block rewritten = rewrite(block);
        leaveRegion();
        return rewritten;
    }

    private Block rewrite(Block block) {
        BlockBuilder out = new BlockBuilder();
        for (Statement statement : block.statements()) {
            statement.match(new Statement.Cases<Void>() {
                @Override
                public Void let(Statement.Let let) {
                    rewriteLet(new Statement.Let(let.value(), let.expression().reading(Rewriter.this::current)), out);
                    return null;
                }

                @Override
                public Void branch(Statement.If branch) {
                    out.add(new Statement.If(
                            branch.results(),
                            current(branch.condition()),
                            region(branch.then()),
                            region(branch.otherwise()),
                            branch.isExpression()));
                    return null;
                }

                @Override
                public Void loop(Statement.Loop loop) {
                    out.add(new Statement.Loop(
                            loop.results(),
                            current(loop.initial()),
                            loop.carried(),
                            region(loop.test()),
                            loop.entered(),
                            region(loop.body())));
                    return null;
                }
            });
        }
        return out.build(current(block.results()));
    }
}
