package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {
    @ParameterizedTest
    @CsvSource({
        "2, 1, 1",
        "1, 2, 0",
        "1, 1, 0.5",
        "0.0, -0.0, 0.5",
        "-0.0, 0.0, 0.5",
        "Infinity, 1, 1",
        "-Infinity, 1, 0",
        "Infinity, Infinity, 0.5",
        "4.9E-324, 0, 1",
        "NaN, 1, NaN",
        "1, NaN, NaN",
        "NaN, NaN, NaN"
    })
    void isTheShareOfTheFirstInTheMaximum(double x, double y, Double share) {
        assertThat(Partials.step(x, y)).isEqualTo(share);
    }

    @Test
    void sharesSumToOne() {
        for (double x : new double[] {-1, 0, 1}) {
            for (double y : new double[] {-1, 0, 1}) {
                assertThat(Partials.step(x, y) + Partials.step(y, x))
                        .as("%s, %s", x, y)
                        .isEqualTo(1);
            }
        }
    }
}
