package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackedTest {
    @Test
    void aVectorOfAnotherLengthIsRejected() {
        Packed.requireLength(new double[2], 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Packed.requireLength(new double[3], 2))
                .withMessage("a vector of length 3 where the function has 2 variables");
    }

    @Test
    void countsWhatIsPacked() {
        assertThat(Packed.dimension()).isZero();
        assertThat(Packed.dimension(3, 1, Packed.size(2, 5))).isEqualTo(14);
        assertThat(Packed.size(0, 5)).isZero();
        assertThat(Packed.size(new double[2][3])).isEqualTo(6);
        assertThat(Packed.size(new double[0][])).isZero();
    }

    @Test
    void negativeCountsAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Packed.dimension(3, -1))
                .withMessage("an array cannot have the length -1");
        assertThatIllegalArgumentException().isThrownBy(() -> Packed.size(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Packed.size(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Packed.size(-2, -2));
        assertThatIllegalArgumentException().isThrownBy(() -> Packed.vector(new double[4], 2, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Packed.matrix(new double[4], 0, -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Packed.matrix(new double[4], 0, 2, -1));
    }

    @Test
    void moreThanAnArrayCanHoldIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Packed.size(1 << 16, 1 << 16))
                .withMessage("4294967296 variables are more than an array can hold");
        assertThatIllegalArgumentException().isThrownBy(() -> Packed.dimension(Integer.MAX_VALUE, 1));
        assertThat(Packed.dimension(Integer.MAX_VALUE, 0)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void raggedMatricesAreRejected() {
        double[][] ragged = {{1, 2}, {3}};
        double[][] incomplete = {{1, 2}, null};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Packed.size(ragged))
                .withMessage(
                        "a ragged matrix, whose rows 0 and 1 have the lengths 2 and 1, does not fit a packed vector");
        assertThatIllegalArgumentException().isThrownBy(() -> Packed.pack(ragged, new double[4], 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Packed.size(incomplete))
                .withMessage("row 1 of a matrix is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Packed.size(new double[1][]))
                .withMessage("row 0 of a matrix is null");
    }

    @Test
    void cutsAndPacksAgain() {
        double[] packed = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        double[] vector = Packed.vector(packed, 1, 2);
        double[][] matrix = Packed.matrix(packed, 3, 3, 2);
        assertThat(vector).containsExactly(1, 2);
        assertThat(matrix).isDeepEqualTo(new double[][] {{3, 4}, {5, 6}, {7, 8}});
        double[] again = new double[9];
        Packed.pack(vector, again, 1);
        Packed.pack(matrix, again, 3);
        assertThat(again).containsExactly(packed);
        assertThat(Packed.matrix(packed, 9, 0, 2)).isEmpty();
        assertThat(Packed.matrix(packed, 9, 2, 0)).isDeepEqualTo(new double[2][0]);
    }

    @Test
    void aVectorThatIsTooShortIsRejected() {
        assertThatThrownBy(() -> Packed.vector(new double[3], 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Packed.matrix(new double[3], 0, 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Packed.pack(new double[2], new double[3], 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void namesTheElements() {
        List<String> names = Packed.names(Packed.names("w", 2), List.of("x1"), Packed.names("m", 2, 2));
        assertThat(names).containsExactly("w[0]", "w[1]", "x1", "m[0][0]", "m[0][1]", "m[1][0]", "m[1][1]");
    }

    @Test
    void zeroesInPlace() {
        double[] array = {1, 2};
        assertThat(Packed.zeroed(array)).isSameAs(array).containsExactly(0, 0);
    }

    @Test
    void doesNotZeroAnInput() {
        double[] point = {1, 2};
        assertThat(Packed.zeroed(new double[] {3}, point)).containsExactly(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Packed.zeroed(point, new double[1], point))
                .withMessage("the gradient would overwrite an input: pass an array of its own");
        assertThat(point).containsExactly(1, 2);
    }

    @Test
    void theJacobianHasARowForEachOutput() {
        DifferentiableVectorFunction products = new DifferentiableVectorFunction() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public List<String> names() {
                return List.of("a", "b");
            }

            @Override
            public double[] value(double[] x) {
                return new double[] {x[0] * x[1], x[1], 3 * x[0]};
            }

            @Override
            public double[] vjp(double[] x, double[] seed, double[] gradient) {
                gradient[0] = seed[0] * x[1] + seed[2] * 3;
                gradient[1] = seed[0] * x[0] + seed[1];
                return value(x);
            }
        };
        assertThat(Packed.jacobian(products, new double[] {2, 5}))
                .isDeepEqualTo(new double[][] {{5, 2}, {0, 1}, {3, 0}});
    }
}
