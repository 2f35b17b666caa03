package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShadowsTest {
    @Test
    void zerosHaveTheShapeOfTheOriginal() {
        assertThat(Shadows.zerosLike(new double[] {1, 2})).containsExactly(0, 0);
        assertThat(Shadows.zerosLike(new double[][] {{1, 2}, null, {}, {3}})).isDeepEqualTo(new double[][] {
            {0, 0}, null, {}, {0}
        });
    }

    static Stream<Object> matrices() {
        return Stream.of(
                new double[][] {{1, 2}, null, {}, {-0.0}},
                new boolean[][] {{true, false}, null, {}},
                new byte[][] {{1}, null, {-2, 3}},
                new short[][] {{1}, null, {-2, 3}},
                new char[][] {{'a'}, null, {}},
                new int[][] {{1, 2}, null, {}},
                new long[][] {{1L << 40}, null},
                new float[][] {{1.5f}, null, {}});
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void copiesShareNoRow(Object matrix) throws ReflectiveOperationException {
        Object copy = Shadows.class.getMethod("copy", matrix.getClass()).invoke(null, matrix);
        assertThat(Arrays.deepEquals((Object[]) copy, (Object[]) matrix)).isTrue();
        assertThat(copy).isNotSameAs(matrix);
        for (int i = 0; i < Array.getLength(matrix); i++) {
            if (Array.get(matrix, i) != null) {
                assertThat(Array.get(copy, i)).isNotSameAs(Array.get(matrix, i));
            }
        }
    }

    @Test
    void distinctArraysAreAccepted() {
        double[] empty = {};
        Shadows.requireDistinct();
        Shadows.requireDistinct(new double[1], null, new int[1], null);
        Shadows.requireDistinct(new double[3][2], new double[2], new double[][] {null, null});
        Shadows.requireDistinct(new double[][] {{1}, {1}}, new double[] {1});
        Shadows.requireDistinct(empty, empty, new double[][] {empty, empty});
        Shadows.requireDistinct((Object) new double[1000][1]);
        Shadows.requireDistinct(new double[1000][1]);
    }

    static Stream<List<Object>> sharing() {
        double[] vector = {1, 2};
        double[][] matrix = {{1}, vector, {3}};
        double[][] large = new double[1000][1];
        large[999] = large[0];
        int[] integers = {1};
        return Stream.of(
                Arrays.asList(vector, vector),
                Arrays.asList(vector, new double[2], null, vector),
                Arrays.asList(integers, integers),
                Arrays.asList(matrix, vector),
                Arrays.asList(vector, matrix),
                Arrays.asList(matrix, matrix),
                Arrays.asList(matrix, new double[][] {vector}),
                List.of((Object) new double[][] {vector, {5}, vector}),
                List.of((Object) large),
                Arrays.asList(new double[100][1], new int[][] {integers}, vector, integers));
    }

    @ParameterizedTest
    @MethodSource("sharing")
    void sharedArraysAreRejected(List<Object> arrays) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shadows.requireDistinct(arrays.toArray()))
                .withMessageStartingWith("one array was passed twice, or is two rows of a matrix")
                .withMessageEndingWith("pass a copy");
    }

    @Test
    void rowsOfOneMatrixAreRejected() {
        double[][] matrix = new double[3][2];
        int[][] integers = new int[2][2];
        matrix[2] = matrix[0];
        integers[1] = integers[0];
        assertThatIllegalArgumentException().isThrownBy(() -> Shadows.requireDistinct(matrix));
        assertThatIllegalArgumentException().isThrownBy(() -> Shadows.requireDistinct(integers));
    }

    @Test
    void reversesClone() {
        double[] da = {1, 2};
        Shadows.adjointOfClone(da, new double[] {10, 20});
        assertThat(da).containsExactly(11, 22);
        assertThatThrownBy(() -> Shadows.adjointOfClone(da, new double[1]))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void reversesACopyOfAMatrix() {
        double[][] dm = {{1, 2}, null, {3}};
        Shadows.adjointOfCopy(dm, new double[][] {{10, 20}, null, {30}});
        assertThat(dm).isDeepEqualTo(new double[][] {{11, 22}, null, {33}});
    }

    @Test
    void reversesCopyOf() {
        double[] da = {1, 2, 3};
        Shadows.adjointOfCopyOf(da, 2, new double[] {10, 20});
        assertThat(da).containsExactly(11, 22, 3);
        Shadows.adjointOfCopyOf(da, 4, new double[] {100, 200, 300, 400});
        assertThat(da).containsExactly(111, 222, 303);
    }

    @Test
    void reversesCopyOfRange() {
        double[] da = {1, 2, 3};
        Shadows.adjointOfCopyOfRange(da, 1, 2, new double[] {10});
        assertThat(da).containsExactly(1, 12, 3);
        Shadows.adjointOfCopyOfRange(da, 2, 5, new double[] {100, 200, 300});
        assertThat(da).containsExactly(1, 12, 103);
        Shadows.adjointOfCopyOfRange(da, 3, 5, new double[] {1, 1});
        assertThat(da).containsExactly(1, 12, 103);
    }

    @Test
    void reversesFill() {
        double[] da = {1, 2, 3};
        assertThat(Shadows.adjointOfFill(da, 1, 3)).isEqualTo(5);
        assertThat(da).containsExactly(1, 0, 0);
        assertThat(Shadows.adjointOfFill(da)).isEqualTo(1);
        assertThat(da).containsExactly(0, 0, 0);
    }

    @Test
    void reversesArraycopyBetweenArrays() {
        double[] dsource = {1, 2, 3};
        double[] dtarget = {10, 20, 30};
        Shadows.adjointOfArraycopy(dsource, 0, dtarget, 1, 2);
        assertThat(dsource).containsExactly(21, 32, 3);
        assertThat(dtarget).containsExactly(10, 0, 0);
    }

    /** The transposed matrix of arraycopy, applied to the adjoints, is what its reverse must make of them. */
    @Test
    void reversesArraycopyWithinAnArray() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 500; n++) {
            int size = random.nextInt(1, 8);
            int length = random.nextInt(0, size + 1);
            int from = random.nextInt(0, size - length + 1);
            int to = random.nextInt(0, size - length + 1);
            double[] adjoints =
                    random.doubles(size).map(d -> Math.rint(100 * d)).toArray();
            double[] expected = new double[size];
            for (int i = 0; i < size; i++) {
                double[] unit = new double[size];
                unit[i] = 1;
                System.arraycopy(unit, from, unit, to, length);
                for (int j = 0; j < size; j++) {
                    expected[i] += unit[j] * adjoints[j];
                }
            }
            double[] actual = adjoints.clone();
            Shadows.adjointOfArraycopy(actual, from, actual, to, length);
            assertThat(actual)
                    .as("%d of %d from %d to %d", length, size, from, to)
                    .containsExactly(expected);
        }
    }
}
