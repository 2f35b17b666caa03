package dev.adjoint.processor.algorithms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** The arguments of a call. Those that are differentiated can be packed into a vector, in their order. */
final class Arguments {
    private final List<Object> arguments = new ArrayList<>();
    private final List<Integer> active = new ArrayList<>();

    Arguments(Object... marked) {
        for (Object argument : marked) {
            boolean isReal =
                    argument instanceof Double || argument instanceof double[] || argument instanceof double[][];
            if (isReal) {
                active.add(arguments.size());
            }
            arguments.add(argument instanceof Constant constant ? constant.value() : argument);
        }
    }

    private record Constant(Object value) {}

    /** Marks the argument of a parameter that is {@code @Constant}. */
    static Object constant(Object value) {
        return new Constant(value);
    }

    /** The arguments in arrays of their own. What is one array here is one array there. */
    Object[] copies() {
        Map<Object, Object> known = new IdentityHashMap<>();
        return arguments.stream().map(argument -> copy(argument, known)).toArray();
    }

    /** The arguments, with the active ones from a vector. */
    Object[] unpacked(double[] vector) {
        Object[] all = copies();
        Object[] parts = split(vector);
        for (int i = 0; i < parts.length; i++) {
            all[active.get(i)] = parts[i];
        }
        return all;
    }

    double[] packed() {
        return pack(actives());
    }

    /** Objects of the active parameters' shapes, from a vector. */
    Object[] split(double[] vector) {
        Cursor cursor = new Cursor(vector);
        return actives().stream().map(cursor::fill).toArray();
    }

    int dimension() {
        return packed().length;
    }

    /** Whether they fit a packed view, to which only the lengths of a matrix are told. */
    boolean areRectangular() {
        return actives().stream()
                .noneMatch(argument -> argument instanceof double[][] matrix
                        && Arrays.stream(matrix).anyMatch(row -> row.length != matrix[0].length));
    }

    /** What {@code function} is given: the constants, then the lengths of the active arrays. */
    Object[] ofFunction() {
        List<Object> all = new ArrayList<>();
        Object[] copies = copies();
        for (int i = 0; i < copies.length; i++) {
            if (!active.contains(i)) {
                all.add(copies[i]);
            }
        }
        for (Object argument : actives()) {
            if (argument instanceof double[] vector) {
                all.add(vector.length);
            } else if (argument instanceof double[][] matrix) {
                all.add(matrix.length);
                all.add(matrix.length == 0 ? 0 : matrix[0].length);
            }
        }
        return all.toArray();
    }

    /** The sinks of {@code vjp}: an array for each active array, then one for all active scalars. */
    List<Object> sinks(double[] contents) {
        List<Object> sinks = new ArrayList<>();
        List<Double> scalars = new ArrayList<>();
        for (Object part : split(contents)) {
            if (part instanceof Double scalar) {
                scalars.add(scalar);
            } else {
                sinks.add(part);
            }
        }
        if (!scalars.isEmpty()) {
            sinks.add(scalars.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return sinks;
    }

    /** The contents of such sinks as a vector in the parameters' order. */
    double[] packedSinks(List<Object> sinks) {
        List<Object> parts = new ArrayList<>();
        double[] scalars = sinks.isEmpty() ? new double[0] : lastScalars(sinks);
        int array = 0;
        int scalar = 0;
        for (Object argument : actives()) {
            parts.add(argument instanceof Double ? (Object) scalars[scalar++] : sinks.get(array++));
        }
        return pack(parts);
    }

    private double[] lastScalars(List<Object> sinks) {
        return actives().stream().anyMatch(Double.class::isInstance)
                ? (double[]) sinks.get(sinks.size() - 1)
                : new double[0];
    }

    private List<Object> actives() {
        return active.stream().map(arguments::get).toList();
    }

    static double[] pack(Iterable<?> parts) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (Object part : parts) {
            if (part instanceof Double number) {
                numbers.add(number);
            } else if (part instanceof double[] vector) {
                Arrays.stream(vector).forEach(numbers::add);
            } else {
                Arrays.stream((double[][]) part).flatMapToDouble(Arrays::stream).forEach(numbers::add);
            }
        }
        return numbers.build().toArray();
    }

    static double[] pack(Object... parts) {
        return pack(Arrays.asList(parts));
    }

    private static Object copy(Object argument, Map<Object, Object> known) {
        if (known.containsKey(argument)) {
            return known.get(argument);
        }
        Object copy = argument;
        if (argument instanceof double[] vector) {
            copy = vector.clone();
        } else if (argument instanceof int[] vector) {
            copy = vector.clone();
        } else if (argument instanceof boolean[] vector) {
            copy = vector.clone();
        } else if (argument instanceof double[][] matrix) {
            double[][] rows = new double[matrix.length][];
            Arrays.setAll(rows, i -> (double[]) copy(matrix[i], known));
            copy = rows;
        }
        known.put(argument, copy);
        return copy;
    }

    @Override
    public String toString() {
        return Arrays.deepToString(arguments.toArray());
    }

    /** Reads a vector from the front. */
    private static final class Cursor {
        private final double[] vector;
        private int next;

        private Cursor(double[] vector) {
            this.vector = vector;
        }

        private Object fill(Object shape) {
            DoubleUnaryOperator take = unused -> vector[next++];
            if (shape instanceof Double) {
                return take.applyAsDouble(0);
            }
            if (shape instanceof double[] array) {
                return Arrays.stream(array).map(take).toArray();
            }
            return Arrays.stream((double[][]) shape)
                    .map(row -> Arrays.stream(row).map(take).toArray())
                    .toArray(double[][]::new);
        }
    }

    /** Every argument, for comparison with others of the same kinds. */
    static boolean same(Object[] some, Object[] others) {
        return Arrays.deepEquals(some, others);
    }

    /** The arguments and what follows them. */
    static Object[] join(Object[] first, List<?> more) {
        List<Object> all = new ArrayList<>(Arrays.asList(first));
        all.addAll(more);
        return all.toArray();
    }
}
