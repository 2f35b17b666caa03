package dev.adjoint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** The values of a function on a line through a point; each is computed once, for all of its outputs. */
final class Direction {
    private static final double[] OUTSIDE = {};
    private static final int OPEN_STEPS = 80;

    private final double[] x;
    private final double[] v;
    private final UnaryOperator<double[]> function;
    private final Map<Double, double[]> values = new HashMap<>();
    private final int only;
    private final Line.Range range;

    /**
     * A line.
     *
     * @param value the function's value at the point itself
     */
    Direction(UnaryOperator<double[]> function, double[] x, double[] v, double[] value) {
        this.function = function;
        this.x = x;
        this.v = v;
        values.put(0.0, value);
        this.only = onlyDirection(v);
        this.range = range(x, v);
    }

    /** The line on which one variable changes. */
    static Direction ofVariable(UnaryOperator<double[]> function, double[] x, int variable, double[] value) {
        double[] v = new double[x.length];
        v[variable] = 1;
        return new Direction(function, x, v, value);
    }

    /** One output on this line. */
    Line output(int index) {
        return new Line() {
            @Override
            public double at(double distance) {
                double[] value = values.computeIfAbsent(distance, Direction.this::compute);
                return index < value.length ? value[index] : Double.NaN;
            }

            @Override
            public double walked(double distance) {
                return only >= 0 ? (x[only] + distance * v[only] - x[only]) / v[only] : distance;
            }

            @Override
            public Range range() {
                return range;
            }
        };
    }

    /** Another number on this line, by the distance from the point; NaN where it throws an exception. */
    DoubleUnaryOperator along(ToDoubleFunction<double[]> number) {
        return distance -> {
            try {
                return number.applyAsDouble(at(distance));
            } catch (RuntimeException outside) {
                return Double.NaN;
            }
        };
    }

    private double[] compute(double distance) {
        try {
            return function.apply(at(distance));
        } catch (RuntimeException outside) {
            return OUTSIDE;
        }
    }

    private double[] at(double distance) {
        double[] moved = x.clone();
        for (int i = 0; i < x.length; i++) {
            if (v[i] != 0) {
                moved[i] += distance * v[i];
            }
        }
        return moved;
    }

    private static int onlyDirection(double[] v) {
        int only = -1;
        for (int i = 0; i < v.length; i++) {
            if (v[i] != 0) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    private static Line.Range range(double[] x, double[] v) {
        int natural = Integer.MAX_VALUE;
        int finest = Integer.MIN_VALUE;
        double longest = 0;
        for (int i = 0; i < x.length; i++) {
            if (v[i] != 0) {
                int size = Math.getExponent(v[i]);
                longest = Math.max(longest, Math.abs(v[i]));
                if (x[i] != 0) {
                    natural = Math.min(natural, Math.getExponent(x[i]) - size);
                    finest = Math.max(finest, Math.getExponent(Math.ulp(x[i])) - size + 3);
                }
            }
        }
        int unit = -Math.getExponent(longest);
        if (finest == Integer.MIN_VALUE) {
            double typical = Arrays.stream(x)
                    .map(Math::abs)
                    .filter(size -> size > 0 && Double.isFinite(size))
                    .max()
                    .orElse(1);
            int open = Math.getExponent(typical) + unit + Line.Range.SHORT;
            return new Line.Range(open, Math.max(Line.Range.LOWEST, open - OPEN_STEPS), unit + Line.Range.SHORT, true);
        }
        return new Line.Range(natural + Line.Range.SHORT, finest, unit + Line.Range.SHORT, false);
    }
}
