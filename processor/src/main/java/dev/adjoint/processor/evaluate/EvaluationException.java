package dev.adjoint.processor.evaluate;

/** A function that cannot be run: not what the program itself throws, but what keeps the evaluator from running it. */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What keeps it from running. */
    public enum Reason {
        /** It would run, or take memory, beyond its bound. */
        ENDLESS,
        /** Its calls lie within each other more deeply than they can here. */
        DEEP,
        /** Something that it calls or reads is not to be had in the compiler. */
        ABSENT,
        /** It throws an exception of a class that is not to be had in the compiler. */
        THROWN
    }

    private final Reason reason;

    EvaluationException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    EvaluationException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What keeps the function from running. */
    public Reason reason() {
        return reason;
    }
}
