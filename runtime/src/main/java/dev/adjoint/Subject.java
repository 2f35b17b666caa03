package dev.adjoint;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A function with derivatives that are to be checked, of one output or of many. */
interface Subject {
    int dimension();

    List<String> names();

    /** Whether the outputs are told apart by a number. */
    boolean hasOutputs();

    /** The value at a point, an array that the caller may keep. */
    double[] value(double[] x);

    /** The Jacobian by way of reverse mode; absent where the function has no reverse mode. */
    Optional<double[][]> reverse(double[] x);

    /** The Jacobian times a vector, by way of forward mode; absent where the function has no forward mode. */
    Optional<double[]> forward(double[] x, double[] v);

    /** The words for what {@link #weights} gives. */
    String WEIGHTS = "(2, 3, 4, 2, ...)";

    /** Weights that differ from their neighbours. */
    static double[] weights(int length) {
        return IntStream.range(0, length).mapToDouble(i -> 2 + i % 3).toArray();
    }

    static double[] unit(int length, int index) {
        double[] unit = new double[length];
        unit[index] = 1;
        return unit;
    }

    /** What is wrong with the function at a point that no difference would tell. */
    List<String> faults(double[] x);
}
