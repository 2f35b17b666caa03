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
        return function.with(rewrite(function.body()));
    }

    /** Handles one assignment, whose operands are already replaced: the default keeps it. */
    protected abstract void rewriteLet(Statement.Let let, BlockBuilder out);

    /** Handles one call, whose arguments are already replaced. */
    protected void rewriteCall(Statement.Call call, BlockBuilder out) {
        out.add(call);
    }

    /** A region's block begins, which is run perhaps. */
    protected void enterRegion() {}

    /** A region's block ends. */
    protected void leaveRegion() {}

    /** A statement writes into arrays: of a block that is run many times, each does so before it begins, too. */
    protected void write(Statement statement) {}

    /** A block begins that is run many times. */
    protected void enterLoop() {}

    /** A block ends that is run many times. */
    protected void leaveLoop() {}

    /** A loop as it is to be copied; what it reads is not replaced yet. */
    protected Statement.Loop prepare(Statement.Loop loop) {
        return loop;
    }

    /** From here on, whatever reads {@code old} reads {@code replacement}. */
    protected final void replace(Value old, Value replacement) {
        replacements.put(old, replacement);
    }

    protected final Value current(Value value) {
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

    /** The blocks of a loop are run many times: what they write, they may have written before they begin. */
    private Statement.Loop rewriteLoop(Statement.Loop loop) {
        List<Value> initial = current(loop.initial());
        writeAll(loop.body());
        enterLoop();
        Block test = region(loop.test());
        Block body = region(loop.body());
        leaveLoop();
        writeAll(loop.body());
        return new Statement.Loop(loop.results(), initial, loop.carried(), test, body);
    }

    private void writeAll(Block block) {
        for (Statement statement : block.statements()) {
            write(statement);
            statement.blocks().forEach(this::writeAll);
        }
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
                    out.add(rewriteLoop(prepare(loop)));
                    return null;
                }

                @Override
                public Void store(Statement.Store store) {
                    out.add(new Statement.Store(
                            current(store.array()), current(store.index()), current(store.value()), store.origin()));
                    write(store);
                    return null;
                }

                @Override
                public Void call(Statement.Call call) {
                    rewriteCall(
                            new Statement.Call(call.results(), call.callee(), current(call.arguments()), call.origin()),
                            out);
                    write(call);
                    return null;
                }

                @Override
                public Void raise(Statement.Raise raise) {
                    out.add(new Statement.Raise(
                            raise.type(),
                            raise.arguments().stream()
                                    .map(parts -> current(parts))
                                    .toList(),
                            raise.origin()));
                    return null;
                }
            });
        }
        return out.build(current(block.results()));
    }
}
