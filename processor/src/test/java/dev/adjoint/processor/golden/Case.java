package dev.adjoint.processor.golden;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** A folder with a user's sources and, in its folder {@code expected}, what is expected of them. */
public record Case(Path folder) {
    /** All of them, in the order of their names. */
    public static Stream<Case> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/cases"))) {
            return folders.sorted().map(Case::new).toList().stream();
        }
    }

    /** The sources by their file names. */
    public Map<String, String> sources() {
        return read(folder);
    }

    /** What is expected, by file names. */
    public Map<String, String> expected() {
        return read(folder.resolve("expected"));
    }

    /** The sources, for a compiler. */
    public List<JavaFileObject> files() {
        return sources().entrySet().stream()
                .map(source -> JavaFileObjects.forSourceString(source.getKey().replace(".java", ""), source.getValue()))
                .toList();
    }

    /** Replaces what is expected. */
    public void write(Map<String, String> files) throws IOException {
        Path expected = folder.resolve("expected");
        Files.createDirectories(expected);
        for (String old : read(expected).keySet()) {
            Files.delete(expected.resolve(old));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(expected.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
