package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other processors, later rounds and later compilations. */
class RoundsTest {
    private static final String USER = """
            package p;
            class Foo {
                @dev.adjoint.Differentiable
                static double f(double x) { return x * Generated1.RATE + Generated2.rate(x); }
                @dev.adjoint.Differentiable
                static double g(double x) { return x * x; }
                static double slope(double x) { var q = Foo_f.gradient(x); return q.dx(); }
            }
            """;

    @Test
    void aConstantThatAnotherProcessorGeneratesInALaterRound() {
        for (int rounds = 1; rounds <= 3; rounds++) {
            String user = USER.replace(" + Generated2.rate(x)", "");
            Compiled compiled = new Javac()
                    .processors(new DifferentiableProcessor(), new Writing(rounds))
                    .compile(user)
                    .compiled();
            assertThat(compiled.method("p.Foo", "f").gradient(3.0).derivatives())
                    .containsExactly(2.0);
            assertThat(compiled.method("p.Foo", "g").gradient(3.0).derivatives())
                    .containsExactly(6.0);
        }
    }

    @Test
    void anEnumAndAnExceptionThatAnotherProcessorGenerates() {
        for (int rounds = 2; rounds <= 3; rounds++) {
            Compiled compiled = new Javac()
                    .processors(new DifferentiableProcessor(), new Writing(rounds))
                    .compile("""
                            package p;
                            class Foo {
                                static double f(double x) { return x; }
                                @dev.adjoint.Differentiable
                                static double f(double x, Generated1.Kind kind) {
                                    if (x < 0) throw new Generated2.Failure();
                                    return switch (kind) { case A -> x; case B -> 3 * x; };
                                }
                            }
                            """)
                    .compiled();
            Object b = compiled.type("p.Generated1$Kind").getEnumConstants()[1];
            assertThat(compiled.type("p.Foo_f").getDeclaredMethods()).isNotEmpty();
            Differentiated f = new Differentiated(compiled.type("p.Foo"), "f", compiled.type("p.Foo_f"));
            assertThat(f.gradient(3.0, b).derivatives()).containsExactly(3.0);
        }
    }

    @Test
    void aParameterTypeThatNobodyGenerates() {
        Compilation compilation = new Javac().compile("""
                package p;
                class Foo {
                    @dev.adjoint.Differentiable
                    static double f(double x, Missing kind) { return x; }
                }
                """);
        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.messages()).anyMatch(m -> m.startsWith("[adjoint:unknown-class]"));
        assertThat(compilation.messages()).noneMatch(m -> m.startsWith("[adjoint:internal]"));
    }

    @Test
    void inEitherOrderOfTheProcessors() {
        String user = USER.replace(" + Generated2.rate(x)", "");
        Map<String, String> first = sources(user, new DifferentiableProcessor(), new Writing(1));
        assertThat(sources(user, new Writing(1), new DifferentiableProcessor())).isEqualTo(first);
    }

    @Test
    void aConstantThatNobodyGenerates() {
        Compilation compilation = new Javac().compile(USER.replace(" + Generated2.rate(x)", ""));
        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.messages()).anyMatch(m -> m.startsWith("[adjoint:unknown-name]"));
        assertThat(compilation.messages()).noneMatch(m -> m.startsWith("[adjoint:internal]"));
    }

    @Test
    void againWithTheFormerOutputOnTheClassPath(@TempDir Path former) {
        String source = USER.replace(" * Generated1.RATE + Generated2.rate(x)", " * x");
        Compilation first = new Javac().compile(source);
        first.writeClassesTo(former);
        Compilation second = new Javac().classPath(former).compile(source);
        assertThat(second.compiled().method("p.Foo", "f").gradient(3.0).derivatives())
                .containsExactly(6.0);
        assertThat(second.sources()).isEqualTo(first.sources());
    }

    @Test
    void aChangedMethodWithTheFormerOutputOnTheClassPath(@TempDir Path former) {
        String source = "class Foo { @dev.adjoint.Differentiable static double f(double x) { return x * x; } }";
        new Javac().compile(source).writeClassesTo(former);
        Compiled changed = new Javac()
                .classPath(former)
                .compile(source.replace("double x", "double x, double y").replace("x * x", "x * y"))
                .compiled();
        assertThat(changed.method("Foo", "f").gradient(3.0, 5.0).derivatives()).containsExactly(5.0, 3.0);
    }

    /** Each companion has its own class only as the file that it comes from. */
    @Test
    void aClassAloneWhileTheOthersAreOnTheClassPath(@TempDir Path former) {
        String constants =
                "package p;\nclass Constants { static final double RATE = 2; static final double ROOT = Math.sqrt(4); }";
        String user = """
                package p;
                class Foo {
                    @dev.adjoint.Differentiable
                    static double f(double x) { return x * Constants.RATE * Constants.ROOT; }
                }
                """;
        Compilation both = new Javac().compile(constants, user);
        both.writeClassesTo(former);
        Compilation alone = new Javac().classPath(former).compile(user);
        assertThat(alone.succeeded()).isTrue();
        assertThat(alone.sources()).isEqualTo(both.sources());
    }

    private static Map<String, String> sources(String user, Processor... processors) {
        return new Javac().processors(processors).compile(user).sources();
    }

    /** Writes a chain of classes, one a round; the last of them is Generated1. */
    private static final class Writing extends AbstractProcessor {
        private int left;

        private Writing(int rounds) {
            this.left = rounds;
        }

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
            if (left > 0) {
                String name = "Generated" + left;
                try (Writer out =
                        processingEnv.getFiler().createSourceFile("p." + name).openWriter()) {
                    out.write("package p;\nclass " + name + " { static final double RATE = 2; enum Kind { A, B }\n"
                            + "static class Failure extends RuntimeException { private static final long serialVersionUID"
                            + " = 1; } }\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                left--;
            }
            return false;
        }
    }
}
