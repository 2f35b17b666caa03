package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is left of a number without its rounded part: {@code x - Math.floor(x / p) * p} for example. */
final class Remainders {
    private static final Set<String> PRODUCTS = Set.of("double *", "double /");

    private final Subject subject;
    private final Spread varied;
    private final Set<Integer> divisors = new HashSet<>();
    private boolean isNegated;

    /**
     * What is left without one rounded part.
     *
     * @param operands what was rounded
     */
    Remainders(Subject subject, List<Value> operands) {
        this.subject = subject;
        Set<Value> roots = new HashSet<>();
        for (Value operand : operands) {
            roots.addAll(subject.roots().of(operand, List.of()));
            subject.definitions().operation(operand).ifPresent(this::look);
        }
        this.varied = Spread.of(
                subject.function(), subject.memory(), Passage.DERIVATIVE, roots, apply -> false, loop -> false);
    }

    /** {@code x / p} is rounded to whole multiples of p. */
    private void look(Expression.Apply apply) {
        isNegated |= apply.primitive().id().equals("-double");
        if (apply.primitive().id().equals("double /")) {
            divisors.add(subject.numbering().of(apply.arguments().get(1)));
        }
    }

    /** Whether an operation takes the rounded part, which it reads, from a number that varies with what was rounded. */
    boolean isRemainder(Expression.Apply apply) {
        List<Value> terms = apply.arguments();
        return switch (apply.primitive().id()) {
            case "double -" -> isRest(terms.get(0), terms.get(1)) || isRest(terms.get(1), terms.get(0));
            case "double +" ->
                (isNegative(terms.get(0)) && isRest(terms.get(1), terms.get(0)))
                        || (isNegative(terms.get(1)) && isRest(terms.get(0), terms.get(1)));
            case "Math.fma", "StrictMath.fma" ->
                isProduct(terms.subList(0, 2))
                        && (isNegative(terms.get(0)) || isNegative(terms.get(1)))
                        && varies(terms.get(2));
            default -> false;
        };
    }

    private boolean isRest(Value whole, Value rounded) {
        if (!varies(whole)) {
            return false;
        }
        return !subject.isActive(rounded)
                || subject.definitions()
                        .operation(rounded)
                        .filter(apply -> apply.primitive().id().equals("double *") && isProduct(apply.arguments()))
                        .isPresent();
    }

    /** Whether this is a multiple, by a factor that is constant or the one by which what was rounded was divided. */
    private boolean isProduct(List<Value> factors) {
        return IntStream.range(0, 2)
                .anyMatch(i -> !subject.isActive(factors.get(i))
                        && (!subject.isActive(factors.get(1 - i))
                                || divisors.contains(subject.numbering().of(factors.get(1 - i)))));
    }

    /** Whether this varies with what was rounded. */
    private boolean varies(Value value) {
        return varied.contains(value);
    }

    /** Whether what is added is subtracted in truth. */
    private boolean isNegative(Value value) {
        if (isNegated || isNegativeFactor(value)) {
            return true;
        }
        return subject.definitions()
                .operation(value)
                .filter(apply -> PRODUCTS.contains(apply.primitive().id()))
                .filter(apply -> apply.arguments().stream().anyMatch(this::isNegativeFactor))
                .isPresent();
    }

    private boolean isNegativeFactor(Value value) {
        return subject.definitions().number(value) < 0
                || subject.definitions()
                        .operation(value)
                        .map(apply -> Table.isConversion(apply.primitive())
                                ? apply.arguments().get(0)
                                : value)
                        .flatMap(subject.definitions()::operation)
                        .filter(apply -> apply.primitive().id().startsWith("-"))
                        .isPresent();
    }
}
