package dev.adjoint.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The numbers of a method's active arguments as one vector, and back. */
final class Packing {
    private final Object[] point;

    Packing(Object[] point) {
        this.point = point;
    }

    static boolean isActive(Object argument) {
        return argument instanceof Double || argument instanceof double[] || argument instanceof double[][];
    }

    List<Object> active() {
        return Arrays.stream(point).filter(Packing::isActive).toList();
    }

    static double[] pack(List<Object> values) {
        return values.stream()
                .flatMapToDouble(value -> value instanceof double[][] rows
                        ? Arrays.stream(rows).flatMapToDouble(Arrays::stream)
                        : value instanceof double[] numbers
                                ? Arrays.stream(numbers)
                                : Arrays.stream(new double[] {(double) value}))
                .toArray();
    }

    double[] vector() {
        return pack(active());
    }

    /** Values of the shapes of the active arguments. */
    List<Object> unpack(double[] vector) {
        List<Object> values = new ArrayList<>();
        int at = 0;
        for (Object shape : active()) {
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

    /** The point with other active arguments, in memory of its own. */
    Object[] with(double[] vector) {
        Object[] moved = Subject.copy(point);
        List<Object> active = unpack(vector);
        int next = 0;
        for (int i = 0; i < moved.length; i++) {
            if (isActive(moved[i])) {
                moved[i] = active.get(next++);
            }
        }
        return moved;
    }

    /** The sinks of {@code vjp}, all zero: the arrays, then a slot for each scalar. */
    List<Object> sinks() {
        List<Object> sinks = new ArrayList<>();
        int scalars = 0;
        for (Object value : unpack(new double[vector().length])) {
            if (value instanceof Double) {
                scalars++;
            } else {
                sinks.add(value);
            }
        }
        if (scalars > 0) {
            sinks.add(new double[scalars]);
        }
        return sinks;
    }

    /** What sinks hold, in the order of the vector. */
    double[] drain(List<Object> sinks) {
        List<Object> values = new ArrayList<>();
        int array = 0;
        int scalar = 0;
        for (Object value : active()) {
            values.add(
                    value instanceof Double
                            ? (Object) ((double[]) sinks.get(sinks.size() - 1))[scalar++]
                            : sinks.get(array++));
        }
        return pack(values);
    }
}
