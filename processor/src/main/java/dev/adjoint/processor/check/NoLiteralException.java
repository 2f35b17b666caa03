package dev.adjoint.processor.check;

/** A text that is no argument of the type that is asked for; the message says what it should be. */
public final class NoLiteralException extends Exception {
    private static final long serialVersionUID = 1L;

    NoLiteralException(String message) {
        super(message);
    }
}
