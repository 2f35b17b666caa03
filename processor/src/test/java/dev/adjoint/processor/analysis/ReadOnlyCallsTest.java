package dev.adjoint.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.golden.Lowering;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.rules.CompanionCall;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a method that calls itself is known to leave its arguments alone. */
class ReadOnlyCallsTest {
    private static final ClassReference COMPANION = new ClassReference("", List.of("Example_f"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x, double[] a) { return x > 0 ? a[0] * f(x - 1, a) : x; }",
                "double f(double x, double[] a) { if (x > 9) { a = f(x, a) > 0 ? new double[1] : a; } return x; }",
                "double f(double x, double[] a) { double[] b = a.clone(); b[0] = x; return x > 0 ? f(x - 1, b) : b[0]; }",
                "double[] f(double x, double[] a) { return x > 0 ? f(x - 1, a) : new double[] {x, a[0]}; }",
                "double[] f(double x, double[] a) { double[] b = f(x, a).clone(); b[0] *= x; return b; }"
            })
    void itIsWhereNothingElseTouchesThem(String method) {
        assertThat(callsOfItself(method)).isNotEmpty().allMatch(CompanionCall::isReadOnly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x, double[] a) { a[0] = x; return x > 0 ? f(x - 1, a) : x; }",
                "double f(double x, double[] a) { double[] b = a; b[0] = x; return x > 0 ? f(x - 1, a) : x; }",
                "double f(double x, double[] a) { return x > 0 ? f(x - 1, a) : Other.sum(a); }",
                "double[] f(double x, double[] a) { return x > 0 ? f(x - 1, a) : a; }"
            })
    void itIsNotWhereSomethingDoes(String method) {
        assertThat(callsOfItself(method)).isNotEmpty().noneMatch(CompanionCall::isReadOnly);
    }

    private static List<CompanionCall> callsOfItself(String method) {
        String source = """
                import dev.adjoint.Differentiable;
                final class Example {
                  @Differentiable
                  static %s
                }
                final class Other {
                  @Differentiable
                  static double sum(double[] v) { return v[0] + v[1]; }
                }
                """.formatted(method);
        Function function = Lowering.of(List.of(JavaFileObjects.forSourceString("Example", source)))
                .get("Example.f")
                .function()
                .orElseThrow();
        return ReadOnlyCalls.ofItself(function, COMPANION).body().allStatements().stream()
                .filter(Statement.Call.class::isInstance)
                .map(statement -> ((Statement.Call) statement).callee())
                .filter(CompanionCall.class::isInstance)
                .map(CompanionCall.class::cast)
                .filter(call -> call.companion().equals(COMPANION))
                .toList();
    }
}
