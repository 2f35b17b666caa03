package dev.adjoint.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactNumberTest {
    @Test
    void isShort() {
        assertThat(ExactNumber.of(-1.5)).isEqualTo("-1.5");
        assertThat(ExactNumber.of(6)).isEqualTo("6");
        assertThat(ExactNumber.of(0.1)).isEqualTo("0.1");
        assertThat(ExactNumber.of(1e300)).isEqualTo("1E+300");
        assertThat(ExactNumber.of(-0.0)).isEqualTo("-0.0");
        assertThat(ExactNumber.of(Double.NaN)).isEqualTo("NaN");
        assertThat(ExactNumber.of(Double.MIN_VALUE)).isEqualTo("5E-324");
        assertThat(ExactNumber.of(2e-3)).isEqualTo("0.002");
        assertThat(ExactNumber.of(2e23)).as("another text on JDK 17").isEqualTo("2E+23");
    }

    @Test
    void isExact() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            assertThat(Double.valueOf(ExactNumber.of(number))).isEqualTo(Double.valueOf(number));
        }
    }
}
