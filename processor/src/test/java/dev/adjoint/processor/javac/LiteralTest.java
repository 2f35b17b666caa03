package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Constants, as the user wrote them and as a derivative needs them. */
class LiteralTest {
    static Stream<String> literals() {
        return Stream.of("""
                4294967294.0 4294967295L 123456789.5 1e7 12345678 1e-5 0.0001 1e6 999999 1_000_000_007 4.9e-324
                1.7976931348623157e308 0x1.8p1 0x1.fffffffffffffp1023 0x7fff_ffff 0b101 017L 'a' '\\n' '\\'' '\\\\'
                '\\u0041' '\\0' 1.5f 3.4028235e38f 1e-45f 16777217f Long.MIN_VALUE Long.MAX_VALUE Character.MAX_VALUE
                Byte.MIN_VALUE Float.MIN_VALUE Float.MAX_VALUE Double.MIN_NORMAL HIDDEN TEXT BIG FLOAT LETTER
                1\\u0030.0 \\u0031.5 1.\\u0035""".split("\\s+"));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void aFactor(String literal) {
        Differentiated f = Compiled.of("""
                import dev.adjoint.Differentiable;
                class Foo {
                    private static final double HIDDEN = 1234567890123.0;
                    private static final char TEXT = '\\u2028';
                    private static final long BIG = 9007199254740993L;
                    private static final float FLOAT = 1e10f;
                    private static final char LETTER = '"';
                    static double factor() { return %1$s; }
                    @Differentiable
                    static double f(double x) { double u = 1 + x * %1$s; return u * 2; }
                }
                """.formatted(literal)).method("Foo", "f");
        double factor = new Differentiated(f.method().getDeclaringClass(), "factor", f.companion()).call();
        for (double x : new double[] {0, 0.5, -3}) {
            assertThat(f.value(x)).isEqualTo(f.call(x));
            assertThat(f.gradient(x).value()).isEqualTo(f.call(x));
            assertThat(f.gradient(x).derivatives()).containsExactly(2 * factor);
            assertThat(f.jvp(new double[] {1}, x).derivatives()).containsExactly(2 * factor);
        }
    }
}
