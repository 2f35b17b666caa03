package dev.adjoint.processor.golden;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What a compilation gave, as texts by file names. */
public final class Rendering {
    private Rendering() {}

    /** The generated sources, unless the compilation failed, and the diagnostics, if there are any. */
    public static Map<String, String> of(Compilation compilation, Map<String, String> sources) throws IOException {
        Map<String, String> files = new TreeMap<>();
        boolean failed = compilation.status() == Compilation.Status.FAILURE;
        List<JavaFileObject> generatedFiles = failed ? List.of() : compilation.generatedSourceFiles();
        for (JavaFileObject generated : generatedFiles) {
            String name = generated.getName();
            files.put(
                    name.substring(name.lastIndexOf('/') + 1),
                    generated.getCharContent(true).toString());
        }
        List<Diagnostic<? extends JavaFileObject>> diagnostics = compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getSource() != null)
                .sorted(Comparator.comparing((Diagnostic<? extends JavaFileObject> d) -> name(d.getSource()))
                        .thenComparing(Diagnostic::getLineNumber)
                        .thenComparing(Diagnostic::getColumnNumber))
                .toList();
        if (!diagnostics.isEmpty()) {
            files.put(
                    "diagnostics.txt",
                    diagnostics.stream().map(d -> render(d, sources)).collect(Collectors.joining("\n")));
        }
        return files;
    }

    /** As javac prints it: the message, the line, and a caret under the place. */
    private static String render(Diagnostic<? extends JavaFileObject> diagnostic, Map<String, String> sources) {
        String file = name(diagnostic.getSource());
        int line = (int) diagnostic.getLineNumber();
        int column = (int) diagnostic.getColumnNumber();
        String text = sources.getOrDefault(file, "")
                .lines()
                .skip(line - 1)
                .findFirst()
                .orElse("");
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        return file + ":" + line + ":" + column + ": " + kind + ": " + diagnostic.getMessage(null) + "\n" + text + "\n"
                + " ".repeat(column - 1) + "^\n";
    }

    /** The name of a file without its folders. */
    public static String name(JavaFileObject file) {
        String name = file.getName();
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
