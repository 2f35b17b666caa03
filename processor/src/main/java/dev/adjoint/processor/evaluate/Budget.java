package dev.adjoint.processor.evaluate;

/** How many statements may yet run, and which way was taken so far. Several runs may share one. */
public final class Budget {
    private final long whole;
    private final long granted;
    private long left;
    private long way;

    /** A new budget of so many statements. */
    public Budget(long statements) {
        this(statements, statements);
    }

    private Budget(long whole, long left) {
        this.whole = whole;
        this.left = left;
        this.granted = left;
    }

    /** A budget of what is left, with a way of its own; what it spends is not yet spent here. */
    public Budget rest() {
        return new Budget(whole, left);
    }

    /** How many may yet run. */
    public long left() {
        return left;
    }

    /**
     * Takes statements away.
     *
     * @throws EvaluationException if there are not so many left
     */
    public void spend(long statements) {
        if (left < statements) {
            left = 0;
            throw new EvaluationException(
                    EvaluationException.Reason.ENDLESS,
                    "no end after " + whole + " statements, each element of an array counted as one");
        }
        left -= statements;
    }

    /** Takes note of what was decided: a branch, whether a loop goes on, to what a number was rounded. */
    void decide(int decision) {
        way = way * 1_000_003 + decision + 1;
    }

    /** A number that two runs of a function share where all that they decided is the same, and hardly otherwise. */
    public long way() {
        return way;
    }

    /** How many have run. */
    public long spent() {
        return granted - left;
    }
}
