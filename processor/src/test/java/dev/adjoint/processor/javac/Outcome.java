package dev.adjoint.processor.javac;

import java.util.function.DoubleSupplier;

/** A number, to the bit but with one NaN only, or what was thrown. */
record Outcome(String text) {
    static Outcome of(DoubleSupplier computation) {
        try {
            double value = computation.getAsDouble();
            return new Outcome(value + " = " + Long.toHexString(Double.doubleToLongBits(value)));
        } catch (RuntimeException e) {
            // HotSpot leaves the message out of what it throws often.
            boolean isDivision = e instanceof ArithmeticException && e.getMessage() == null;
            return new Outcome(e.getClass().getName() + ": " + (isDivision ? "/ by zero" : e.getMessage()));
        }
    }

    boolean isException() {
        return !text.contains(" = ");
    }
}
