package dev.adjoint.processor.loops;

/** A companion that is not what it should be. */
final class Failure extends AssertionError {
    private static final long serialVersionUID = 1;

    private final transient LoopMethod method;

    Failure(LoopMethod method, Object[] point, String what) {
        super("seed " + method.seed() + (point.length == 0 ? "" : " at " + Contents.text(point)) + ": " + what + "\n"
                + method.text());
        this.method = method;
    }

    LoopMethod method() {
        return method;
    }
}
