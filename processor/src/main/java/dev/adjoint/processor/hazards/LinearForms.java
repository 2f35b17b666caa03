package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * What each value is in terms of others, as far as it is their sum with constant factors: for each of them, by its
 * number, the factor. What does not vary is left out.
 */
final class LinearForms {
    private static final int MOST = 8;

    private final Subject subject;
    private final Map<Value, Map<Integer, Double>> forms = new HashMap<>();

    private LinearForms(Subject subject) {
        this.subject = subject;
    }

    static LinearForms of(Subject subject) {
        LinearForms linear = new LinearForms(subject);
        for (Statement.Let let : subject.function().lets()) {
            linear.form(let).ifPresent(form -> linear.forms.put(let.value(), form));
        }
        return linear;
    }

    /** The form of a value: itself, if it is no sum. */
    Map<Integer, Double> of(Value value) {
        if (!subject.isActive(value)) {
            return Map.of();
        }
        Map<Integer, Double> known = forms.get(value);
        return known == null ? Map.of(subject.numbering().of(value), 1.0) : known;
    }

    /** The factors of the first less those of the second; without those that are equal. */
    static Map<Integer, Double> difference(Map<Integer, Double> first, Map<Integer, Double> second) {
        return sum(first, second, -1);
    }

    private Optional<Map<Integer, Double>> form(Statement.Let let) {
        if (let.expression() instanceof Expression.Copy copy) {
            return Optional.of(of(copy.operand()));
        }
        if (!(let.expression() instanceof Expression.Apply apply)) {
            return Optional.empty();
        }
        Value left = apply.arguments().get(0);
        return switch (apply.primitive().id()) {
            case "double +" -> bounded(sum(of(left), of(apply.arguments().get(1)), 1));
            case "double -" -> bounded(sum(of(left), of(apply.arguments().get(1)), -1));
            case "-double" -> Optional.of(map(of(left), factor -> -factor));
            case "double *" ->
                product(left, apply.arguments().get(1))
                        .or(() -> product(apply.arguments().get(1), left));
            case "double /" -> {
                double by = subject.definitions().number(apply.arguments().get(1));
                yield by == 0 || Double.isNaN(by)
                        ? Optional.empty()
                        : Optional.of(map(of(left), factor -> factor / by));
            }
            default -> Optional.empty();
        };
    }

    private Optional<Map<Integer, Double>> product(Value factor, Value value) {
        double by = subject.definitions().number(factor);
        return Double.isNaN(by) ? Optional.empty() : Optional.of(map(of(value), own -> own * by));
    }

    /** Sums of very many are left as they are: nobody compares them with a number. */
    private static Optional<Map<Integer, Double>> bounded(Map<Integer, Double> form) {
        return form.size() > MOST ? Optional.empty() : Optional.of(form);
    }

    private static Map<Integer, Double> sum(Map<Integer, Double> first, Map<Integer, Double> second, double times) {
        Map<Integer, Double> sum = new HashMap<>(first);
        second.forEach((value, factor) -> sum.merge(value, times * factor, Double::sum));
        sum.values().removeIf(factor -> factor == 0);
        return sum;
    }

    private static Map<Integer, Double> map(Map<Integer, Double> form, DoubleUnaryOperator change) {
        Map<Integer, Double> mapped = new HashMap<>();
        form.forEach((value, factor) -> mapped.put(value, change.applyAsDouble(factor)));
        mapped.values().removeIf(factor -> factor == 0);
        return mapped;
    }
}
