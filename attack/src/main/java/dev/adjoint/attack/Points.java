package dev.adjoint.attack;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** Arguments to try, the same at every run: of many magnitudes, with arrays and integers that could belong together. */
final class Points {
    private static final double[][] RANGES = {
        {0, 1},
        {-1, 1},
        {0.5, 3},
        {-3, 3},
        {1, 20},
        {-50, 50},
        {0, 0.01},
        {10, 400},
        {-1e-4, 1e-4},
        {0.2, 0.9},
        {-5, 0},
        {1e3, 1e7}
    };
    private static final int[] LENGTHS = {3, 2, 4, 1, 9, 6, 16, 5, 7, 8, 12};

    private final Class<?>[] types;

    Points(Class<?>[] types) {
        this.types = types;
    }

    /** The point of a number; empty if a parameter has a type that is not known here. */
    Optional<Object[]> point(int number) {
        SplittableRandom random = new SplittableRandom(number * 7919L + types.length);
        double[] range = RANGES[number % RANGES.length];
        int length = LENGTHS[number / 2 % LENGTHS.length];
        Object[] point = new Object[types.length];
        double base = random.nextDouble(range[0], range[1]);
        for (int i = 0; i < types.length; i++) {
            // Every third point mixes ranges.
            double[] own = number % 3 == 2 ? RANGES[random.nextInt(RANGES.length)] : range;
            Object argument = argument(types[i], own, length, number, random);
            if (argument == null) {
                return Optional.empty();
            }
            point[i] = argument;
        }
        if (number % 5 == 4) {
            order(point, base);
        }
        return Optional.of(point);
    }

    private static Object argument(Class<?> type, double[] range, int length, int number, SplittableRandom random) {
        boolean isWhole = number % 11 == 7;
        if (type == double.class) {
            double value = random.nextDouble(range[0], range[1]);
            return isWhole ? Math.rint(value) : value;
        }
        if (type == double[].class) {
            double[] numbers = random.doubles(length, range[0], range[1]).toArray();
            if (number % 4 == 1) {
                Arrays.sort(numbers);
            }
            return numbers;
        }
        if (type == double[][].class) {
            int columns = number % 4 == 3 ? 1 + random.nextInt(5) : length;
            double[][] rows = new double[length][];
            for (int i = 0; i < length; i++) {
                rows[i] = random.doubles(columns, range[0], range[1]).toArray();
                if (number % 4 == 0 && i < columns) {
                    rows[i][i] += 3 * (Math.abs(range[0]) + Math.abs(range[1]));
                }
            }
            return rows;
        }
        if (type == int.class) {
            return integer(length, number, random);
        }
        if (type == long.class) {
            return (long) integer(length, number, random);
        }
        if (type == short.class) {
            return (short) integer(length, number, random);
        }
        if (type == byte.class) {
            return (byte) integer(length, number, random);
        }
        if (type == char.class) {
            return "NUTLRabcn".charAt(random.nextInt(9));
        }
        if (type == float.class) {
            return (float) random.nextDouble(range[0], range[1]);
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int[].class) {
            return random.ints(length, 0, number % 2 == 0 ? length : 4).toArray();
        }
        if (type == long[].class) {
            return random.longs(length, 0, 5).toArray();
        }
        if (type == float[].class) {
            float[] numbers = new float[length];
            for (int i = 0; i < length; i++) {
                numbers[i] = (float) random.nextDouble(range[0], range[1]);
            }
            return numbers;
        }
        if (type == boolean[].class) {
            boolean[] flags = new boolean[length];
            for (int i = 0; i < length; i++) {
                flags[i] = random.nextBoolean();
            }
            return flags;
        }
        if (type == int[][].class) {
            int[][] rows = new int[length][];
            for (int i = 0; i < length; i++) {
                rows[i] = random.ints(length, 0, 5).toArray();
            }
            return rows;
        }
        if (type == String.class) {
            return "a";
        }
        if (type.isEnum() && type.getEnumConstants().length > 0) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return null;
    }

    private static int integer(int length, int number, SplittableRandom random) {
        int[] choices = {length, 0, 1, 2, 3, length - 1, 5, 1, 4, 10};
        return number % 3 == 0 ? choices[number / 3 % 3] : choices[random.nextInt(choices.length)];
    }

    /** Ascending scalars, as of bounds, and an ascending array. */
    private static void order(Object[] point, double base) {
        double next = base;
        for (int i = 0; i < point.length; i++) {
            if (point[i] instanceof Double value) {
                next += Math.abs(value);
                point[i] = next;
            } else if (point[i] instanceof double[] numbers) {
                Arrays.sort(numbers);
            }
        }
    }
}
