package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Routine;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Operations that round what is differentiated, or take its bits, and whose result is a number in the result: an index
 * or a condition is none. What is rounded off, {@code x - Math.floor(x)} for example, has the right derivative.
 */
final class IntegerCasts {
    /**
     * What is meant to be constant: they tell sides from one another, as a comparison does, or the size of an error.
     */
    private static final Set<String> TELLING = Set.of("Math.signum", "StrictMath.signum", "Math.ulp", "StrictMath.ulp");

    private final Subject subject;

    IntegerCasts(Subject subject) {
        this.subject = subject;
    }

    List<Hazard> find() {
        List<Hazard> hazards = new ArrayList<>();
        for (Subject.Operation operation : subject.operations()) {
            if (rounds(operation) && isSeen(operation.value(), operation.apply().arguments())) {
                hazards.add(new Hazard(Hazard.Kind.INTEGER_CAST, operation.apply()));
            }
        }
        for (Statement statement : subject.function().body().allStatements()) {
            if (statement instanceof Statement.Call call
                    && rounds(call)
                    && isSeen(call.results().get(0), call.arguments())) {
                hazards.add(new Hazard(Hazard.Kind.INTEGER_CAST, call.callee()));
            }
        }
        return hazards;
    }

    private boolean rounds(Subject.Operation operation) {
        Rule rule = Table.rule(operation.apply().primitive());
        return rule.isLocallyConstant()
                && rule.result().isNumeric()
                && !TELLING.contains(rule.id())
                && !rule.id().startsWith("Double.compare(")
                && hasActive(operation.apply().arguments());
    }

    /** A method of another file may make an integer of what is differentiated. */
    private boolean rounds(Statement.Call call) {
        return call.callee() instanceof Routine routine
                && !routine.isLinear()
                && call.results().stream().anyMatch(result -> result.type().isIntegral())
                && hasActive(call.arguments());
    }

    private boolean hasActive(List<Value> values) {
        return values.stream().anyMatch(value -> value.type() == Type.DOUBLE && subject.isActive(value));
    }

    /** Whether what was rounded is part of the result, by a way on which it is not what is rounded off. */
    private boolean isSeen(Value rounded, List<Value> operands) {
        if (!subject.isPartOfResult(rounded)) {
            return false;
        }
        Remainders remainders = new Remainders(subject, operands);
        Spread spread = Spread.of(
                subject.function(),
                subject.memory(),
                Passage.NUMBER,
                List.of(rounded),
                remainders::isRemainder,
                loop -> false);
        return subject.function().results().stream().anyMatch(spread::contains);
    }
}
