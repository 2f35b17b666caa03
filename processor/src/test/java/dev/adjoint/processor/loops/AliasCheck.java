package dev.adjoint.processor.loops;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Passes one array for two parameters, for a row of a matrix, for two rows: where nothing is written, each has a
 * derivative of its own; where the method writes into one, the derivative throws.
 */
final class AliasCheck {
    private final LoopMethod method;
    private final LoopCheck check;
    private final Members members;
    private final SplittableRandom random;
    private final LoopTally tally;

    AliasCheck(LoopMethod method, LoopCheck check, Members members, SplittableRandom random, LoopTally tally) {
        this.method = method;
        this.check = check;
        this.members = members;
        this.random = random;
        this.tally = tally;
    }

    void run(Object[] point) {
        for (int i = 0; i < point.length; i++) {
            if (point[i] instanceof double[] array) {
                for (int j = i + 1; j < point.length; j++) {
                    Object[] aliased = Contents.copy(point);
                    aliased[j] = aliased[i];
                    if (point[j] instanceof double[]) {
                        check(aliased, aliased[i], isActive(i) || isActive(j));
                    }
                }
                for (int j = 0; j < point.length; j++) {
                    if (point[j] instanceof double[][] rows && rows.length > 0 && isActive(j)) {
                        Object[] aliased = Contents.copy(point);
                        ((double[][]) aliased[j])[0] = (double[]) aliased[i];
                        if (array.length == rows[rows.length - 1].length || random.nextInt(4) == 0) {
                            check(aliased, aliased[i], true);
                        }
                    }
                }
            } else if (point[i] instanceof double[][] rows && rows.length > 1 && isActive(i)) {
                Object[] aliased = Contents.copy(point);
                double[][] matrix = (double[][]) aliased[i];
                matrix[1] = matrix[0];
                check(aliased, matrix[0], true);
            }
        }
    }

    private boolean isActive(int parameter) {
        return method.parameters().get(parameter).isActive();
    }

    private void check(Object[] aliased, Object shared, boolean isActive) {
        Ending own = check.value(aliased);
        tally.aliased++;
        if (!isActive) {
            return;
        }
        boolean isWritten = check.changes(aliased, shared);
        Object[] apart = apart(aliased);
        int dimension = members.packing().vector(aliased).length;
        double[] direction = Packing.random(dimension, random);
        double[] seed = Packing.random(Members.outputs(own.isException() ? 0.0 : own.value()), random);
        if (members.hasForward()) {
            compare(own, aliased, apart, isWritten, "jvp", point -> members.jvp(point, direction));
        }
        if (members.hasReverse()) {
            compare(own, aliased, apart, isWritten, "gradient", members::gradient);
            compare(own, aliased, apart, isWritten, "vjp", point -> members.vjp(point, seed, new double[dimension]));
        }
    }

    private void compare(
            Ending own,
            Object[] aliased,
            Object[] apart,
            boolean isWritten,
            String member,
            Function<Object[], Members.Rows> call) {
        Ending together = Ending.of(() -> text(call.apply(aliased)));
        if (together.thrown() instanceof IllegalArgumentException) {
            tally.refused++;
            if (!method.mayWrite() && !own.isAs(together)) {
                fail(member + " refuses, though the method writes into none: " + together.text(), aliased);
            }
        } else if (own.isException()) {
            if (!own.isAs(together)) {
                fail(member + " gives " + together.text() + ", the method " + own.text(), aliased);
            }
        } else if (isWritten) {
            fail(
                    member + " must throw, for the method writes into the shared array; it gives " + together.text(),
                    aliased);
        } else {
            Ending separate = Ending.of(() -> text(call.apply(apart)));
            if (!separate.isAs(together)) {
                fail(member + " is " + together.text() + " where the arrays are one, else " + separate.text(), aliased);
            }
        }
    }

    /** The same numbers, every array in memory of its own. */
    private static Object[] apart(Object[] point) {
        return Arrays.stream(point)
                .map(value -> {
                    Object copy = Contents.copy(new Object[] {value})[0];
                    if (copy instanceof double[][] rows) {
                        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
                    }
                    return copy;
                })
                .toArray();
    }

    private static Object text(Members.Rows rows) {
        return (rows.value() == null ? "" : Contents.text(rows.value())) + " " + Contents.text(rows.rows());
    }

    private void fail(String what, Object[] point) {
        throw new Failure(method, point, "with a shared array: " + what);
    }
}
