package dev.adjoint;

import java.util.function.DoubleUnaryOperator;

/** A function of one variable with its derivative, and a name for the reports of tests. */
record Curve(String name, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
    Finding at(double x) {
        return at(x, GradientChecker.standard());
    }

    Finding at(double x, GradientChecker checker) {
        HandWritten function =
                HandWritten.of(1, v -> value.applyAsDouble(v[0]), v -> new double[] {derivative.applyAsDouble(v[0])});
        return checker.check(function, new double[] {x})
                .points()
                .get(0)
                .findings()
                .get(0);
    }

    /** The same values, and everywhere the same derivative. */
    Curve claiming(double number) {
        return new Curve(name + " with the derivative " + number, value, x -> number);
    }

    @Override
    public String toString() {
        return name;
    }
}
