package dev.adjoint.processor.evaluate;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Evaluation;
import dev.adjoint.processor.rules.Invocation;
import dev.adjoint.processor.rules.Table;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a verified function on boxed arguments. Each operation does what its row of the table does. */
public final class Evaluator implements Statement.Cases<Void>, Expression.Cases<Object> {
    /** After so many statements a function without a bound of its own is given up: some seconds of work. */
    public static final long DEFAULT_STEPS = 10_000_000;

    private final long bound;
    private long steps;
    private final Map<Value, Object> environment = new HashMap<>();

    private Evaluator(long bound) {
        this.bound = bound;
    }

    /** As {@link #run(Function, List, long)} with {@link #DEFAULT_STEPS}. */
    public static List<Object> run(Function function, List<Object> arguments) {
        return run(function, arguments, DEFAULT_STEPS);
    }

    /**
     * The function's results, each boxed as its type. What an operation throws, an {@link ArithmeticException} for
     * example, passes through.
     *
     * @param arguments one for each parameter, boxed as its type; of an enum, the constant or its name
     * @param bound how many statements may run, the turns of a loop included
     * @throws EvaluationException if the bound is reached, or if something has no value here: a field that is no
     *     compile-time constant, a method that this JDK does not have
     */
    public static List<Object> run(Function function, List<Object> arguments, long bound) {
        if (arguments.size() != function.parameters().size()) {
            throw new IllegalArgumentException(
                    function.name() + " takes " + function.parameters().size() + " arguments, not " + arguments.size());
        }
        Evaluator evaluator = new Evaluator(bound);
        evaluator.assign(
                function.parameters(), arguments.stream().map(Evaluator::named).toList());
        return evaluator.block(function.body());
    }

    /** The classes of enums that are being compiled cannot be loaded: their constants are known by their names. */
    private static Object named(Object argument) {
        return argument instanceof Enum<?> constant ? constant.name() : argument;
    }

    private List<Object> block(Block block) {
        for (Statement statement : block.statements()) {
            step();
            statement.match(this);
        }
        return read(block.results());
    }

    private void step() {
        if (steps == bound) {
            throw new EvaluationException("no end after " + bound + " statements");
        }
        steps++;
    }

    @Override
    public Void let(Statement.Let let) {
        environment.put(let.value(), let.expression().match(this));
        return null;
    }

    @Override
    public Void branch(Statement.If branch) {
        assign(branch.results(), block((boolean) read(branch.condition()) ? branch.then() : branch.otherwise()));
        return null;
    }

    @Override
    public Void loop(Statement.Loop loop) {
        assign(loop.carried(), read(loop.initial()));
        while ((boolean) block(loop.test()).get(0)) {
            step(); // so that a loop without any statement ends, too
            assign(loop.carried(), block(loop.body()));
        }
        assign(loop.results(), read(loop.carried()));
        return null;
    }

    @Override
    public Void store(Statement.Store store) {
        Array.set(reference(store.array()), (int) read(store.index()), read(store.value()));
        return null;
    }

    @Override
    public Void call(Statement.Call call) {
        Object result = run(call.callee().id(), Invocation.of(call.callee()).evaluation(), call.arguments());
        call.results().forEach(value -> environment.put(value, result));
        return null;
    }

    @Override
    public Void raise(Statement.Raise raise) {
        throw Thrown.of(raise.type(), read(raise.parts()));
    }

    @Override
    public Object constant(Expression.Constant constant) {
        return constant.value();
    }

    @Override
    public Object field(Expression.Field field) {
        if (field.type() == Type.ENUM) {
            return field.name();
        }
        Object value = field.value();
        if (value == null) {
            throw new EvaluationException(
                    "the field " + field.owner() + "." + field.name() + " is no compile-time constant");
        }
        return value;
    }

    @Override
    public Object copy(Expression.Copy copy) {
        return read(copy.operand());
    }

    @Override
    public Object apply(Expression.Apply apply) {
        return run(apply.primitive().id(), Table.rule(apply.primitive()).evaluation(), apply.arguments());
    }

    @Override
    public Object load(Expression.Load load) {
        return Array.get(reference(load.array()), (int) read(load.index()));
    }

    @Override
    public Object length(Expression.Length length) {
        return Array.getLength(reference(length.array()));
    }

    @Override
    public Object newArray(Expression.NewArray newArray) {
        int[] lengths = newArray.lengths().stream()
                .mapToInt(length -> (int) read(length))
                .toArray();
        Class<?> element = newArray.type().javaClass();
        long size = 1;
        for (int length : lengths) {
            element = element.getComponentType();
            size *= length;
        }
        if (size > bound) {
            throw new EvaluationException("an array of " + size + " elements");
        }
        return Array.newInstance(element, lengths);
    }

    @Override
    public Object elements(Expression.Elements elements) {
        Object array = Array.newInstance(
                elements.type().element().javaClass(), elements.values().size());
        for (int i = 0; i < elements.values().size(); i++) {
            Array.set(array, i, read(elements.values().get(i)));
        }
        return array;
    }

    private Object run(String id, Evaluation evaluation, List<Value> arguments) {
        try {
            return evaluation.apply(read(arguments).toArray());
        } catch (UnsupportedOperationException absent) {
            throw new EvaluationException("cannot run " + id, absent);
        }
    }

    private void assign(List<Value> values, List<Object> contents) {
        for (int i = 0; i < values.size(); i++) {
            environment.put(values.get(i), contents.get(i));
        }
    }

    private List<Object> read(List<Value> values) {
        List<Object> contents = new ArrayList<>(values.size());
        for (Value value : values) {
            contents.add(read(value));
        }
        return contents;
    }

    private Object read(Value value) {
        if (!environment.containsKey(value)) {
            throw new IllegalStateException("a read before the assignment of " + value);
        }
        return environment.get(value);
    }

    /** An array that is to be read or written; the program throws where there is none. */
    private Object reference(Value value) {
        Object array = read(value);
        if (array == null) {
            throw new NullPointerException();
        }
        return array;
    }
}
