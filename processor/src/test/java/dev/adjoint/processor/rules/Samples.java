package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Arguments for the rows. */
final class Samples {
    private static final List<Double> EDGES = List.of(
            0.0,
            0.5,
            1.0,
            1.5,
            2.0,
            3.0,
            0x1p53,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY);

    private static final List<Long> WHOLE_EDGES = List.of(
            0L,
            1L,
            2L,
            31L,
            32L,
            63L,
            64L,
            (long) Byte.MAX_VALUE,
            (long) Short.MAX_VALUE,
            (long) Character.MAX_VALUE,
            (long) Integer.MAX_VALUE,
            1L << 53,
            (1L << 53) + 1,
            Long.MAX_VALUE);

    /** Rows that take x to the power of y for their third input. */
    private static final Set<String> TAKE_POWER = Set.of("Partials.powBase", "Partials.powExponent");

    private Samples() {}

    /** A point in the domain of a row. */
    static Object[] inDomain(Rule rule, SplittableRandom random) {
        Object[] inputs = new Object[rule.parameters().size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = Conversion.convert(
                    rule.domains().get(i).sample(random), rule.parameters().get(i));
        }
        return consistent(rule, inputs);
    }

    /** Half the way to the nearer end of the domain, but not more than 0.1. */
    static double room(Domain domain, double x) {
        return Math.min(0.1, 0.5 * Math.min(x - domain.low(), domain.high() - x));
    }

    /** The inputs with one replaced, and with it those that are a function of the others. */
    static Object[] replace(Rule rule, Object[] inputs, int index, double value) {
        Object[] replaced = inputs.clone();
        replaced[index] = value;
        return consistent(rule, replaced);
    }

    private static Object[] consistent(Rule rule, Object[] inputs) {
        if (TAKE_POWER.contains(rule.id())) {
            inputs[2] = Math.pow((double) inputs[0], (double) inputs[1]);
        }
        return inputs;
    }

    /** Any value of a type: half of them of any size, half of them small. */
    static Object any(Type type, SplittableRandom random) {
        boolean small = random.nextBoolean();
        return switch (type) {
            case BOOLEAN -> small;
            case FLOAT -> small ? (float) (8 * random.nextDouble() - 4) : Float.intBitsToFloat(random.nextInt());
            case DOUBLE -> small ? 8 * random.nextDouble() - 4 : Double.longBitsToDouble(random.nextLong());
            default -> Conversion.convert(small ? random.nextLong(-40, 40) : random.nextLong(), type);
        };
    }

    /** The values of a type where operations may turn out special, of both signs. */
    static List<Object> edges(Type type) {
        List<Object> edges = new ArrayList<>();
        switch (type) {
            case BOOLEAN -> edges.addAll(List.of(false, true));
            case FLOAT -> {
                EDGES.forEach(edge -> edges.addAll(List.of((float) (double) edge, (float) -edge)));
                List.of(Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE)
                        .forEach(edge -> edges.addAll(List.of(edge, -edge)));
                edges.add(Float.NaN);
            }
            case DOUBLE -> {
                EDGES.forEach(edge -> edges.addAll(List.of(edge, -edge)));
                edges.addAll(List.of((double) Integer.MAX_VALUE, 0x1p63, -0x1p63, Double.NaN));
            }
            default ->
                WHOLE_EDGES.forEach(edge ->
                        List.of(edge, -edge, ~edge).forEach(whole -> edges.add(Conversion.convert(whole, type))));
        }
        return edges.stream().distinct().toList();
    }
}
