package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
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
            if (statement instanceof Statement.If branch) {
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
        if (jumps(branch, compared, linear)
                || jumps(branch.then(), branch.otherwise(), compared, linear)
                || jumps(branch.otherwise(), branch.then(), compared, linear)) {
            hazards.add(new Hazard(Hazard.Kind.KINK, test.comparison()));
        }
    }

    /** Whether a result has another slope on the one way than on the other. */
    private boolean jumps(Statement.If branch, Map<Integer, Double> compared, LinearForms linear) {
        for (int i = 0; i < branch.results().size(); i++) {
            Map<Integer, Double> jump = LinearForms.difference(
                    linear.of(branch.then().results().get(i)),
                    linear.of(branch.otherwise().results().get(i)));
            if (subject.isDifferentiated(branch.results().get(i))
                    && !jump.isEmpty()
                    && compared.keySet().containsAll(jump.keySet())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element that one way overwrites, and the other leaves, has another slope then. */
    private boolean jumps(Block writing, Block leaving, Map<Integer, Double> compared, LinearForms linear) {
        Set<Value> left = new HashSet<>();
        stores(leaving).forEach(store -> left.add(subject.memory().of(store.array())));
        for (Statement.Store store : stores(writing)) {
            int element = subject.numbering().ofElement(store.array(), store.index());
            Map<Integer, Double> jump = LinearForms.difference(linear.of(store.value()), Map.of(element, 1.0));
            if (subject.isDifferentiated(store.array())
                    && !left.contains(subject.memory().of(store.array()))
                    && !jump.isEmpty()
                    && compared.keySet().containsAll(jump.keySet())) {
                return true;
            }
        }
        return false;
    }

    private static List<Statement.Store> stores(Block block) {
        return block.statements().stream()
                .filter(Statement.Store.class::isInstance)
                .map(Statement.Store.class::cast)
                .toList();
    }
}
