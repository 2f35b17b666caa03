package dev.adjoint.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final int CALLS = 10_000;

    @Test
    void vjpAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] gradient = new double[5];
        run(gradient);
        long before = threads.getCurrentThreadAllocatedBytes();
        run(gradient);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        // Asking takes a few bytes; a call of vjp that allocated one object would add 16 at least, 10,000 times.
        assertThat(allocated).isLessThan(CALLS);
        assertThat(gradient[4]).isPositive();
    }

    private static void run(double[] gradient) {
        for (int i = 0; i < CALLS; i++) {
            Neuron_activation.vjp(2.0, 0.0, -3.0, 1.0, 6.88, 1.0, gradient);
        }
    }
}
