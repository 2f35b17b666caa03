package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static List<String> warnings(String... options) {
        Compilation compilation = Compiler.javac()
                .withProcessors(new DifferentiableProcessor())
                .withOptions((Object[]) options)
                .compile(JavaFileObjects.forSourceString(
                        "A", "class A { @dev.adjoint.Differentiable static double f(double x) { return x * x; } }"));
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        return compilation.warnings().stream()
                .map(warning -> warning.getMessage(Locale.ROOT))
                .toList();
    }

    @Test
    void whatIsMeant() {
        assertThat(Options.of(Map.of())).isEqualTo(new Options(true, false, List.of()));
        assertThat(Options.of(Map.of("adjoint.check", "off", "adjoint.report", "true")))
                .isEqualTo(new Options(false, true, List.of()));
        assertThat(Options.of(Map.of("adjoint.check", "on", "adjoint.report", "false")))
                .isEqualTo(new Options(true, false, List.of()));
    }

    @Test
    void valuesThatMeanNothingAreWarnedAbout() {
        assertThat(warnings("-Aadjoint.report=yes"))
                .containsExactly("[adjoint:option] the option -Aadjoint.report=yes means nothing and is ignored: it is"
                        + " -Aadjoint.report=true or -Aadjoint.report=false; write one of these, or leave it out");
        assertThat(warnings("-Aadjoint.check"))
                .singleElement()
                .asString()
                .contains("-Aadjoint.check means nothing", "-Aadjoint.check=on or -Aadjoint.check=off");
        assertThat(Stream.of("on", "off").flatMap(value -> warnings("-Aadjoint.check=" + value).stream()))
                .isEmpty();
    }
}
