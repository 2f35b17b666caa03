package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Greeks with the normal distribution of Abramowitz and Stegun, 26.2.17: differentiated through, and with the density
 * given as its derivative. The exact ones are closed forms, with a distribution that is exact to rounding.
 */
class BlackScholesTest {
    private static final String SOURCE = """
            import dev.adjoint.Differentiable;
            import dev.adjoint.PartialOf;
            @SuppressWarnings("adjoint:kink")
            final class %s {
                static double cdf(double x) {
                    double t = 1 / (1 + 0.2316419 * Math.abs(x));
                    double tail = density(x) * t * (0.319381530
                            + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
                    return x < 0 ? tail : 1 - tail;
                }
                %s
                static double density(double x) { return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI); }
                @Differentiable
                static double call(double s, double k, double r, double v, double t) {
                    double d1 = (Math.log(s / k) + (r + 0.5 * v * v) * t) / (v * Math.sqrt(t));
                    double d2 = d1 - v * Math.sqrt(t);
                    return s * cdf(d1) - k * Math.exp(-r * t) * cdf(d2);
                }
            }
            """;

    /** What the polynomial is off at most, as its authors say. */
    private static final double POLYNOMIAL = 7.5e-8;

    private final Differentiated through =
            Compiled.of(SOURCE.formatted("Through", "")).method("Through", "call");
    private final Differentiated given = Compiled.of(
                    SOURCE.formatted("Given", "@PartialOf(method = \"cdf\", tolerance = 1e-2)"))
            .method("Given", "call");

    @Test
    void vegaIsExactWithTheDensityAndNotThroughThePolynomial() {
        double[] worst = worst(through);
        assertThat(worst[3]).isBetween(4e-5, 6e-5);
        assertThat(worst(given)[3]).isLessThan(1e-14);
    }

    /** In delta, rho and theta the distribution itself stands: they are as good as it is. */
    @Test
    void theOtherGreeksAreAsGoodAsTheValue() {
        double[] throughIt = worst(through);
        double[] withDensity = worst(given);
        for (int i : new int[] {0, 1, 2, 4}) {
            assertThat(throughIt[i]).isBetween(1e-5, 1e-4);
            assertThat(withDensity[i]).isLessThan(throughIt[i] / 20).isLessThan(2e-6);
        }
        forEach((point, exact) -> {
            double[] greeks = given.gradient(point).derivatives();
            assertThat(Math.abs(greeks[0] - exact[0])).isLessThan(POLYNOMIAL);
            assertThat(Math.abs(greeks[1] - exact[1])).isLessThan(POLYNOMIAL);
        });
    }

    @Test
    void forwardModeAgrees() {
        forEach((point, exact) -> {
            double[] greeks = given.gradient(point).derivatives();
            for (int i = 0; i < greeks.length; i++) {
                double[] direction = new double[greeks.length];
                direction[i] = 1;
                double forward = given.jvp(direction, point).derivatives()[0];
                assertThat(Math.abs(forward - greeks[i])).isLessThan(1e-13 * (1 + Math.abs(greeks[i])));
            }
        });
    }

    private interface Check {
        void at(Object[] point, double[] exact);
    }

    private static void forEach(Check check) {
        for (double k = 80; k <= 120; k += 5) {
            for (double t = 0.25; t <= 2; t += 0.25) {
                Object[] point = {100.0, k, 0.03, 0.2, t};
                check.at(point, exact(100, k, 0.03, 0.2, t));
            }
        }
    }

    /** The greatest relative errors. */
    private static double[] worst(Differentiated call) {
        double[] worst = new double[5];
        forEach((point, exact) -> {
            double[] greeks = call.gradient(point).derivatives();
            Arrays.setAll(worst, i -> Math.max(worst[i], Math.abs(greeks[i] / exact[i] - 1)));
        });
        return worst;
    }

    private static double[] exact(double s, double k, double r, double v, double t) {
        double d1 = (Math.log(s / k) + (r + 0.5 * v * v) * t) / (v * Math.sqrt(t));
        double d2 = d1 - v * Math.sqrt(t);
        double discount = Math.exp(-r * t);
        return new double[] {
            distribution(d1),
            -discount * distribution(d2),
            k * t * discount * distribution(d2),
            s * density(d1) * Math.sqrt(t),
            s * density(d1) * v / (2 * Math.sqrt(t)) + r * k * discount * distribution(d2)
        };
    }

    private static double density(double x) {
        return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    /** Marsaglia, Evaluating the Normal Distribution, 2004. */
    private static double distribution(double x) {
        double sum = x;
        double term = x;
        for (int i = 3; sum + term != sum; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }
}
