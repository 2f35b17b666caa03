package dev.adjoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a function does at a point that its interface forbids, and that no difference would tell. */
final class Faults {
    /** What an array holds before it is overwritten. */
    static final double RUBBISH = 1234.5;

    private static final double TOLERANCE = 1e-9;

    private final double[] x;
    private final List<String> found = new ArrayList<>();

    Faults(double[] x) {
        this.x = x;
    }

    List<String> found() {
        return found;
    }

    void add(String fault) {
        found.add(fault);
    }

    /** An argument that is another one after the call; it is put right again. */
    void addIfChanged(String method, double[] before, double[] after) {
        if (!Arrays.equals(before, after)) {
            add(method + " changes its argument from " + Arrays.toString(before) + " to " + Arrays.toString(after));
            System.arraycopy(before, 0, after, 0, before.length);
        }
    }

    /**
     * Two numbers that should be the same, by more than rounding.
     *
     * @param number how one of them is computed at a point
     */
    void addIfOther(String what, double one, String whatElse, double other, ToDoubleFunction<double[]> number) {
        if (!Agreement.isClose(one, other) && !Agreement.isRounding(one, other, x, number)) {
            add(what + " " + one + ", but " + whatElse + " " + other);
        }
    }

    /** A derivative along several variables at once that is not the sum of those along each, by more than rounding. */
    void addIfNotSum(String what, double whole, double[] terms, ToDoubleFunction<double[]> number) {
        double sum = Arrays.stream(terms).sum();
        double size = Arrays.stream(terms).map(Math::abs).sum();
        if (Math.abs(whole - sum) > TOLERANCE * size && !Agreement.isRounding(whole, sum, x, number)) {
            add(what + " gives " + whole + ", but what it gives for each alone sums to " + sum);
        }
    }

    /** A gradient that depends on what its array held before. */
    void addIfNotOverwritten(String method, double[] rubbish, double[] clean) {
        for (int i = 0; i < clean.length; i++) {
            if (Double.compare(rubbish[i], clean[i]) != 0) {
                add(method + " does not overwrite its array: element " + i + " becomes " + clean[i]
                        + " where it held 0, and " + rubbish[i] + " where it held " + RUBBISH);
                return;
            }
        }
    }

    /** An array that has not as many elements as it should. */
    void addIfOfOtherLength(String what, int length, int expected, String of) {
        if (length != expected) {
            add(what + " has " + length + " elements, but there are " + expected + " " + of);
        }
    }
}
