package dev.adjoint.processor.javac;

import java.util.Map;

/** A user's classes and their companions, compiled without a diagnostic, and loaded. */
public final class Compiled {
    private final Compilation compilation;
    private final ClassLoader loader;

    Compiled(Compilation compilation) {
        this.compilation = compilation;
        this.loader = new Loader(compilation.classes());
    }

    /** Compiles sources; fails on any error or warning. */
    public static Compiled of(String... sources) {
        return new Javac().compile(sources).compiled();
    }

    public Compilation compilation() {
        return compilation;
    }

    public ClassLoader loader() {
        return loader;
    }

    /** A class by its binary name. */
    public Class<?> type(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(
                    "no class " + name + " among " + compilation.classes().keySet(), e);
        }
    }

    /** A generated source by its qualified name. */
    public String source(String name) {
        String source = compilation.sources().get(name);
        if (source == null) {
            throw new AssertionError(
                    "no source " + name + " among " + compilation.sources().keySet());
        }
        return source;
    }

    /**
     * A method and the companion that has the default name.
     *
     * @param type the binary name of the user's class
     */
    public Differentiated method(String type, String method) {
        Class<?> owner = type(type);
        String simple = owner.getName()
                .substring(
                        owner.getPackageName().isEmpty()
                                ? 0
                                : owner.getPackageName().length() + 1);
        return method(type, method, simple.replace('$', '_') + "_" + method);
    }

    /** A method and the companion that has this simple name. */
    public Differentiated method(String type, String method, String companion) {
        Class<?> owner = type(type);
        String prefix = owner.getPackageName().isEmpty() ? "" : owner.getPackageName() + ".";
        return new Differentiated(owner, method, type(prefix + companion));
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> files;

        private Loader(Map<String, byte[]> files) {
            super(Compiled.class.getClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = files.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
