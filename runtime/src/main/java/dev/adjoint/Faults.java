package dev.adjoint;

import java.util.Arrays;
import java.util.List;

/** What a function may do that its interface forbids. */
final class Faults {
    /** What an array holds before it is overwritten. */
    static final double RUBBISH = 1234.5;

    private Faults() {}

    /** An argument that is another one after the call; it is put right again. */
    static void addIfChanged(List<String> faults, String method, double[] before, double[] after) {
        if (!Arrays.equals(before, after)) {
            faults.add(
                    method + " changes its argument from " + Arrays.toString(before) + " to " + Arrays.toString(after));
            System.arraycopy(before, 0, after, 0, before.length);
        }
    }

    /** A value that is another one than that of {@code value}, by more than rounding. */
    static void addIfOther(List<String> faults, String method, double returned, double value) {
        boolean same = Double.compare(returned, value) == 0
                || Math.abs(returned - value) <= 1e-9 * Math.max(Math.abs(returned), Math.abs(value));
        if (!same) {
            faults.add(method + " returns " + returned + ", but the value is " + value);
        }
    }

    /** A gradient that depends on what its array held before. */
    static void addIfNotOverwritten(List<String> faults, String method, double[] rubbish, double[] clean) {
        for (int i = 0; i < clean.length; i++) {
            if (Double.compare(rubbish[i], clean[i]) != 0) {
                faults.add(method + " does not overwrite its array: element " + i + " becomes " + clean[i]
                        + " where it held 0, and " + rubbish[i] + " where it held " + RUBBISH);
                return;
            }
        }
    }
}
