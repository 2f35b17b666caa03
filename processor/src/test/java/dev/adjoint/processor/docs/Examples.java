package dev.adjoint.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.docs.Document.Block;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.golden.Lowering;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Printer;
import dev.adjoint.processor.optimize.Optimizer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiled examples of a document. */
final class Examples {
    /** On one line, so that the line numbers stay those of the example. */
    private static final String IMPORTS =
            "import dev.adjoint.*; import dev.adjoint.pictures.*; import java.nio.file.*; import java.util.*; ";

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

    private final Path folder;

    private Examples(Path folder) {
        this.folder = folder;
    }

    static Examples compile(Document document) throws Exception {
        Path folder = Files.createTempDirectory("examples");
        List<Path> sources = new ArrayList<>();
        int fragments = 0;
        for (Block block : document.blocks()) {
            if (block.isUnit()) {
                Matcher type = TYPE.matcher(block.text());
                assertThat(type.find()).isTrue();
                sources.add(write(folder, type.group(1), block.text()));
            } else if (block.isFragment()) {
                String name = "Fragment" + fragments++;
                String source =
                        "class " + name + " {\nstatic void run() throws Exception {\n" + block.text() + "}\n}\n";
                sources.add(write(folder, name, source));
            }
        }
        if (!sources.isEmpty()) {
            compile(folder, sources);
        }
        return new Examples(folder);
    }

    /** An example has what it needs; what every file would import is left out in the documents. */
    private static Path write(Path folder, String name, String source) throws Exception {
        int start = source.startsWith("package") ? source.indexOf('\n') + 1 : 0;
        return Files.writeString(
                folder.resolve(name + ".java"), source.substring(0, start) + IMPORTS + source.substring(start));
    }

    private static void compile(Path folder, List<Path> sources) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            List<String> options = List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new DifferentiableProcessor()));
            task.call();
        }
        assertThat(diagnostics.getDiagnostics()).isEmpty();
    }

    /** Runs a fragment and returns what it prints. */
    synchronized String run(int fragment) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Method run = loader.loadClass("Fragment" + fragment).getDeclaredMethod("run");
            run.setAccessible(true);
            run.invoke(null);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /**
     * A member of a generated class, without its documentation and indentation; the whole file for the member
     * {@code *}.
     */
    String generated(String type, String member) throws Exception {
        String source = Files.readString(folder.resolve(type + ".java"));
        if (member.equals("*")) {
            return source;
        }
        Matcher matcher = Pattern.compile(
                        "(?ms)^  (?:public |private )?(?:static )?[\\w.<>]+(?:\\[\\])* " + member + "\\(.*?^  }\\n")
                .matcher(source);
        assertThat(matcher.find()).as(member + " in " + source).isTrue();
        return matcher.group().replaceAll("(?m)^  ", "");
    }

    /** The IR of a method after a pass: {@code lowered}, {@code reverse} or {@code optimized}. */
    String ir(String method, String pass) throws Exception {
        List<JavaFileObject> sources =
                List.of(JavaFileObjects.forResource(folder.resolve(method.substring(0, method.indexOf('.')) + ".java")
                        .toUri()
                        .toURL()));
        Lowered lowered = Objects.requireNonNull(Lowering.of(sources).get(method));
        Function primal = lowered.function().orElseThrow();
        Function gradient = Reverse.gradient(primal, lowered.active());
        return Printer.print(
                switch (pass) {
                    case "lowered" -> primal;
                    case "reverse" -> gradient;
                    case "optimized" -> Optimizer.optimize(gradient);
                    default -> throw new IllegalArgumentException(pass);
                });
    }
}
