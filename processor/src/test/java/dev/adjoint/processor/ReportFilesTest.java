package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final JavaFileObject NEURON = JavaFileObjects.forSourceLines(
            "p.q.Neuron",
            "package p.q;",
            "",
            "import dev.adjoint.Differentiable;",
            "",
            "final class Neuron {",
            "  @Differentiable",
            "  static double activation(double x, double w) {",
            "    return Math.tanh(x * w);",
            "  }",
            "",
            "  @Differentiable",
            "  static double square(double x) {",
            "    return x * x;",
            "  }",
            "}");

    private static final JavaFileObject ROOT = JavaFileObjects.forSourceLines(
            "Root",
            "import dev.adjoint.Differentiable;",
            "",
            "final class Root {",
            "  @Differentiable",
            "  static double cube(double x) {",
            "    return x * x * x;",
            "  }",
            "}");

    private static final JavaFileObject WRONG = JavaFileObjects.forSourceLines(
            "Wrong",
            "import dev.adjoint.Differentiable;",
            "",
            "final class Wrong {",
            "  @Differentiable",
            "  static double wrong(double x) {",
            "    return x * Math.random();",
            "  }",
            "}");

    private static Compilation compile(List<String> options, JavaFileObject... files) {
        return Compiler.javac()
                .withProcessors(new DifferentiableProcessor())
                .withOptions(options)
                .compile(files);
    }

    private static Map<String, Document> pages(Compilation compilation) throws IOException {
        Map<String, Document> pages = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getName().endsWith(".html")) {
                pages.put(
                        file.getName().replaceFirst("^/SOURCE_OUTPUT/", ""),
                        Jsoup.parse(file.getCharContent(true).toString()));
            }
        }
        return pages;
    }

    @Test
    void nobodyGetsReportsUnasked() throws IOException {
        assertThat(pages(compile(List.of(), NEURON))).isEmpty();
        assertThat(pages(compile(List.of("-Aadjoint.report=false"), NEURON))).isEmpty();
    }

    @Test
    void eachCompanionHasAPageBesideItAndOnePageListsThemAll() throws IOException {
        Map<String, Document> pages = pages(compile(List.of("-Aadjoint.report=true"), NEURON, ROOT));
        assertThat(pages)
                .containsOnlyKeys(
                        "adjoint.html", "Root_cube.html", "p/q/Neuron_activation.html", "p/q/Neuron_square.html");
        assertThat(pages.get("adjoint.html").select("a[href$=.html]").eachAttr("href"))
                .containsExactlyInAnyOrder("Root_cube.html", "p/q/Neuron_activation.html", "p/q/Neuron_square.html");
        assertThat(pages.get("p/q/Neuron_square.html")
                        .select("a[href$=adjoint.html]")
                        .eachAttr("href"))
                .containsOnly("../../adjoint.html");
        assertThat(pages.get("Root_cube.html").select("a[href$=adjoint.html]").eachAttr("href"))
                .containsOnly("adjoint.html");
        assertThat(pages.get("p/q/Neuron_activation.html").text())
                .contains("return Math.tanh(x * w);")
                .contains("1 - result * result");
    }

    @Test
    void aMethodThatIsRejectedHasNoPageAndTheOthersHave(@TempDir Path folder) throws IOException {
        compileTo(folder, WRONG, ROOT);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html")))
                    .containsExactlyInAnyOrder("adjoint.html", "Root_cube.html");
        }
    }

    @Test
    void aPageThatCannotBeWrittenIsAWarning(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("Root_cube.html").resolve("in the way"));
        assertThat(compileTo(folder, ROOT))
                .anyMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING
                        && diagnostic.getLineNumber() == 5
                        && diagnostic.getMessage(Locale.ROOT).contains("[adjoint:report-not-written]"))
                .noneMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
        assertThat(folder.resolve("Root_cube.java")).exists();
    }

    @Test
    void anIndexThatCannotBeWrittenIsAWarning(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("adjoint.html").resolve("in the way"));
        assertThat(compileTo(folder, ROOT))
                .anyMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING
                        && diagnostic.getMessage(Locale.ROOT).contains("[adjoint:report-not-written]"));
        assertThat(folder.resolve("Root_cube.html")).exists();
    }

    private static List<Diagnostic<? extends JavaFileObject>> compileTo(Path folder, JavaFileObject... files) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("-d", folder.toString(), "-proc:only", "-Aadjoint.report=true"),
                        null,
                        List.of(files));
        task.setProcessors(List.of(new DifferentiableProcessor()));
        task.call();
        return diagnostics.getDiagnostics();
    }

    @Test
    void whatIsGeneratedIsTheSameWithAndWithoutReports() throws IOException {
        assertThat(sources(compile(List.of("-Aadjoint.report=true"), NEURON, ROOT)))
                .isEqualTo(sources(compile(List.of(), NEURON, ROOT)))
                .hasSize(3);
    }

    private static Map<String, String> sources(Compilation compilation) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            sources.put(file.getName(), file.getCharContent(true).toString());
        }
        return sources;
    }

    @Test
    void theSameSourceGivesTheSamePages() throws IOException {
        Map<String, String> first = texts();
        assertThat(texts()).isEqualTo(first).isNotEmpty();
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        pages(compile(List.of("-Aadjoint.report=true"), NEURON, ROOT))
                .forEach((name, page) -> texts.put(name, page.outerHtml()));
        return texts;
    }
}
