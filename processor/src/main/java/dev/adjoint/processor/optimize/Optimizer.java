package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Printer;

/**
 * All passes in their order, again until nothing changes.
 *
 * <p>{@link Simplify} comes first, since it follows a value to its definition only where nobody else reads it, and
 * merging makes readers. {@link CommonSubexpressions} writes copies, {@link Copies} resolves them, and {@link DeadCode}
 * leaves out what is then read by nobody, which gives the next round its readers' true number. {@link LeadingSigns}
 * follows when the others have come to an end. Since they take out again the signs that it placed, the end is reached
 * when the text is the same as before, though the values are others.
 */
public final class Optimizer {
    /** Two or three rounds are usual. The bound holds if two rules should ever undo each other. */
    private static final int MAX_ROUNDS = 10;

    private Optimizer() {}

    /** The shortest form that the passes find, with the same results for the primal to the bit. */
    public static Function optimize(Function function) {
        Function best = withLeadingSigns(function);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Function next = withLeadingSigns(best);
            if (Printer.print(next).equals(Printer.print(best))) {
                break;
            }
            best = next;
        }
        return best;
    }

    /**
     * What is done before a function is differentiated: a loop does not carry what it leaves as it is, such as the
     * components of a record that each turn makes anew, of which reverse mode would store each.
     */
    public static Function prepare(Function function) {
        return LoopInvariants.resolve(function);
    }

    private static Function withLeadingSigns(Function function) {
        Function extended = TailBranches.extend(toFixpoint(function));
        Function signed = LeadingSigns.place(toFixpoint(extended));
        return DeadCode.eliminate(Copies.propagate(CommonSubexpressions.merge(signed)));
    }

    private static Function toFixpoint(Function function) {
        Function current = DeadCode.eliminate(Copies.propagate(function));
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Function next = round(current);
            if (next.equals(current)) {
                break;
            }
            current = next;
        }
        return current;
    }

    private static Function round(Function function) {
        Function simplified = Simplify.simplify(function);
        Function merged = CommonSubexpressions.merge(simplified);
        Function propagated = Copies.propagate(merged);
        return DeadCode.eliminate(LoopInvariants.resolve(Choices.simplify(propagated)));
    }
}
