package dev.adjoint.processor.javac;

import dev.adjoint.Differentiable;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Runs the real javac on sources in memory, with {@link DifferentiableProcessor} unless other processors are named, and
 * with every warning an error.
 */
public final class Javac {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final Path RUNTIME = runtime();
    private static final StandardJavaFileManager DISK = shared();

    private final List<Processor> processors = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>(List.of(RUNTIME));
    private final List<String> options = new ArrayList<>(List.of("-parameters", "-Xlint:all,-processing"));
    private boolean listens = true;
    private boolean warningsAreErrors = true;

    /** Runs these processors instead, in this order. */
    public Javac processors(Processor... chosen) {
        processors.addAll(List.of(chosen));
        return this;
    }

    /** Puts a folder on the class path, beside the runtime. */
    public Javac classPath(Path folder) {
        classPath.add(folder);
        return this;
    }

    /** Adds options of javac's, or of the processor's. */
    public Javac options(String... further) {
        options.addAll(List.of(further));
        return this;
    }

    /** Lets warnings pass. */
    public Javac withoutWerror() {
        warningsAreErrors = false;
        return this;
    }

    /** Runs without a listener for diagnostics, which javac does in another way: they are then not known. */
    public Javac withoutListener() {
        listens = false;
        return this;
    }

    /** Compiles source texts. A module's declaration among them puts the runtime on the module path. */
    public Compilation compile(String... sources) {
        List<JavaFileObject> files = Stream.of(sources).map(MemoryFiles::source).toList();
        boolean modular = files.stream().anyMatch(file -> file.getName().endsWith("module-info.java"));
        boolean isPlain = !modular && classPath.equals(List.of(RUNTIME));
        return isPlain ? compile(DISK, files) : compileWithOwnPaths(files, modular);
    }

    private Compilation compileWithOwnPaths(List<JavaFileObject> files, boolean modular) {
        try (StandardJavaFileManager disk = manager()) {
            disk.setLocationFromPaths(modular ? StandardLocation.MODULE_PATH : StandardLocation.CLASS_PATH, classPath);
            return compile(disk, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Compilation compile(StandardJavaFileManager disk, List<JavaFileObject> files) {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        StringWriter console = new StringWriter();
        MemoryFiles memory = new MemoryFiles(disk);
        JavaCompiler.CompilationTask task =
                COMPILER.getTask(console, memory, listens ? collector : null, arguments(), null, files);
        task.setLocale(Locale.ROOT);
        task.setProcessors(processors.isEmpty() ? List.of(new DifferentiableProcessor()) : processors);
        boolean succeeded = task.call();
        return new Compilation(
                succeeded,
                List.copyOf(collector.getDiagnostics()),
                console.toString(),
                memory.sources(),
                memory.classes());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(options);
        if (warningsAreErrors) {
            arguments.add("-Werror");
        }
        return arguments;
    }

    private static StandardJavaFileManager manager() {
        return COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }

    /** One that stays open, since opening the JDK's classes takes longer than most compilations. */
    private static StandardJavaFileManager shared() {
        StandardJavaFileManager disk = manager();
        try {
            disk.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(RUNTIME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return disk;
    }

    private static Path runtime() {
        try {
            return Path.of(Differentiable.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
