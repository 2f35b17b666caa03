package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Source that is not even Java, in ways that reach the processor: it must neither throw nor hide javac's own message.
 */
class RobustnessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Differentiable(modes = Mode.NONE) static double f(double x) { return x; }",
                "@Differentiable(modes = 3) static double f(double x) { return x; }",
                "@Differentiable(companion = 3) static double f(double x) { return x; }",
                "@Differentiable(companion = MISSING) static double f(double x) { return x; }",
                "@Differentiable(unknown = 1) static double f(double x) { return x; }",
                "@Differentiable static double f(Missing x) { return x; }",
                "@Differentiable static Missing f(double x) { return x; }",
                "@Differentiable static f(double x) { return x; }",
                "@Differentiable static double f(double x) { return x * ; }",
                "@Differentiable static double f(double x, double x) { return x; }",
                "@Differentiable static double f(double x) { int i = 99999999999; return x; }",
                "@Differentiable static double f(double x) { double y = y + 1; return y; }",
                "@Differentiable static double f(double x) { var y; return x; }",
                "@Differentiable static double f(double x) { var y = null; return x; }",
                "@Differentiable static double f(double x) { return; }",
                "@Differentiable static double f(double x) { return this.f(x) + super.hashCode(); }",
                "@Differentiable static double f(double x) { x++ ++; return x; }",
                "@Differentiable static double f(double x) { 3 = x; return x; }",
                "@Differentiable static double f(double x) { return Math.sin(); }",
                "@Differentiable static double f(double x) { return Math.PI.x; }",
                "@Differentiable static double f(double x) { return java.lang.Math.sinn(x) + java.util.Missing.X; }",
                "@Differentiable static double f(double x) { return (int[]) x; }",
                "@Differentiable double x = 3;",
                "@Differentiable Broken() {}",
                "@Differentiable static double f(@Constant @Constant double x) { return x; }",
            })
    void brokenSourceGivesErrorsAndNoException(String member) {
        Compilation compilation = compile(member);
        assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
        assertThat(messages(compilation))
                .isNotEmpty()
                .noneMatch(message -> message.contains("adjoint:internal"))
                .noneMatch(message -> message.contains("Exception"));
    }

    /** Characters that the compiler sees otherwise than they are written. */
    @Test
    void unicodeEscapesAndStrangeLayoutAreRead() {
        Compilation compilation = compile(
                "@Differentiable static double f(double \\u0078) { return \\u0032 * x +\n1_0\n.\n0\n- 0\\u0078F * x; }"
                        .replace("1_0\n.\n0", "1_0.0"));
        assertThat(messages(compilation)).isEmpty();
    }

    private static Compilation compile(String member) {
        String source = "import dev.adjoint.*;\nclass Broken {\n" + member + "\n}\n";
        return Compiler.javac()
                .withProcessors(new DifferentiableProcessor())
                .compile(JavaFileObjects.forSourceString("Broken", source));
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map((Diagnostic<? extends JavaFileObject> diagnostic) -> diagnostic.getMessage(null))
                .toList();
    }
}
