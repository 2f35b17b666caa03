package dev.adjoint.processor.algorithms;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Loops that data or an integer ends, and tables. */
class IterationsTest {
    @Test
    void keplersEquation() {
        Algorithm kepler = Algorithm.of("Kepler", "anomaly");
        for (double eccentricity : new double[] {0, 0.3, 0.7, 0.95}) {
            for (double m : new double[] {0.4, 2, 4.5}) {
                double e = anomaly(m, eccentricity);
                double slope = 1 / (1 - eccentricity * Math.cos(e));
                kepler.at(m, eccentricity).step(0.01).hasValue(e).hasGradient(slope, Math.sin(e) * slope);
            }
        }
    }

    @Test
    void keplersEquationInSoManySteps() {
        double e = anomaly(1.1, 0.6);
        double slope = 1 / (1 - 0.6 * Math.cos(e));
        Algorithm limited = Algorithm.of("Kepler", "limited");
        limited.at(1.1, 0.6, 30).hasValue(e).hasGradient(slope, Math.sin(e) * slope);
        limited.at(1.1, 0.6, 2).throwsItsOwn(ArithmeticException.class);
    }

    @Test
    void radiusOfAnOrbit() {
        Algorithm radius = Algorithm.of("Kepler", "radius");
        double a = 1.3;
        double eccentricity = 0.4;
        for (double time : new double[] {1, 20}) {
            double m = Math.sqrt(2 / (a * a * a)) * time;
            double e = anomaly(Math.IEEEremainder(m, 2 * Math.PI), eccentricity);
            double slope = a * eccentricity * Math.sin(e) / (1 - eccentricity * Math.cos(e));
            radius.at(a, eccentricity, 2.0, time)
                    .step(0.01)
                    .hasValue(a * (1 - eccentricity * Math.cos(e)))
                    .hasGradient(
                            1 - eccentricity * Math.cos(e) - 1.5 * m / a * slope,
                            slope * Math.sin(e) - a * Math.cos(e),
                            0.5 * m / 2 * slope,
                            m / time * slope);
        }
    }

    /** By bisection. */
    private static double anomaly(double m, double eccentricity) {
        double low = m - 1;
        double high = m + 1;
        for (int i = 0; i < 80; i++) {
            double middle = 0.5 * (low + high);
            if (middle - eccentricity * Math.sin(middle) > m) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    @Test
    void powersBySquaring() {
        checkPower(Algorithm.of("Power", "bySquaring"));
        checkPower(Algorithm.of("Power", "anyExponent"));
    }

    @Test
    void powersByRecursion() {
        checkPower(Algorithm.of("RecursivePower", "power"));
    }

    private static void checkPower(Algorithm power) {
        for (int n : new int[] {0, 1, 2, 3, 10, 31}) {
            for (double x : new double[] {1.3, -0.8}) {
                power.at(x, n).hasValue(Math.pow(x, n)).hasGradient(n * Math.pow(x, n - 1));
            }
        }
        power.at(0.0, 0).hasValue(1).hasGradient(0.0);
        power.at(0.0, 1).hasValue(0).hasGradient(1.0);
        power.at(1e200, 1).hasValue(1e200).hasGradientByConvention(1.0);
    }

    @Test
    void negativePowers() {
        Algorithm power = Algorithm.of("Power", "anyExponent");
        power.at(-1.25, -3).hasValue(Math.pow(-1.25, -3)).hasGradient(-3 * Math.pow(-1.25, -4));
        power.at(2.0, -1).hasValue(0.5).hasGradient(-0.25);
    }

    @Test
    void naturalSpline() {
        double[] x = {-1, 0.2, 0.9, 2, 2.4, 3.7};
        double[] y = {1, -0.5, 0.3, 2, 1.1, -1};
        Algorithm spline = Algorithm.of("Spline", "interpolate");
        for (double t : new double[] {-0.6, 0.5, 1.9, 2.2, 3, 4}) {
            double[] gradient = Dual.gradient(
                    Arguments.pack(x, y, t),
                    all -> spline(Arrays.copyOf(all, 6), Arrays.copyOfRange(all, 6, 12), all[12]));
            spline.at(x, y, t).step(0.02).hasGradient((Object) gradient);
        }
        spline.at(x, y, 2.0).hasValue(2);
        double[] line = {-1, 1.4, 2.8, 5, 5.8, 8.4};
        spline.at(x, line, 1.7).hasValue(4.4);
        spline.at(new double[] {1, 3}, new double[] {2, 8}, 2.5)
                .hasValue(6.5)
                .hasGradient(new double[] {-0.75, -2.25}, new double[] {0.25, 0.75}, 3.0);
    }

    /** By the cubics' second derivatives at the knots, for which a system of equations is solved without thought. */
    private static Dual spline(Dual[] x, Dual[] y, Dual t) {
        int n = x.length;
        Dual[][] a = new Dual[n][n + 1];
        for (Dual[] row : a) {
            Arrays.fill(row, Dual.ZERO);
        }
        a[0][0] = Dual.of(1);
        a[n - 1][n - 1] = Dual.of(1);
        for (int i = 1; i < n - 1; i++) {
            Dual left = x[i].minus(x[i - 1]);
            Dual right = x[i + 1].minus(x[i]);
            a[i][i - 1] = left.times(1.0 / 6);
            a[i][i] = left.plus(right).times(1.0 / 3);
            a[i][i + 1] = right.times(1.0 / 6);
            a[i][n] =
                    y[i + 1].minus(y[i]).over(right).minus(y[i].minus(y[i - 1]).over(left));
        }
        Dual[] m = solve(a);
        int i = 0;
        while (i < n - 2 && t.value() >= x[i + 1].value()) {
            i++;
        }
        Dual h = x[i + 1].minus(x[i]);
        Dual s = t.minus(x[i]);
        Dual slope = y[i + 1].minus(y[i])
                .over(h)
                .minus(h.times(m[i].times(2).plus(m[i + 1])).times(1.0 / 6));
        Dual cubic = m[i + 1].minus(m[i]).over(h).times(1.0 / 6);
        return y[i].plus(s.times(slope.plus(s.times(m[i].times(0.5).plus(s.times(cubic))))));
    }

    private static Dual[] solve(Dual[][] a) {
        int n = a.length;
        for (int p = 0; p < n; p++) {
            for (int i = 0; i < n; i++) {
                if (i != p) {
                    Dual factor = a[i][p].over(a[p][p]);
                    for (int j = p; j <= n; j++) {
                        a[i][j] = a[i][j].minus(factor.times(a[p][j]));
                    }
                }
            }
        }
        Dual[] x = new Dual[n];
        Arrays.setAll(x, i -> a[i][n].over(a[i][i]));
        return x;
    }

    @Test
    void logGamma() {
        Algorithm logGamma = Algorithm.of("LogGamma", "logGamma");
        for (double x : new double[] {0.05, 0.3, 0.5, 0.9, 1.7, 4, 12.5, 60, -0.4, -1.3}) {
            logGamma.at(x).step(0.01).hasGradient(digamma(x));
        }
        logGamma.at(5.0).hasValue(Math.log(24));
        logGamma.at(0.5).hasValue(0.5 * Math.log(Math.PI));
        logGamma.at(-0.5).hasValue(Math.log(2 * Math.sqrt(Math.PI)));
        logGamma.at(1.0).hasGradient(-0.57721566490153286);
    }

    /** By the recurrence, then asymptotically. */
    private static double digamma(double x) {
        double sum = 0;
        double y = x;
        for (; y < 20; y++) {
            sum -= 1 / y;
        }
        double s = 1 / (y * y);
        return sum + Math.log(y) - 0.5 / y - s * (1.0 / 12 - s * (1.0 / 120 - s * (1.0 / 252 - s / 240)));
    }
}
