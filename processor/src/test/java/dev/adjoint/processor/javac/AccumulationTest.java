package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Assignments of every kind, in Java's order, with one value used many times. */
class AccumulationTest {
    @Test
    void aVariableThatIsUsedManyTimes() {
        Differentiated f = differentiate("double y = x * x; y = y + x; y += y * x; return y + x;", "double x");
        // (x² + x)(1 + x) + x
        assertThat(f.gradient(2.0).value()).isEqualTo(20.0);
        assertThat(f.gradient(2.0).derivatives()).containsExactly(22.0);
    }

    @Test
    void anAssignmentInsideAnExpressionTakesPlaceInItsOrder() {
        Differentiated f = differentiate("double y = x; return y * (y = y * 3) + (x = x * x) * x;", "double x");
        // 3x² + x⁴
        assertThat(f.gradient(2.0).derivatives()).containsExactly(44.0);
        assertThat(f.jvp(new double[] {1}, 2.0).derivatives()).containsExactly(44.0);
    }

    @Test
    void aChainOfAssignments() {
        Differentiated f = differentiate("double u = x; double v = u; u = v = u * 0; return u + v + x;", "double x");
        assertThat(f.gradient(7.0).derivatives()).containsExactly(1.0);
    }

    @Test
    void aCompoundAssignmentReadsItsLeftSideFirst() {
        Differentiated f = differentiate("x += (x = 5 * x) * 2; return x;", "double x");
        assertThat(f.gradient(3.0).value()).isEqualTo(33.0);
        assertThat(f.gradient(3.0).derivatives()).containsExactly(11.0);
    }

    @Test
    void incrementsBeforeAndAfter() {
        Differentiated f = differentiate("return x++ * x + --y * y--;", "double x, double y");
        // x(x+1) + (y-1)²
        assertThat(f.gradient(3.0, 5.0).value()).isEqualTo(28.0);
        assertThat(f.gradient(3.0, 5.0).derivatives()).containsExactly(7.0, 8.0);
    }

    @Test
    void aCompoundAssignmentNarrowsToItsVariable() {
        Differentiated f = differentiate(
                "i += 1.9; b *= 100; c += 0.5; s -= 1e9; return x * i + b + c + s;",
                "double x, int i, byte b, char c, short s");
        Object[] point = {2.0, -7, (byte) 3, 'A', (short) 5};
        assertThat(f.value(point)).isEqualTo(f.call(point));
        assertThat(f.gradient(point).derivatives()).containsExactly(-5.0);
    }

    /** Newer versions of javac warn of {@code <<=} there. */
    @Test
    void anIntIsShiftedByALongWithoutACompoundAssignment() {
        Compiled compiled = compile("n <<= m; return x * n;", "double x, int n, long m");
        assertThat(compiled.method("Foo", "f").value(3.0, 5, 33L)).isEqualTo(30.0);
        assertThat(compiled.source("Foo_f")).contains("n = n << m;");
    }

    @Test
    void theVectorJacobianProductAddsIntoItsSink() {
        Differentiated f = differentiate("return x * y;", "double x, double y");
        double[] sink = {100, 200};
        assertThat(f.vjp(10, sink, 3.0, 5.0)).isEqualTo(15.0);
        assertThat(sink).containsExactly(150.0, 230.0);
    }

    private static Differentiated differentiate(String body, String parameters) {
        return compile(body, parameters).method("Foo", "f");
    }

    private static Compiled compile(String body, String parameters) {
        return Compiled.of("""
                import dev.adjoint.Differentiable;
                class Foo {
                    @Differentiable
                    @SuppressWarnings("lossy-conversions")
                    static double f(%s) { %s }
                }
                """.formatted(parameters, body));
    }
}
