package dev.adjoint.processor.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.processor.derive.Forward;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.evaluate.EvaluationException;
import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.optimize.Optimizer;
import dev.adjoint.processor.optimize.Sinking;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A method's derivatives run by the evaluator: reverse against forward mode against differences of the value. */
final class EvaluatedModes {
    private static final int POINTS = 8;
    private static final int LENGTH = 4;
    private static final double STEP = 1e-5;

    private final String name;
    private final List<Value> parameters;
    private final List<Value> active;
    private final Function primal;
    private final Function vjp;
    private final Function jvp;
    private final SplittableRandom random = new SplittableRandom(1);

    EvaluatedModes(String name, Lowered lowered) {
        this.name = name;
        Function source = Sinking.sink(Optimizer.prepare(lowered.function().orElseThrow()));
        this.parameters = source.parameters();
        this.active = lowered.active();
        this.primal = lowered.function().orElseThrow();
        this.vjp = Optimizer.optimize(Reverse.vjp(source, active));
        this.jvp = Optimizer.optimize(Forward.jvp(source, active));
    }

    /** How many points were compared. */
    int check() {
        int compared = 0;
        for (int i = 0; i < POINTS; i++) {
            double from = i % 2 == 0 ? 0.1 : -2;
            if (parameters.stream().anyMatch(parameter -> parameter.type().isReference())) {
                return 0;
            }
            List<Object> point = parameters.stream()
                    .map(parameter -> argument(parameter.type(), from))
                    .toList();
            Object value;
            try {
                value = run(primal, point).get(0);
            } catch (EvaluationException absent) {
                throw absent;
            } catch (RuntimeException thrown) {
                continue; // The method throws there.
            }
            compare(point, value);
            compared++;
        }
        return compared;
    }

    private void compare(List<Object> point, Object value) {
        double[] vector = Packing.pack(activeOf(point));
        double[] direction = Packing.random(vector.length, random);
        double[] weights = Packing.random(Members.outputs(value), random);

        List<Object> tangents = run(jvp, joined(point, Packing.unpack(activeOf(point), direction)));
        double[] adjoint = reverse(point, value instanceof Double ? weights[0] : weights);
        assertThat(Members.numbers(tangents.get(0))).as(name).isEqualTo(Members.numbers(value));
        double forward = product(weights, Members.numbers(tangents.get(1)));
        double reverse = product(direction, adjoint);
        if (!Double.isFinite(forward) || !Double.isFinite(reverse)) {
            return;
        }
        assertThat(reverse).as(name).isCloseTo(forward, within(1e-8 * (1 + Math.abs(forward))));
        double near = difference(point, vector, direction, weights, STEP);
        double far = difference(point, vector, direction, weights, 2 * STEP);
        if (Math.abs(near - far) < 1e-6 * (1 + Math.abs(near))) {
            assertThat(forward).as(name).isCloseTo(near, within(1e-4 * (1 + Math.abs(near))));
        }
    }

    private double[] reverse(List<Object> point, Object seed) {
        List<Object> adjoints = new ArrayList<>(Packing.unpack(activeOf(point), new double[count(point)]));
        List<Object> arguments = joined(point, List.of(seed));
        adjoints.stream().filter(adjoint -> adjoint.getClass().isArray()).forEach(arguments::add);
        List<Object> results = Evaluator.run(vjp, arguments);
        int next = 1;
        for (int i = 0; i < adjoints.size(); i++) {
            if (!adjoints.get(i).getClass().isArray()) {
                adjoints.set(i, results.get(next++));
            }
        }
        return Packing.pack(adjoints);
    }

    private double difference(List<Object> point, double[] vector, double[] direction, double[] weights, double step) {
        double above = product(weights, moved(point, vector, direction, step));
        double below = product(weights, moved(point, vector, direction, -step));
        return (above - below) / (2 * step);
    }

    private double[] moved(List<Object> point, double[] vector, double[] direction, double step) {
        double[] there = vector.clone();
        Arrays.setAll(there, i -> vector[i] + step * direction[i]);
        List<Object> moved = new ArrayList<>(point);
        List<Object> values = Packing.unpack(activeOf(point), there);
        for (int i = 0; i < values.size(); i++) {
            moved.set(parameters.indexOf(active.get(i)), values.get(i));
        }
        return Members.numbers(run(primal, moved).get(0));
    }

    private List<Object> activeOf(List<Object> point) {
        return active.stream()
                .map(value -> point.get(parameters.indexOf(value)))
                .toList();
    }

    private int count(List<Object> point) {
        return Packing.pack(activeOf(point)).length;
    }

    private Object argument(Type type, double from) {
        return switch (type) {
            case BOOLEAN -> random.nextBoolean();
            case BYTE -> (byte) random.nextInt(1, LENGTH);
            case SHORT -> (short) random.nextInt(1, LENGTH);
            case CHAR -> (char) random.nextInt(1, LENGTH);
            case INT -> random.nextInt(1, LENGTH);
            case LONG -> random.nextLong(1, LENGTH);
            case FLOAT -> (float) random.nextDouble(from, 2);
            case DOUBLE -> random.nextDouble(from, 2);
            default -> array(type, from);
        };
    }

    private Object array(Type type, double from) {
        Object array = Array.newInstance(type.javaClass().getComponentType(), LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            Array.set(array, i, argument(type.element(), from));
        }
        return array;
    }

    private static List<Object> run(Function function, List<Object> arguments) {
        return Evaluator.run(function, joined(arguments, List.of()));
    }

    /** Copies of the first, for what runs may write into them, and the second. */
    private static List<Object> joined(List<Object> first, List<Object> second) {
        List<Object> all = new ArrayList<>(Arrays.asList(Contents.copy(first.toArray())));
        all.addAll(second);
        return all;
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
