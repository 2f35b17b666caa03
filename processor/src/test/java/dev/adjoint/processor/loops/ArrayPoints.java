package dev.adjoint.processor.loops;

import java.util.List;
import java.util.SplittableRandom;

/** Arguments for random methods with arrays. */
final class ArrayPoints {
    private static final double[] SPECIAL = {0, -0.0, 1, -1, 0.5, 2};

    private final SplittableRandom random;

    ArrayPoints(SplittableRandom random) {
        this.random = random;
    }

    /** Arrays of one length, mostly, and numbers where most functions are smooth. */
    Object[] regular(List<Parameter> parameters) {
        return point(parameters, false, random.nextInt(100) < 12);
    }

    /** Empty and short arrays, ragged matrices, numbers at which functions have kinks. */
    Object[] special(List<Parameter> parameters) {
        return point(parameters, true, random.nextBoolean());
    }

    private Object[] point(List<Parameter> parameters, boolean special, boolean uneven) {
        int length = 1 + random.nextInt(5);
        int rows = 1 + random.nextInt(4);
        int columns = 1 + random.nextInt(4);
        return parameters.stream()
                .map(parameter -> switch (parameter.kind()) {
                    case REAL, CONSTANT -> (Object) number(special);
                    case REALS, CONSTANTS -> vector(uneven ? random.nextInt(5) : length, special);
                    case MATRIX, TABLE -> matrix(uneven ? random.nextInt(4) : rows, columns, special, uneven);
                    case COUNT -> random.nextInt(10) == 0 ? random.nextInt(-3, 8) : random.nextInt(1, 6);
                    case COUNTS ->
                        random.ints(uneven ? random.nextInt(5) : length, -1, 6).toArray();
                    case FLAG -> random.nextBoolean();
                })
                .toArray();
    }

    private double[][] matrix(int rows, int columns, boolean special, boolean ragged) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = vector(ragged && random.nextInt(3) == 0 ? random.nextInt(4) : columns, special);
        }
        return matrix;
    }

    private double[] vector(int length, boolean special) {
        double[] vector = new double[length];
        for (int i = 0; i < length; i++) {
            vector[i] = number(special);
        }
        return vector;
    }

    private double number(boolean special) {
        return special && random.nextBoolean() ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextDouble(-2, 2);
    }
}
