package dev.adjoint.processor.check;

import dev.adjoint.processor.evaluate.Budget;
import dev.adjoint.processor.evaluate.EvaluationException;
import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.evaluate.Linker;
import dev.adjoint.processor.ir.Function;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs functions within one bound, and remembers what kept one from running: who differences catches exceptions. */
final class Runner {
    private final Budget budget;
    private final Linker linker;
    private @Nullable EvaluationException failure;

    Runner(Budget budget, Linker linker) {
        this.budget = budget;
        this.linker = linker;
    }

    List<Object> run(Function function, List<@Nullable Object> arguments) {
        try {
            return Evaluator.run(function, arguments, budget, linker);
        } catch (EvaluationException e) {
            if (failure == null && e.reason() != EvaluationException.Reason.THROWN) {
                failure = e;
            }
            throw e;
        }
    }

    /** What kept a function from running, first; empty if all could be run. */
    Optional<EvaluationException> failure() {
        return Optional.ofNullable(failure);
    }
}
