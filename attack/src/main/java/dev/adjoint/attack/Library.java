package dev.adjoint.attack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A published library, as its jar of sources.
 *
 * @param name the name and the version of the artifact
 */
record Library(String name, List<SourceText> files) {
    private static final String ENDING = "-sources.jar";

    /** The libraries of a folder whose names contain a text. */
    static List<Library> in(Path folder, String part) throws IOException {
        List<Library> libraries = new ArrayList<>();
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar : jars.sorted().toList()) {
                String name = jar.getFileName().toString();
                if (name.endsWith(ENDING) && name.contains(part)) {
                    libraries.add(read(name.substring(0, name.length() - ENDING.length()), jar));
                }
            }
        }
        return libraries;
    }

    private static Library read(String name, Path jar) throws IOException {
        List<SourceText> files = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String path = entry.getName();
                boolean isSource = path.endsWith(".java")
                        && !path.startsWith("META-INF/")
                        && !path.contains("/src/test/")
                        && !path.endsWith("module-info.java")
                        && !path.endsWith("package-info.java");
                if (isSource) {
                    try (InputStream stream = zip.getInputStream(entry)) {
                        files.add(new SourceText(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        return new Library(name, files);
    }
}
