package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where Java converts an operand by itself (JLS 5.6 and 15.12.2), so that no cast is written. */
final class Promotion {
    /** Methods that have an overload with {@code float} in the first place and the same type in the second. */
    private static final Set<String> FIRST_ARGUMENT_DECIDES = Set.of("nextAfter", "scalb");

    /** Operators that convert each operand by itself (JLS 15.19). */
    private static final Set<String> SHIFTS = Set.of("<<", ">>", ">>>");

    private Promotion() {}

    /** Whether a conversion may be left to Java: it widens. */
    static boolean isImplicit(Rule conversion) {
        return conversion.parameters().get(0).widensTo(conversion.result());
    }

    /** For each argument, whether the operation converts it to the type of its parameter by itself. */
    static boolean[] implicit(Plan plan, Rule rule, List<Value> arguments) {
        return rule.notation() instanceof Notation.Call call
                ? ofCall(call, plan, rule, arguments)
                : ofOperator(plan, rule, arguments);
    }

    private static boolean[] ofCall(Notation.Call call, Plan plan, Rule rule, List<Value> arguments) {
        boolean[] implicit = new boolean[arguments.size()];
        if (!call.overloaded()) {
            Arrays.fill(implicit, true);
        } else if (!FIRST_ARGUMENT_DECIDES.contains(call.method())
                && rule.parameters().stream().allMatch(Type.DOUBLE::equals)) {
            return allButOne(plan, arguments);
        }
        return implicit;
    }

    private static boolean[] ofOperator(Plan plan, Rule rule, List<Value> arguments) {
        boolean convertsToOther = !(rule.notation() instanceof Notation.Infix infix && SHIFTS.contains(infix.symbol()));
        if (convertsToOther && rule.parameters().get(0) != Type.INT) {
            return allButOne(plan, arguments);
        }
        boolean[] implicit = new boolean[arguments.size()];
        for (int i = 0; i < implicit.length; i++) {
            // Operands of the types below int become int whatever stands beside them.
            implicit[i] = rule.parameters().get(i) == Type.INT;
        }
        return implicit;
    }

    /** One operand that has the type as it is written makes Java convert the others. */
    private static boolean[] allButOne(Plan plan, List<Value> arguments) {
        boolean[] implicit = new boolean[arguments.size()];
        Arrays.fill(implicit, true);
        int firm = 0;
        while (firm < arguments.size() && !isFirm(plan, arguments.get(firm))) {
            firm++;
        }
        implicit[firm % arguments.size()] = false;
        return implicit;
    }

    /** Whether a value is written as an expression of its own type even where a conversion could be left out. */
    static boolean isFirm(Plan plan, Value value) {
        if (!plan.isFolded(value)) {
            return true;
        }
        Optional<Statement.If> choice = plan.conditional(value);
        if (choice.isPresent()) {
            return isFirm(plan, choice.get().then().results().get(0))
                    || isFirm(plan, choice.get().otherwise().results().get(0));
        }
        Expression expression = plan.expression(value).orElseThrow();
        if (expression instanceof Expression.Constant constant) {
            return !Literal.isWhole(constant);
        }
        return !(expression instanceof Expression.Apply apply
                && Table.isConversion(apply.primitive())
                && isImplicit(Table.rule(apply.primitive())));
    }
}
