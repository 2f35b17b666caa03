package dev.adjoint.processor.derive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.golden.Lowering;
import dev.adjoint.processor.ir.Printer;
import dev.adjoint.processor.ir.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the shadows of matrices cost. Whether they are right is seen in the derivatives. */
class ShadowsTest {
    private static String gradient(String statements) {
        String source = """
                import dev.adjoint.*;
                final class Example {
                  @Differentiable
                  static double f(double[][] m, double[][] n, double x) {
                    %s
                  }
                }
                """.formatted(statements);
        Lowered lowered = Lowering.of(List.of(JavaFileObjects.forSourceString("Example", source)))
                .get("Example.f");
        return Printer.print(Verifier.verify(Reverse.gradient(lowered.function().orElseThrow(), lowered.active())));
    }

    @Test
    void theRowsThatAMatrixHadAreKeptWhereTheyAreExchanged() {
        String exchanged = "double[][] k = x > 0 ? m : n; k[0] = k[1]; k[0][0] *= x; return m[0][0] * n[1][0];";
        assertThat(gradient(exchanged)).contains("double[][].clone");
    }

    @Test
    void theyAreNotWhereOnlyElementsAreOverwritten() {
        String overwritten = "double[][] k = x > 0 ? m : n; k[0][0] *= x; return m[0][0] * n[1][0];";
        assertThat(gradient(overwritten)).doesNotContain("double[][].clone");
    }
}
