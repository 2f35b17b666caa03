package dev.adjoint.processor.javac;

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
    private final Map<String, Output> classes = new TreeMap<>();
    private final Map<String, Output> sources = new TreeMap<>();

    MemoryFiles(JavaFileManager disk) {
        super(disk);
    }

    /** The generated sources by qualified class name. */
    Map<String, String> sources() {
        Map<String, String> texts = new TreeMap<>();
        sources.forEach((name, output) -> texts.put(name, output.text()));
        return texts;
    }

    /** The class files by binary name. */
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

    /** A source file that a test wrote. */
    static JavaFileObject source(String text) {
        return new Source(SourceText.path(text), text);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Output(String name, Kind kind) {
            super(URI.create("memory:///out/" + name.replace('.', '/') + kind.extension), kind);
        }

        private String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text();
        }
    }
}
