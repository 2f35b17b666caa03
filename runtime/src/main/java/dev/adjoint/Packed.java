package dev.adjoint;

import java.util.Arrays;

/**
 * What the packed views that Adjoint generates share. Generated code calls it; there is no need to call it yourself.
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
}
