package dev.adjoint.processor.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the reverse sweep of a long loop stores: what it needs. */
class MemoryTest {
    private static final int TRIPS = 10_000_000;
    private static final long STORE = 8L * TRIPS;

    /** Of the call by reflection, and of the asking. */
    private static final long BESIDE = 20_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aSumStoresNothing() {
        Algorithm.Companion f = companion("""
                static double f(double x, int n) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += 1 / ((x + i) * (x + i));
                    }
                    return sum;
                }""");
        double[] gradient = new double[1];
        assertThat(allocated(f, new Object[] {1.0, 10, 1.0, new double[1]}, 1.0, TRIPS, 1.0, gradient))
                .isLessThan(BESIDE);
        // -2 ζ(3)
        assertThat(gradient[0]).isCloseTo(-2.4041138063191886, within(1e-9));
    }

    @Test
    void aLinearRecurrenceStoresNothing() {
        Algorithm.Companion f = companion("""
                static double f(double x, int n) {
                    double y = 0;
                    for (int i = 0; i < n; i++) {
                        y = 0.5 * y + x;
                    }
                    return y;
                }""");
        double[] gradient = new double[1];
        assertThat(allocated(f, new Object[] {1.0, 10, 1.0, new double[1]}, 1.0, TRIPS, 1.0, gradient))
                .isLessThan(BESIDE);
        assertThat(gradient[0]).isCloseTo(2, within(1e-12));
    }

    @Test
    void nestedLoopsWithABranchStoreNothing() {
        Algorithm.Companion f = companion("""
                static double f(double[] x, int n) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j < x.length; j++) {
                            if ((i + j) % 2 == 0) continue;
                            sum += x[j] * x[j];
                        }
                    }
                    return sum;
                }""");
        double[] gradient = new double[4];
        double[] x = {1, 2, 3, 4};
        assertThat(allocated(f, new Object[] {x, 10, 1.0, new double[4]}, x, TRIPS / 4, 1.0, gradient))
                .isLessThan(BESIDE);
        double half = TRIPS / 8;
        assertThat(gradient).containsExactly(2 * half, 4 * half, 6 * half, 8 * half);
    }

    @Test
    void anArrayThatIsOnlyReadStoresNothing() {
        Algorithm.Companion f = companion("""
                static double f(double[] x) {
                    double sum = 0;
                    for (double value : x) {
                        sum += Math.sqrt(value);
                    }
                    return sum;
                }""");
        double[] x = new double[1_000_000];
        Arrays.fill(x, 4);
        double[] gradient = new double[x.length];
        double[] few = {1, 2};
        assertThat(allocated(f, new Object[] {few, 1.0, new double[2]}, x, 1.0, gradient))
                .isLessThan(BESIDE);
        assertThat(gradient).containsOnly(0.25);
    }

    @Test
    void aRecurrenceStoresOneNumberInEachIteration() {
        Algorithm.Companion f = companion("""
                static double f(double x, double r, int n) {
                    for (int i = 0; i < n; i++) {
                        x = r * x * (1 - x);
                    }
                    return x;
                }""");
        double[] gradient = new double[2];
        assertThat(allocated(f, new Object[] {0.3, 2.5, 10, 1.0, new double[2]}, 0.3, 2.5, TRIPS, 1.0, gradient))
                .isLessThan(STORE + BESIDE);
        // The fixed point 1 - 1/r.
        assertThat(gradient[0]).isCloseTo(0, within(1e-300));
        assertThat(gradient[1]).isCloseTo(1 / (2.5 * 2.5), within(1e-12));
    }

    /** The store doubles: all that it ever was is less than four times what it holds. */
    @Test
    void aLoopWhoseEndIsNotKnownStoresOneNumberInEachIteration() {
        Algorithm.Companion f = companion("""
                static double f(double x, double decay) {
                    while (x > 1) {
                        x -= decay * x * x;
                    }
                    return x;
                }""");
        double[] gradient = new double[2];
        long allocated = allocated(f, new Object[] {2.0, 0.1, 1.0, new double[2]}, 1e6, 1e-7, 1.0, gradient);
        // 1/x grows by 1e-7 in each of about ten million iterations.
        assertThat(allocated).isLessThan(4 * STORE + BESIDE);
        assertThat(gradient[1]).isNegative();
    }

    private static Algorithm.Companion companion(String method) {
        return Algorithm.f(method).companion();
    }

    /** What a call of vjp allocates after one with other arguments, which loads the classes. */
    private static long allocated(Algorithm.Companion companion, Object[] first, Object... arguments) {
        companion.call("vjp", first);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        companion.call("vjp", arguments);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
