package dev.adjoint.processor.evaluate;

/** A function that cannot be run: not what the program itself throws, but what keeps the evaluator from running it. */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EvaluationException(String message) {
        super(message);
    }

    EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }
}
