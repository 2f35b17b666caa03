package dev.adjoint.attack;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps in memory what javac writes. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Output> sources = new TreeMap<>();
    private final Map<String, Output> classes = new TreeMap<>();

    MemoryFiles(JavaFileManager disk) {
        super(disk);
    }

    Map<String, String> sources() {
        Map<String, String> texts = new TreeMap<>();
        sources.forEach((name, output) -> texts.put(name, output.bytes.toString(StandardCharsets.UTF_8)));
        return texts;
    }

    Map<String, byte[]> classes() {
        Map<String, byte[]> files = new TreeMap<>();
        classes.forEach((name, output) -> files.put(name, output.bytes.toByteArray()));
        return files;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        Map<String, Output> files = kind == JavaFileObject.Kind.SOURCE ? sources : classes;
        return files.computeIfAbsent(className, name -> new Output(name, kind));
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a instanceof SimpleJavaFileObject || b instanceof SimpleJavaFileObject
                ? a.equals(b)
                : super.isSameFile(a, b);
    }

    /** Does not close the manager that all runs share. */
    @Override
    public void close() {}

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Output(String name, Kind kind) {
            super(URI.create("memory:///out/" + name.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
