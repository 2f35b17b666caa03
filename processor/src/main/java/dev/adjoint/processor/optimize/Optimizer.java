package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Printer;
import dev.adjoint.processor.ir.Ties;
import java.util.function.UnaryOperator;

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

    private final Passes passes;
    private final Absorption absorption = new Absorption();

    private Optimizer(Passes passes) {
        this.passes = passes;
    }

    /** The shortest form that the passes find, with the same results for the primal to the bit. */
    public static Function optimize(Function function) {
        return optimize(function, Passes.UNWATCHED);
    }

    /** As {@link #optimize(Function)}, while somebody watches. */
    public static Function optimize(Function function, Passes passes) {
        return new Optimizer(passes).run(function);
    }

    /**
     * What is done before a function is differentiated: ways that are never taken are left out, as in a helper that is
     * called with a constant, and a loop does not carry what it leaves as it is, such as the components of a record
     * that each turn makes anew, of which reverse mode would store each.
     */
    public static Function prepare(Function function) {
        Function decided = function;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Function next = Choices.simplify(Simplify.simplify(decided));
            if (next.equals(decided)) {
                break;
            }
            decided = next;
        }
        return LoopInvariants.resolve(decided);
    }

    private Function run(Function function) {
        Function best = withLeadingSigns(function);
        Ties ties = absorption.addedTo(function.ties());
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Function next = withLeadingSigns(best);
            if (Printer.print(next).equals(Printer.print(best))) {
                break;
            }
            best = next;
            ties = absorption.addedTo(function.ties());
        }
        return new Function(best.name(), best.parameters(), best.body(), ties);
    }

    private Function withLeadingSigns(Function function) {
        Function shortest = toFixpoint(function);
        absorption.ran(function, shortest);
        Function extended = run(Passes.Pass.TAIL, before -> TailBranches.extend(before, absorption), shortest);
        Function signed = run(Passes.Pass.SIGNS, LeadingSigns::place, toFixpoint(extended));
        Function result = withoutDeadCode(Copies.propagate(merged(signed)));
        absorption.ran(extended, result);
        return result;
    }

    private Function toFixpoint(Function function) {
        Function current = withoutDeadCode(Copies.propagate(function));
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Function next = round(current);
            if (next.equals(current)) {
                break;
            }
            current = next;
        }
        return current;
    }

    private Function round(Function function) {
        Function simplified = run(Passes.Pass.SIMPLIFY, Simplify::simplify, function);
        Function propagated = Copies.propagate(merged(simplified));
        Function chosen = run(Passes.Pass.CHOICES, Choices::simplify, propagated);
        return withoutDeadCode(run(Passes.Pass.LOOPS, LoopInvariants::resolve, chosen));
    }

    private Function merged(Function function) {
        return run(Passes.Pass.MERGE, CommonSubexpressions::merge, function);
    }

    private Function withoutDeadCode(Function function) {
        return run(Passes.Pass.DEAD, DeadCode::eliminate, function);
    }

    private Function run(Passes.Pass pass, UnaryOperator<Function> step, Function before) {
        Function after = step.apply(before);
        passes.ran(pass, before, after);
        return after;
    }
}
