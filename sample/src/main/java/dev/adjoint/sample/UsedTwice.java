package dev.adjoint.sample;

import dev.adjoint.Differentiable;

/** A variable that is used twice: its derivative is the sum of what both uses contribute. */
final class UsedTwice {
    private UsedTwice() {}

    @Differentiable
    static double sum(double a) {
        double b = a + a;
        return b;
    }

    @Differentiable
    static double product(double a, double b) {
        double d = a * b;
        double e = a + b;
        return d * e;
    }
}
