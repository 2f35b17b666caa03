package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the generated code writes {@code x op= y}. */
class CompoundAssignmentTest {
    /** Since JDK 20, javac warns of {@code n <<= m}. */
    @Test
    void aShiftByALongIsWrittenOut() {
        String source = Compiled.of("""
                import dev.adjoint.Differentiable;

                class A {
                    @Differentiable
                    static double f(double x, int n, long m) {
                        n = n << m;
                        return x * n;
                    }
                }
                """).source("A_f");
        assertThat(source).contains("n = n << m;").doesNotContain("<<=");
    }
}
