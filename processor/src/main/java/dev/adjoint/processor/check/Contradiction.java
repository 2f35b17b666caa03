package dev.adjoint.processor.check;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Finding;
import dev.adjoint.GradientChecker;
import dev.adjoint.Verdict;
import dev.adjoint.processor.evaluate.Rounding;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A second look at derivatives that seem to contradict the values of a function, or each other: whether that is more
 * than rounding, in which large terms that cancel leave little of either.
 */
final class Contradiction {
    /** Where noise is looked for: at the point, and at the ends of a step. */
    private static final double[] STEPS = {0, 0.08, -0.08};

    private final Subject subject;
    private final Runner runner;
    private final BiFunction<Subject, Runner, DifferentiableFunction> view;
    private final double[] x;
    private final double[] v;
    private final double tolerance;

    /**
     * What is to be looked at.
     *
     * @param view one number of what the subject returns, computed by a runner
     * @param x the point
     * @param v the direction in which the contradiction was seen
     */
    Contradiction(
            Subject subject,
            Runner runner,
            BiFunction<Subject, Runner, DifferentiableFunction> view,
            double[] x,
            double[] v,
            double tolerance) {
        this.subject = subject;
        this.runner = runner;
        this.view = view;
        this.x = x;
        this.v = v;
        this.tolerance = tolerance;
    }

    /**
     * Whether forward and reverse mode contradict each other. They do not where one of them is not finite: a partial
     * derivative of infinity times an adjoint or a tangent of 0 is NaN, and each mode leaves out other such products.
     */
    boolean isOfModes(Finding finding) {
        if (finding.reverse().isEmpty() || finding.forward().isEmpty()) {
            return false;
        }
        double reverse = finding.reverse().getAsDouble();
        double forward = finding.forward().getAsDouble();
        if (!Double.isFinite(reverse) || !Double.isFinite(forward)) {
            return false;
        }
        double off = Math.abs(reverse - forward);
        return off > 1e-9 * Math.max(Math.abs(reverse), Math.abs(forward))
                && off > Noise.of(rounded(subject), this::reverse) + Noise.of(rounded(subject), this::forward);
    }

    /** Whether the values contradict the derivatives, in the mode that is in use. */
    boolean isOfValues() {
        Subject single = subject.inOneMode();
        double noise = 0;
        for (double step : STEPS) {
            double[] near = x.clone();
            for (int i = 0; i < near.length; i++) {
                near[i] += step * v[i];
            }
            noise = Math.max(noise, Noise.of(rounded(single), function -> function.value(near)));
        }
        return Double.isFinite(noise)
                && GradientChecker.standard()
                                .tolerance(tolerance)
                                .noise(noise)
                                .checkDirection(view.apply(single, runner), x, v)
                                .verdict()
                        == Verdict.MISMATCH;
    }

    private Function<Rounding, DifferentiableFunction> rounded(Subject of) {
        return rounding -> view.apply(of, runner.with(rounding));
    }

    private double forward(DifferentiableFunction function) {
        return function.directional(x, v);
    }

    private double reverse(DifferentiableFunction function) {
        double[] gradient = new double[x.length];
        function.gradient(x, gradient);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += v[i] == 0 ? 0 : gradient[i] * v[i];
        }
        return sum;
    }
}
