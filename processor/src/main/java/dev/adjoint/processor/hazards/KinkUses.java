package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the results of functions with kinks. A kink is not seen where the result is only squared there, where
 * there is a pole instead, or where a condition around the use looks at the same number.
 */
final class KinkUses {
    private final Subject subject;
    private final Map<Value, Subject.Operation> kinks = new HashMap<>();
    private final Set<Subject.Operation> exposed = new LinkedHashSet<>();
    private final Deque<Integer> compared = new ArrayDeque<>();

    private KinkUses(Subject subject) {
        this.subject = subject;
    }

    /** Those whose kinks are seen. */
    static List<Subject.Operation> exposed(Subject subject, List<Subject.Operation> kinks) {
        KinkUses uses = new KinkUses(subject);
        kinks.forEach(kink -> uses.kinks.put(kink.value(), kink));
        uses.follow(subject.function().body());
        return kinks.stream().filter(uses.exposed::contains).toList();
    }

    private void follow(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Let let) {
                use(let);
            } else if (!(statement instanceof Statement.Raise)) {
                statement.operands().forEach(this::expose);
            }
            List<Integer> looked = looked(statement);
            looked.forEach(compared::push);
            statement.blocks().forEach(this::follow);
            looked.forEach(number -> compared.pop());
        }
        block.results().forEach(this::expose);
    }

    /** The numbers that the condition of a branch or a loop looks at. */
    private List<Integer> looked(Statement statement) {
        List<Value> conditions = new ArrayList<>();
        if (statement instanceof Statement.If branch) {
            conditions.add(branch.condition());
        } else if (statement instanceof Statement.Loop loop) {
            conditions.add(loop.condition());
        }
        return conditions.stream()
                .flatMap(condition -> Conditions.of(condition, subject.definitions()).stream())
                .flatMap(test -> test.comparison().arguments().stream())
                .map(subject.numbering()::of)
                .toList();
    }

    private void use(Statement.Let let) {
        if (let.expression() instanceof Expression.Copy copy) {
            Subject.Operation kink = kinks.get(copy.operand());
            if (kink != null) {
                kinks.put(let.value(), kink);
            }
        } else if (subject.isDifferentiated(let.value())) {
            for (Value operand : let.expression().operands()) {
                if (kinks.containsKey(operand) && !isHarmless(let.expression(), operand)) {
                    expose(operand);
                }
            }
        }
    }

    private void expose(Value value) {
        Subject.Operation kink = kinks.get(value);
        if (kink != null && !isLookedAt(value, kink)) {
            exposed.add(kink);
        }
    }

    private boolean isLookedAt(Value value, Subject.Operation kink) {
        return compared.contains(subject.numbering().of(value))
                || kink.apply().arguments().stream()
                        .filter(subject::isActive)
                        .anyMatch(argument ->
                                compared.contains(subject.numbering().of(argument)));
    }

    /** Whether the slope of the use is 0 where the kink is, or infinite. */
    private boolean isHarmless(Expression expression, Value kinked) {
        if (!(expression instanceof Expression.Apply apply) || !isZeroAtKink(kinked)) {
            return false;
        }
        List<Value> operands = apply.arguments();
        Subject.Operation operation = new Subject.Operation(kinked, apply);
        return switch (operation.mathName().isEmpty() ? operation.id() : operation.mathName()) {
            case "double *" ->
                subject.numbering().of(operands.get(0)) == subject.numbering().of(operands.get(1));
            case "double /" -> isAbs(kinked) && operands.get(0) != kinked;
            case "log", "log10" -> isAbs(kinked);
            case "pow" -> operands.get(0) == kinked && subject.definitions().number(operands.get(1)) > 1;
            default -> false;
        };
    }

    private boolean isAbs(Value kinked) {
        return nameOf(kinked).equals("abs");
    }

    private String nameOf(Value kinked) {
        Subject.Operation kink = kinks.get(kinked);
        return kink == null ? "" : kink.mathName();
    }

    /** Whether the function is 0 where it has its kink. */
    private boolean isZeroAtKink(Value kinked) {
        Subject.Operation kink = kinks.get(kinked);
        return kink != null
                && (isAbs(kinked)
                        || kink.apply().arguments().stream()
                                .anyMatch(argument -> subject.definitions().number(argument) == 0));
    }
}
