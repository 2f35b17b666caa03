package dev.adjoint.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two half moons that reach into each other: no straight line separates them. */
final class Moons {
    /** A point and its class: label 1 for the upper moon, -1 for the lower one. */
    record Point(double x, double y, double label) {}

    private Moons() {}

    /**
     * Points of the two moons in turn.
     *
     * @param noise the standard deviation of the errors that are added to both coordinates
     * @param random the source of chance; the algorithm of this class is specified, so a seed gives the same numbers on
     *     every JDK
     */
    static List<Point> generate(int pairs, double noise, Random random) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            double angle = Math.PI * random.nextDouble();
            double x = Math.cos(angle);
            double y = Math.sin(angle);
            points.add(disturbed(x, y, 1, noise, random));
            points.add(disturbed(1 - x, 0.5 - y, -1, noise, random));
        }
        return points;
    }

    private static Point disturbed(double x, double y, double label, double noise, Random random) {
        return new Point(x + noise * random.nextGaussian(), y + noise * random.nextGaussian(), label);
    }
}
