package dev.adjoint;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A second look at a derivative that differences contradict. A derivative is called wrong only if steps of other
 * lengths contradict it as well, with values that may be off by what the last places of the point do to them, if the
 * derivatives beside the point do not explain the differences, and if it is off by more than its own rounding.
 */
final class SecondLook {
    private static final double SAFETY = 4;

    private final Claim claim;
    private final double[] x;
    private final ToDoubleFunction<double[]> derivativeAt;
    private final DoubleUnaryOperator derivativeAlong;
    private final Ladder ladder;

    /**
     * The derivative, and where else it may be looked at.
     *
     * @param first the steps of the first look
     * @param derivativeAlong the derivative by its distance from the point
     */
    SecondLook(
            Claim claim,
            Ladder first,
            double[] x,
            ToDoubleFunction<double[]> valueAt,
            ToDoubleFunction<double[]> derivativeAt,
            DoubleUnaryOperator derivativeAlong) {
        this.claim = claim;
        this.x = x;
        this.derivativeAt = derivativeAt;
        this.derivativeAlong = derivativeAlong;
        this.ladder = first.withOtherSteps(LastPlaces.spread(x, valueAt));
    }

    boolean confirms(Difference first) {
        Evidence.Finding second = Evidence.of(ladder, claim);
        if (second.verdict() != Verdict.MISMATCH) {
            return false;
        }
        double difference = first.derivative();
        if (!claim.isFinite() || !Double.isFinite(difference)) {
            return true;
        }
        double distance = Math.abs(difference - claim.derivative());
        boolean isRounding = Math.abs(second.difference().derivative() - difference) > distance / 2
                || distance <= SAFETY * LastPlaces.spread(x, derivativeAt);
        return (first.kind() == Difference.Kind.KINK || !isRounding)
                && !new MeanValue(ladder, claim.derivative(), derivativeAlong).explainsAll();
    }
}
