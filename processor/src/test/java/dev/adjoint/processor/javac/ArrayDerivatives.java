package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.DifferentiableVectorFunction;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds the companion of a method of numbers and arrays against the method: values to the bit, all modes against each
 * other, and forward mode against differences.
 */
final class ArrayDerivatives {
    private final Differentiated subject;
    private final Object[] arguments;
    private final List<Integer> active;
    private final double[] point;
    private final boolean isVector;

    private ArrayDerivatives(Differentiated subject, Set<Integer> constants, Object... arguments) {
        this.subject = subject;
        this.arguments = arguments;
        this.active = IntStream.range(0, arguments.length)
                .filter(i -> !constants.contains(i)
                        && (arguments[i] instanceof Double
                                || arguments[i] instanceof double[]
                                || arguments[i] instanceof double[][]))
                .boxed()
                .toList();
        this.point = packed(active.stream().map(i -> arguments[i]).toList());
        this.isVector = subject.method().getReturnType() == double[].class;
    }

    /** Checks a method all of whose real parameters are active. */
    static void check(Differentiated subject, Object... arguments) {
        check(subject, Set.of(), arguments);
    }

    /** Checks a method that has these {@code @Constant} parameters. */
    static void check(Differentiated subject, Set<Integer> constants, Object... arguments) {
        ArrayDerivatives check = new ArrayDerivatives(subject, constants, arguments);
        check.values();
        check.derivatives();
    }

    private void values() {
        Object[] own = copies(arguments);
        Object expected = subject.invokeMethod(own);
        Object[] others = copies(arguments);
        same(subject.invoke("value", others), expected);
        assertThat(others).isEqualTo(own);
        same(function("value", point), expected);
    }

    private void derivatives() {
        double[][] jacobian = jacobian();
        for (int i = 0; i < point.length; i++) {
            double[] direction = new double[point.length];
            direction[i] = 1;
            Object[] jvp = jvp(direction);
            same(jvp[0], subject.invokeMethod(copies(arguments)));
            double[] forward = vector(jvp[1]);
            near(column(jacobian, i), forward, 1e-11, "reverse and forward, " + i);
            near(vector(function("directional", point, direction)), forward, 1e-11, "directional, " + i);
            for (int j = 0; j < forward.length; j++) {
                differences(i, j, forward[j]);
            }
        }
        packedReverse(jacobian);
    }

    private void differences(int i, int j, double derivative) {
        Differences differences = Differences.at(point[i], 0.01, t -> {
            double[] moved = point.clone();
            moved[i] = t;
            return vector(subject.invokeMethod(unpacked(moved)))[j];
        });
        double tolerance = 1e-7 * (1 + Math.abs(derivative)) + 20 * differences.error();
        assertThat(tolerance).isLessThan(1e-4 * (1 + Math.abs(derivative)));
        assertThat(Math.abs(differences.derivative() - derivative))
                .as("forward %s and differences %s, %s by %s", derivative, differences, j, i)
                .isLessThan(tolerance);
    }

    /** The Jacobian by {@code vjp}; {@code gradient} and {@code jacobian} agree with it. */
    private double[][] jacobian() {
        Object value = subject.invokeMethod(copies(arguments));
        double[][] jacobian = new double[vector(value).length][];
        for (int j = 0; j < jacobian.length; j++) {
            double[] seed = new double[jacobian.length];
            seed[j] = 1;
            double[] once = vjp(isVector ? seed : (Object) 1.0, value);
            seed[j] = -0.75;
            double[] times = vjp(isVector ? seed : (Object) (-0.75), value);
            double[] scaled = new double[point.length];
            Arrays.setAll(scaled, i -> -0.75 * once[i]);
            near(times, scaled, 1e-13, "the seed");
            jacobian[j] = once;
        }
        Object[] untouched = copies(arguments);
        if (isVector) {
            assertThat(subject.invoke("jacobian", untouched)).isEqualTo(jacobian);
        } else {
            List<Object> gradient = Differentiated.components(subject.invoke("gradient", untouched));
            same(gradient.get(0), value);
            near(packed(gradient.subList(1, gradient.size())), jacobian[0], 1e-13, "gradient");
        }
        assertThat(untouched).isEqualTo(arguments);
        return jacobian;
    }

    /** What {@code vjp} adds to its sinks. */
    private double[] vjp(Object seed, Object value) {
        Object[] untouched = copies(arguments);
        List<Object> all = new ArrayList<>(List.of(untouched));
        all.add(seed);
        List<Object> sinks = new ArrayList<>();
        for (int i : active) {
            if (arguments[i] instanceof double[] array) {
                sinks.add(new double[array.length]);
            } else if (arguments[i] instanceof double[][] matrix) {
                sinks.add(Stream.of(matrix).map(row -> new double[row.length]).toArray(double[][]::new));
            }
        }
        all.addAll(sinks);
        double[] slots = new double
                [(int) active.stream()
                        .filter(i -> arguments[i] instanceof Double)
                        .count()];
        if (slots.length > 0) {
            all.add(slots);
        }
        same(subject.invoke("vjp", all.toArray()), value);
        assertThat(untouched).isEqualTo(arguments);
        List<Object> components = new ArrayList<>();
        int arrays = 0;
        int numbers = 0;
        for (int i : active) {
            components.add(arguments[i] instanceof Double ? (Object) slots[numbers++] : sinks.get(arrays++));
        }
        return packed(components);
    }

    private Object[] jvp(double[] direction) {
        Object[] untouched = copies(arguments);
        Object[] tangents = unpacked(direction);
        List<Object> all = new ArrayList<>(List.of(untouched));
        active.forEach(i -> all.add(tangents[i]));
        Object[] components =
                Differentiated.components(subject.invoke("jvp", all.toArray())).toArray();
        assertThat(untouched).isEqualTo(arguments);
        return components;
    }

    private void packedReverse(double[][] jacobian) {
        double[] gradient = new double[point.length];
        if (isVector) {
            double[] seed = new double[jacobian.length];
            Arrays.fill(seed, 2);
            function("vjp", point, seed, gradient);
            double[] sums = new double[point.length];
            Arrays.setAll(sums, i -> 2 * Arrays.stream(column(jacobian, i)).sum());
            near(gradient, sums, 1e-12, "function's vjp");
        } else {
            function("gradient", point, gradient);
            near(gradient, jacobian[0], 1e-13, "function's gradient");
        }
    }

    private Object function(String member, double[]... vectors) {
        List<Object> bound = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (!active.contains(i)) {
                bound.add(copies(arguments[i])[0]);
            }
        }
        for (int i : active) {
            if (!(arguments[i] instanceof Double)) {
                bound.add(Array.getLength(arguments[i]));
            }
            if (arguments[i] instanceof double[][] matrix) {
                bound.add(matrix[0].length);
            }
        }
        Object function = subject.invoke("function", bound.toArray());
        if (function instanceof DifferentiableVectorFunction vector) {
            return switch (member) {
                case "value" -> vector.value(vectors[0]);
                case "directional" -> vector.directional(vectors[0], vectors[1]);
                default -> vector.vjp(vectors[0], vectors[1], vectors[2]);
            };
        }
        DifferentiableFunction scalar = (DifferentiableFunction) function;
        return switch (member) {
            case "value" -> scalar.value(vectors[0]);
            case "directional" -> scalar.directional(vectors[0], vectors[1]);
            default -> scalar.gradient(vectors[0], vectors[1]);
        };
    }

    private static void same(Object actual, Object expected) {
        assertThat(bits(actual)).containsExactly(bits(expected));
    }

    private static long[] bits(Object value) {
        return Arrays.stream(vector(value)).mapToLong(Double::doubleToLongBits).toArray();
    }

    private static double[] vector(Object value) {
        return value instanceof Double number ? new double[] {number} : (double[]) value;
    }

    private static double[] column(double[][] matrix, int column) {
        return Stream.of(matrix).mapToDouble(row -> row[column]).toArray();
    }

    private static void near(double[] actual, double[] expected, double relative, String what) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(Math.abs(actual[i] - expected[i]))
                    .as("%s: %s and %s", what, actual[i], expected[i])
                    .isLessThanOrEqualTo(relative * (1 + Math.abs(expected[i])));
        }
    }

    private static double[] packed(List<Object> values) {
        return values.stream()
                .flatMap(value -> value instanceof double[][] matrix ? Stream.of(matrix) : Stream.of(value))
                .flatMapToDouble(value -> Arrays.stream(vector(value)))
                .toArray();
    }

    /** The arguments with active values from a packed vector; the others are copies. */
    private Object[] unpacked(double[] vector) {
        Object[] unpacked = copies(arguments);
        int next = 0;
        for (int i : active) {
            if (unpacked[i] instanceof Double) {
                unpacked[i] = vector[next++];
            } else {
                double[][] rows = unpacked[i] instanceof double[] row ? new double[][] {row} : (double[][]) unpacked[i];
                for (double[] row : rows) {
                    System.arraycopy(vector, next, row, 0, row.length);
                    next += row.length;
                }
            }
        }
        return unpacked;
    }

    private static Object[] copies(Object... arguments) {
        return Stream.of(arguments).map(ArrayDerivatives::copy).toArray();
    }

    private static Object copy(Object argument) {
        if (argument instanceof double[][] matrix) {
            return Stream.of(matrix).map(double[]::clone).toArray(double[][]::new);
        }
        if (argument instanceof double[] array) {
            return array.clone();
        }
        return argument instanceof int[] array ? array.clone() : argument;
    }
}
