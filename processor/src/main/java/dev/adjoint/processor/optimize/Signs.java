package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which values never have a minus sign, not even that of -0.0. They may be NaN. */
final class Signs {
    private static final Set<String> NEVER_NEGATIVE = Set.of(
            "Math.abs",
            "Math.cosh",
            "Math.exp",
            "Math.hypot",
            "StrictMath.abs",
            "StrictMath.cosh",
            "StrictMath.exp",
            "StrictMath.hypot");

    private final Set<Value> neverNegative = new HashSet<>();

    void define(Statement.Let let) {
        if (let.expression().match(new NeverNegative())) {
            neverNegative.add(let.value());
        }
    }

    boolean isNeverNegative(Value value) {
        return neverNegative.contains(value);
    }

    private final class NeverNegative implements Expression.Cases<Boolean> {
        @Override
        public Boolean constant(Expression.Constant constant) {
            return isNeverNegative(constant.value());
        }

        @Override
        public Boolean field(Expression.Field field) {
            return field.value() != null && isNeverNegative(field.value());
        }

        /** Whether a constant is greater than -0.0 in the order of {@link Double#compare}. */
        private static boolean isNeverNegative(Object constant) {
            return constant instanceof Double number && Double.compare(number, 0.0) >= 0;
        }

        @Override
        public Boolean copy(Expression.Copy copy) {
            return neverNegative.contains(copy.operand());
        }

        @Override
        public Boolean load(Expression.Load load) {
            return false;
        }

        @Override
        public Boolean length(Expression.Length length) {
            return false;
        }

        @Override
        public Boolean newArray(Expression.NewArray newArray) {
            return false;
        }

        @Override
        public Boolean elements(Expression.Elements elements) {
            return false;
        }

        @Override
        public Boolean apply(Expression.Apply apply) {
            Rule rule = Table.rule(apply.primitive());
            List<Value> arguments = apply.arguments();
            boolean all = neverNegative.containsAll(arguments);
            return switch (rule.id()) {
                case "double *" -> all || arguments.get(0) == arguments.get(1);
                case "double +", "double /", "Math.sqrt", "StrictMath.sqrt" -> all;
                default -> NEVER_NEGATIVE.contains(rule.id());
            };
        }
    }
}
