package dev.adjoint.processor.evaluate;

/**
 * How many statements may yet run, how deeply calls may lie within each other, and which way was taken so far. Several
 * runs may share one.
 */
public final class Budget {
    /** So many calls within each other: about as many as a thread holds by default when the program itself runs. */
    private static final int CALLS = 20_000;

    private final long whole;
    private final long granted;
    private long left;
    private long way;
    private int calls;

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

    /**
     * Begins a call, which ends with {@link #leave}.
     *
     * @throws EvaluationException if too many have begun and not ended
     */
    void enter() {
        if (calls == CALLS) {
            throw new EvaluationException(
                    EvaluationException.Reason.DEEP, "more than " + CALLS + " calls within each other");
        }
        calls++;
    }

    /** Ends a call. */
    void leave() {
        calls--;
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
