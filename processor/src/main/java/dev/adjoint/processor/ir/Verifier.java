package dev.adjoint.processor.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a function after every pass: each value assigned once and before it is read, and every type as it must be. */
public final class Verifier implements Statement.Cases<Void> {
    private final Function function;
    private final Set<Value> everDefined = new HashSet<>();
    private Set<Value> visible = new HashSet<>();

    private Verifier(Function function) {
        this.function = function;
    }

    /**
     * Returns the function if it is well formed.
     *
     * @throws IllegalStateException if it is not, which is a bug of the pass that made it
     */
    public static Function verify(Function function) {
        Verifier verifier = new Verifier(function);
        function.parameters().forEach(verifier::define);
        verifier.block(function.body());
        return function;
    }

    @Override
    public Void let(Statement.Let let) {
        let.expression().operands().forEach(this::read);
        if (let.expression() instanceof Expression.Apply apply) {
            types(
                    apply.arguments(),
                    apply.primitive().parameters(),
                    apply.primitive().id());
        }
        require(let.value().type() == let.expression().type(), "the type of " + let.value());
        define(let.value());
        return null;
    }

    @Override
    public Void branch(Statement.If branch) {
        read(branch.condition());
        require(branch.condition().type() == Type.BOOLEAN, "the condition " + branch.condition());
        for (Block block : List.of(branch.then(), branch.otherwise())) {
            scoped(() -> block(block));
            types(block.results(), typesOf(branch.results()), "if");
        }
        branch.results().forEach(this::define);
        return null;
    }

    @Override
    public Void loop(Statement.Loop loop) {
        loop.initial().forEach(this::read);
        types(loop.initial(), typesOf(loop.carried()), "loop");
        List<Value> handedOn = loop.test().results();
        require(!handedOn.isEmpty() && handedOn.get(0).type() == Type.BOOLEAN, "the test of a loop");
        types(handedOn.subList(1, handedOn.size()), typesOf(loop.entered()), "loop test");
        types(handedOn.subList(1, handedOn.size()), typesOf(loop.results()), "loop result");
        types(loop.body().results(), typesOf(loop.carried()), "loop body");
        scoped(() -> {
            loop.carried().forEach(this::define);
            block(loop.test());
        });
        scoped(() -> {
            loop.entered().forEach(this::define);
            block(loop.body());
        });
        loop.results().forEach(this::define);
        return null;
    }

    private void block(Block block) {
        for (Statement statement : block.statements()) {
            statement.match(this);
        }
        block.results().forEach(this::read);
    }

    /** Runs something whose definitions are not seen from outside. */
    private void scoped(Runnable inner) {
        Set<Value> outer = visible;
        visible = new HashSet<>();
        visible.addAll(outer);
        inner.run();
        visible = outer;
    }

    private void define(Value value) {
        require(everDefined.add(value), "a second assignment of " + value);
        visible.add(value);
    }

    private void read(Value value) {
        require(visible.contains(value), "a read before the assignment of " + value);
    }

    private void types(List<Value> values, List<Type> expected, String where) {
        require(
                typesOf(values).equals(expected),
                "the types " + typesOf(values) + " where " + where + " has " + expected);
    }

    private static List<Type> typesOf(List<Value> values) {
        return values.stream().map(Value::type).toList();
    }

    private void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException(
                    "malformed IR of " + function.name() + ": " + what + "\n" + Printer.print(function));
        }
    }
}
