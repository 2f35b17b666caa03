package dev.adjoint.processor.evaluate;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Evaluation;
import dev.adjoint.processor.rules.Invocation;
import dev.adjoint.processor.rules.Routine;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs a verified function on boxed arguments. Each operation does what its row of the table does. */
public final class Evaluator implements Statement.Cases<Void>, Expression.Cases<Object> {
    /** After so many statements a function without a bound of its own is given up: some seconds of work. */
    public static final long DEFAULT_STEPS = 10_000_000;

    /** What a call takes, in statements. */
    private static final int STEPS_OF_A_CALL = 20;

    private final Budget budget;
    private final Linker linker;
    private final Rounding rounding;
    private final Watch watch;
    private final IdentityHashMap<Value, Object> environment = new IdentityHashMap<>();

    private Evaluator(Budget budget, Linker linker, Rounding rounding, Watch watch) {
        this.budget = budget;
        this.linker = linker;
        this.rounding = rounding;
        this.watch = watch;
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
        return run(function, arguments, new Budget(bound), Linker.NONE, Rounding.NEAREST, Watch.NONE);
    }

    /**
     * As {@link #run(Function, List, long)}.
     *
     * @param budget how many statements may run, those of callees included
     * @param linker finds what the function does not hold itself
     * @param rounding to what the results of operations are rounded
     * @param watch sees the operations of this function, not those of others that it calls
     */
    public static List<Object> run(
            Function function, List<Object> arguments, Budget budget, Linker linker, Rounding rounding, Watch watch) {
        try {
            return runOn(function, arguments, budget, linker, rounding, watch);
        } catch (StackOverflowError tooDeep) {
            throw new EvaluationException(
                    EvaluationException.Reason.DEEP,
                    "calls within each other for which the compiler's stack does not suffice",
                    tooDeep);
        } catch (OutOfMemoryError tooLarge) {
            throw new EvaluationException(
                    EvaluationException.Reason.ENDLESS, "more arrays than the compiler has memory for", tooLarge);
        }
    }

    private static List<Object> runOn(
            Function function, List<Object> arguments, Budget budget, Linker linker, Rounding rounding, Watch watch) {
        if (arguments.size() != function.parameters().size()) {
            throw new IllegalArgumentException(
                    function.name() + " takes " + function.parameters().size() + " arguments, not " + arguments.size());
        }
        Evaluator evaluator = new Evaluator(budget, linker, rounding, watch);
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
        budget.spend(1);
    }

    @Override
    public Void let(Statement.Let let) {
        environment.put(let.value(), let.expression().match(this));
        return null;
    }

    @Override
    public Void branch(Statement.If branch) {
        boolean condition = (boolean) read(branch.condition());
        budget.decide(condition ? 1 : 0);
        assign(branch.results(), block(condition ? branch.then() : branch.otherwise()));
        return null;
    }

    @Override
    public Void loop(Statement.Loop loop) {
        assign(loop.carried(), read(loop.initial()));
        while ((boolean) block(loop.test()).get(0)) {
            step(); // so that a loop without any statement ends, too
            budget.decide(2);
            assign(loop.carried(), block(loop.body()));
        }
        assign(loop.results(), read(loop.carried()));
        return null;
    }

    @Override
    public Void store(Statement.Store store) {
        Object array = reference(store.array());
        Array.set(array, index(array, store.index()), read(store.value()));
        return null;
    }

    @Override
    public Void call(Statement.Call call) {
        Invocation callee = Invocation.of(call.callee());
        Optional<Linker.Body> body = linker.body(callee);
        if (body.isPresent()) {
            assign(call.results(), run(body.get(), call.arguments()));
            return null;
        }
        if (callee instanceof Routine) {
            chargeArrays(read(call.arguments()));
        }
        try {
            Object result = rounding.round(
                    compute(callee.evaluation(), read(call.arguments()).toArray()));
            call.results().forEach(value -> environment.put(value, result));
            return null;
        } catch (UnsupportedOperationException absent) {
            throw absent(callee.id(), absent);
        }
    }

    /** What works on whole arrays takes as long as they are, and as the lengths that it is given. */
    private void chargeArrays(List<Object> arguments) {
        for (Object argument : arguments) {
            if (argument != null && argument.getClass().isArray()) {
                budget.spend(Array.getLength(argument));
            } else if (argument instanceof Integer number) {
                budget.spend(Math.max(0, number));
            }
        }
    }

    private List<Object> run(Linker.Body body, List<Value> arguments) {
        budget.spend(STEPS_OF_A_CALL);
        budget.enter();
        try {
            return body.run(
                    read(arguments), (function, given) -> runOn(function, given, budget, linker, rounding, Watch.NONE));
        } finally {
            budget.leave();
        }
    }

    @Override
    public Void raise(Statement.Raise raise) {
        throw Thrown.of(
                raise.type(), raise.arguments().stream().map(this::argument).toList());
    }

    /** What an exception is made with: a value as it is, or several as one text. */
    private Optional<Object> argument(List<Value> parts) {
        List<Object> contents = read(parts);
        return Optional.ofNullable(
                contents.size() == 1
                        ? contents.get(0)
                        : contents.stream().map(String::valueOf).collect(Collectors.joining()));
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
        return value != null
                ? value
                : linker.value(field)
                        .orElseThrow(() -> new EvaluationException(
                                EvaluationException.Reason.ABSENT,
                                "the field " + field.owner() + "." + field.name() + " is no compile-time constant"));
    }

    @Override
    public Object copy(Expression.Copy copy) {
        return read(copy.operand());
    }

    @Override
    public Object apply(Expression.Apply apply) {
        Rule row = Table.rule(apply.primitive());
        try {
            Object[] arguments = read(apply.arguments()).toArray();
            watch.see(apply, arguments);
            Object result = compute(row.evaluation(), arguments);
            if (row.isLocallyConstant()) {
                budget.decide(result.hashCode());
                return result;
            }
            if (row.isRemainder()) {
                budget.decide(Double.hashCode(times(arguments, result)));
            }
            return rounding.round(result);
        } catch (UnsupportedOperationException absent) {
            Linker.Body body = linker.body(row).orElseThrow(() -> absent(row.id(), absent));
            return run(body, apply.arguments()).get(0);
        }
    }

    /** Of what is null, the JVM's message would speak of what is behind the operation here. */
    private static Object compute(Evaluation evaluation, Object[] arguments) {
        try {
            return evaluation.apply(arguments);
        } catch (NullPointerException isNull) {
            NullPointerException thrown = new NullPointerException();
            thrown.initCause(isNull);
            throw thrown;
        }
    }

    /** How many times the second argument was taken from the first, or else how much was. */
    private static double times(Object[] arguments, Object rest) {
        double taken = ((Number) arguments[0]).doubleValue() - ((Number) rest).doubleValue();
        double times = Math.rint(taken / ((Number) arguments[1]).doubleValue());
        return Double.isFinite(times) ? times : taken;
    }

    @Override
    public Object load(Expression.Load load) {
        Object array = reference(load.array());
        return Array.get(array, index(array, load.index()));
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
        budget.spend(Math.max(0, size));
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

    private static EvaluationException absent(String id, UnsupportedOperationException cause) {
        return new EvaluationException(EvaluationException.Reason.ABSENT, "cannot run " + id, cause);
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

    /** An index that is in bounds; the program throws where it is not, as the JVM does. */
    private int index(Object array, Value value) {
        int index = (int) read(value);
        int length = Array.getLength(array);
        if (index < 0 || index >= length) {
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
        return index;
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
