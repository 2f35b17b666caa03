package dev.adjoint.processor.loops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The active parameters of a method as one vector, in the order of their declaration, and back. */
final class Packing {
    private final List<Parameter> parameters;

    Packing(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    /** The arguments of the active parameters. */
    List<Object> active(Object[] point) {
        List<Object> active = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            if (parameters.get(i).isActive()) {
                active.add(point[i]);
            }
        }
        return active;
    }

    /** The numbers in scalars, arrays and matrices, one after the other. */
    static double[] pack(List<Object> values) {
        return values.stream()
                .flatMapToDouble(value -> value instanceof double[][] rows
                        ? Arrays.stream(rows).flatMapToDouble(Arrays::stream)
                        : value instanceof double[] numbers
                                ? Arrays.stream(numbers)
                                : Arrays.stream(new double[] {(double) value}))
                .toArray();
    }

    /** Values of the same shapes, in other memory, with the numbers of a vector. */
    static List<Object> unpack(List<Object> shapes, double[] vector) {
        List<Object> values = new ArrayList<>();
        int at = 0;
        for (Object shape : shapes) {
            if (shape instanceof double[][] rows) {
                double[][] matrix = new double[rows.length][];
                for (int i = 0; i < rows.length; i++) {
                    matrix[i] = Arrays.copyOfRange(vector, at, at + rows[i].length);
                    at += rows[i].length;
                }
                values.add(matrix);
            } else if (shape instanceof double[] numbers) {
                values.add(Arrays.copyOfRange(vector, at, at + numbers.length));
                at += numbers.length;
            } else {
                values.add(vector[at++]);
            }
        }
        return values;
    }

    double[] vector(Object[] point) {
        return pack(active(point));
    }

    /** The point with other active arguments, all in memory of its own. */
    Object[] at(Object[] point, double[] vector) {
        Object[] moved = Contents.copy(point);
        List<Object> active = unpack(active(point), vector);
        int next = 0;
        for (int i = 0; i < point.length; i++) {
            if (parameters.get(i).isActive()) {
                moved[i] = active.get(next++);
            }
        }
        return moved;
    }

    /** Sinks for {@code vjp}: the arrays, then a slot for each scalar, filled with a vector. */
    List<Object> sinks(Object[] point, double[] vector) {
        List<Object> filled = unpack(active(point), vector);
        List<Object> sinks = new ArrayList<>(
                filled.stream().filter(value -> value.getClass().isArray()).toList());
        double[] scalars = filled.stream()
                .filter(value -> value instanceof Double)
                .mapToDouble(value -> (double) value)
                .toArray();
        if (scalars.length > 0) {
            sinks.add(scalars);
        }
        return sinks;
    }

    /** What sinks hold, in the order of the packed vector. */
    double[] drain(Object[] point, List<Object> sinks) {
        List<Object> values = new ArrayList<>();
        int array = 0;
        int scalar = 0;
        double[] scalars = sinks.get(sinks.size() - 1) instanceof double[] last ? last : new double[0];
        for (Object value : active(point)) {
            values.add(value instanceof Double ? (Object) scalars[scalar++] : sinks.get(array++));
        }
        return pack(values);
    }

    /** The constants of a packed view and the lengths of its arrays; null where a ragged matrix does not fit. */
    List<Object> view(Object[] point) {
        List<Object> view = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            if (!parameters.get(i).isActive()) {
                view.add(Contents.copy(new Object[] {point[i]})[0]);
            }
        }
        for (Object value : active(point)) {
            if (value instanceof double[] numbers) {
                view.add(numbers.length);
            } else if (value instanceof double[][] rows) {
                int columns = rows.length == 0 ? 0 : rows[0].length;
                if (rows.length == 0 || Arrays.stream(rows).anyMatch(row -> row.length != columns)) {
                    return null;
                }
                view.add(rows.length);
                view.add(columns);
            }
        }
        return view;
    }

    /** The names that a packed view has. */
    List<String> names(Object[] point) {
        List<String> names = new ArrayList<>();
        for (int p = 0; p < point.length; p++) {
            String name = parameters.get(p).name();
            if (!parameters.get(p).isActive()) {
                continue;
            }
            if (point[p] instanceof double[] numbers) {
                for (int i = 0; i < numbers.length; i++) {
                    names.add(name + "[" + i + "]");
                }
            } else if (point[p] instanceof double[][] rows) {
                for (int i = 0; i < rows.length; i++) {
                    for (int j = 0; j < rows[i].length; j++) {
                        names.add(name + "[" + i + "][" + j + "]");
                    }
                }
            } else {
                names.add(name);
            }
        }
        return names;
    }

    static double[] random(int length, SplittableRandom random) {
        return random.doubles(length, -1, 1).toArray();
    }

    static double[] unit(int length, int index) {
        double[] unit = new double[length];
        unit[index] = 1;
        return unit;
    }
}
