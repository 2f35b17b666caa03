package dev.adjoint.processor.check;

import java.util.List;

/** The straight way from one point to another: at 0 the first, at 1 the second. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Segment(double[] from, double[] to) {
    /** So close are two places whose slopes are those of one place on two sides. */
    static final double NARROW = 1e-11;

    static final Part WHOLE = new Part(0, 1);

    private static final double WIDE = 1e-4;

    /** A part of it. */
    record Part(double start, double end) {
        double width() {
            return end - start;
        }

        /** A place within, so far from the start as a fraction of the width. */
        double inside(double fraction) {
            return start + fraction * width();
        }

        /** A longer part around this one. */
        Part widened() {
            return new Part(start - WIDE, end + WIDE);
        }
    }

    /** Ways that begin at a point: to another one, and so that half of the variables stay what they are. */
    static List<Segment> ways(double[] from, double[] to) {
        double[] even = from.clone();
        double[] odd = from.clone();
        for (int i = 0; i < from.length; i++) {
            double[] moved = i % 2 == 0 ? even : odd;
            moved[i] = to[i];
        }
        return List.of(new Segment(from, to), new Segment(from, even), new Segment(from, odd));
    }

    double[] at(double place) {
        double[] point = from.clone();
        for (int i = 0; i < point.length; i++) {
            point[i] += place * (to[i] - from[i]);
        }
        return point;
    }

    double[] direction() {
        double[] direction = to.clone();
        for (int i = 0; i < direction.length; i++) {
            direction[i] -= from[i];
        }
        return direction;
    }
}
