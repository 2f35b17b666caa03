package dev.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Methods of Java that are run while the compiler runs. */
class StaticMethodTest {
    /** Called by its name. */
    public static int fails(int x) {
        throw new AssertionError(x);
    }

    private static Evaluation math(String name, Type result, Type... parameters) {
        return StaticMethod.evaluation("java.lang.Math", name, List.of(parameters), result);
    }

    private static Evaluation own(Class<?> owner, String name) {
        return StaticMethod.evaluation(owner.getName(), name, List.of(Type.INT), Type.INT);
    }

    @Test
    void aMethodIsRunOnItsArguments() {
        assertThat(math("floorMod", Type.INT, Type.INT, Type.INT).apply(-7, 3)).isEqualTo(2);
    }

    @Test
    void whatItThrowsIsThrown() {
        assertThatThrownBy(() -> math("addExact", Type.INT, Type.INT, Type.INT).apply(Integer.MAX_VALUE, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("integer overflow");
    }

    @Test
    void anErrorIsAFailure() {
        assertThatThrownBy(() -> own(StaticMethodTest.class, "fails").apply(5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("StaticMethodTest.fails(int) failed");
    }

    @Test
    void aMethodOfALaterJdkIsNotRun() {
        Evaluation later = math("notThereYet", Type.DOUBLE, Type.DOUBLE);
        assertThatThrownBy(() -> later.apply(1.0))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("this JDK has no java.lang.Math.notThereYet");
    }

    @Test
    void itReturnsWhatItsRowSays() {
        assertThatThrownBy(() -> math("round", Type.INT, Type.DOUBLE))
                .hasMessage("java.lang.Math.round does not return int");
    }

    /** It may print, or wait for ever. */
    @Test
    void whatMayDoMoreThanComputeIsNotRun() {
        List<Type> array = List.of(Type.DOUBLE_ARRAY);
        assertThat(StaticMethod.evaluation("java.util.Arrays", "hashCode", array, Optional.of(Type.INT))
                        .apply(new double[] {1}))
                .isEqualTo(java.util.Arrays.hashCode(new double[] {1}));
        Evaluation sort = StaticMethod.evaluation("java.util.Arrays", "sort", array, Optional.empty());
        assertThatThrownBy(() -> sort.apply(new double[] {1}))
                .hasMessage("java.util.Arrays.sort is not run in the compiler");
        Evaluation time =
                StaticMethod.evaluation("java.lang.System", "currentTimeMillis", List.of(), Optional.of(Type.LONG));
        assertThatThrownBy(time::apply).hasMessage("java.lang.System.currentTimeMillis is not run in the compiler");
    }
}
