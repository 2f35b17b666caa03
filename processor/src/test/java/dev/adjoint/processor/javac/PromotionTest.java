package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Casts that generated code may leave to Java, and those that it must write. */
class PromotionTest {
    static Stream<String> expressions() {
        return Stream.of("""
                (long) b << 40L; (long) b << 40; (long) i >>> 1L; i << 33L; (long) b >>> l; b >>> 1; (long) b + 1; i + 1L
                (double) i / 2; i / 2; i / 2.0; (double) (i / 2); (float) i / 3; i / 3f; (double) (i / 3f); (double) l * l
                (double) i < (double) l ? 1 : 2; (int) 3.7 / 2; -(long) b; ~(long) b; -c; +c; (byte) (b + 100); (char) -1
                (double) (float) i; (double) (long) x; (float) l + 0.1; (long) i * i; i * i; (long) (i * i); (short) i + c
                Math.max((long) i, 3); Math.max((double) i, 3); Math.abs((long) i); Math.abs((float) i / 3); Math.round(0.5f * i)
                Math.scalb((double) f, 2); Math.scalb(f, 2); Math.nextAfter(f, 1); Math.nextAfter((double) f, 1)
                Math.sqrt(i); Math.pow(i, 0.5f); Math.fma(i, 2.0, l); Math.hypot(c, b); Math.floorMod((long) i, 3)
                """.split("[;\\n]\\s*")).map(String::strip).filter(e -> !e.contains("?"));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void areAsInTheUsersMethod(String expression) {
        Differentiated g = Compiled.of("""
                @SuppressWarnings("adjoint")
                class Foo {
                    @dev.adjoint.Differentiable
                    static double g(double x, int i, long l, byte b, char c, float f) { return x * (%s); }
                }
                """.formatted(expression)).method("Foo", "g");
        for (int i : new int[] {3, -7, Integer.MAX_VALUE, Integer.MIN_VALUE, 100_000}) {
            Object[] point = {1.5, i, i * 100_003L, (byte) i, (char) i, i / 7f};
            assertThat(Outcome.of(() -> g.value(point))).isEqualTo(Outcome.of(() -> g.call(point)));
        }
    }
}
