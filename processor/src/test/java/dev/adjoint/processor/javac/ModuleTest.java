package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's named module: no warning, with every lint of javac on. */
class ModuleTest {
    // The annotation is @Documented, so it is part of the user's exported API, and the user's own class gets a warning.
    private static final String SOURCE = """
            package p;
            import dev.adjoint.Differentiable;
            @SuppressWarnings("exports")
            public class Foo {
                private Foo() {}
                @Differentiable
                public static double f(double x, int n) { return Math.pow(x, n); }
                static class Inner {
                    @Differentiable
                    static double h(double x) { return x * x; }
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "module m { requires dev.adjoint; exports p; }",
                "module m { requires transitive dev.adjoint; exports p; }",
                "module m { requires dev.adjoint; }",
                "module m { requires static dev.adjoint; exports p; }",
                "module m { requires dev.adjoint; requires java.compiler; exports p; }",
                "open module m { requires dev.adjoint; exports p; }"
            })
    void compilesClean(String module) {
        Compilation compilation = new Javac().compile(module, SOURCE);
        assertThat(compilation.diagnostics()).as(compilation.describe()).isEmpty();
        assertThat(compilation.succeeded()).isTrue();
        assertThat(compilation.classes()).containsKeys("p.Foo_f", "p.Foo_Inner_h");
    }

    @Test
    void generatedIsNamedWhereItsModuleIsRead() {
        String name = "@Generated(";
        assertThat(new Javac()
                        .compile("module m { requires dev.adjoint; }", SOURCE)
                        .sources()
                        .get("p.Foo_f"))
                .doesNotContain(name);
        assertThat(new Javac()
                        .compile("module m { requires dev.adjoint; requires java.compiler; }", SOURCE)
                        .sources()
                        .get("p.Foo_f"))
                .contains(name);
    }
}
