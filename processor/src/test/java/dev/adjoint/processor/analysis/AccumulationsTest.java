package dev.adjoint.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.optimize.Optimizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A turn of a loop that only adds is run backward at once after it was run forward. */
class AccumulationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "y += x * a[i];",
                "y -= x * a[i];",
                "y = a[i] * x + y;",
                "y = y + x - a[i];",
                "if (a[i] > 0) { y += x * a[i]; } else { y -= x; }",
                "if (a[i] > 0) { y += x * a[i]; }",
                "int j = 0; while (j < 3) { y += x * a[j]; j++; }",
                "double[] t = {x, a[i]}; t[0] *= x; y += t[0] * t[1];",
                "double[] t = new double[2]; t[0] = x * a[i]; y += t[0];",
                "int k = i; k++; y += x * k;"
            })
    void theseOnlyAdd(String turn) {
        assertThat(onlyAccumulates(turn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y *= a[i];",
                "y = x - y;",
                "y = y + x * y;",
                "y = Math.sin(y + x);",
                "y = x;",
                "y += x * a[i]; a[0] = x;",
                "y += x * a[0]; a[i] = y;",
                "double[] t = a; t[i] = x; y += t[0];",
                "double[] t = x > i ? a : new double[3]; t[0] = x; y += t[0];",
                "if (a[i] > 0) { y += x; } else { y = x; }",
                "if (a[i] > 0) { y = x; } else { y += x; }",
                "double next = y + a[i]; x += next * next; y = next;",
                "double old = x; x = y; y += old;",
                "int j = 0; while (j < 3) { y *= x; j++; }"
            })
    void theseDoMore(String turn) {
        assertThat(onlyAccumulates(turn)).isFalse();
    }

    /** Whether the outer loop does whose turns run these statements. */
    private static boolean onlyAccumulates(String turn) {
        Lowered lowered = Text.lowered("for (int i = 0; i < 3; i++) { " + turn + " } y *= x;");
        Function function = Optimizer.prepare(lowered.function().orElseThrow());
        Statement.Loop loop = (Statement.Loop) function.body().statements().stream()
                .filter(Statement.Loop.class::isInstance)
                .findFirst()
                .orElseThrow();
        return Accumulations.of(function, Activity.of(function, lowered.active()))
                .onlyAccumulates(loop);
    }
}
