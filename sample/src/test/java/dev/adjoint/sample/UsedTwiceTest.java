package dev.adjoint.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsedTwiceTest {
    @Test
    void aSumWithItself() {
        assertThat(UsedTwice_sum.gradient(3)).isEqualTo(new UsedTwice_sum.Gradient(6, 2));
    }

    @Test
    void aProductOfProductAndSum() {
        assertThat(UsedTwice_product.gradient(-2, 3)).isEqualTo(new UsedTwice_product.Gradient(-6, -3, -8));
    }

    @Test
    void forwardModeAgrees() {
        assertThat(UsedTwice_sum.jvp(3, 1)).isEqualTo(new UsedTwice_sum.Jvp(6, 2));
        assertThat(UsedTwice_product.jvp(-2, 3, 1, 0).derivative()).isEqualTo(-3);
        assertThat(UsedTwice_product.jvp(-2, 3, 0, 1).derivative()).isEqualTo(-8);
    }
}
