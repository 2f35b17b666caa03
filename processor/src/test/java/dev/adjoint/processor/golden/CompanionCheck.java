package dev.adjoint.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.testing.compile.Compilation;
import dev.adjoint.DifferentiableFunction;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.tools.JavaFileObject;

/** Runs the companions of a compilation: the members must agree with one another and with differences of the value. */
public final class CompanionCheck {
    private static final int POINTS = 20;
    private static final List<String> TEXTS = List.of("m", "km", "left", "right");

    private final Class<?> companion;
    private final SplittableRandom random = new SplittableRandom(1);
    private int compared;
    private int skipped;

    private CompanionCheck(Class<?> companion) {
        this.companion = companion;
    }

    /** Checks every companion, and says how many there are. */
    public static int check(Compilation compilation) throws Exception {
        ClassLoader loader = new CompiledClasses(compilation);
        int count = 0;
        for (JavaFileObject source : compilation.generatedSourceFiles()) {
            String path = source.getName().replaceFirst("^/?SOURCE_OUTPUT/", "");
            String name = path.replace(".java", "").replace('/', '.');
            new CompanionCheck(loader.loadClass(name)).check();
            count++;
        }
        return count;
    }

    private void check() throws Exception {
        Method value = method("value");
        Method factory = method("function");
        Method gradient = method("gradient");
        for (int i = 0; i < POINTS; i++) {
            Object[] arguments = arguments(value.getParameterTypes());
            Optional<Throwable> thrown = thrown(value, arguments);
            if (thrown.isPresent()) {
                assertThat(thrown(gradient, arguments).map(Object::toString)).isEqualTo(thrown.map(Object::toString));
                continue;
            }
            double expected = (double) value.invoke(null, arguments);
            Object result = gradient.invoke(null, arguments);
            RecordComponent[] components = result.getClass().getRecordComponents();
            assertThat(component(result, components[0])).isEqualTo(expected);

            double[] point = new double[components.length - 1];
            Object[] constants = split(value, factory, arguments, point);
            DifferentiableFunction function = (DifferentiableFunction) factory.invoke(null, constants);
            assertThat(function.value(point)).isEqualTo(expected);
            double[] packed = new double[point.length];
            Arrays.fill(packed, Double.NaN);
            assertThat(function.gradient(point, packed)).isEqualTo(expected);
            for (int k = 0; k < point.length; k++) {
                double partial = component(result, components[k + 1]);
                double[] direction = new double[point.length];
                direction[k] = 1;
                assertThat(packed[k]).isCloseTo(partial, within(1e-12 * (1 + Math.abs(partial))));
                assertThat(function.directional(point, direction))
                        .isCloseTo(partial, within(1e-12 * (1 + Math.abs(partial))));
                compareWithDifference(function, point, k, partial);
            }
        }
        assertThat(skipped).as("skipped near a kink, of %s", compared).isLessThanOrEqualTo(compared / 4);
    }

    private static Optional<Throwable> thrown(Method method, Object[] arguments) throws IllegalAccessException {
        try {
            method.invoke(null, arguments);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause());
        }
    }

    /** Near a kink or a jump, the difference tells nothing: then it is not the same at half the step. */
    private void compareWithDifference(DifferentiableFunction function, double[] point, int k, double partial) {
        double h = 1e-3;
        double coarse = central(function, point, k, h);
        double fine = central(function, point, k, h / 2);
        compared++;
        if (!(Math.abs(coarse - fine) < 1e-3 * (1 + Math.abs(fine)))) {
            skipped++;
            return;
        }
        assertThat((4 * fine - coarse) / 3)
                .as("%s by differences, argument %s of %s", companion, k, Arrays.toString(point))
                .isCloseTo(partial, within(1e-6 * (1 + Math.abs(partial))));
    }

    private Method method(String name) {
        Method found = Arrays.stream(companion.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return found;
    }

    private static double component(Object record, RecordComponent component) throws ReflectiveOperationException {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return (double) accessor.invoke(record);
    }

    private Object[] arguments(Class<?>[] types) {
        return Arrays.stream(types)
                .map(type -> {
                    if (type == double.class) {
                        return (Object) (0.25 + 1.5 * random.nextDouble());
                    }
                    if (type == boolean.class) {
                        return random.nextBoolean();
                    }
                    if (type == String.class) {
                        return (Object) TEXTS.get(random.nextInt(TEXTS.size()));
                    }
                    if (type.isEnum()) {
                        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
                    }
                    return type == long.class ? (Object) (long) random.nextInt(1, 9) : (Object) random.nextInt(1, 9);
                })
                .toArray();
    }

    /** Puts the active arguments into the point and returns the constants. */
    private static Object[] split(Method value, Method factory, Object[] arguments, double[] point) {
        Map<String, Object> constants = new HashMap<>();
        List<String> constantNames =
                Arrays.stream(factory.getParameters()).map(p -> p.getName()).toList();
        int next = 0;
        for (int i = 0; i < arguments.length; i++) {
            String name = value.getParameters()[i].getName();
            if (constantNames.contains(name)) {
                constants.put(name, arguments[i]);
            } else {
                point[next++] = (double) arguments[i];
            }
        }
        return constantNames.stream().map(constants::get).toArray();
    }

    private static double central(DifferentiableFunction function, double[] point, int k, double h) {
        double[] up = point.clone();
        double[] down = point.clone();
        up[k] += h;
        down[k] -= h;
        return (function.value(up) - function.value(down)) / (2 * h);
    }

    /** Loads the classes of a compilation from memory. */
    private static final class CompiledClasses extends ClassLoader {
        private final Map<String, byte[]> classes = new HashMap<>();

        CompiledClasses(Compilation compilation) throws IOException {
            super(CompanionCheck.class.getClassLoader());
            for (JavaFileObject file : compilation.generatedFiles()) {
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    String path = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
                    try (var in = file.openInputStream()) {
                        classes.put(path.replace(".class", "").replace('/', '.'), in.readAllBytes());
                    }
                }
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
