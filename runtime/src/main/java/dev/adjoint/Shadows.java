package dev.adjoint;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The arrays that derivatives need beside those of a method: zeros of an array's shape for its tangents or adjoints,
 * copies that may be overwritten, and the reverse of what whole-array methods do. Generated code calls it; there is no
 * need to call it yourself.
 *
 * <p>The adjoints of a method take arrays of the lengths that the method was called with; other lengths are an
 * {@link IndexOutOfBoundsException}.
 */
public final class Shadows {
    /** Up to so many arrays are compared pair by pair. */
    private static final int FEW = 8;

    private static final String AND = " and ";

    private Shadows() {}

    /** A new array of zeros, as long as another. */
    public static double[] zerosLike(double[] array) {
        return new double[array.length];
    }

    /**
     * A new matrix of zeros, whose rows are as long as those of another. Where that has null for a row, so has this.
     */
    public static double[][] zerosLike(double[][] matrix) {
        double[][] zeros = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            zeros[i] = matrix[i] == null ? null : new double[matrix[i].length];
        }
        return zeros;
    }

    /** The sum of the products of the numbers that stand in the same places. */
    public static double innerProduct(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The sum of the products of the numbers that stand in the same places. Rows that are null count as empty. */
    public static double innerProduct(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] != null) {
                sum += innerProduct(a[i], b[i]);
            }
        }
        return sum;
    }

    /** A copy of a matrix, with copies of its rows. Rows that are null stay so. */
    public static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i] == null ? null : matrix[i].clone();
        }
        return copy;
    }

    /** A copy of a matrix, with copies of its rows. Rows that are null stay so. */
    public static boolean[][] copy(boolean[][] matrix) {
        boolean[][] copy = new boolean[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i] == null ? null : matrix[i].clone();
        }
        return copy;
    }

    /** A copy of a matrix, with copies of its rows. Rows that are null stay so. */
    public static byte[][] copy(byte[][] matrix) {
        byte[][] copy = new byte[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i] == null ? null : matrix[i].clone();
        }
        return copy;
    }

    /** A copy of a matrix, with copies of its rows. Rows that are null stay so. */
    public static short[][] copy(short[][] matrix) {
        short[][] copy = new short[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i] == null ? null : matrix[i].clone();
        }
        return copy;
    }

    /** A copy of a matrix, with copies of its rows. Rows that are null stay so. */
    public static char[][] copy(char[][] matrix) {
        char[][] copy = new char[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i] == null ? null : matrix[i].clone();
        }
        return copy;
    }

    /** A copy of a matrix, with copies of its rows. Rows that are null stay so. */
    public static int[][] copy(int[][] matrix) {
        int[][] copy = new int[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i] == null ? null : matrix[i].clone();
        }
        return copy;
    }

    /** A copy of a matrix, with copies of its rows. Rows that are null stay so. */
    public static long[][] copy(long[][] matrix) {
        long[][] copy = new long[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i] == null ? null : matrix[i].clone();
        }
        return copy;
    }

    /** A copy of a matrix, with copies of its rows. Rows that are null stay so. */
    public static float[][] copy(float[][] matrix) {
        float[][] copy = new float[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i] == null ? null : matrix[i].clone();
        }
        return copy;
    }

    /**
     * Checks that no array is there twice: neither as a whole nor as a row of a matrix. Null is ignored, and so are
     * arrays of length 0, which hold nothing that could be shared.
     *
     * @param arrays arrays of primitives, or arrays of such arrays
     * @throws IllegalArgumentException if one is
     */
    public static void requireDistinct(Object... arrays) {
        List<Object> all = new ArrayList<>();
        for (Object array : arrays) {
            if (array instanceof Object[] matrix) {
                add(matrix, matrix.length, all);
                for (Object row : matrix) {
                    add(row, lengthOf(row), all);
                }
            } else {
                add(array, lengthOf(array), all);
            }
        }
        if (all.size() <= FEW ? hasPair(all) : hasDuplicate(all)) {
            throw new IllegalArgumentException("one array was passed twice, or is two rows of a matrix; this method"
                    + " overwrites its arrays, so that each must be an array of its own: pass a copy");
        }
    }

    /**
     * Checks that no row is there twice. This is {@link #requireDistinct(Object...)} for one matrix alone, which javac
     * would otherwise take for the list of arguments, with a warning.
     *
     * @param matrix an array of arrays of primitives
     * @throws IllegalArgumentException if one is
     */
    public static <T extends Cloneable> void requireDistinct(T[] matrix) {
        requireDistinct((Object) matrix);
    }

    /**
     * Whether a companion is not yet among those that have been asked.
     *
     * @param callers the names of those, joined by " and "
     */
    public static boolean isNew(String callers, String companion) {
        for (int at = callers.indexOf(companion); at >= 0; at = callers.indexOf(companion, at + 1)) {
            int end = at + companion.length();
            boolean begins = at == 0 || callers.startsWith(AND, at - AND.length());
            if (begins && (end == callers.length() || callers.startsWith(AND, end))) {
                return false;
            }
        }
        return true;
    }

    private static void add(Object array, int length, List<Object> all) {
        if (length > 0) {
            all.add(array);
        }
    }

    private static int lengthOf(Object array) {
        return array == null ? 0 : Array.getLength(array);
    }

    private static boolean hasPair(List<Object> arrays) {
        for (int i = 0; i < arrays.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (arrays.get(i) == arrays.get(j)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasDuplicate(List<Object> arrays) {
        Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>(arrays.size()));
        for (Object array : arrays) {
            if (!distinct.add(array)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The reverse of {@code result = a.clone()}.
     *
     * @param da the adjoint of a, to which is added
     * @param dresult the adjoint of the result
     */
    public static void adjointOfClone(double[] da, double[] dresult) {
        add(dresult, da, 0, da.length);
    }

    /**
     * The reverse of {@code result = copy of the matrix m and its rows}.
     *
     * @param dm the adjoint of m, to which is added; rows that are null are left out
     * @param dcopy the adjoint of the copy
     */
    public static void adjointOfCopy(double[][] dm, double[][] dcopy) {
        for (int i = 0; i < dm.length; i++) {
            if (dm[i] != null) {
                adjointOfClone(dm[i], dcopy[i]);
            }
        }
    }

    /**
     * The reverse of {@code result = Arrays.copyOf(a, length)}.
     *
     * @param da the adjoint of a, to which is added
     * @param dresult the adjoint of the result
     */
    public static void adjointOfCopyOf(double[] da, int length, double[] dresult) {
        add(dresult, da, 0, Math.min(length, da.length));
    }

    /**
     * The reverse of {@code result = Arrays.copyOfRange(a, from, to)}.
     *
     * @param da the adjoint of a, to which is added
     * @param dresult the adjoint of the result
     */
    public static void adjointOfCopyOfRange(double[] da, int from, int to, double[] dresult) {
        add(dresult, da, from, Math.min(to, da.length) - from);
    }

    /**
     * The reverse of {@code Arrays.fill(a, value)}.
     *
     * @param da the adjoint of a, which becomes zero
     * @return what the value's adjoint grows by
     */
    public static double adjointOfFill(double[] da) {
        return adjointOfFill(da, 0, da.length);
    }

    /**
     * The reverse of {@code Arrays.fill(a, from, to, value)}.
     *
     * @param da the adjoint of a, which becomes zero in the range
     * @return what the value's adjoint grows by
     */
    public static double adjointOfFill(double[] da, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += da[i];
        }
        Arrays.fill(da, from, to, 0);
        return sum;
    }

    /**
     * The reverse of {@code System.arraycopy(source, sourceFrom, target, targetFrom, length)}. The ranges may overlap
     * in one array.
     *
     * @param dsource the adjoint of the source, to which is added
     * @param dtarget the adjoint of the target, which becomes zero in its range before
     */
    public static void adjointOfArraycopy(
            double[] dsource, int sourceFrom, double[] dtarget, int targetFrom, int length) {
        // Where one element is source and target, it is taken as a target before it is added to as a source.
        if (sourceFrom < targetFrom) {
            for (int i = 0; i < length; i++) {
                move(dtarget, targetFrom + i, dsource, sourceFrom + i);
            }
        } else {
            for (int i = length - 1; i >= 0; i--) {
                move(dtarget, targetFrom + i, dsource, sourceFrom + i);
            }
        }
    }

    private static void move(double[] from, int i, double[] to, int j) {
        double moved = from[i];
        from[i] = 0;
        to[j] += moved;
    }

    private static void add(double[] source, double[] target, int targetFrom, int length) {
        for (int i = 0; i < length; i++) {
            target[targetFrom + i] += source[i];
        }
    }

    /**
     * The adjoint of handing a result out: the seeds are added to its adjoints.
     *
     * @throws IllegalArgumentException if there is not one seed for each element of the result; nothing is added then
     */
    public static void addSeed(double[] dresult, double[] seed) {
        if (seed.length != dresult.length) {
            throw new IllegalArgumentException(
                    "a seed of length " + seed.length + " for a result of length " + dresult.length);
        }
        adjointOfClone(dresult, seed);
    }
}
