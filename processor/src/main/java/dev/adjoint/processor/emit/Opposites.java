package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.rules.Comparisons;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.Map;
import java.util.Optional;

/** The comparison that holds exactly where another does not, so that no {@code !} is written before that. */
final class Opposites {
    private static final Map<String, String> EQUALITIES = Map.of("==", "!=", "!=", "==");

    /** With a NaN, both a comparison of real numbers and the reverse of it are false. */
    private static final Map<String, String> RELATIONS = Map.of("<", ">=", ">=", "<", ">", "<=", "<=", ">");

    private Opposites() {}

    static Optional<Expression> of(Expression.Apply condition) {
        Rule rule = Table.rule(condition.primitive());
        Type type = rule.parameters().get(0);
        if (rule.notation() instanceof Notation.Infix infix) {
            return Optional.ofNullable(EQUALITIES.get(infix.symbol()))
                    .or(() -> Optional.ofNullable(type.isIntegral() ? RELATIONS.get(infix.symbol()) : null))
                    .map(symbol ->
                            with(condition, type.isReference() ? reference(symbol, type) : Table.infix(symbol, type)));
        }
        return rule.notation() instanceof Notation.Suffix suffix
                ? Optional.of(with(
                        condition,
                        suffix.text().equals(" == null") ? Comparisons.isNotNull(type) : Comparisons.isNull(type)))
                : Optional.empty();
    }

    private static Rule reference(String symbol, Type type) {
        return symbol.equals("==") ? Comparisons.same(type) : Comparisons.different(type);
    }

    private static Expression with(Expression.Apply condition, Rule rule) {
        return new Expression.Apply(rule, condition.arguments());
    }
}
