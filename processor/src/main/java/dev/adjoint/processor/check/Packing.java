package dev.adjoint.processor.check;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The active parameters of a method at a point as one vector, in the order of their declaration, arrays element by
 * element. The lengths are those of the point; rows of a matrix may differ in length.
 */
final class Packing {
    private final List<Value> parameters;
    private final List<Value> active;
    private final List<@Nullable Object> point;

    Packing(Function function, List<Value> active, List<@Nullable Object> point) {
        this.parameters = function.parameters();
        this.active = List.copyOf(active);
        this.point = point;
    }

    /** The names of the variables: {@code x}, {@code w[0]}, {@code m[0][1]}, {@code p.x}. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Value parameter : active) {
            names(parameter.type(), content(parameter), String.valueOf(parameter.name()), names);
        }
        return names;
    }

    private static void names(Type type, @Nullable Object content, String name, List<String> names) {
        if (!type.isArray()) {
            names.add(name);
            return;
        }
        for (int i = 0; content != null && i < Array.getLength(content); i++) {
            names(type.element(), Array.get(content, i), name + "[" + i + "]", names);
        }
    }

    /** The point as a vector. */
    double[] vector() {
        return vector(active.stream().map(this::content).toList());
    }

    /** What belongs to the active parameters, numbers and arrays, as a vector. */
    static double[] vector(List<? extends @Nullable Object> contents) {
        List<Double> numbers = new ArrayList<>();
        contents.forEach(content -> collect(content, numbers));
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(@Nullable Object content, List<Double> numbers) {
        if (content instanceof Double number) {
            numbers.add(number);
        } else if (content instanceof double[] array) {
            for (double element : array) {
                numbers.add(element);
            }
        } else if (content instanceof double[][] rows) {
            for (double[] row : rows) {
                collect(row, numbers);
            }
        }
    }

    /** The arguments of the method where the active parameters hold this vector, in arrays of their own. */
    List<@Nullable Object> arguments(double[] vector) {
        Cursor cursor = new Cursor(vector);
        List<@Nullable Object> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            boolean isActive = active.contains(parameters.get(i));
            arguments.add(isActive ? cursor.like(point.get(i)) : copy(point.get(i)));
        }
        return arguments;
    }

    /** What belongs to the active parameters, one for each: numbers and arrays of the point's lengths. */
    List<@Nullable Object> parts(double[] vector) {
        Cursor cursor = new Cursor(vector);
        List<@Nullable Object> parts = new ArrayList<>();
        active.forEach(parameter -> parts.add(cursor.like(content(parameter))));
        return parts;
    }

    private @Nullable Object content(Value parameter) {
        return point.get(parameters.indexOf(parameter));
    }

    /** A method may write into the arrays that it is given. */
    private static @Nullable Object copy(@Nullable Object content) {
        if (content == null || !content.getClass().isArray()) {
            return content;
        }
        int length = Array.getLength(content);
        Object copy = Array.newInstance(content.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(content, i)));
        }
        return copy;
    }

    /** Takes numbers from a vector, one after the other. */
    private static final class Cursor {
        private final double[] vector;
        private int next;

        Cursor(double[] vector) {
            this.vector = vector;
        }

        @Nullable
        Object like(@Nullable Object content) {
            if (content instanceof double[] array) {
                return numbers(array.length);
            }
            if (content instanceof double[][] matrix) {
                double[][] rows = new double[matrix.length][];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = matrix[i] == null ? null : numbers(matrix[i].length);
                }
                return rows;
            }
            return content == null ? null : (Object) vector[next++];
        }

        private double[] numbers(int count) {
            next += count;
            return Arrays.copyOfRange(vector, next - count, next);
        }
    }
}
