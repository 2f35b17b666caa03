package dev.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods that move whole arrays: which they are, what they do, and that their adjoints are right. */
class ArrayRoutinesTest {
    private static final String ARRAYS = "java.util.Arrays";

    private static Optional<Routine> find(String method, Type... arguments) {
        return ArrayRoutines.find(method.equals("arraycopy") ? "java.lang.System" : ARRAYS, method, List.of(arguments));
    }

    private static Routine known(String method, Type... arguments) {
        return find(method, arguments).orElseThrow();
    }

    private static Routine copyOf(Type array) {
        return known("copyOf", array, Type.INT);
    }

    private static Routine copyOfRange(Type array) {
        return known("copyOfRange", array, Type.INT, Type.INT);
    }

    private static Routine fill(Type array) {
        return known("fill", array, array.element());
    }

    private static Routine fillRange(Type array) {
        return known("fill", array, Type.INT, Type.INT, array.element());
    }

    private static Routine arraycopy(Type array) {
        return known("arraycopy", array, Type.INT, array, Type.INT, Type.INT);
    }

    @Test
    void argumentsThatWidenFit() {
        assertThat(find("copyOf", Type.INT_ARRAY, Type.SHORT)).isPresent();
        assertThat(find("fill", Type.DOUBLE_ARRAY, Type.INT)).isPresent();
        assertThat(find("fill", Type.DOUBLE_ARRAY, Type.BYTE, Type.CHAR, Type.FLOAT))
                .isPresent();
        assertThat(find("arraycopy", Type.LONG_ARRAY, Type.INT, Type.LONG_ARRAY, Type.BYTE, Type.INT))
                .isPresent();
    }

    @Test
    void othersAreUnknown() {
        assertThat(find("copyOf", Type.DOUBLE_ARRAY, Type.LONG)).isEmpty();
        assertThat(find("copyOf", Type.DOUBLE_ARRAY)).isEmpty();
        assertThat(find("copyOf", Type.DOUBLE_ARRAY, Type.INT, Type.INT)).isEmpty();
        assertThat(find("copyOf", Type.INT, Type.INT)).isEmpty();
        assertThat(find("copyOf")).isEmpty();
        assertThat(find("fill", Type.INT_ARRAY, Type.DOUBLE)).isEmpty();
        assertThat(find("fill", Type.DOUBLE_ARRAY, Type.INT, Type.DOUBLE)).isEmpty();
        assertThat(find("sort", Type.DOUBLE_ARRAY)).isEmpty();
        assertThat(find("arraycopy", Type.DOUBLE_ARRAY, Type.INT, Type.INT_ARRAY, Type.INT, Type.INT))
                .isEmpty();
        assertThat(find("arraycopy", Type.DOUBLE_ARRAY, Type.INT, Type.DOUBLE_ARRAY, Type.INT))
                .isEmpty();
        assertThat(ArrayRoutines.find("java.lang.System", "copyOf", List.of(Type.DOUBLE_ARRAY, Type.INT)))
                .isEmpty();
    }

    @Test
    void theyDoWhatJavaDoes() {
        double[] a = {1, 2, 3, 4};
        assertThat(run(copyOf(Type.DOUBLE_ARRAY), a, 2)).isEqualTo(new double[] {1, 2});
        assertThat(run(copyOfRange(Type.DOUBLE_ARRAY), a, 1, 5)).isEqualTo(new double[] {2, 3, 4, 0});
        assertThat(run(ArrayRoutines.cloneOf(Type.DOUBLE_ARRAY), a))
                .isEqualTo(a)
                .isNotSameAs(a);
        run(fillRange(Type.DOUBLE_ARRAY), a, 1, 3, 9.0);
        assertThat(a).containsExactly(1, 9, 9, 4);
        assertThat(run(arraycopy(Type.DOUBLE_ARRAY), a, 2, a, 0, 2)).isSameAs(a);
        assertThat(a).containsExactly(9, 4, 9, 4);
        run(fill(Type.DOUBLE_ARRAY), a, 7.0);
        assertThat(a).containsExactly(7, 7, 7, 7);
        boolean[] b = {true, false};
        assertThat(run(copyOf(Type.BOOLEAN_ARRAY), b, 3)).isEqualTo(new boolean[] {true, false, false});
    }

    @Test
    void theyThrowWhatJavaThrows() {
        assertThatThrownBy(() -> run(copyOf(Type.DOUBLE_ARRAY), new double[2], -1))
                .isInstanceOf(NegativeArraySizeException.class);
        assertThatThrownBy(() -> run(fillRange(Type.DOUBLE_ARRAY), new double[2], 1, 3, 0.0))
                .isInstanceOf(ArrayIndexOutOfBoundsException.class);
        assertThatThrownBy(() -> run(copyOf(Type.DOUBLE_ARRAY), new double[2], null))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("no method java.util.Arrays.copyOf");
    }

    @Test
    void aCopyOfAMatrixHasRowsOfItsOwnAndACloneHasNot() {
        double[][] m = {{1, 2}, {3}};
        double[][] clone = (double[][]) run(ArrayRoutines.cloneOf(Type.DOUBLE_MATRIX), (Object) m);
        double[][] copy = (double[][]) run(ArrayRoutines.ownCopy(Type.DOUBLE_MATRIX), (Object) m);
        double[][] snapshot = (double[][]) run(ArrayRoutines.snapshot(Type.DOUBLE_MATRIX), (Object) m);
        m[0][0] = 5;
        assertThat(clone[0][0]).isEqualTo(5);
        assertThat(copy).isDeepEqualTo(new double[][] {{1, 2}, {3}});
        assertThat(snapshot).isDeepEqualTo(new double[][] {{1, 2}, {3}});
        assertThat(run(ArrayRoutines.ownCopy(Type.INT_ARRAY), new int[] {1, 2})).isEqualTo(new int[] {1, 2});
    }

    @Test
    void shadowsBeginWithZeros() {
        assertThat(run(ArrayRoutines.zerosLike(Type.DOUBLE_ARRAY), new double[] {1, 2}))
                .isEqualTo(new double[2]);
        assertThat((double[][]) run(ArrayRoutines.zerosLike(Type.DOUBLE_MATRIX), (Object) new double[][] {{1, 2}, {3}}))
                .isDeepEqualTo(new double[][] {{0, 0}, {0}});
    }

    @Test
    void whatTheDerivativesNeedBesides() {
        assertThat(run(ArrayRoutines.innerProduct(Type.DOUBLE_ARRAY), new double[] {1, 2}, new double[] {3, 4}))
                .isEqualTo(11.0);
        assertThat(run(ArrayRoutines.innerProduct(Type.DOUBLE_MATRIX), new double[][] {{1}, {2}}, new double[][] {
                    {3}, {4}
                }))
                .isEqualTo(11.0);
        double[] adjoints = {1, 2};
        run(ArrayRoutines.seeding(), adjoints, new double[] {0.5, 0.25});
        assertThat(adjoints).containsExactly(1.5, 2.25);
        Routine distinct = ArrayRoutines.requireDistinct(List.of(Type.DOUBLE_ARRAY, Type.DOUBLE_ARRAY));
        assertThat(run(distinct, adjoints, new double[2])).isNull();
        assertThatThrownBy(() -> run(distinct, adjoints, adjoints)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsKnownWhatTheyWrite() {
        assertThat(fill(Type.DOUBLE_ARRAY).written()).containsExactly(0);
        assertThat(fillRange(Type.DOUBLE_ARRAY).written()).containsExactly(0);
        assertThat(arraycopy(Type.DOUBLE_ARRAY).written()).containsExactly(2);
        assertThat(Stream.of(
                        copyOf(Type.DOUBLE_ARRAY),
                        copyOfRange(Type.DOUBLE_ARRAY),
                        ArrayRoutines.cloneOf(Type.DOUBLE_ARRAY),
                        ArrayRoutines.ownCopy(Type.DOUBLE_MATRIX),
                        ArrayRoutines.snapshot(Type.DOUBLE_MATRIX),
                        ArrayRoutines.zerosLike(Type.DOUBLE_ARRAY),
                        ArrayRoutines.innerProduct(Type.DOUBLE_ARRAY),
                        ArrayRoutines.requireDistinct(List.of(Type.DOUBLE_ARRAY, Type.DOUBLE_ARRAY))))
                .extracting(Routine::written)
                .containsOnly(Set.of());
        assertThat(ArrayRoutines.seeding().written()).containsExactlyInAnyOrder(0, 1);
        assertThat(arraycopy(Type.DOUBLE_ARRAY).adjoint().orElseThrow().written())
                .containsExactlyInAnyOrder(0, 2);
        assertThat(copyOf(Type.DOUBLE_ARRAY).adjoint().orElseThrow().written()).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void aCopyForLaterHasNoPartInTheDerivative() {
        assertThat(ArrayRoutines.snapshot(Type.DOUBLE_ARRAY).isLinear()).isFalse();
        assertThat(ArrayRoutines.snapshot(Type.DOUBLE_ARRAY).adjoint()).isEmpty();
        assertThat(ArrayRoutines.innerProduct(Type.DOUBLE_ARRAY).isLinear()).isFalse();
        assertThat(ArrayRoutines.requireDistinct(List.of()).isLinear()).isFalse();
        assertThat(ArrayRoutines.ownCopy(Type.DOUBLE_ARRAY).isLinear()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT_ARRAY", "FLOAT_ARRAY", "DOUBLE_MATRIX"})
    void onlyArraysOfDoubleHaveAnAdjoint(Type array) {
        assertThat(Stream.of(ArrayRoutines.cloneOf(array), copyOf(array), copyOfRange(array), arraycopy(array)))
                .extracting(Routine::adjoint)
                .containsOnly(Optional.empty());
        assertThat(ArrayRoutines.ownCopy(Type.DOUBLE_MATRIX).adjoint()).isPresent();
        assertThat(ArrayRoutines.ownCopy(Type.INT_MATRIX).adjoint()).isEmpty();
    }

    /** A routine and its arguments, with arrays of these lengths in the place of arrays of double. */
    private record Linear(Routine routine, Object... arguments) {}

    private static Stream<Linear> linear() {
        return Stream.of(
                new Linear(ArrayRoutines.cloneOf(Type.DOUBLE_ARRAY), new double[4]),
                new Linear(copyOf(Type.DOUBLE_ARRAY), new double[4], 3),
                new Linear(copyOf(Type.DOUBLE_ARRAY), new double[4], 6),
                new Linear(copyOfRange(Type.DOUBLE_ARRAY), new double[4], 1, 3),
                new Linear(copyOfRange(Type.DOUBLE_ARRAY), new double[4], 2, 7),
                new Linear(fill(Type.DOUBLE_ARRAY), new double[4], 0.0),
                new Linear(fillRange(Type.DOUBLE_ARRAY), new double[4], 1, 3, 0.0),
                new Linear(arraycopy(Type.DOUBLE_ARRAY), new double[4], 1, new double[5], 2, 3));
    }

    /**
     * The adjoint of what it makes of the tangents: {@code <dy, A dx> = <A' dy, dx>}, where x is all that varies before
     * and y all that does after.
     */
    @ParameterizedTest
    @MethodSource("linear")
    void theAdjointIsThatOfTheRoutine(Linear linear) {
        SplittableRandom random = new SplittableRandom(7);
        List<Type> parameters = linear.routine().parameters();
        List<Object> before = new ArrayList<>();
        List<Object> after = new ArrayList<>();
        List<Object> adjoints = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Object argument = linear.arguments()[i];
            if (argument instanceof double[] array) {
                double[] tangents = random.doubles(array.length).toArray();
                before.add(tangents);
                after.add(tangents.clone());
                adjoints.add(random.doubles(array.length).toArray());
            } else {
                Object plain = argument instanceof Double ? (Object) random.nextDouble() : argument;
                before.add(plain);
                after.add(plain);
                if (plain instanceof Integer) {
                    adjoints.add(plain);
                }
            }
        }
        Object result = run(linear.routine(), after.toArray());
        double forward = 0;
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).isArray()) {
                forward += dot(after.get(i), adjoints.get(i));
            }
        }
        if (!linear.routine().results().isEmpty()) {
            double[] seeds = random.doubles(((double[]) result).length).toArray();
            forward += dot(result, seeds);
            adjoints.add(seeds);
        }
        Object number = run(linear.routine().adjoint().orElseThrow(), adjoints.toArray());
        double backward = number instanceof Double sum ? sum * (double) before.get(before.size() - 1) : 0;
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).isArray()) {
                backward += dot(before.get(i), adjoints.get(i));
            }
        }
        assertThat(backward).isCloseTo(forward, within(1e-12)).isNotZero();
    }

    private static double dot(Object a, Object b) {
        return (double) run(ArrayRoutines.innerProduct(Type.DOUBLE_ARRAY), a, b);
    }

    @Test
    void theAdjointOfAFillReturnsASum() {
        Routine adjoint = ArrayRoutines.adjointOfFill();
        assertThat(adjoint.parameters()).containsExactly(Type.DOUBLE_ARRAY, Type.INT, Type.INT);
        assertThat(adjoint.results()).containsExactly(Type.DOUBLE);
        double[] adjoints = {1, 2, 3};
        assertThat(run(adjoint, adjoints, 0, 2)).isEqualTo(3.0);
        assertThat(adjoints).containsExactly(0, 0, 3);
    }

    /** Beside arrays of double are arrays of int, which are moved in the same way. */
    @Test
    void nodesAreMovedAsTheirNumbersAre() {
        int[] nodes = {1, 2, 3, 4};
        assertThat(run(ArrayRoutines.ofNodes(ArrayRoutines.cloneOf(Type.DOUBLE_ARRAY)), nodes))
                .isEqualTo(nodes)
                .isNotSameAs(nodes);
        assertThat(run(ArrayRoutines.ofNodes(copyOf(Type.DOUBLE_ARRAY)), nodes, 2))
                .isEqualTo(new int[] {1, 2});
        assertThat(run(ArrayRoutines.ofNodes(copyOfRange(Type.DOUBLE_ARRAY)), nodes, 1, 3))
                .isEqualTo(new int[] {2, 3});
        run(ArrayRoutines.ofNodes(arraycopy(Type.DOUBLE_ARRAY)), nodes, 0, nodes, 1, 3);
        assertThat(nodes).containsExactly(1, 1, 2, 3);
        run(ArrayRoutines.ofNodes(fillRange(Type.DOUBLE_ARRAY)), nodes, 0, 2, 9);
        assertThat(nodes).containsExactly(9, 9, 2, 3);
        run(ArrayRoutines.ofNodes(fill(Type.DOUBLE_ARRAY)), nodes, 8);
        assertThat(nodes).containsExactly(8, 8, 8, 8);
        int[][] rows = {{1}, {2}};
        Object copy = run(ArrayRoutines.ofNodes(ArrayRoutines.ownCopy(Type.DOUBLE_MATRIX)), (Object) rows);
        assertThat((int[][]) copy).isDeepEqualTo(rows);
        assertThat(((int[][]) copy)[0]).isNotSameAs(rows[0]);
    }

    @Test
    void nodesHaveTheShapesOfTheirNumbers() {
        assertThat(ArrayRoutines.ofNodes(ArrayRoutines.cloneOf(Type.DOUBLE_MATRIX))
                        .parameters())
                .containsExactly(Type.INT_MATRIX);
        assertThat(ArrayRoutines.ofNodes(ArrayRoutines.ownCopy(Type.DOUBLE_MATRIX))
                        .results())
                .containsExactly(Type.INT_MATRIX);
        assertThat(ArrayRoutines.ofNodes(fillRange(Type.DOUBLE_ARRAY)).parameters())
                .containsExactly(Type.INT_ARRAY, Type.INT, Type.INT, Type.INT);
        assertThat(ArrayRoutines.ofNodes(copyOf(Type.DOUBLE_ARRAY)).results()).containsExactly(Type.INT_ARRAY);
    }

    @Test
    void whatMovesNoNumbersHasNoNodes() {
        Routine product = ArrayRoutines.innerProduct(Type.DOUBLE_ARRAY);
        assertThatThrownBy(() -> ArrayRoutines.ofNodes(product)).hasMessage("the nodes of innerProduct double[]");
    }

    private static Object run(Routine routine, Object... arguments) {
        return routine.evaluation().apply(arguments);
    }
}
