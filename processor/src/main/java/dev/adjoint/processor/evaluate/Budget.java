package dev.adjoint.processor.evaluate;

/** How many statements may yet run. Several runs may share one. */
public final class Budget {
    private final long whole;
    private long left;

    /** A new budget of so many statements. */
    public Budget(long statements) {
        this.whole = statements;
        this.left = statements;
    }

    /** Takes statements away. */
    void spend(long statements) {
        if (left < statements) {
            left = 0;
            throw new EvaluationException(EvaluationException.Reason.ENDLESS, "no end after " + whole + " statements");
        }
        left -= statements;
    }

    /** How many have run. */
    public long spent() {
        return whole - left;
    }
}
