package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler without javac's syntax tree gets one clear message a method, and nothing is generated. */
class OtherCompilerTest {
    @TempDir
    private Path folder;

    @Test
    void eclipsesCompilerIsToldToUseJavac() throws IOException {
        Path source = Files.writeString(folder.resolve("Square.java"), """
                import dev.adjoint.Differentiable;

                final class Square {
                  @Differentiable
                  static double square(double x) {
                    return x * x;
                  }
                }
                """);
        JavaCompiler compiler = new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            List<String> options = List.of(
                    "--release", "17", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new DifferentiableProcessor()));
            assertThat(task.call()).isFalse();
        }
        assertThat(diagnostics.getDiagnostics())
                .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.getLineNumber()).isEqualTo(5);
                    assertThat(error.getMessage(null))
                            .startsWith("[adjoint:not-javac] Adjoint reads the source by way of javac's syntax tree")
                            .endsWith("; compile with javac");
                });
        assertThat(folder.resolve("Square_square.java")).doesNotExist();
    }
}
