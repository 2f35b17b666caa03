package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Declarations of given derivatives that are not complete, from another processor, or from elsewhere. */
class GivenDeclarationsTest {
    private static final String GENERATED = """
            package p;
            import dev.adjoint.PartialOf;
            @SuppressWarnings("adjoint")
            final class Generated {
                static double square(double x) { return Double.valueOf(x * x).doubleValue(); }
                static double cube(double x) { return Double.valueOf(x * x * x).doubleValue(); }
                @PartialOf(method = "cube")
                static double cubeSlope(double x) { return 3 * x * x; }
                @PartialOf(owner = User.class, method = "own")
                static double ownSlope(double x) { return 5; }
            }
            """;

    private static final String USER = """
            package p;
            import dev.adjoint.Differentiable;
            import dev.adjoint.PartialOf;
            import dev.adjoint.UseDerivatives;
            @UseDerivatives({Generated.class, Beside.class})
            @SuppressWarnings("adjoint")
            final class User {
                @Differentiable
                static double f(double x) { return own(x) * Generated.square(x) + Generated.cube(x); }
                static double own(double x) { return 5 * Double.valueOf(x).doubleValue(); }
            }
            @SuppressWarnings("adjoint")
            final class Beside {
                @PartialOf(owner = Generated.class, method = "square")
                static double twice(double x) { return 2 * x; }
                %s
            }
            """;

    @Test
    void whatAnotherProcessorGenerates() {
        Compilation compilation = new Javac()
                .withoutWerror()
                .processors(new DifferentiableProcessor(), new Writing())
                .compile(USER.formatted(""));
        assertThat(compilation.succeeded()).as(compilation.describe()).isTrue();
        ArrayDerivatives.check(new Compiled(compilation).method("p.User", "f"), 1.5);
    }

    @Test
    void whatIsWrongWithSuchADeclaration() {
        Compilation compilation = new Javac()
                .processors(new DifferentiableProcessor(), new Writing())
                .compile(USER.formatted("""
                        @PartialOf(owner = Generated.class, method = "cubes")
                        static double noSlope(double x) { return 1; }
                        """));
        assertThat(compilation.messages())
                .filteredOn(message -> message.startsWith("[adjoint"))
                .singleElement()
                .asString()
                .startsWith("[adjoint:derivative-unknown] the class Generated declares no method 'cubes'");
    }

    @Test
    void whatNobodyGenerates() {
        Compilation compilation = new Javac().compile(USER.formatted(""));
        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.messages()).anyMatch(message -> message.startsWith("[adjoint:unknown-class]"));
        assertThat(compilation.messages()).noneMatch(message -> message.startsWith("[adjoint:internal]"));
    }

    /** What javac rejects is left to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@PartialOf",
                "@PartialOf(method = 3)",
                "@PartialOf(method = \"f\", parameter = \"x\")",
                "@PartialOf(method = \"f\", parameters = 1)",
                "@PartialOf(method = missing)",
                "@PartialOf(owner = Missing.class, method = \"f\")",
                "@PartialOf(owner = , method = \"f\")",
                "@PartialOf(owner = f(1), method = \"f\")",
                "@PullbackOf(\"f\")",
                "@PullbackOf(owner = null, method = \"f\")",
                "@UseDerivatives",
                "@UseDerivatives(3)",
                "@UseDerivatives(Missing.class)",
                "@UseDerivatives({Own.class, Missing.class})",
                "@UseDerivatives({int.class, null})",
                "@Missing @PartialOf(method = \"f\") @PartialOf(method = \"f\")",
            })
    void annotationsThatAreNoJava(String annotation) {
        Compilation compilation = new Javac().compile("""
                package p;
                import dev.adjoint.Differentiable;
                import dev.adjoint.PartialOf;
                import dev.adjoint.PullbackOf;
                import dev.adjoint.UseDerivatives;
                final class Own {
                    @Differentiable
                    static double f(double x) { return g(x) * x; }
                    static double g(double x) { return x; }
                    %s
                    @Differentiable
                    static double h(double x) { return g(x); }
                }
                """.formatted(annotation));
        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.messages()).noneMatch(message -> message.startsWith("[adjoint:internal]"));
        assertThat(compilation.messages()).anyMatch(message -> !message.startsWith("[adjoint"));
    }

    /** They are checked when there is nothing to differentiate. */
    @Test
    void withoutADifferentiableMethod() {
        Compilation compilation = new Javac().compile("""
                final class Own {
                    @dev.adjoint.PartialOf(method = "g")
                    static double h(double x) { return x; }
                }
                """);
        assertThat(compilation.messages())
                .containsExactly("[adjoint:derivative-unknown] the class Own declares no method 'g'; name a method, and"
                        + " as 'owner' the class that declares it itself");
        assertThat(compilation.diagnostics().get(0).getLineNumber()).isEqualTo(2);
    }

    /** What is wrong in a class file, which nobody checked, is said where it would be used. */
    @Test
    void aWrongDeclarationOfACompiledClass(@TempDir Path folder) {
        Compilation library = new Javac().processors(new Nothing()).compile("""
                package lib;
                import dev.adjoint.PartialOf;
                public final class Lib {
                    private Lib() {}
                    public static double g(double x) { return x; }
                    @PartialOf(method = "g")
                    public static double slope(float x) { return 1; }
                }
                """);
        library.writeClassesTo(folder);
        Compilation compilation = new Javac().classPath(folder).compile("""
                final class User {
                    @dev.adjoint.Differentiable
                    static double f(double x) { return lib.Lib.g(x); }
                }
                """);
        assertThat(compilation.messages())
                .contains("[adjoint:derivative-broken] the derivative that 'Lib.slope' gives of 'g' cannot be used; see"
                        + " what is wrong with it where it is declared");
    }

    /**
     * The method cannot be run in the compiler; that is said unless the user knows it, and only that can be silenced.
     */
    @Test
    void theWarningThatSomethingIsNotVerified() {
        String source = """
                final class Own {
                    static double g(double x) { return Double.valueOf(2 * x).doubleValue(); }
                    %s
                    @dev.adjoint.PartialOf(method = "%s")
                    static double h(double x) { return 2; }
                }
                """;
        assertThat(new Javac()
                        .withoutWerror()
                        .compile(source.formatted("", "g"))
                        .messages())
                .singleElement()
                .asString()
                .startsWith("[adjoint:derivative-unverified]");
        for (String name : new String[] {"adjoint", "adjoint:derivative-unverified"}) {
            String suppressed = "@SuppressWarnings(\"" + name + "\")";
            assertThat(new Javac().compile(source.formatted(suppressed, "g")).messages())
                    .isEmpty();
            assertThat(new Javac().compile(source.formatted(suppressed, "k")).messages())
                    .singleElement()
                    .asString()
                    .startsWith("[adjoint:derivative-unknown]");
        }
    }

    @Test
    void aDerivativeThatTheCallerCannotName() {
        Compilation compilation = new Javac().compile("""
                package lib;
                import dev.adjoint.PartialOf;
                public final class Lib {
                    private Lib() {}
                    public static double g(double x) { return x; }
                    @PartialOf(method = "g")
                    static double slope(double x) { return 1; }
                }
                """, """
                package use;
                final class User {
                    @dev.adjoint.Differentiable
                    static double f(double x) { return lib.Lib.g(x); }
                }
                """);
        assertThat(compilation.messages())
                .contains("[adjoint:call-access] 'slope' cannot be called from the generated class; make it, and its"
                        + " class, package-private or public");
        assertThat(compilation.diagnostics().get(0).getLineNumber()).isEqualTo(4);
    }

    /** The types of a library that name no class here, or are generic, concern nobody who gives other derivatives. */
    @Test
    void besideMethodsOfEveryKind() {
        Compiled compiled = Compiled.of("""
                package lib;
                import dev.adjoint.PartialOf;
                @SuppressWarnings("adjoint")
                public class Lib<T extends Comparable<T>> {
                    protected Lib() {}
                    public static double g(double... x) { return x[0]; }
                    public static double g(Double x) { return x; }
                    public static <S> double g(S x, double y) { return y; }
                    public double g(String x) { return 1; }
                    public static double g(double x) { return Double.valueOf(x * x).doubleValue(); }
                    @PartialOf(method = "g")
                    public static double slope(double x) { return 2 * x; }
                    public T slope(T x) { return x; }
                }
                """, """
                package use;
                final class User {
                    @dev.adjoint.Differentiable
                    static double f(double x) { double y = lib.Lib.g(x * x); return y * x; }
                }
                """);
        ArrayDerivatives.check(compiled.method("use.User", "f"), 1.5);
    }

    /** In the first round it writes the class that the others name. */
    private static final class Writing extends AbstractProcessor {
        private boolean isDone;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!isDone) {
                isDone = true;
                try (Writer out =
                        processingEnv.getFiler().createSourceFile("p.Generated").openWriter()) {
                    out.write(GENERATED);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    private static final class Nothing extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.copyOf(List.of("*"));
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }
}
