package dev.adjoint.processor.check;

import dev.adjoint.processor.evaluate.Budget;
import dev.adjoint.processor.evaluate.EvaluationException;
import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.evaluate.Linker;
import dev.adjoint.processor.evaluate.Rounding;
import dev.adjoint.processor.evaluate.Watch;
import dev.adjoint.processor.ir.Function;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Runs functions within one bound, and remembers what kept one from running: who differences catches exceptions. */
final class Runner {
    private final Budget budget;
    private final Linker linker;
    private final Rounding rounding;
    private @Nullable EvaluationException failure;
    private OptionalLong way = OptionalLong.empty();
    private boolean hasStrayed;

    Runner(Budget budget, Linker linker) {
        this(budget, linker, Rounding.NEAREST);
    }

    private Runner(Budget budget, Linker linker, Rounding rounding) {
        this.budget = budget;
        this.linker = linker;
        this.rounding = rounding;
    }

    /** One that rounds in another way, and shares what may yet run. */
    Runner with(Rounding other) {
        return new Runner(budget, linker, other);
    }

    List<Object> run(Function function, List<@Nullable Object> arguments) {
        return run(function, arguments, budget, Watch.NONE);
    }

    /** Runs a function under someone's eyes. */
    List<Object> watch(Function function, List<@Nullable Object> arguments, Watch watch) {
        return run(function, arguments, budget, watch);
    }

    private List<Object> run(Function function, List<@Nullable Object> arguments, Budget within, Watch watch) {
        try {
            return Evaluator.run(function, arguments, within, linker, rounding, watch);
        } catch (EvaluationException e) {
            if (failure == null && e.reason() != EvaluationException.Reason.THROWN) {
                failure = e;
            }
            throw e;
        }
    }

    /**
     * Runs a function, and takes note of whether it went another way than when it was first run like this: where a
     * branch or a rounding decided otherwise.
     */
    List<Object> follow(Function function, List<@Nullable Object> arguments) {
        Budget own = budget.rest();
        try {
            return run(function, arguments, own, Watch.NONE);
        } finally {
            budget.spend(own.spent());
            OptionalLong first = way;
            if (first.isEmpty()) {
                way = OptionalLong.of(own.way());
            } else {
                hasStrayed |= first.getAsLong() != own.way();
            }
        }
    }

    /** Whether not all that was followed went the same way. */
    boolean hasStrayed() {
        return hasStrayed;
    }

    /** What kept a function from running, first; empty if all could be run. */
    Optional<EvaluationException> failure() {
        return Optional.ofNullable(failure);
    }
}
