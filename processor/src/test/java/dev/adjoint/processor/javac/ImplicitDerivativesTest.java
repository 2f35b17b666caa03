package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Solvers whose derivatives are given by the implicit function theorem. */
class ImplicitDerivativesTest {
    private static final String BISECTION = """
            import dev.adjoint.Differentiable;
            import dev.adjoint.PartialOf;
            final class Bisection {
                /** The root of y^3 + p y = q, for p > 0. */
                static double root(double p, double q) {
                    double low = -100;
                    double high = 100;
                    for (int i = 0; i < 80; i++) {
                        double middle = 0.5 * (low + high);
                        if (middle * middle * middle + p * middle > q) { high = middle; } else { low = middle; }
                    }
                    return 0.5 * (low + high);
                }
                %s static double byP(double p, double q, double y) { return -y / (3 * y * y + p); }
                %s static double byQ(double p, double q, double y) { return 1 / (3 * y * y + p); }
                @Differentiable
                static double f(double p, double q) { return Math.exp(root(p, q * q)) + q; }
            }
            """;

    @Test
    void aBisection() {
        String partial = "@PartialOf(method = \"root\", parameter = %d, usesResult = true)";
        Differentiated f = Compiled.of(BISECTION.formatted(partial.formatted(0), partial.formatted(1)))
                .method("Bisection", "f");
        ArrayDerivatives.check(f, 1.5, 2.5);
        double q = 2.5;
        double p = 1.5;
        double root = cardano(p, q * q);
        double slope = 1 / (3 * root * root + p);
        double[] derivatives = f.gradient(p, q).derivatives();
        assertThat(derivatives[0]).isCloseTo(-Math.exp(root) * root * slope, within(1e-13));
        assertThat(derivatives[1]).isCloseTo(Math.exp(root) * slope * 2 * q + 1, within(1e-13));
    }

    /**
     * Which is why: the bisection itself depends on p and q by way of comparisons only. The check while compiling sees
     * that differences say something else; without it, the derivative is what the program's is.
     */
    @Test
    void aBisectionThatIsDifferentiatedThrough() {
        Differentiated f = new Javac()
                .options("-Aadjoint.check=off")
                .withoutWerror()
                .compile(BISECTION
                        .formatted("", "")
                        .replace("final class", "@SuppressWarnings(\"adjoint\")\nfinal class"))
                .compiled()
                .method("Bisection", "f");
        assertThat(f.gradient(1.5, 2.5).derivatives()).containsExactly(0, 1);
    }

    private static double cardano(double p, double q) {
        double discriminant = Math.sqrt(q * q / 4 + p * p * p / 27);
        return Math.cbrt(q / 2 + discriminant) + Math.cbrt(q / 2 - discriminant);
    }

    /** An implied volatility, which Newton's method finds: the derivative is one over vega. */
    @Test
    void newtonsMethodInAFit() {
        Differentiated f = Compiled.of("""
                import dev.adjoint.Constant;
                import dev.adjoint.Differentiable;
                import dev.adjoint.PartialOf;
                final class Fit {
                    static double price(double v, double s) { return s * (1 - Math.exp(-v * v)) + v; }
                    static double slope(double v, double s) { return 2 * s * v * Math.exp(-v * v) + 1; }
                    static double implied(double price, double s) {
                        double v = 0.5;
                        double step = 1;
                        while (Math.abs(step) > 1e-14) {
                            step = (price(v, s) - price) / slope(v, s);
                            v -= step;
                        }
                        return v;
                    }
                    @PartialOf(method = "implied", usesResult = true)
                    static double byPrice(double price, double s, double v) { return 1 / slope(v, s); }
                    @PartialOf(method = "implied", parameter = 1, usesResult = true)
                    static double byS(double price, double s, double v) {
                        return -(1 - Math.exp(-v * v)) / slope(v, s);
                    }
                    @Differentiable
                    static double f(double[] prices, double s, @Constant double[] target) {
                        double loss = 0;
                        for (int i = 0; i < prices.length; i++) {
                            double residual = implied(prices[i], s) - target[i];
                            loss += residual * residual;
                        }
                        return loss;
                    }
                }
                """).method("Fit", "f");
        ArrayDerivatives.check(
                f, java.util.Set.of(2), new double[] {0.6, 0.9, 1.2}, 1.25, new double[] {0.3, 0.5, 0.4});
    }
}
