package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Kinks at a whole number that the source names, which data meets easily: of {@code Math.abs} and {@code signum} at 0,
 * of {@code Math.max}, {@code min} and {@code clamp} at a constant, of the root of a square, and of branches. A kink
 * between two numbers that both vary is met by chance only, and one that a condition around it looks at is known.
 */
final class Kinks {
    private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=");
    private static final int ZERO = -1;

    private final Subject subject;
    private final List<Kink> kinks = new ArrayList<>();

    Kinks(Subject subject) {
        this.subject = subject;
    }

    List<Kink> find() {
        ofFunctions();
        LinearForms linear = LinearForms.of(subject);
        for (Statement statement : subject.function().body().allStatements()) {
            if (statement instanceof Statement.If branch) {
                ofBranch(branch, linear);
            }
        }
        return kinks;
    }

    private void ofFunctions() {
        List<Subject.Operation> likely = new ArrayList<>();
        for (Subject.Operation operation : subject.operations()) {
            if (subject.isDifferentiated(operation.value())
                    && operation.apply().arguments().stream().anyMatch(subject::isActive)) {
                if (!turns(operation).isEmpty()) {
                    likely.add(operation);
                }
                unlikely(operation).ifPresent(kinks::add);
            }
        }
        if (!likely.isEmpty()) {
            KinkUses.exposed(subject, likely).forEach(kink -> kinks.addAll(turns(kink)));
        }
    }

    /** Where a function has kinks of its own. */
    private List<Kink> turns(Subject.Operation operation) {
        return switch (operation.mathName()) {
            case "abs" -> List.of(likely(operation, 0, ZERO));
            case "max", "min" ->
                operation.apply().arguments().stream().anyMatch(subject.definitions()::isWhole)
                        ? List.of(likely(operation, 0, 1))
                        : List.of();
            case "clamp" ->
                IntStream.of(1, 2)
                        .filter(bound -> subject.definitions()
                                .isWhole(operation.apply().arguments().get(bound)))
                        .mapToObj(bound -> likely(operation, 0, bound))
                        .toList();
            default -> List.of();
        };
    }

    private static Kink likely(Subject.Operation operation, int left, int right) {
        return new Kink(operation.apply(), operation.apply(), left, right, true);
    }

    /** {@code x * Math.signum(x)}, {@code Math.sqrt(x * x)}: the absolute value under other names. */
    private Optional<Kink> unlikely(Subject.Operation operation) {
        Expression.Apply apply = operation.apply();
        return switch (operation.mathName()) {
            case "signum" -> Optional.of(new Kink(apply, apply, 0, ZERO, false));
            case "sqrt" ->
                subject.definitions()
                        .operation(apply.arguments().get(0))
                        .filter(this::isSquare)
                        .map(square -> new Kink(apply, square, 0, ZERO, false));
            default -> Optional.empty();
        };
    }

    private boolean isSquare(Expression.Apply apply) {
        List<Value> operands = apply.arguments();
        return switch (apply.primitive().id()) {
            case "double *" ->
                subject.numbering().of(operands.get(0)) == subject.numbering().of(operands.get(1));
            case "Math.pow", "StrictMath.pow" -> subject.definitions().number(operands.get(1)) == 2;
            default -> false;
        };
    }

    /** {@code x > 0 ? x : 0} and the like. */
    private void ofBranch(Statement.If branch, LinearForms linear) {
        List<Conditions.Test> tests = Conditions.of(branch.condition(), subject.definitions());
        for (Conditions.Test test : tests) {
            boolean isAtWhole = test.left().type() == Type.DOUBLE
                    && ORDERS.contains(test.symbol())
                    && (subject.definitions().isWhole(test.left())
                            || subject.definitions().isWhole(test.right()))
                    && (subject.isActive(test.left()) || subject.isActive(test.right()));
            if (isAtWhole && matters(branch)) {
                boolean isLikely = tests.size() == 1 && jumps(branch, test, linear);
                kinks.add(new Kink(test.comparison(), test.comparison(), 0, 1, isLikely));
            }
        }
    }

    /** Whether anything that is differentiated depends on which way is taken. */
    private boolean matters(Statement.If branch) {
        return branch.results().stream().anyMatch(subject::isDifferentiated)
                || branch.blocks().stream()
                        .flatMap(way -> stores(way).stream())
                        .anyMatch(store -> subject.isDifferentiated(store.array()));
    }

    /** Whether the two ways certainly differ in slope. */
    private boolean jumps(Statement.If branch, Conditions.Test test, LinearForms linear) {
        Map<Integer, Double> compared = LinearForms.difference(linear.of(test.left()), linear.of(test.right()));
        return !compared.isEmpty()
                && (jumps(branch, compared, linear)
                        || jumps(branch.then(), branch.otherwise(), compared, linear)
                        || jumps(branch.otherwise(), branch.then(), compared, linear));
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
