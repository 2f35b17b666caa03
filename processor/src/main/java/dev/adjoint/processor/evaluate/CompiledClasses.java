package dev.adjoint.processor.evaluate;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs methods of compiled classes in the compiler: those on the processor path and, in a class loader that asks for
 * their files, those that the sources are compiled against.
 */
public final class CompiledClasses {
    private final ClassLoader loader;

    /**
     * The classes of a compilation.
     *
     * @param files the content of a class's file, by the binary name of the class; empty where there is none
     */
    public CompiledClasses(Function<String, Optional<byte[]>> files) {
        this.loader = new Loader(files);
    }

    /** A method that can be run; empty if its class cannot be loaded or does not have it. */
    public Optional<Compiled> method(ClassReference owner, String name, List<Type> parameters) {
        Class<?>[] types = parameters.stream().map(Type::javaClass).toArray(Class<?>[]::new);
        return load(owner).flatMap(type -> {
            try {
                return Optional.of(new Compiled(accessible(type.getDeclaredMethod(name, types))));
            } catch (ReflectiveOperationException | LinkageError | RuntimeException absent) {
                return Optional.empty();
            }
        });
    }

    /** A method of this name, whatever its parameters; empty if there is none. */
    public Optional<Compiled> method(ClassReference owner, String name) {
        return load(owner).flatMap(type -> {
            try {
                return Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name))
                        .findFirst()
                        .map(CompiledClasses::accessible)
                        .map(Compiled::new);
            } catch (LinkageError | RuntimeException absent) {
                return Optional.empty();
            }
        });
    }

    /** What a static field holds; empty if its class cannot be loaded or does not have it. */
    public Optional<Object> field(ClassReference owner, String name) {
        return load(owner).flatMap(type -> {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return Optional.ofNullable(field.get(null));
            } catch (ExceptionInInitializerError failed) {
                throw new EvaluationException(
                        EvaluationException.Reason.ABSENT, "the class " + owner + " cannot be initialized", failed);
            } catch (ReflectiveOperationException | LinkageError | RuntimeException absent) {
                return Optional.empty();
            }
        });
    }

    private Optional<Class<?>> load(ClassReference reference) {
        String prefix = reference.packageName().isEmpty() ? "" : reference.packageName() + ".";
        try {
            return Optional.of(Class.forName(prefix + String.join("$", reference.simpleNames()), false, loader));
        } catch (ClassNotFoundException | LinkageError | RuntimeException absent) {
            return Optional.empty();
        }
    }

    private static Method accessible(Method method) {
        method.setAccessible(true);
        return method;
    }

    /** A static method of a compiled class. */
    public static final class Compiled {
        private final Method method;

        private Compiled(Method method) {
            this.method = method;
        }

        /**
         * Runs it; what it throws passes through.
         *
         * @return what it returns: of a record the components, of a {@code void} method nothing
         * @throws EvaluationException if the class cannot be run here: something that it needs is missing
         */
        public List<Object> run(Object... arguments) {
            try {
                Object returned = TimeLimit.run(() -> method.invoke(null, arguments));
                if (method.getReturnType() == void.class) {
                    return List.of();
                }
                return method.getReturnType().isRecord() ? components(returned) : Collections.singletonList(returned);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException thrown) {
                    throw thrown;
                }
                if (e.getCause() instanceof StackOverflowError || e.getCause() instanceof OutOfMemoryError) {
                    throw (Error) e.getCause();
                }
                if (e.getCause() instanceof NoSuchMethodError refused && Exits.isRefusal(refused)) {
                    throw new EvaluationException(
                            EvaluationException.Reason.ABSENT, method + " would end the compiler", e);
                }
                throw e.getCause() instanceof LinkageError ? absent(e) : thrown(e);
            } catch (ReflectiveOperationException | LinkageError | IllegalArgumentException e) {
                throw absent(e);
            }
        }

        private static List<Object> components(Object returned) throws ReflectiveOperationException {
            List<Object> components = new ArrayList<>();
            for (RecordComponent component : returned.getClass().getRecordComponents()) {
                components.add(accessible(component.getAccessor()).invoke(returned));
            }
            return components;
        }

        /** An error of a library's must not end the compiler. */
        private static EvaluationException thrown(InvocationTargetException e) {
            return new EvaluationException(EvaluationException.Reason.THROWN, "it throws " + e.getCause(), e);
        }

        private EvaluationException absent(Throwable cause) {
            String what = cause instanceof ExceptionInInitializerError
                    ? "the class " + method.getDeclaringClass().getName() + " cannot be initialized"
                    : "cannot run " + method;
            return new EvaluationException(EvaluationException.Reason.ABSENT, what, cause);
        }
    }

    private static final class Loader extends ClassLoader {
        private final Function<String, Optional<byte[]>> files;

        Loader(Function<String, Optional<byte[]>> files) {
            super(CompiledClasses.class.getClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] content = Exits.refused(files.apply(name).orElseThrow(() -> new ClassNotFoundException(name)));
            return defineClass(name, content, 0, content.length);
        }
    }
}
