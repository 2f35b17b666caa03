package dev.adjoint.processor.javac;

import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.SplittableRandom;

/** Arguments for random methods. */
final class Points {
    private static final double[] KINKS = {0.0, -0.0, 1, -1, 0.5, 2};
    private static final double[] EXTREMES = {
        0.0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        -1e300,
        1e-300,
        Double.MIN_VALUE,
        1,
        -1,
        2147483648.0,
        1e19
    };

    private Points() {}

    /** Where the derivative is nearly always smooth. */
    static Object[] regular(List<Type> types, SplittableRandom random) {
        return types.stream()
                .map(type -> switch (type) {
                    case BOOLEAN -> (Object) random.nextBoolean();
                    case BYTE -> (byte) random.nextInt(-20, 20);
                    case SHORT -> (short) random.nextInt(-300, 300);
                    case CHAR -> (char) random.nextInt('A', 'z');
                    case INT -> random.nextInt(-20, 20);
                    case LONG -> random.nextLong(-50, 50);
                    case FLOAT -> (float) random.nextDouble(-3, 3);
                    case DOUBLE -> random.nextDouble(-3, 3);
                    default -> throw new IllegalArgumentException("no primitive type");
                })
                .toArray();
    }

    /** Where something special holds. */
    static Object[] kink(List<Type> types, SplittableRandom random) {
        return special(types, random, KINKS);
    }

    /** Where everything overflows, or is not a number. */
    static Object[] extreme(List<Type> types, SplittableRandom random) {
        return special(types, random, EXTREMES);
    }

    private static Object[] special(List<Type> types, SplittableRandom random, double[] numbers) {
        Object[] point = regular(types, random);
        for (int i = 0; i < point.length; i++) {
            double number = numbers[random.nextInt(numbers.length)];
            if (random.nextInt(3) > 0) {
                point[i] = switch (types.get(i)) {
                    case BOOLEAN -> point[i];
                    case BYTE -> (byte) (int) number;
                    case SHORT -> (short) (int) number;
                    case CHAR -> (char) number;
                    case INT -> (int) number;
                    case LONG -> (long) number;
                    case FLOAT -> (float) number;
                    case DOUBLE -> number;
                    default -> throw new IllegalArgumentException("no primitive type");
                };
            }
        }
        return point;
    }
}
