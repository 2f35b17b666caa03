package dev.adjoint.processor.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a run of {@link Javac} made.
 *
 * @param console what javac printed beside the diagnostics
 * @param sources the generated sources by qualified class name
 * @param classes all class files by binary name
 */
public record Compilation(
        boolean succeeded,
        List<Diagnostic<? extends JavaFileObject>> diagnostics,
        String console,
        Map<String, String> sources,
        Map<String, byte[]> classes) {

    /** The classes, loaded. Fails if there was any error or warning. */
    public Compiled compiled() {
        if (!succeeded || diagnostics.stream().anyMatch(d -> d.getKind() != Diagnostic.Kind.NOTE)) {
            throw new AssertionError("does not compile:\n" + describe());
        }
        return new Compiled(this);
    }

    /** The texts of the diagnostics, without their places. */
    public List<String> messages() {
        return diagnostics.stream().map(d -> d.getMessage(Locale.ROOT)).toList();
    }

    /** Each diagnostic with its file, its line and, for a generated file, the text of the line. */
    public String describe() {
        return diagnostics.stream().map(this::describe).collect(Collectors.joining("\n")) + console;
    }

    private String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        String place = diagnostic.getSource() == null
                ? ""
                : diagnostic.getSource().getName() + ":" + diagnostic.getLineNumber() + ": ";
        return place + diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT) + line(diagnostic);
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getSource() == null || diagnostic.getLineNumber() < 1) {
            return "";
        }
        try {
            CharSequence text = diagnostic.getSource().getCharContent(true);
            return text.toString()
                    .lines()
                    .skip(diagnostic.getLineNumber() - 1)
                    .findFirst()
                    .map(line -> "\n    " + line.strip())
                    .orElse("");
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }

    /** Writes the class files into a folder. */
    public void writeClassesTo(Path folder) {
        classes.forEach((name, bytes) -> {
            Path file = folder.resolve(name.replace('.', '/') + ".class");
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
