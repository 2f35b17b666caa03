package dev.adjoint.processor.javac;

import java.util.function.DoubleSupplier;

/** A number, to the bit but with one NaN only, or what was thrown. */
record Outcome(String text) {
    static Outcome of(DoubleSupplier computation) {
        try {
            double value = computation.getAsDouble();
            return new Outcome(value + " = " + Long.toHexString(Double.doubleToLongBits(value)));
        } catch (RuntimeException e) {
            // HotSpot leaves out the message where a division throws often.
            String message = e.getMessage() == null ? "/ by zero" : e.getMessage();
            return new Outcome(e.getClass().getName() + ": " + message);
        }
    }

    boolean isException() {
        return !text.contains(" = ");
    }
}
