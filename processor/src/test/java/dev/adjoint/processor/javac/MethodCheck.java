package dev.adjoint.processor.javac;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.processor.derive.Forward;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.evaluate.EvaluationException;
import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.optimize.Optimizer;
import dev.adjoint.processor.optimize.Sinking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Holds one random method against everything that its companion should be. */
final class MethodCheck {
    /** Of rounding, relative to the magnitude of a derivative. */
    private static final double ROUNDING = 1e-12;

    /** From here on, products may overflow on the way to a finite result. */
    private static final double HUGE = 1e200;

    private final RandomMethod method;
    private final Differentiated subject;
    private final Lowered lowered;
    private final Tally tally;
    private final Function gradient;
    private final Function optimizedPrimal;
    private final Function optimizedGradient;
    private final Function optimizedVjp;
    private final Function optimizedJvp;

    MethodCheck(RandomMethod method, Differentiated subject, Lowered lowered, Tally tally) {
        this.method = method;
        this.subject = subject;
        this.lowered = lowered;
        this.tally = tally;
        Function prepared = Verifier.verify(
                Optimizer.prepare(Verifier.verify(lowered.function().orElseThrow())));
        Function sunk = Sinking.sink(prepared);
        this.gradient = Verifier.verify(Reverse.gradient(sunk, lowered.active()));
        this.optimizedPrimal = Verifier.verify(Optimizer.optimize(prepared));
        this.optimizedGradient = Verifier.verify(Optimizer.optimize(gradient));
        this.optimizedVjp = Verifier.verify(Optimizer.optimize(Reverse.vjp(sunk, lowered.active())));
        this.optimizedJvp = Verifier.verify(Optimizer.optimize(Forward.jvp(sunk, lowered.active())));
    }

    void run() {
        tally.methods++;
        SplittableRandom random = new SplittableRandom(method.seed());
        for (int i = 0; i < 3; i++) {
            Object[] regular = Points.regular(method.parameters(), random);
            checkValues(regular);
            checkDerivatives(regular, true);
            Object[] kink = Points.kink(method.parameters(), random);
            checkValues(kink);
            checkDerivatives(kink, false);
            checkValues(Points.extreme(method.parameters(), random));
            checkValues(Points.extreme(method.parameters(), random));
        }
    }

    private void checkValues(Object[] point) {
        Outcome own = Outcome.of(() -> subject.call(point));
        double[] sink = new double[count()];
        Arrays.fill(sink, 5);
        expect(own, Outcome.of(() -> subject.value(point)), "value", point);
        expect(own, Outcome.of(() -> subject.gradient(point).value()), "gradient's value", point);
        expect(own, Outcome.of(() -> subject.vjp(2, sink, point)), "vjp's value", point);
        expect(own, Outcome.of(() -> subject.jvp(new double[count()], point).value()), "jvp's value", point);
        expect(own, Outcome.of(() -> function(point).value(vector(point))), "function's value", point);
        expect(
                own,
                Outcome.of(() -> function(point).gradient(vector(point), new double[count()])),
                "function's",
                point);
        if (own.isException() && Arrays.stream(sink).anyMatch(slot -> slot != 5)) {
            fail("vjp throws and has written into its sink", point);
        }
        checkIr(own, point);
        tally.values++;
        tally.exceptions += own.isException() ? 1 : 0;
    }

    private void checkIr(Outcome own, Object[] point) {
        try {
            Function function = lowered.function().orElseThrow();
            Outcome run = Outcome.of(
                    () -> (double) Evaluator.run(function, List.of(point)).get(0));
            if (run.text().startsWith(EvaluationException.class.getName())) {
                tally.notEvaluated++;
            } else {
                expect(own, run, "the evaluated IR", point);
                expect(own, evaluated(optimizedPrimal, 0, point), "the evaluated optimised IR", point);
                checkGradientIr(own, point);
                tally.evaluated++;
            }
        } catch (RuntimeException e) {
            fail("the evaluator: " + e, point);
        }
    }

    private static Outcome evaluated(Function function, int result, Object[] point) {
        return Outcome.of(() -> (double) Evaluator.run(function, List.of(point)).get(result));
    }

    private void checkGradientIr(Outcome own, Object[] point) {
        expect(own, evaluated(gradient, 0, point), "the value of the evaluated gradient", point);
        expect(own, evaluated(optimizedGradient, 0, point), "the value of the evaluated optimised gradient", point);
        for (int i = 0; i < count() && !own.isException(); i++) {
            int index = i;
            Outcome compiled = Outcome.of(() -> subject.gradient(point).derivatives()[index]);
            expect(compiled, evaluated(optimizedGradient, i + 1, point), "the evaluated partial " + i, point);
        }
        if (!own.isException()) {
            checkSeededIr(point);
        }
    }

    /** With a seed that is no power of 2, and a direction whose components differ. */
    private void checkSeededIr(Object[] point) {
        Object[] seeded = Arrays.copyOf(point, point.length + 1);
        seeded[point.length] = -0.7;
        Object[] directed = Arrays.copyOf(point, point.length + count());
        double[] direction = new double[count()];
        for (int i = 0; i < count(); i++) {
            direction[i] = 0.3 * i - 1.1;
            directed[point.length + i] = direction[i];
        }
        for (int i = 0; i < count(); i++) {
            int index = i;
            Outcome compiled = Outcome.of(() -> {
                double[] sink = new double[count()];
                subject.vjp(-0.7, sink, point);
                return sink[index];
            });
            // Added to 0, as the sink is: that makes 0.0 of an adjoint of -0.0.
            Outcome added = Outcome.of(() ->
                    0.0 + (double) Evaluator.run(optimizedVjp, List.of(seeded)).get(index + 1));
            expect(compiled, added, "the evaluated adjoint " + i, point);
        }
        Outcome compiled = Outcome.of(() -> subject.jvp(direction, point).derivatives()[0]);
        expect(compiled, evaluated(optimizedJvp, 1, directed), "the evaluated tangent", point);
    }

    private void checkDerivatives(Object[] point, boolean smooth) {
        if (Outcome.of(() -> subject.call(point)).isException()) {
            return;
        }
        double[] reverse = subject.gradient(point).derivatives();
        double[] packed = new double[count()];
        function(point).gradient(vector(point), packed);
        double[] sink = new double[count()];
        Arrays.fill(sink, 1.5);
        subject.vjp(-0.75, sink, point);
        Reference judge = reference(point);
        Reference reference = judge == null || judge.isSteep() ? null : judge;
        List<double[]> expected = new ArrayList<>();
        if (reference != null) {
            lowered.active().forEach(parameter -> expected.add(reference.derivative(parameter)));
        }
        double peak = reference == null ? Double.NaN : reference.peak();
        // An infinite partial times the tangent 0 of another parameter is NaN in forward mode, rightly.
        boolean finite = expected.stream().allMatch(e -> e[1] < HUGE);
        for (int i = 0; i < count(); i++) {
            if (!(peak < HUGE && expected.get(i)[1] < HUGE)) {
                tally.notCompared++;
                continue;
            }
            double magnitude = expected.get(i)[1];
            double tolerance = ROUNDING * magnitude + 1e-290;
            String which = "of parameter " + method.active().get(i) + " ";
            near(expected.get(i)[0], reverse[i], tolerance, which + "gradient", point);
            near(reverse[i], packed[i], tolerance, which + "function's gradient", point);
            near(1.5 - 0.75 * reverse[i], sink[i], tolerance + 1e-15, which + "vjp", point);
            if (finite) {
                double[] direction = new double[count()];
                direction[i] = 1;
                double forward = subject.jvp(direction, point).derivatives()[0];
                near(forward, reverse[i], tolerance, which + "gradient against jvp", point);
                double directional = function(point).directional(vector(point), direction);
                near(forward, directional, 0, which + "function's directional", point);
                tally.compared++;
            } else {
                tally.notCompared++;
            }
            if (smooth) {
                checkDifferences(i, reverse[i], magnitude, reference, point);
            }
        }
    }

    private void checkDifferences(int index, double derivative, double magnitude, Reference reference, Object[] point) {
        double x = vector(point)[index];
        // Steep functions may oscillate as fast.
        double step = 0.002 * Math.max(0.1, Math.abs(x)) / Math.max(1, magnitude / 10);
        Reference before = reference(moved(point, index, x - step));
        Reference after = reference(moved(point, index, x + step));
        if (before == null || after == null || !before.piece().equals(after.piece())) {
            tally.notDifferenced++;
            return;
        }
        Differences differences;
        try {
            differences = Differences.at(x, step, t -> {
                Object[] moved = moved(point, index, t);
                Reference there = reference(moved);
                if (there == null || !there.path().equals(reference.path())) {
                    throw new OtherWay();
                }
                return subject.call(moved);
            });
        } catch (OtherWay kink) {
            tally.acrossKinks++;
            tally.notDifferenced++;
            return;
        } catch (RuntimeException thrown) {
            tally.notDifferenced++;
            return;
        }
        double tolerance = 20 * differences.error() + 1e-9 * magnitude + 1e-9 + 100 * reference.noise() / step;
        if (!(tolerance < 1e-4 * Math.max(Math.abs(derivative), 1e-3))) {
            tally.notDifferenced++;
            return;
        }
        near(
                differences.derivative(),
                derivative,
                tolerance,
                "gradient, by differences, of parameter " + method.active().get(index),
                point);
        tally.differenced++;
    }

    private Object[] moved(Object[] point, int index, double x) {
        Object[] moved = point.clone();
        moved[method.active().get(index)] = x;
        return moved;
    }

    /** The points of a difference lie on different ways of a branch. */
    private static final class OtherWay extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Null where the IR cannot be evaluated. */
    private Reference reference(Object[] point) {
        try {
            return Reference.at(lowered.function().orElseThrow(), List.of(point));
        } catch (EvaluationException | ArithmeticException e) {
            return null;
        }
    }

    private int count() {
        return method.active().size();
    }

    private DifferentiableFunction function(Object[] point) {
        List<Object> constants = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            if (!method.active().contains(i)) {
                constants.add(point[i]);
            }
        }
        return subject.function(constants.toArray());
    }

    private double[] vector(Object[] point) {
        return method.active().stream().mapToDouble(i -> (double) point[i]).toArray();
    }

    private void expect(Outcome expected, Outcome actual, String what, Object[] point) {
        if (!expected.equals(actual)) {
            fail(what + " is " + actual.text() + ", the method gives " + expected.text(), point);
        }
    }

    private void near(double expected, double actual, double tolerance, String what, Object[] point) {
        if (!(Math.abs(expected - actual) <= tolerance)) {
            fail(what + " is " + actual + ", not " + expected + " (tolerance " + tolerance + ")", point);
        }
    }

    private void fail(String what, Object[] point) {
        throw new AssertionError(
                "seed " + method.seed() + " at " + Arrays.toString(point) + ": " + what + "\n" + method.text());
    }
}
