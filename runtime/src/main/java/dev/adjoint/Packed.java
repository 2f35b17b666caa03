package dev.adjoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the packed views that Adjoint generates share: one vector holds numbers, arrays element after element and
 * matrices row after row. Generated code calls it; there is no need to call it yourself.
 */
public final class Packed {
    private Packed() {}

    /**
     * Checks a vector that a packed view was given.
     *
     * @throws IllegalArgumentException if its length is another
     */
    public static void requireLength(double[] vector, int length) {
        if (vector.length != length) {
            throw new IllegalArgumentException(
                    "a vector of length " + vector.length + " where the function has " + length + " variables");
        }
    }

    /** Fills an array with zeros and returns it. */
    public static double[] zeroed(double[] array) {
        Arrays.fill(array, 0);
        return array;
    }

    /**
     * Fills an array with zeros and returns it.
     *
     * @param inputs arrays that are yet to be read
     * @throws IllegalArgumentException if it is one of the inputs
     */
    public static double[] zeroed(double[] array, double[]... inputs) {
        for (double[] input : inputs) {
            if (input == array) {
                throw new IllegalArgumentException("the gradient would overwrite an input: pass an array of its own");
            }
        }
        return zeroed(array);
    }

    /** All partial derivatives at a point, from a reverse sweep for each output. */
    public static double[][] jacobian(DifferentiableVectorFunction function, double[] x) {
        double[][] jacobian = new double[function.value(x).length][function.dimension()];
        for (int i = 0; i < jacobian.length; i++) {
            double[] seed = new double[jacobian.length];
            seed[i] = 1;
            function.vjp(x, seed, jacobian[i]);
        }
        return jacobian;
    }

    /**
     * How many numbers are packed.
     *
     * @param sizes how many each part takes
     * @throws IllegalArgumentException if a size is negative, or if there are more than an array can hold
     */
    public static int dimension(int... sizes) {
        long sum = 0;
        for (int size : sizes) {
            sum += requireSize(size);
        }
        return requireIndex(sum);
    }

    /**
     * How many numbers a matrix holds.
     *
     * @throws IllegalArgumentException if a count is negative, or if there are more than an array can hold
     */
    public static int size(int rows, int columns) {
        return requireIndex((long) requireSize(rows) * requireSize(columns));
    }

    /**
     * How many numbers a matrix holds.
     *
     * @throws IllegalArgumentException if its rows are not all of one length
     */
    public static int size(double[][] matrix) {
        return size(matrix.length, columns(matrix));
    }

    /** The one length of a matrix's rows; 0 if it has none. */
    private static int columns(double[][] matrix) {
        int columns = matrix.length == 0 || matrix[0] == null ? 0 : matrix[0].length;
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i] == null) {
                throw new IllegalArgumentException("row " + i + " of a matrix is null");
            }
            if (matrix[i].length != columns) {
                throw new IllegalArgumentException("a ragged matrix, whose rows 0 and " + i + " have the lengths "
                        + columns + " and " + matrix[i].length + ", does not fit a packed vector");
            }
        }
        return columns;
    }

    /** The names {@code name[0]}, {@code name[1]}, … of an array's elements. */
    public static List<String> names(String name, int length) {
        List<String> names = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            names.add(name + "[" + i + "]");
        }
        return names;
    }

    /** The names {@code name[0][0]}, {@code name[0][1]}, … of a matrix's elements, row after row. */
    public static List<String> names(String name, int rows, int columns) {
        List<String> names = new ArrayList<>(rows * columns);
        for (int i = 0; i < rows; i++) {
            names.addAll(names(name + "[" + i + "]", columns));
        }
        return names;
    }

    /** The names of all parts, in an immutable list. */
    @SafeVarargs
    public static List<String> names(List<String>... parts) {
        List<String> names = new ArrayList<>();
        for (List<String> part : parts) {
            names.addAll(part);
        }
        return List.copyOf(names);
    }

    /**
     * A new array with a part of a vector.
     *
     * @param packed the vector, of length {@code from + length} or more
     * @param from where the part begins
     * @throws IllegalArgumentException if the length is negative
     * @throws IndexOutOfBoundsException if the vector is shorter
     */
    public static double[] vector(double[] packed, int from, int length) {
        double[] vector = new double[requireSize(length)];
        System.arraycopy(packed, from, vector, 0, length);
        return vector;
    }

    /**
     * A new matrix with a part of a vector.
     *
     * @param packed the vector, of length {@code from + rows * columns} or more
     * @param from where the part begins
     * @throws IllegalArgumentException if a count is negative
     * @throws IndexOutOfBoundsException if the vector is shorter
     */
    public static double[][] matrix(double[] packed, int from, int rows, int columns) {
        double[][] matrix = new double[requireSize(rows)][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = vector(packed, from + i * columns, columns);
        }
        return matrix;
    }

    /**
     * Writes an array into a part of a vector.
     *
     * @param packed the vector, of length {@code from + vector.length} or more
     * @param from where the part begins
     * @throws IndexOutOfBoundsException if the vector is shorter
     */
    public static void pack(double[] vector, double[] packed, int from) {
        System.arraycopy(vector, 0, packed, from, vector.length);
    }

    /**
     * Writes a matrix into a part of a vector.
     *
     * @param packed the vector, of length {@code from + rows * columns} or more
     * @param from where the part begins
     * @throws IllegalArgumentException if the rows are not all of one length
     * @throws IndexOutOfBoundsException if the vector is shorter
     */
    public static void pack(double[][] matrix, double[] packed, int from) {
        int columns = columns(matrix);
        for (int i = 0; i < matrix.length; i++) {
            pack(matrix[i], packed, from + i * columns);
        }
    }

    private static int requireSize(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("an array cannot have the length " + size);
        }
        return size;
    }

    private static int requireIndex(long size) {
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(size + " variables are more than an array can hold");
        }
        return (int) size;
    }
}
