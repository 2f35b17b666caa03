package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sum of products, by which a pullback gives forward mode. */
class InnerProductTest {
    @Test
    void ofArrays() {
        assertThat(Shadows.innerProduct(new double[] {1, 2, 3}, new double[] {4, -5, 6}))
                .isEqualTo(12);
        assertThat(Shadows.innerProduct(new double[0], new double[0])).isZero();
        assertThat(Shadows.innerProduct(new double[] {0}, new double[] {Double.POSITIVE_INFINITY}))
                .isNaN();
    }

    @Test
    void ofMatrices() {
        double[][] a = {{1, 2}, {}, {3}, null};
        double[][] b = {{4, -5}, {}, {6}, null};
        assertThat(Shadows.innerProduct(a, b)).isEqualTo(12);
    }
}
