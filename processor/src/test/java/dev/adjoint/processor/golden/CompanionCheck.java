package dev.adjoint.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.testing.compile.Compilation;
import dev.adjoint.ComputationGraph;
import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Node;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.tools.JavaFileObject;

/** Runs the companions of a compilation: the members must agree with one another and with differences of the value. */
public final class CompanionCheck {
    private static final int POINTS = 20;
    private static final int LENGTH = 4;
    private static final List<String> TEXTS = List.of("m", "km", "left", "right");

    private final Class<?> companion;
    private final SplittableRandom random = new SplittableRandom(1);
    private int compared;
    private int skipped;

    private CompanionCheck(Class<?> companion) {
        this.companion = companion;
    }

    /** Checks one companion against the user's method too, whose value it must have, bit for bit. */
    public static void check(Class<?> companion, Method own) throws Exception {
        CompanionCheck check = new CompanionCheck(companion);
        Method value = check.method("value");
        for (int i = 0; i < POINTS; i++) {
            Object[] arguments = check.arguments(own.getParameterTypes());
            assertThat(Double.doubleToRawLongBits((double) value.invoke(null, copies(arguments))))
                    .isEqualTo(Double.doubleToRawLongBits((double) own.invoke(null, copies(arguments))));
        }
        check.check();
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
            Optional<Throwable> thrown = thrown(value, copies(arguments));
            if (thrown.isPresent()) {
                assertThat(thrown(gradient, arguments).map(Object::toString)).isEqualTo(thrown.map(Object::toString));
                continue;
            }
            double expected = (double) value.invoke(null, copies(arguments));
            Object result = gradient.invoke(null, arguments);
            RecordComponent[] components = result.getClass().getRecordComponents();
            assertThat(component(result, components[0])).isEqualTo(expected);

            Packing packing = Packing.of(value, factory, arguments);
            DifferentiableFunction function = (DifferentiableFunction) factory.invoke(null, packing.constants());
            double[] point = packing.point(function.names());
            double[] partials = packing.partials(result, function.names());
            assertThat(function.value(point)).isEqualTo(expected);
            double[] packed = new double[point.length];
            Arrays.fill(packed, Double.NaN);
            assertThat(function.gradient(point, packed)).isEqualTo(expected);
            for (int k = 0; k < point.length; k++) {
                double partial = partials[k];
                double[] direction = new double[point.length];
                direction[k] = 1;
                assertThat(packed[k]).isCloseTo(partial, within(1e-12 * (1 + Math.abs(partial))));
                assertThat(function.directional(point, direction))
                        .isCloseTo(partial, within(1e-12 * (1 + Math.abs(partial))));
                compareWithDifference(function, point, k, partial);
            }
            compareWithGraph(arguments, expected, function.names(), partials);
        }
        assertThat(skipped).as("skipped near a kink, of %s", compared).isLessThanOrEqualTo(compared / 4);
    }

    /** The arguments are the first nodes of a graph. */
    private void compareWithGraph(Object[] arguments, double value, List<String> names, double[] partials)
            throws ReflectiveOperationException {
        boolean isTraced = Arrays.stream(companion.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("trace"));
        if (isTraced) {
            ComputationGraph graph = (ComputationGraph) method("trace").invoke(null, arguments);
            assertThat(graph.output().data()).isEqualTo(value);
            for (int i = 0; i < partials.length; i++) {
                Node leaf = graph.nodes().get(i);
                assertThat(leaf.label()).isEqualTo(names.get(i));
                assertThat(leaf.grad()).isCloseTo(partials[i], within(1e-12 * (1 + Math.abs(partials[i]))));
            }
        }
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

    private static Object component(Object record, RecordComponent component) throws ReflectiveOperationException {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor.invoke(record);
    }

    private Object[] arguments(Class<?>[] types) {
        return Arrays.stream(types).map(this::argument).toArray();
    }

    /** The value of a method may overwrite its arrays. */
    private static Object[] copies(Object[] arguments) {
        return Arrays.stream(arguments).map(CompanionCheck::copy).toArray();
    }

    private static Object copy(Object argument) {
        if (!argument.getClass().isArray()) {
            return argument;
        }
        Object copy = Array.newInstance(argument.getClass().getComponentType(), Array.getLength(argument));
        for (int i = 0; i < Array.getLength(argument); i++) {
            Array.set(copy, i, copy(Array.get(argument, i)));
        }
        return copy;
    }

    /** Arrays have one length, so that a matrix fits the vectors beside it. */
    private Object argument(Class<?> type) {
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                Object element = argument(type.getComponentType());
                Array.set(array, i, element instanceof Integer number ? (Object) (number % LENGTH) : element);
            }
            return array;
        }
        if (type.isRecord()) {
            return record(type, arguments(componentTypes(type)));
        }
        if (type == double.class) {
            return 0.25 + 1.5 * random.nextDouble();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        int number = random.nextInt(1, 9);
        return switch (type.getName()) {
            case "long" -> (Object) (long) number;
            case "float" -> (float) number;
            case "short" -> (short) number;
            case "byte" -> (byte) number;
            case "char" -> (char) number;
            default -> number;
        };
    }

    private static Class<?>[] componentTypes(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
    }

    private static Object record(Class<?> type, Object[] components) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(componentTypes(type));
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Where the arguments of a method are among the arguments of its packed view.
     *
     * @param leaves the scalars of the arguments by their paths, {@code x} or {@code a.x}, in their order
     */
    private record Packing(Map<String, Object> leaves, Object[] constants) {
        static Packing of(Method value, Method factory, Object[] arguments) throws ReflectiveOperationException {
            List<String> names = Arrays.stream(value.getParameters())
                    .map(java.lang.reflect.Parameter::getName)
                    .toList();
            Map<String, Object> leaves = new LinkedHashMap<>();
            for (int i = 0; i < arguments.length; i++) {
                // A name that generated code needs itself got an underscore.
                collect(names.get(i).replaceFirst("^(Math|List|Packed|Jvp)_$", "$1"), arguments[i], leaves);
            }
            List<Object> constants = new ArrayList<>();
            for (java.lang.reflect.Parameter constant : factory.getParameters()) {
                int index = names.indexOf(constant.getName());
                if (index < 0 && constant.getName().matches(".+(Length|Rows|Columns)_*")) {
                    constants.add(LENGTH);
                    continue;
                }
                // The constant component of a record has a name like its path, without dots and in camel case.
                constants.add(
                        index >= 0
                                ? arguments[index]
                                : leaves.entrySet().stream()
                                        .filter(leaf -> leaf.getKey()
                                                .replace(".", "")
                                                .equalsIgnoreCase(
                                                        constant.getName().replaceFirst("_+$", "")))
                                        .findFirst()
                                        .orElseThrow()
                                        .getValue());
            }
            return new Packing(leaves, constants.toArray());
        }

        private static void collect(String path, Object value, Map<String, Object> leaves)
                throws ReflectiveOperationException {
            if (value.getClass().isArray()) {
                for (int i = 0; i < Array.getLength(value); i++) {
                    collect(path + "[" + i + "]", Array.get(value, i), leaves);
                }
                return;
            }
            if (!value.getClass().isRecord()) {
                leaves.put(path, value);
                return;
            }
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(path + "." + component.getName(), component(value, component), leaves);
            }
        }

        double[] point(List<String> names) {
            return names.stream().mapToDouble(name -> (double) leaves.get(name)).toArray();
        }

        /** The derivatives of a gradient, whose components follow one another as the parameters do. */
        double[] partials(Object gradient, List<String> names) throws ReflectiveOperationException {
            List<String> heads = names.stream()
                    .map(name -> name.split("[.\\[]")[0])
                    .distinct()
                    .toList();
            RecordComponent[] components = gradient.getClass().getRecordComponents();
            assertThat(components).hasSize(1 + heads.size());
            Map<String, Object> derivatives = new LinkedHashMap<>();
            for (int i = 0; i < heads.size(); i++) {
                collect(heads.get(i), component(gradient, components[i + 1]), derivatives);
            }
            derivatives.forEach((path, derivative) -> {
                if (!names.contains(path)) {
                    assertThat(derivative.toString()).as(path).isIn("0", "0.0", "\u0000", "false");
                }
            });
            return names.stream()
                    .mapToDouble(name -> (double) derivatives.get(name))
                    .toArray();
        }
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
