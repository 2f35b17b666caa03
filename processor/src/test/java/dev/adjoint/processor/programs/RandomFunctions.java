package dev.adjoint.processor.programs;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Random functions without regions, the same for the same seed. Values are named as the frontend names them: a name may
 * be assigned again, and then the former value is read no more; a value without a name may be read at any time after.
 */
public final class RandomFunctions {
    private static final List<String> REAL_NAMES = List.of("x", "y", "z", "sum", "t");
    private static final List<String> INT_NAMES = List.of("i", "j", "k");
    private static final List<Double> CONSTANTS = List.of(0.0, 1.0, -1.0, 2.0, 0.5, 3.0, -2.5, 0.1);
    private static final List<Double> EXPONENTS = List.of(0.0, 1.0, 2.0, 3.0, 0.5, -1.0, 4.0, -0.0);
    private static final List<Double> EXTREMES =
            List.of(0.0, -0.0, 1.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY, -1e300, 1e-310);
    private static final List<String> ARITHMETIC = List.of("double +", "double -", "double *", "double /", "-double");
    private static final List<String> INT_OPERATORS =
            List.of("int +", "int -", "int *", "int /", "int %", "int &", "-int", "~int");

    private final SplittableRandom random;
    private final Arguments arguments;
    private final BlockBuilder out = new BlockBuilder();
    private final List<Value> parameters = new ArrayList<>();
    private final List<Value> readable = new ArrayList<>();
    private int line = 2;

    private RandomFunctions(SplittableRandom random) {
        this.random = random;
        this.arguments = new Arguments(random, this::assign);
    }

    public static RandomProgram program(long seed) {
        return new RandomFunctions(new SplittableRandom(seed)).program();
    }

    private RandomProgram program() {
        int reals = 1 + random.nextInt(5);
        int ints = random.nextInt(3);
        List<Value> active = new ArrayList<>();
        List<Object> point = new ArrayList<>();
        for (int i = 0; i < reals; i++) {
            Value parameter = parameter(Type.DOUBLE, String.valueOf((char) ('a' + i)));
            if (i == 0 || random.nextInt(4) > 0) {
                active.add(parameter);
            }
            point.add(chance(3) ? pick(EXTREMES) : (Object) (4 * random.nextDouble() - 2));
        }
        for (int i = 0; i < ints; i++) {
            parameter(Type.INT, String.valueOf((char) ('m' + i)));
            point.add(random.nextInt(-3, 6));
        }
        for (int count = 5 + random.nextInt(56); count > 0; count--) {
            statement();
        }
        Function function = new Function("f", parameters, out.build(List.of(result())));
        return new RandomProgram(function, active, point);
    }

    private Value parameter(Type type, String name) {
        Value parameter = new Value(type, Origin.primal(name, Origin.NO_LINE));
        parameters.add(parameter);
        readable.add(parameter);
        return parameter;
    }

    private void statement() {
        int kind = random.nextInt(100);
        if (kind < 40) {
            operation(Table.row(pick(ARITHMETIC)));
        } else if (kind < 68) {
            operation(pick(Rows.SMOOTH));
        } else if (kind < 72) {
            operation(pick(Rows.LOCALLY_CONSTANT));
        } else if (kind < 76) {
            assign(Type.DOUBLE, Table.row(random.nextBoolean() ? "Math.pow" : "StrictMath.pow"), powArguments());
        } else if (kind < 84) {
            assign(name(Type.DOUBLE), Expression.Constant.of(pick(CONSTANTS)));
        } else if (kind < 90) {
            assign(name(Type.DOUBLE), new Expression.Copy(read(Type.DOUBLE)));
        } else if (kind < 93) {
            operation(Table.row(pick(INT_OPERATORS)));
        } else if (kind < 95) {
            assign(name(Type.INT), Expression.Constant.of(random.nextInt(-2, 4)));
        } else {
            conversion();
        }
    }

    private void operation(Rule rule) {
        List<Value> operands = new ArrayList<>();
        Value first = read(rule.parameters().get(0));
        for (Type type : rule.parameters()) {
            boolean repeated = first.type() == type && (operands.isEmpty() || chance(12));
            operands.add(repeated ? first : read(type));
        }
        assign(rule.result(), rule, chance(10) ? operands : arguments.within(rule, operands));
    }

    private List<Value> powArguments() {
        Value exponent = assign(null, Expression.Constant.of(pick(EXPONENTS)));
        Value base = read(Type.DOUBLE);
        return List.of(chance(30) ? base : arguments.positive(base), exponent);
    }

    /** To int and back: a cast of a real number is constant but for its jumps. */
    private void conversion() {
        Type whole = pick(List.of(Type.INT, Type.INT, Type.LONG, Type.FLOAT));
        if (random.nextBoolean()) {
            Value from = read(Type.DOUBLE);
            Value converted = assign(null, apply(Table.conversion(Type.DOUBLE, whole), List.of(from)));
            assign(Type.DOUBLE, Table.conversion(whole, Type.DOUBLE), List.of(converted));
        } else {
            assign(Type.DOUBLE, Table.conversion(Type.INT, Type.DOUBLE), List.of(read(Type.INT)));
        }
    }

    /** Mostly something that depends on much, now and then anything. */
    private Value result() {
        Value result = read(Type.DOUBLE);
        if (chance(5)) {
            return result;
        }
        for (int terms = random.nextInt(7); terms > 0; terms--) {
            result = assign(null, apply(Table.row("double +"), List.of(result, read(Type.DOUBLE))));
        }
        return result;
    }

    private Value assign(Type type, Rule rule, List<Value> operands) {
        return assign(name(type), apply(rule, operands));
    }

    private Value assign(@Nullable String name, Expression expression) {
        if (name != null) {
            readable.removeIf(former -> name.equals(former.name()));
        }
        Value value = out.let(Origin.primal(name, line), expression);
        if (name != null) {
            line++;
        }
        readable.add(value);
        return value;
    }

    private static Expression apply(Rule rule, List<Value> operands) {
        return new Expression.Apply(rule, operands);
    }

    /** A name for a new value, perhaps one that is in use, or none. */
    private @Nullable String name(Type type) {
        if (type != Type.DOUBLE && type != Type.INT || random.nextBoolean()) {
            return null;
        }
        List<String> names = new ArrayList<>(type == Type.DOUBLE ? REAL_NAMES : INT_NAMES);
        for (Value parameter : parameters) {
            if (parameter.type() == type && parameter.name() != null) {
                names.add(parameter.name());
            }
        }
        return pick(names);
    }

    /** Something to read, more often a recent value. */
    private Value read(Type type) {
        List<Value> candidates =
                readable.stream().filter(value -> value.type() == type).toList();
        if (candidates.isEmpty()) {
            return assign(null, new Expression.Constant(type, Rows.one(type), null));
        }
        int size = candidates.size();
        return candidates.get(Math.max(random.nextInt(size), random.nextInt(size)));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
