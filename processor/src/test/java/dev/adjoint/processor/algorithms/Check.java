package dev.adjoint.processor.algorithms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.processor.javac.Differences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;

/**
 * Holds an algorithm and each member of its companion, at one point, against a reference that the test has in another
 * way. The reference itself is held against differences of the user's method.
 */
final class Check {
    private static final double STEP = 0.05;
    private static final double SEED = -1.75;

    private final Algorithm algorithm;
    private final Arguments arguments;
    private double firstStep = STEP;

    Check(Algorithm algorithm, Arguments arguments) {
        this.algorithm = algorithm;
        this.arguments = arguments;
    }

    /** The first step of the differences, where the usual one leaves what is smooth. */
    Check step(double step) {
        firstStep = step;
        return this;
    }

    /** The value that the user's method returns, against a closed form. */
    Check hasValue(double expected) {
        Near.assertNear("value", new double[] {expected}, new double[] {(double) call()});
        return this;
    }

    /** The same for a method that returns an array. */
    Check hasValues(double... expected) {
        Near.assertNear("value", expected, (double[]) call());
        return this;
    }

    /** The gradient where the method is smooth: one object for each active parameter, of its type. */
    void hasGradient(Object... expected) {
        double[] gradient = packed(expected);
        checkDifferences(gradient, vector -> (double) algorithm.call(arguments.unpacked(vector)));
        checkScalar(gradient);
    }

    /** The gradient where differences do not tell it. */
    void hasGradientByConvention(Object... expected) {
        checkScalar(packed(expected));
    }

    /** For a method that returns an array: a row for each output, with the columns of the packed vector. */
    void hasJacobian(double[][] expected) {
        for (int i = 0; i < expected.length; i++) {
            int output = i;
            checkDifferences(expected[i], vector -> ((double[]) algorithm.call(arguments.unpacked(vector)))[output]);
        }
        checkVector(expected);
    }

    /** Each member throws what the method throws, and writes nothing into the sinks. */
    void throwsItsOwn(Class<? extends RuntimeException> type) {
        RuntimeException own = thrown(this::call);
        assertThat(own).isExactlyInstanceOf(type);
        Algorithm.Companion companion = algorithm.companion();
        double[] zeros = new double[arguments.dimension()];
        List<Object> sinks = arguments.sinks(zeros);
        double[] point = arguments.packed();
        List<Runnable> calls = List.of(
                () -> companion.call("value", arguments.copies()),
                () -> companion.call("gradient", arguments.copies()),
                () -> companion.call("vjp", joined(companionVjp(SEED, sinks))),
                () -> companion.call("jvp", joined(Arrays.asList(arguments.split(zeros)))),
                () -> function(companion).value(point),
                () -> function(companion).gradient(point, zeros.clone()),
                () -> function(companion).directional(point, zeros));
        for (Runnable call : calls) {
            RuntimeException thrown = thrown(call::run);
            assertThat(thrown).isExactlyInstanceOf(type);
            assertThat(thrown.getMessage()).isEqualTo(own.getMessage());
        }
        assertThat(arguments.packedSinks(sinks)).containsOnly(0);
    }

    private void checkDifferences(double[] expected, ToDoubleFunction<double[]> f) {
        double[] point = arguments.packed();
        double scale = Near.largest(expected) + Math.abs(f.applyAsDouble(point));
        for (int i = 0; i < point.length; i++) {
            int variable = i;
            Differences differences = Differences.at(point[i], firstStep, x -> {
                double[] moved = point.clone();
                moved[variable] = x;
                return f.applyAsDouble(moved);
            });
            assertThat(differences.error())
                    .as("error of the differences by variable %d", i)
                    .isLessThanOrEqualTo(1e-6 * scale);
            assertThat(differences.derivative())
                    .as("reference by variable %d of %s against differences %s", i, arguments, differences)
                    .isCloseTo(expected[i], Offset.offset(10 * differences.error() + 1e-9 * scale));
        }
    }

    private void checkScalar(double[] expected) {
        Algorithm.Companion companion = algorithm.companion();
        double own = (double) call();
        checkValueMember(companion);

        Object[] given = arguments.copies();
        List<Object> gradient = Algorithm.components(companion.call("gradient", given));
        assertUntouched("gradient", given);
        assertSame("gradient's value", own, gradient.get(0));
        Near.assertNear("gradient", expected, Arguments.pack(gradient.subList(1, gradient.size())));

        given = arguments.copies();
        double[] before = new Data(3).vector(expected.length);
        List<Object> sinks = arguments.sinks(before);
        assertSame("vjp's value", own, companion.call("vjp", Arguments.join(given, companionVjp(SEED, sinks))));
        assertUntouched("vjp", given);
        Near.assertNear("vjp", added(before, SEED, expected), arguments.packedSinks(sinks));

        given = arguments.copies();
        double[] direction = new Data(4).vector(expected.length);
        Object jvp = companion.call("jvp", Arguments.join(given, Arrays.asList(arguments.split(direction))));
        assertUntouched("jvp", given);
        assertSame("jvp's value", own, Algorithm.ask(jvp, "value"));
        double along = Dense.dot(expected, direction);
        Near.assertNear("jvp", along, (double) Algorithm.ask(jvp, "derivative"), Near.magnitude(expected, direction));
        if (arguments.areRectangular()) {
            checkFunction(companion, expected, own, direction);
        }
    }

    private void checkFunction(Algorithm.Companion companion, double[] expected, double own, double[] direction) {
        DifferentiableFunction function = function(companion);
        double[] point = arguments.packed();
        double[] gradient = new Data(5).vector(expected.length);
        assertThat(function.dimension()).isEqualTo(expected.length);
        assertThat(function.names()).hasSize(expected.length).doesNotHaveDuplicates();
        assertSame("function's value", own, function.value(point));
        assertSame("function's gradient's value", own, function.gradient(point, gradient));
        Near.assertNear("function's gradient", expected, gradient);
        Near.assertNear(
                "function's directional",
                Dense.dot(expected, direction),
                function.directional(point, direction),
                Near.magnitude(expected, direction));
        assertThat(point).isEqualTo(arguments.packed());
    }

    private void checkVector(double[][] expected) {
        Algorithm.Companion companion = algorithm.companion();
        double[] own = (double[]) call();
        checkValueMember(companion);

        Object[] given = arguments.copies();
        Near.assertNear("jacobian", expected, (double[][]) companion.call("jacobian", given));
        assertUntouched("jacobian", given);

        given = arguments.copies();
        double[] seed = new Data(2).vector(own.length);
        double[] before = new Data(3).vector(arguments.dimension());
        List<Object> sinks = arguments.sinks(before);
        Object value = companion.call("vjp", Arguments.join(given, companionVjp(seed.clone(), sinks)));
        assertUntouched("vjp", given);
        assertSame("vjp's value", own, value);
        double[] product = new double[before.length];
        for (int i = 0; i < seed.length; i++) {
            product = added(product, seed[i], expected[i]);
        }
        Near.assertNear("vjp", added(before, 1, product), arguments.packedSinks(sinks));

        given = arguments.copies();
        double[] direction = new Data(4).vector(before.length);
        Object jvp = companion.call("jvp", Arguments.join(given, Arrays.asList(arguments.split(direction))));
        assertUntouched("jvp", given);
        assertSame("jvp's value", own, Algorithm.ask(jvp, "value"));
        double[] along = Dense.times(expected, direction);
        Near.assertNear("jvp", along, (double[]) Algorithm.ask(jvp, "derivative"));

        Object function = companion.call("function", arguments.ofFunction());
        double[] point = arguments.packed();
        double[] gradient = new double[point.length];
        assertThat(Algorithm.ask(function, "dimension")).isEqualTo(point.length);
        assertSame("function's value", own, Algorithm.ask(function, "value", point));
        Near.assertNear("function's jacobian", expected, (double[][]) Algorithm.ask(function, "jacobian", point));
        assertSame("function's vjp's value", own, Algorithm.ask(function, "vjp", point, seed, gradient));
        Near.assertNear("function's vjp", product, gradient);
        Near.assertNear(
                "function's directional", along, (double[]) Algorithm.ask(function, "directional", point, direction));
    }

    /** The one member that changes arrays as the method does. */
    private void checkValueMember(Algorithm.Companion companion) {
        Object[] given = arguments.copies();
        Object[] others = arguments.copies();
        Object own = algorithm.call(given);
        assertSame("value", own, companion.call("value", others));
        assertThat(Arguments.same(given, others))
                .as("value leaves in its arrays what the method leaves")
                .isTrue();
    }

    private void assertUntouched(String member, Object[] given) {
        assertThat(Arguments.same(given, arguments.copies()))
                .as(member + " leaves its arguments as they were")
                .isTrue();
    }

    private static void assertSame(String what, Object expected, Object actual) {
        assertThat(actual).as(what).isEqualTo(expected);
    }

    private Object call() {
        return algorithm.call(arguments.copies());
    }

    private DifferentiableFunction function(Algorithm.Companion companion) {
        return (DifferentiableFunction) companion.call("function", arguments.ofFunction());
    }

    private Object[] joined(List<?> more) {
        return Arguments.join(arguments.copies(), more);
    }

    private static List<Object> companionVjp(Object seed, List<Object> sinks) {
        List<Object> all = new ArrayList<>();
        all.add(seed);
        all.addAll(sinks);
        return all;
    }

    private double[] packed(Object... expected) {
        double[] gradient = Arguments.pack(expected);
        assertThat(gradient).as("the reference has the arguments' shape").hasSize(arguments.dimension());
        return gradient;
    }

    private static double[] added(double[] before, double factor, double[] x) {
        return Dense.plus(before, Dense.scale(factor, x));
    }

    private static RuntimeException thrown(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("throws nothing");
    }
}
