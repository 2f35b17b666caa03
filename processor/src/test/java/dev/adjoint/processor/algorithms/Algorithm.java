package dev.adjoint.processor.algorithms;

import dev.adjoint.processor.javac.Compilation;
import dev.adjoint.processor.javac.Compiled;
import dev.adjoint.processor.javac.Javac;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A method that a user would write, as javac compiles it without Adjoint, and its companion. It is asked by reflection;
 * what a method throws, it throws here.
 */
final class Algorithm {
    private final Method method;
    private final String source;
    private final String type;
    private final String name;
    private @Nullable Companion companion;

    private Algorithm(String source, String type, String name) {
        this.source = source;
        this.type = type;
        this.name = name;
        Compiled plain = new Javac().processors(new Nothing()).compile(source).compiled();
        this.method = find(plain.type(type), name);
    }

    /** A method of {@code algorithms/type.java} among the resources. */
    static Algorithm of(String type, String name) {
        String file = "/algorithms/" + type + ".java";
        try (InputStream stream = Objects.requireNonNull(Algorithm.class.getResourceAsStream(file), file)) {
            return new Algorithm(new String(stream.readAllBytes(), StandardCharsets.UTF_8), type, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A method {@code f} in a class by itself. */
    static Algorithm f(String method) {
        return new Algorithm("""
                import dev.adjoint.Constant;
                import dev.adjoint.Differentiable;
                @SuppressWarnings("adjoint")
                class Foo {
                    @Differentiable
                    %s
                }
                """.formatted(method), "Foo", "f");
    }

    /** The arguments to check at; {@link Arguments#constant} marks those that are not differentiated. */
    Check at(Object... arguments) {
        return new Check(this, new Arguments(arguments));
    }

    /** What the user's own method returns. */
    Object call(Object... arguments) {
        return invoke(method, null, arguments);
    }

    /** The companion. Fails if the source with its companion does not compile without a diagnostic. */
    Companion companion() {
        if (companion == null) {
            Compilation compilation = new Javac().compile(source);
            companion = new Companion(compilation.compiled().type(type + "_" + name));
        }
        return companion;
    }

    /** The members of a companion. */
    record Companion(Class<?> type) {
        Object call(String member, Object... arguments) {
            return invoke(find(type, member), null, arguments);
        }
    }

    /** A component of a record, or the result of another method of an object. */
    static Object ask(Object receiver, String member, Object... arguments) {
        return invoke(find(receiver.getClass(), member), receiver, arguments);
    }

    /** The components of a record. */
    static List<Object> components(Object instance) {
        return Arrays.stream(instance.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .map(component -> ask(instance, component))
                .toList();
    }

    private static Method find(Class<?> type, String name) {
        Method found = Stream.of(type.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name + " in " + type));
        found.setAccessible(true);
        return found;
    }

    private static Object invoke(Method method, @Nullable Object receiver, Object... arguments) {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps other processors from running. */
    private static final class Nothing extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("dev.adjoint.*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }
}
