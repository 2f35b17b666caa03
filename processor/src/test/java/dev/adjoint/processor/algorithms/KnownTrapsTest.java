package dev.adjoint.processor.algorithms;

import static dev.adjoint.processor.algorithms.Arguments.constant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other tools got wrong, each in a bug report of theirs. */
class KnownTrapsTest {
    @Test
    void continueInALoop() {
        Algorithm f = Algorithm.f("""
                static double f(double[] x) {
                    double sum = 0;
                    double factor = 1;
                    for (int i = 0; i < x.length; i++) {
                        factor *= x[i];
                        if (x[i] < 0) continue;
                        sum += factor * x[i];
                        factor = 2 * x[i];
                    }
                    return sum;
                }""");
        // a·a + 2a·b·c·c + 2c·d·d
        f.at(new double[] {3, -2, 5, 7}).hasValue(9 - 300 + 490).hasGradient(new double[] {6 - 100, 150, -120 + 98, 140
        });
        f.at(new double[] {-1, -2, 3}).hasValue(18).hasGradient(new double[] {-18, -9, 12});
    }

    @Test
    void breakInALoop() {
        Algorithm f = Algorithm.f("""
                static double f(double[] x, double limit) {
                    double product = 1;
                    for (double factor : x) {
                        product *= factor;
                        if (product > limit) break;
                        product += 1;
                    }
                    return product;
                }""");
        // ((a + 1) b + 1) c
        f.at(new double[] {1, 2, 3, 100}, 10.0).hasValue(15).hasGradient(new double[] {6, 6, 5, 0}, 0.0);
        f.at(new double[] {1, 2}, 10.0).hasValue(5).hasGradient(new double[] {2, 2}, 0.0);
        f.at(new double[] {20, 2}, 10.0).hasValue(20).hasGradient(new double[] {1, 0}, 0.0);
    }

    @Test
    void labels() {
        Algorithm f = Algorithm.f("""
                static double f(double[][] a) {
                    double sum = 0;
                    double last = 1;
                    rows:
                    for (double[] row : a) {
                        for (double entry : row) {
                            if (entry > 50) continue rows;
                            if (entry < 0) break rows;
                            sum += last * entry;
                            last = entry;
                        }
                        last *= 10;
                    }
                    return sum + last;
                }""");
        // a + ab + bc + 10 c d + d
        f.at((Object) new double[][] {{2, 3, 60, 100}, {4}, {5, -1, 100}, {100}})
                .hasValue(2 + 6 + 12 + 200 + 5)
                .hasGradient((Object) new double[][] {{1 + 3, 2 + 4, 0, 0}, {3 + 50}, {40 + 1, 0, 0}, {0}});
    }

    @Test
    void aConditionWithASideEffect() {
        Algorithm f = Algorithm.f("""
                static double f(double x, double y) {
                    if ((x = x * y) > 3 && (y += x) > 0) {
                        y *= x;
                    }
                    return x + y;
                }""");
        // xy + (y + xy) xy
        f.at(2.0, 3.0).hasValue(6 + 54).hasGradient(3.0 + 45, 2.0 + 36);
        f.at(1.0, 2.0).hasValue(4).hasGradient(2.0, 2.0);
    }

    @Test
    void aLoopsConditionWithASideEffect() {
        Algorithm f = Algorithm.f("""
                static double f(double x, double y, int n) {
                    while (n-- > 0 && (x *= y) < 100) {
                        x += 1;
                    }
                    return x;
                }""");
        // ((x y + 1) y + 1) y
        f.at(1.0, 3.0, 3).hasValue(39 + 1).hasGradient(27.0, 3.0 * 9 + 2 * 3 + 1);
        f.at(10.0, 3.0, 5).hasValue(282).hasGradient(27.0, 30.0 * 9 + 2 * 3 + 1);
    }

    @Test
    void aChainOfAssignments() {
        Algorithm f = Algorithm.f("""
                static double f(double x, double y) {
                    double u = x * x;
                    double v = y * u;
                    u = v = u = 0;
                    return u + v + x;
                }""");
        f.at(7.0, 5.0).hasValue(7).hasGradient(1.0, 0.0);
    }

    @Test
    void aChainOfAssignmentsToElements() {
        Algorithm f = Algorithm.f("""
                static double f(double[] a, double x) {
                    int i = 0;
                    a[i++] = a[i] = a[0] = x * a[i++];
                    return a[0] + 10 * a[1] + 100 * a[2];
                }""");
        // i = 1 when the second index is taken: a₀ = a₁ = x a₁
        f.at(new double[] {2, 3, 5}, 7.0).hasValue(21 * 11 + 500).hasGradient(new double[] {0, 77, 100}, 33.0);
    }

    @Test
    void aParameterThatSteersItsOwnLoop() {
        Algorithm halve = Algorithm.f("""
                static double f(double x) {
                    while (x > 1) {
                        x /= 2;
                    }
                    return x * x;
                }""");
        halve.at(11.0).step(0.1).hasValue(0.6875 * 0.6875).hasGradient(2 * 0.6875 / 16);
        halve.at(0.5).hasGradient(1.0);
        Algorithm integrate = Algorithm.f("""
                static double f(double x, double h) {
                    double sum = 0;
                    for (double t = 0; t < x; t += h) {
                        sum += t * x;
                    }
                    return sum;
                }""");
        // x h (0 + 1 + 2 + 3 + 4)
        integrate.at(1.1, 0.25).step(0.01).hasValue(2.75).hasGradient(2.5, 11.0);
    }

    @Test
    void anAdjointThatIsOverwritten() {
        Algorithm f = Algorithm.f("""
                static double f(double x, int n) {
                    double y = x * x;
                    double sum = y;
                    for (int i = 0; i < n; i++) {
                        y = i * x;
                        sum += y;
                        y = 5;
                    }
                    y = 3 * x;
                    return sum + y;
                }""");
        f.at(2.0, 4).hasValue(4 + 12 + 6).hasGradient(4.0 + 6 + 3);
    }

    /** What is added to a count begins with 1, but is more than 1. */
    @Test
    void aCountToWhichMoreThanOneIsAdded() {
        Algorithm f = Algorithm.f("""
                static double f(double x, int n) {
                    int l = 2;
                    for (int i = 0; i < n; i++) {
                        l = l + (1 + l);
                    }
                    l += 1 + n;
                    return x * l;
                }""");
        f.at(2.0, 3).hasValue(2 * 27).hasGradient(27.0);
    }

    @Test
    void rowsThatAreExchanged() {
        Algorithm f = Algorithm.f("""
                static double f(double[][] m, double x) {
                    double[] t = m[0];
                    m[0] = m[1];
                    m[1] = t;
                    m[0][0] = x * m[1][0];
                    return m[0][0] * m[0][1];
                }""");
        f.at(new double[][] {{2, 3}, {5, 7}}, 11.0).hasValue(154).hasGradient(new double[][] {{77, 0}, {0, 22}}, 14.0);
        Algorithm replaced = Algorithm.f("""
                static double f(double[][] m, double[] b) {
                    m[0] = b;
                    m[1] = new double[] {m[1][0]};
                    return m[0][0] * m[0][1] * m[1][0];
                }""");
        replaced.at(new double[][] {{2, 3}, {5, 7}}, new double[] {11, 13})
                .hasValue(715)
                .hasGradient(new double[][] {{0, 0}, {143, 0}}, new double[] {65, 55});
    }

    @Test
    void aValueThatALoopReplaces() {
        Algorithm f = Algorithm.f("""
                static double f(double x, int n) {
                    for (int i = 0; i < n; i++) {
                        double[] store = {x = 3};
                    }
                    return x * x;
                }""");
        f.at(2.0, 0).hasValue(4).hasGradient(4.0);
        f.at(2.0, 1).hasValue(9).hasGradient(0.0);
    }

    @Test
    void anElementThatIsOverwritten() {
        Algorithm f = Algorithm.f("""
                static double f(double[] a, double x) {
                    double sum = a[0];
                    a[0] = x * x;
                    sum += a[0];
                    a[0] = 5 * x;
                    return sum + a[0] * a[1];
                }""");
        f.at(new double[] {2, 3}, 7.0).hasValue(2 + 49 + 105).hasGradient(new double[] {1, 35}, 14.0 + 15);
    }

    @Test
    void anUnusedResultOutsideItsDomain() {
        Algorithm f = Algorithm.f("""
                static double f(double x, int n) {
                    double angle = Math.acos(x);
                    double sum = angle * 0;
                    sum = 0;
                    for (int i = 0; i < n; i++) {
                        angle = Math.acos(x + i);
                        double root = Math.sqrt(-x);
                        root = i * x;
                        sum += root * x;
                    }
                    return sum;
                }""");
        f.at(2.0, 3).hasValue(12).hasGradient(12.0);
    }

    @Test
    void aResultOutsideItsDomainInAnArrayThatNobodyReads() {
        Algorithm f = Algorithm.f("""
                static double f(double x, int n) {
                    double sum = 0;
                    double[] roots = new double[n];
                    for (int i = 0; i < n; i++) {
                        double[] quotients = {x / i, Math.acos(x)};
                        roots[i] = Math.sqrt(x * i);
                        sum += x * i;
                    }
                    return sum;
                }""");
        f.at(2.0, 3).hasValue(6).hasGradient(3.0);
    }

    @Test
    void aResultOutsideItsDomainThatOneWayDoesNotUse() {
        Algorithm f = Algorithm.f("""
                static double f(double x) {
                    double angle = Math.acos(x);
                    if (x > 1) {
                        angle = 0;
                    }
                    return angle + x;
                }""");
        f.at(2.0).hasValue(2).hasGradient(1.0);
        f.at(0.0).hasValue(Math.PI / 2).hasGradient(0.0);
    }

    @Test
    void aResultOutsideItsDomainInOneIteration() {
        Algorithm f = Algorithm.f("""
                static double f(double[] x) {
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        double root = Math.sqrt(x[i]);
                        sum += x[i] > 0 ? root : -x[i];
                    }
                    return sum;
                }""");
        f.at(new double[] {4, -1, 9}).hasValue(6).hasGradient(new double[] {0.25, -1, 1.0 / 6});
        f.at(new double[] {4, 0}).hasValue(2).hasGradientByConvention(new double[] {0.25, -1});
    }

    @Test
    void aPowerOfANegativeBase() {
        Algorithm f = Algorithm.f("""
                static double f(double[] x, int most) {
                    double sum = 0;
                    for (int n = 0; n <= most; n++) {
                        for (double base : x) {
                            sum += Math.pow(base, n);
                        }
                    }
                    return sum;
                }""");
        f.at(new double[] {-2, 0, 3}, 3).hasValue(3 + 1 + 13 + 19).hasGradient(new double[] {1 - 4 + 12, 1, 1 + 6 + 27
        });
    }

    @Test
    void anElementReadAfterAnotherWasWritten() {
        Algorithm f = Algorithm.f("""
                static double f(double[] a, double x, int i) {
                    a[i] = 2 * x * a[0];
                    return a[0] * a[1];
                }""");
        f.at(new double[] {3, 5}, 7.0, 0).hasValue(42 * 5).hasGradient(new double[] {70, 42}, 30.0);
        f.at(new double[] {3, 5}, 7.0, 1).hasValue(3 * 42).hasGradient(new double[] {84, 0}, 18.0);
        f.at(new double[] {3, 5}, 7.0, 2).throwsItsOwn(ArrayIndexOutOfBoundsException.class);
    }

    @Test
    void anElementReadAfterEachOfALoopWasWritten() {
        Algorithm f = Algorithm.f("""
                static double f(double[] x, int[] index) {
                    double[] a = x.clone();
                    double sum = 0;
                    for (int i : index) {
                        a[i] *= a[0];
                        sum += a[1];
                    }
                    return sum;
                }""");
        // b; a ← a²; b ← a²b; a ← a⁴: b + … over the indices 1, 0, 1, 0: ab + ab + a³b + a³b
        f.at(new double[] {2, 5}, new int[] {1, 0, 1, 0})
                .hasValue(10 + 10 + 40 + 40)
                .hasGradient(new double[] {2 * 5 + 2 * 3 * 4 * 5, 2 * 2 + 2 * 8});
    }

    @Test
    void oneArrayForTwoParameters() {
        Algorithm f = Algorithm.f("""
                static double f(double[] x, double[] y) {
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        sum += x[i] * x[i] * y[i];
                    }
                    return sum;
                }""");
        double[] x = {2, -3};
        double[] dx = {8, 18};
        double[] dy = {4, 9};
        f.at(x, x).hasValue(8 - 27).hasGradientByConvention(dx, dy);
        double[] sink = {100, 200};
        f.companion().call("vjp", x, x, 2.0, sink, sink);
        assertThat(sink).containsExactly(100 + 2 * 12, 200 + 2 * 27);
    }

    /** The companion is right, or says that it can not. */
    @Test
    void oneArrayForTwoParametersThatAreWritten() {
        Algorithm f = Algorithm.f("""
                static double f(double[] x, double[] y) {
                    x[0] = 2 * x[0];
                    return x[0] * y[0];
                }""");
        f.at(new double[] {3}, new double[] {5}).hasValue(30).hasGradient(new double[] {10}, new double[] {6});
        double[] same = {3};
        assertThat(f.call(same, same)).isEqualTo(36.0);
        same[0] = 3;
        double value;
        double[] sink = new double[1];
        try {
            value = (double) f.companion().call("vjp", same, same, 1.0, sink, sink);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("one array was passed twice");
            assertThat(sink).containsExactly(0);
            return;
        }
        assertThat(value).isEqualTo(36);
        assertThat(sink).containsExactly(24);
    }

    @Test
    void twoNamesForOneArray() {
        Algorithm f = Algorithm.f("""
                static double f(double x, double y, boolean same) {
                    double[] a = {x, y};
                    double[] b = same ? a : new double[] {x, y};
                    b[0] = x * y;
                    return a[0] * a[0] + b[1];
                }""");
        f.at(2.0, 3.0, true).hasValue(36 + 3).hasGradient(36.0, 24.0 + 1);
        f.at(2.0, 3.0, false).hasValue(4 + 3).hasGradient(4.0, 1.0);
    }

    @Test
    void twoRowsThatAreOneArray() {
        Algorithm f = Algorithm.f("""
                static double f(double x, double y) {
                    double[] row = new double[2];
                    double[][] a = {row, {y, y}, row};
                    a[0][0] = x;
                    a[2][1] = y;
                    return a[2][0] * a[0][1] * a[1][0];
                }""");
        f.at(2.0, 3.0).hasValue(18).hasGradient(9.0, 12.0);
    }

    /** Each place in the argument counts for itself, where the method only reads. */
    @Test
    void twoRowsOfAParameterThatAreOneArray() {
        Algorithm f = Algorithm.f("""
                static double f(double[][] a) {
                    return a[0][0] * a[0][0] * a[1][0];
                }""");
        double[] row = {3};
        f.at((Object) new double[][] {row, row}).hasGradientByConvention((Object) new double[][] {{18}, {9}});
    }

    @Test
    void aGuardBranch() {
        Algorithm entropy = Algorithm.f("""
                static double f(double[] p) {
                    double sum = 0;
                    for (double x : p) {
                        sum -= x == 0 ? 0 : x * Math.log(x);
                    }
                    return sum;
                }""");
        entropy.at(new double[] {0.5, 0, 0.25})
                .hasValue(0.5 * Math.log(2) + 0.5 * Math.log(2))
                .hasGradientByConvention(new double[] {Math.log(2) - 1, 0, Math.log(4) - 1});
        Algorithm sinc = Algorithm.f("static double f(double x) { return x != 0 ? Math.sin(x) / x : 1; }");
        sinc.at(0.0).hasValue(1).hasGradientByConvention(0.0);
        sinc.at(Math.PI).hasGradient(-1 / Math.PI);
    }

    @Test
    void aValueOfTheRightIteration() {
        Algorithm f = Algorithm.f("""
                static double f(double[] x) {
                    double p = 1;
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        if (x[i] > 0) {
                            p = p * x[i];
                        }
                        sum += p * x[i];
                    }
                    return sum * p;
                }""");
        // a; b < 0: ab; ac·c: p = ac; (a² + ab + ac²) ac
        f.at(new double[] {2, -3, 5})
                .hasValue((4 - 6 + 50) * 10)
                .hasGradient(new double[] {(4 - 3 + 25) * 10 + 48 * 5, 2 * 10, 20 * 10 + 48 * 2});
    }

    @Test
    void valuesThatAreExchangedInEachIteration() {
        Algorithm f = Algorithm.f("""
                static double f(double a, double b, int n) {
                    while (n > 0) {
                        double c = a;
                        a = b;
                        b = c * b;
                        n--;
                    }
                    return a + b;
                }""");
        // Fibonacci in the exponents: a²b³ + a³b⁵
        f.at(2.0, 3.0, 4).hasValue(108 + 1944).hasGradient(2 * 2 * 27.0 + 3 * 4 * 243, 3 * 4 * 9.0 + 5 * 8 * 81);
    }

    @Test
    void aRingOfElements() {
        Algorithm f = Algorithm.f("""
                static double f(double[] ring, int n) {
                    for (int i = 0; i < n; i++) {
                        ring[i % 3] *= ring[(i + 1) % 3];
                    }
                    return ring[0];
                }""");
        // a ← ab, b ← bc, c ← c·ab, a ← ab·bc: ab²c
        f.at(new double[] {2, 3, 5}, 4).hasValue(90).hasGradient(new double[] {45, 60, 18});
    }

    @Test
    void anInnerLoopThatEndsEarly() {
        Algorithm f = Algorithm.f("""
                static double f(double[] x, double[] y) {
                    double sum = 0;
                    double carried = 1;
                    for (int i = 0; i < x.length; i++) {
                        int j = 0;
                        while (j < y.length) {
                            carried *= y[j];
                            if (carried > x[i]) {
                                carried = x[i];
                                break;
                            }
                            j++;
                        }
                        sum += carried * carried;
                    }
                    return sum;
                }""");
        // 2·3 > 4: 4; 4·2 < 100, ·3 = 24: 24 = 6 a; then 24·2 > 10: 10
        f.at(new double[] {4, 100, 10}, new double[] {2, 3})
                .hasValue(16 + 576 + 100)
                .hasGradient(new double[] {8 + 2 * 24 * 6, 0, 20}, new double[] {2 * 24 * 12, 2 * 24 * 8});
    }

    @Test
    void aReturnFromInsideLoops() {
        Algorithm f = Algorithm.f("""
                static double f(double[][] a, double bound) {
                    double product = 1;
                    for (int i = 0; i < a.length; i++) {
                        for (int j = 0; j < a[i].length; j++) {
                            product *= a[i][j];
                            if (product > bound) {
                                return product * bound;
                            }
                        }
                        product += i;
                    }
                    return product;
                }""");
        // ab; (ab + 0) c d: > 50
        f.at(new double[][] {{2, 3}, {3, 4}, {5}}, 50.0)
                .hasValue(72 * 50)
                .hasGradient(new double[][] {{36 * 50, 24 * 50}, {24 * 50, 18 * 50}, {0}}, 72.0);
        f.at(new double[][] {{2}, {3}}, 50.0).hasValue(7).hasGradient(new double[][] {{3}, {2}}, 0.0);
    }

    /** A sink may hold what it likes: it is added to, never read for anything else. */
    @Test
    void sinksThatHoldAnything() {
        Algorithm f = Algorithm.f("""
                static double f(double[] x, double y) {
                    double[] a = x;
                    a[0] = a[0] * y;
                    return a[0] * a[0];
                }""");
        List<double[]> sinks = List.of(new double[] {Double.NaN, 1e300}, new double[] {Double.POSITIVE_INFINITY});
        double[] x = {2, 9};
        f.companion().call("vjp", x, 3.0, 1.0, sinks.get(0), sinks.get(1));
        assertThat(sinks.get(0)).containsExactly(Double.NaN, 1e300);
        assertThat(sinks.get(1)).containsExactly(Double.POSITIVE_INFINITY);
        assertThat(Arrays.toString(x)).isEqualTo("[2.0, 9.0]");
    }

    /** Where the value is infinite or not a number, what it does not depend on has the derivative 0. */
    @Test
    void aStructuralZero() {
        Algorithm f = Algorithm.f("""
                static double f(double[] x, double y, @Constant double[] w) {
                    double sum = 0;
                    for (int i = 0; i < w.length; i++) {
                        sum += x[i] * w[i];
                    }
                    return Math.sqrt(sum);
                }""");
        f.at(new double[] {-1, 1, 7}, 5.0, constant(new double[] {2, 0}))
                .hasValue(Double.NaN)
                .hasGradientByConvention(new double[] {Double.NaN, Double.NaN, 0}, 0.0);
    }
}
