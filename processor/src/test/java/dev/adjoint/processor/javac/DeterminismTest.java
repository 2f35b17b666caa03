package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same source gives the same text, whoever asks javac for it. */
class DeterminismTest {
    private static final String SOURCE = """
            package p;
            import dev.adjoint.Differentiable;
            class Foo {
                static final double RATE = 0x1.8p1;
                @Differentiable
                static double f(double x, double y, int n) {
                    double a = 1_0.5 * x + .25e1*y-0x1p-2;
                    a += n << 2L; a *= 'a' + 1.5f; double b = Math.tanh(a*RATE) * -1;
                    /* a comment */ double c = b * ( 7d ) / -3;
                    return Math.pow(c, 3) + a / y + Math.max(x, y) + Math.hypot(a, b);
                }
                @Differentiable
                static double g(double x) { return x * x; }
            }
            """;

    @Test
    void twiceTheSame() {
        Map<String, String> first = new Javac().compile(SOURCE).sources();
        assertThat(first).containsOnlyKeys("p.Foo_f", "p.Foo_g");
        assertThat(new Javac().compile(SOURCE).sources()).isEqualTo(first);
    }

    /** javac keeps the ends of trees for some callers only. */
    @Test
    void withAndWithoutAListener() {
        assertThat(new Javac().withoutListener().compile(SOURCE).sources())
                .isEqualTo(new Javac().compile(SOURCE).sources());
    }

    @Test
    void besideOtherClasses() {
        Map<String, String> alone = new Javac().compile(SOURCE).sources();
        Map<String, String> together = new Javac()
                .compile(
                        "package p;\nclass Bar { @dev.adjoint.Differentiable static double h(double x) { return x; } }",
                        SOURCE)
                .sources();
        assertThat(together).containsAllEntriesOf(alone).hasSize(3);
    }

    @Test
    void literalsStayAsTheUserWroteThem() {
        assertThat(Compiled.of(SOURCE).source("p.Foo_f"))
                .contains("1_0.5 * x + .25e1 * y - 0x1p-2", "'a' + 1.5f", "Foo.RATE", "7d");
    }
}
