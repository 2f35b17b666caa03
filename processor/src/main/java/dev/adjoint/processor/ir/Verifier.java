package dev.adjoint.processor.ir;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Checks a function after every pass: each value assigned once and before it is read, every type as it must be, and no
 * value of the user's computed from a derivative.
 */
public final class Verifier implements Statement.Cases<Void> {
    private final Function function;
    private final Set<Value> everDefined = new HashSet<>();
    private final Set<Value> visible = new HashSet<>();
    private final Deque<Value> definitions = new ArrayDeque<>();

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
        Value value = let.value();
        Expression expression = let.expression();
        for (Value operand : expression.operands()) {
            read(operand);
            require(
                    value.role() == Role.DERIVATIVE || operand.role() == Role.PRIMAL,
                    () -> "the derivative " + operand + " in the primal " + value);
        }
        if (expression instanceof Expression.Apply apply) {
            types(
                    apply.arguments(),
                    apply.primitive().parameters(),
                    apply.primitive().id());
        } else if (expression instanceof Expression.Constant constant) {
            require(constant.type().isBox(constant.value()), () -> "the constant " + constant);
        } else if (expression instanceof Expression.Field field && field.value() != null) {
            require(field.type().isBox(field.value()), () -> "the constant value of " + field);
        } else if (expression instanceof Expression.Load load) {
            require(load.array().type().isArray(), () -> "no array: " + load.array());
            require(load.index().type() == Type.INT, () -> "the index " + load.index());
        } else if (expression instanceof Expression.Length length) {
            require(length.array().type().isArray(), () -> "no array: " + length.array());
        } else if (expression instanceof Expression.NewArray newArray) {
            int lengths = newArray.lengths().size();
            require(lengths == 1 || (lengths == 2 && newArray.type().isMatrix()), () -> "the lengths of " + newArray);
            types(newArray.lengths(), Collections.nCopies(lengths, Type.INT), "new");
        } else if (expression instanceof Expression.Elements elements) {
            types(
                    elements.values(),
                    Collections.nCopies(
                            elements.values().size(), elements.type().element()),
                    "elements");
        }
        require(value.type() == expression.type(), () -> "the type of " + value);
        define(value);
        return null;
    }

    @Override
    public Void branch(Statement.If branch) {
        read(branch.condition());
        require(branch.condition().type() == Type.BOOLEAN, () -> "the condition " + branch.condition());
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
        types(loop.initial(), typesOf(loop.results()), "loop result");
        types(loop.test().results(), List.of(Type.BOOLEAN), "loop test");
        types(loop.body().results(), typesOf(loop.carried()), "loop body");
        require(isWithoutEffects(loop.test()), () -> "a test that writes into an array");
        scoped(() -> {
            loop.carried().forEach(this::define);
            scoped(() -> block(loop.test()));
            scoped(() -> block(loop.body()));
        });
        loop.results().forEach(this::define);
        return null;
    }

    private static boolean isWithoutEffects(Block block) {
        return block.allStatements().stream()
                .allMatch(statement -> Aliases.writes(statement).isEmpty());
    }

    @Override
    public Void store(Statement.Store store) {
        store.operands().forEach(this::read);
        require(store.array().type().isArray(), () -> "no array: " + store.array());
        require(store.index().type() == Type.INT, () -> "the index " + store.index());
        require(store.value().type() == store.array().type().element(), () -> "the type of " + store.value());
        return null;
    }

    @Override
    public Void call(Statement.Call call) {
        call.arguments().forEach(this::read);
        types(call.arguments(), call.callee().parameters(), call.callee().id());
        types(call.results(), call.callee().results(), call.callee().id());
        call.results().forEach(this::define);
        return null;
    }

    @Override
    public Void raise(Statement.Raise raise) {
        for (Value part : raise.operands()) {
            read(part);
            require(part.role() == Role.PRIMAL, () -> "the derivative " + part + " in a message");
        }
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
        int outer = definitions.size();
        inner.run();
        while (definitions.size() > outer) {
            visible.remove(definitions.pop());
        }
    }

    private void define(Value value) {
        require(everDefined.add(value), () -> "a second assignment of " + value);
        visible.add(value);
        definitions.push(value);
    }

    private void read(Value value) {
        require(visible.contains(value), () -> "a read before the assignment of " + value);
    }

    private void types(List<Value> values, List<Type> expected, String where) {
        require(
                typesOf(values).equals(expected),
                () -> "the types " + typesOf(values) + " where " + where + " has " + expected);
    }

    private static List<Type> typesOf(List<Value> values) {
        return values.stream().map(Value::type).toList();
    }

    private void require(boolean condition, Supplier<String> what) {
        if (!condition) {
            throw new IllegalStateException(
                    "malformed IR of " + function.name() + ": " + what.get() + "\n" + Printer.print(function));
        }
    }
}
