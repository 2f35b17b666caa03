package dev.adjoint;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A number that depends on a point, where the point is changed in its last places: how exact can it be? */
final class LastPlaces {
    private static final int TRIALS = 16;
    private static final int[] PLACES = {1, 2, 3, 5, 9, 17, 33, 63};

    private LastPlaces() {}

    /** How far the numbers at some points that are hardly another one are from each other; only the finite ones. */
    static double spread(double[] x, ToDoubleFunction<double[]> number) {
        double[] numbers = IntStream.range(0, TRIALS)
                .mapToDouble(trial -> {
                    try {
                        return number.applyAsDouble(moved(x, trial));
                    } catch (RuntimeException outside) {
                        return Double.NaN;
                    }
                })
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return numbers.length == 0 ? 0 : numbers[numbers.length - 1] - numbers[0];
    }

    private static double[] moved(double[] x, int trial) {
        double[] near = x.clone();
        for (int i = 0; i < near.length; i++) {
            int places = PLACES[(trial / 2 + 3 * i) % PLACES.length];
            near[i] += (trial + i) % 2 == 0 ? places * Math.ulp(near[i]) : -places * Math.ulp(near[i]);
        }
        return near;
    }
}
