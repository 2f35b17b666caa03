package dev.adjoint.processor.loops;

import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.ir.Function;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Holds one random method against everything that its companion should be. */
final class LoopCheck {
    private final LoopMethod method;
    private final LoopSubject subject;
    private final Lowered lowered;
    private final Function function;
    private final LoopTally tally;
    private final Members members;
    private final SplittableRandom random;

    LoopCheck(LoopMethod method, LoopSubject subject, Lowered lowered, LoopTally tally) {
        this.method = method;
        this.subject = subject;
        this.lowered = lowered;
        this.function = lowered.function().orElseThrow();
        this.tally = tally;
        this.members = new Members(method, subject);
        this.random = new SplittableRandom(method.seed());
    }

    void run() {
        tally.methods++;
        ArrayPoints points = new ArrayPoints(random);
        DerivativeCheck derivatives = new DerivativeCheck(method, subject, members, random, tally);
        EvaluatedCheck evaluated = new EvaluatedCheck(method, lowered, members, random, tally);
        AliasCheck aliases = new AliasCheck(method, this, members, random, tally);
        for (int i = 0; i < 3; i++) {
            Object[] regular = points.regular(method.parameters());
            check(regular, derivatives, evaluated, true);
            check(points.special(method.parameters()), derivatives, evaluated, false);
        }
        aliases.run(points.regular(method.parameters()));
        checkNull(points.regular(method.parameters()));
    }

    private void check(Object[] point, DerivativeCheck derivatives, EvaluatedCheck evaluated, boolean smooth) {
        Ending own = value(point);
        if (own.isException()) {
            int dimension = members.packing().vector(point).length;
            throwsAlso(own, point, "gradient", () -> members.gradient(point));
            throwsAlso(own, point, "vjp", () -> members.vjp(point, new double[] {1}, new double[dimension]));
            throwsAlso(own, point, "jvp", () -> members.jvp(point, new double[dimension]));
        } else {
            derivatives.check(point, own.value(), smooth);
            evaluated.check(point, own.value());
        }
    }

    /** Runs the method and checks that {@code value} and the lowered function do the same; gives what it did. */
    Ending value(Object[] point) {
        Object[] after = Contents.copy(point);
        Ending own = Ending.of(() -> subject.call(after));
        Object[] arguments = Contents.copy(point);
        Ending value = Ending.of(() -> subject.value(arguments));
        if (!own.isAs(value)) {
            fail("value is " + value.text() + ", the method gives " + own.text(), point);
        }
        expectContents(after, arguments, "value", point);
        Object[] evaluated = Contents.copy(point);
        Ending run;
        try {
            run = Ending.of(
                    () -> Evaluator.run(function, Arrays.asList(evaluated)).get(0));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + method.seed() + ": the evaluator\n" + method.text(), e);
        }
        if (run.isNotEvaluated()) {
            tally.notEvaluated++;
        } else {
            if (!own.isLike(run)) {
                fail("the evaluated IR gives " + run.text() + ", the method " + own.text(), point);
            }
            expectContents(after, evaluated, "the evaluated IR", point);
        }
        tally.points++;
        tally.exceptions += own.isException() ? 1 : 0;
        return own;
    }

    /** Whether the method changes the array that is this argument. */
    boolean changes(Object[] point, Object array) {
        Object[] arguments = Contents.copy(point);
        Ending.of(() -> subject.call(arguments));
        for (int i = 0; i < point.length; i++) {
            if (point[i] == array) {
                return !Contents.text(point[i]).equals(Contents.text(arguments[i]));
            }
            if (point[i] instanceof double[][] rows) {
                for (int j = 0; j < rows.length; j++) {
                    if (rows[j] == array) {
                        return !Contents.text(rows[j]).equals(Contents.text(((double[][]) arguments[i])[j]));
                    }
                }
            }
        }
        throw new IllegalArgumentException("no such array");
    }

    private void checkNull(Object[] point) {
        for (int i = 0; i < point.length; i++) {
            if (point[i].getClass().isArray()) {
                Object[] withNull = Contents.copy(point);
                withNull[i] = null;
                Ending own = Ending.of(() -> subject.call(Contents.copy(withNull)));
                Ending value = Ending.of(() -> subject.value(Contents.copy(withNull)));
                if (!own.isAs(value)) {
                    fail("value with null is " + value.text() + ", the method gives " + own.text(), withNull);
                }
            }
        }
    }

    private void expectContents(Object[] expected, Object[] actual, String what, Object[] point) {
        if (!Contents.text(expected).equals(Contents.text(actual))) {
            fail(what + " leaves " + Contents.text(actual) + ", the method " + Contents.text(expected), point);
        }
    }

    private void throwsAlso(Ending own, Object[] point, String member, Supplier<Object> call) {
        boolean exists = member.equals("jvp") ? members.hasForward() : members.hasReverse();
        if (exists) {
            Ending other = Ending.of(call);
            if (!own.isAs(other)) {
                String what = other.isException() ? other.text() : "no exception";
                fail(member + " gives " + what + ", the method " + own.text(), point);
            }
        }
    }

    private void fail(String what, Object[] point) {
        throw new Failure(method, point, what);
    }
}
