package dev.adjoint.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveFitTest {
    private static final double[] TIMES =
            IntStream.range(0, 60).mapToDouble(i -> 0.1 * i).toArray();
    private static final double[] TRUTH = {2, 0.4, 3, 0.5, 1};
    private static final double[] START = {1, 0.1, 2.5, 0, 0};

    @Test
    void exactDataGiveTheExactParameters() {
        double[] measured = CurveFit.measure(TIMES, TRUTH, 0, new Random(1));
        var optimum = CurveFit.fit(TIMES, measured, START);
        assertThat(optimum.getPoint().toArray()).containsExactly(TRUTH, within(1e-9));
    }

    @Test
    void noisyDataGiveTheParametersNearly() {
        double[] measured = CurveFit.measure(TIMES, TRUTH, 0.05, new Random(7));
        var optimum = CurveFit.fit(TIMES, measured, START);
        assertThat(optimum.getPoint().toArray()).containsExactly(TRUTH, within(0.05));
        assertThat(optimum.getRMS()).isCloseTo(0.05, within(0.01));
    }
}
