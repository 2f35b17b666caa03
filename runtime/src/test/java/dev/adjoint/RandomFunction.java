package dev.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random composition of elementary operations, with its gradient by dual numbers: each operation hands on its value
 * and, by its local partial derivatives, its gradient. One local derivative may be damaged; the value never is.
 */
final class RandomFunction {
    private static final String[] OPERATIONS = {
        "+", "-", "*", "/", "sin", "cos", "exp", "tanh", "atan", "log", "sqrt", "square", "cube", "scaled"
    };

    private final int dimension;
    private final List<Operation> operations = new ArrayList<>();

    /** An operation on two earlier results; the second is of no importance to a function of one. */
    private record Operation(String name, int a, int b, double constant) {
        @Override
        public String toString() {
            return name + "(" + a + ", " + b + ", " + constant + ")";
        }
    }

    /** The forms of errors. */
    enum Damage {
        SIGN,
        FACTOR,
        MISSING,
        SLIGHT,
        SWAPPED
    }

    RandomFunction(SplittableRandom random, int dimension, int length) {
        this.dimension = dimension;
        for (int i = 0; i < length; i++) {
            int known = dimension + i;
            int a = i == 0 ? 0 : known - 1;
            operations.add(new Operation(
                    OPERATIONS[random.nextInt(OPERATIONS.length)], a, random.nextInt(known), random.nextDouble(-2, 2)));
        }
    }

    int length() {
        return operations.size();
    }

    HandWritten right() {
        return HandWritten.of(dimension, x -> run(x, -1, Damage.SIGN)[0], x -> gradient(run(x, -1, Damage.SIGN)));
    }

    /** The same function with a local derivative that is wrong. */
    HandWritten wrong(int operation, Damage damage) {
        return HandWritten.of(dimension, x -> run(x, -1, damage)[0], x -> gradient(run(x, operation, damage)));
    }

    private double[] gradient(double[] dual) {
        double[] gradient = new double[dimension];
        System.arraycopy(dual, 1, gradient, 0, dimension);
        return gradient;
    }

    /** The value, and after it the gradient. */
    private double[] run(double[] x, int damaged, Damage damage) {
        double[][] duals = new double[dimension + operations.size()][dimension + 1];
        for (int i = 0; i < dimension; i++) {
            duals[i][0] = x[i];
            duals[i][1 + i] = 1;
        }
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            double[] a = duals[operation.a];
            double[] b = duals[operation.b];
            double[] local = local(operation, a[0], b[0]);
            double[] result = duals[dimension + i];
            result[0] = local[0];
            if (i == damaged) {
                damage(local, damage);
            }
            for (int j = 1; j <= dimension; j++) {
                result[j] = local[1] * a[j] + local[2] * b[j];
            }
        }
        return duals[duals.length - 1];
    }

    private static void damage(double[] local, Damage damage) {
        switch (damage) {
            case SIGN -> local[1] = -local[1];
            case FACTOR -> local[1] *= 2;
            case MISSING -> local[1] = 0;
            case SLIGHT -> local[1] *= 1 + 1e-4;
            case SWAPPED -> {
                double first = local[1];
                local[1] = local[2];
                local[2] = first;
            }
        }
    }

    /** The value and the partial derivatives by both operands. */
    private static double[] local(Operation operation, double a, double b) {
        double c = operation.constant;
        return switch (operation.name) {
            case "+" -> new double[] {a + b, 1, 1};
            case "-" -> new double[] {a - b, 1, -1};
            case "*" -> new double[] {a * b, b, a};
            case "/" -> new double[] {a / b, 1 / b, -a / (b * b)};
            case "sin" -> new double[] {Math.sin(a), Math.cos(a), 0};
            case "cos" -> new double[] {Math.cos(a), -Math.sin(a), 0};
            case "exp" -> new double[] {Math.exp(a), Math.exp(a), 0};
            case "tanh" -> new double[] {Math.tanh(a), 1 - Math.tanh(a) * Math.tanh(a), 0};
            case "atan" -> new double[] {Math.atan(a), 1 / (1 + a * a), 0};
            case "log" -> new double[] {Math.log(a * a + b * b), 2 * a / (a * a + b * b), 2 * b / (a * a + b * b)};
            case "sqrt" ->
                new double[] {Math.sqrt(a * a + b * b), a / Math.sqrt(a * a + b * b), b / Math.sqrt(a * a + b * b)};
            case "square" -> new double[] {a * a + c * b, 2 * a, c};
            case "cube" -> new double[] {a * a * a - c * b, 3 * a * a, -c};
            case "scaled" -> new double[] {c * a + 1, c, 0};
            default -> throw new AssertionError(operation);
        };
    }

    @Override
    public String toString() {
        return dimension + " variables, " + operations;
    }
}
