package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bits of a number: a derivative is not lost by way of them without a word. */
class BitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & Long.MAX_VALUE);",
                "return Double.longBitsToDouble(Double.doubleToLongBits(x) + 1);",
                "return Double.doubleToLongBits(x);",
                "return 1 + (float) (Double.doubleToLongBits(x) >> 51);",
                "return Float.intBitsToFloat((int) (Double.doubleToLongBits(x) >>> 32));",
                "return Float.intBitsToFloat(Double.hashCode(x));",
                "long l = Double.doubleToLongBits(x); for (int i = 0; i < n; i++) { l++; } return l * 0.5;",
                "long l = 0; for (int i = 0; i < n; i++) { x += l; l = Double.doubleToLongBits(x); } return x;",
                "long l = 3; if (n > 2) { l = Double.doubleToLongBits(x); } return l * 0.5;",
                "long l; if (n > 2) { l = 3; } else { l = Double.doubleToLongBits(x); } return l * 0.5;",
                "long[] l = {1, 2}; l[n] = Double.doubleToLongBits(x); return l[0] * 0.5;",
                "long[] l = {Double.doubleToLongBits(x)}; long[] m = l.clone(); return m[0] * 0.5;",
                "return n > 3 ? Double.doubleToLongBits(x) : 1.5;",
                "return helper(Double.doubleToLongBits(x));",
                "return Other.number(Double.doubleToLongBits(x));",
                "return Double.longBitsToDouble(Other.next(Double.doubleToLongBits(x)));",
                "long[] l = {1}; Other.put(Double.doubleToLongBits(x), l); return l[0] * 0.5;",
                "return Math.abs(Double.doubleToLongBits(x)) * 0.5;",
                "double y = 1; y += Double.doubleToLongBits(x); return y;"
            })
    void becomeNoNumberAgain(String body) {
        assertThat(errors(compile(body))).singleElement().asString().contains("[adjoint:bits]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return x * (Double.doubleToLongBits(x) >>> 63);",
                "return x * Double.longBitsToDouble((Double.doubleToLongBits(x) >> 52) << 52);",
                "return x * Double.longBitsToDouble(Double.doubleToLongBits(x) & 0x7ff0000000000000L);",
                "return x * Double.longBitsToDouble(Double.doubleToLongBits(c) + 1);",
                "return x * (Double.doubleToLongBits(x) == Double.doubleToLongBits(c) ? 2 : 3);",
                "return x * new double[] {1, 2, 3, 4}[(int) (Double.doubleToLongBits(x) >>> 40) & 3];",
                "return x * Math.getExponent(x);"
            })
    void mayDecide(String body) {
        Compilation compilation = compile(body);
        assertThat(compilation.succeeded()).as(compilation.describe()).isTrue();
    }

    private static List<String> errors(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** Warnings pass: of a number that becomes an integer there is one, too. */
    private static Compilation compile(String body) {
        return new Javac().withoutWerror().compile("""
                class A {
                    @dev.adjoint.Differentiable static double f(double x, @dev.adjoint.Constant double c, int n) {
                        %s
                    }
                    static double helper(long bits) { return bits; }
                }
                final class Other {
                    static double number(long bits) { return Double.longBitsToDouble(bits); }
                    static long next(long bits) { return bits + 1; }
                    static void put(long bits, long[] into) { into[0] = bits; }
                }
                """.formatted(body));
    }
}
