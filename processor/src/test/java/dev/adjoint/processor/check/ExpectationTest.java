package dev.adjoint.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static boolean isMet(double tolerance, double actual, double... expected) {
        return new Expectation(Optional.of(expected), Optional.empty(), tolerance).isMet(actual, expected, 0);
    }

    @Test
    void isRelativeToWhatIsCompared() {
        assertThat(isMet(1e-6, 1e6 + 0.9, 1e6)).isTrue();
        assertThat(isMet(1e-6, 1e6 + 1.1, 1e6)).isFalse();
        assertThat(isMet(1e-6, 1e-9 * (1 + 9e-7), 1e-9)).isTrue();
        assertThat(isMet(1e-6, 1.01e-9, 1e-9)).isFalse();
        assertThat(isMet(1e-6, 0, 1e-9)).isFalse();
        assertThat(isMet(1e-6, -2, 2)).isFalse();
    }

    @Test
    void isRelativeToTheOthersWhereZeroIsExpected() {
        assertThat(isMet(1e-6, 5e-7, 0)).isTrue();
        assertThat(isMet(1e-6, 2e-6, 0)).isFalse();
        assertThat(isMet(1e-6, 5e-4, 0, 1000)).isTrue();
        assertThat(isMet(1e-6, 5e-7, 0, 1e-3)).isFalse();
        assertThat(isMet(1e-6, 5e-7, -0.0, Double.NaN)).isTrue();
    }

    @Test
    void takesWhatIsNotFiniteAsItIs() {
        assertThat(isMet(1e-6, Double.NaN, Double.NaN)).isTrue();
        assertThat(isMet(1e-6, 1, Double.NaN)).isFalse();
        assertThat(isMet(1e-6, Double.NaN, 1)).isFalse();
        assertThat(isMet(1e-6, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isTrue();
        assertThat(isMet(1e-6, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isFalse();
        assertThat(isMet(0.9, Double.POSITIVE_INFINITY, Double.MAX_VALUE)).isFalse();
        assertThat(isMet(0.9, Double.NaN, 0)).isFalse();
    }
}
