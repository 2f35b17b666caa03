package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Kinks at a whole number that the source names, which data meets easily: of {@code Math.abs} at 0, of
 * {@code Math.max}, {@code min} and {@code clamp} at a constant, and of branches that certainly go on with another
 * slope. A kink between two numbers that both vary is met by chance only, and one that a condition around it looks at
 * is known.
 */
final class Kinks {
    private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=");

    private final Subject subject;
    private final List<Hazard> hazards = new ArrayList<>();

    Kinks(Subject subject) {
        this.subject = subject;
    }

    List<Hazard> find() {
        ofFunctions();
        LinearForms linear = LinearForms.of(subject);
        for (Statement statement : subject.function().body().allStatements()) {
            if (statement instanceof Statement.If branch
                    && branch.results().stream().anyMatch(subject::isDifferentiated)) {
                ofBranch(branch, linear);
            }
        }
        return hazards;
    }

    private void ofFunctions() {
        List<Subject.Operation> kinks = new ArrayList<>();
        for (Subject.Operation operation : subject.operations()) {
            List<Value> arguments = operation.apply().arguments();
            boolean hasKink = switch (operation.mathName()) {
                case "abs" -> true;
                case "max", "min" -> arguments.stream().anyMatch(subject.definitions()::isWhole);
                case "clamp" -> arguments.subList(1, 3).stream().anyMatch(subject.definitions()::isWhole);
                default -> false;
            };
            if (hasKink
                    && subject.isDifferentiated(operation.value())
                    && arguments.stream().anyMatch(subject::isActive)) {
                kinks.add(operation);
            }
        }
        if (!kinks.isEmpty()) {
            KinkUses.exposed(subject, kinks).forEach(kink -> hazards.add(new Hazard(Hazard.Kind.KINK, kink.apply())));
        }
    }

    /** {@code x > 0 ? x : 0} and the like. */
    private void ofBranch(Statement.If branch, LinearForms linear) {
        List<Conditions.Test> tests = Conditions.of(branch.condition(), subject.definitions());
        if (tests.size() != 1) {
            return;
        }
        Conditions.Test test = tests.get(0);
        boolean isAtWhole = test.left().type() == Type.DOUBLE
                && ORDERS.contains(test.symbol())
                && (subject.definitions().isWhole(test.left())
                        || subject.definitions().isWhole(test.right()));
        Map<Integer, Double> compared =
                isAtWhole ? LinearForms.difference(linear.of(test.left()), linear.of(test.right())) : Map.of();
        if (compared.isEmpty()) {
            return;
        }
        for (int i = 0; i < branch.results().size(); i++) {
            Map<Integer, Double> jump = LinearForms.difference(
                    linear.of(branch.then().results().get(i)),
                    linear.of(branch.otherwise().results().get(i)));
            if (subject.isDifferentiated(branch.results().get(i))
                    && !jump.isEmpty()
                    && compared.keySet().containsAll(jump.keySet())) {
                hazards.add(new Hazard(Hazard.Kind.KINK, test.comparison()));
                return;
            }
        }
    }
}
