package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which Java variable holds which value. Values of one name share a variable, as they do in the user's method, where
 * the earlier one is not read any more when the later one is assigned; otherwise the later one gets a number.
 */
final class JavaVariables {
    /** A variable of the generated method. */
    record JavaVariable(String name, Type type) {}

    /** What values that may share a variable have in common. */
    private record Namesake(Role role, String name) {}

    private final Plan plan;
    private final Identifiers identifiers;
    private final Map<Value, JavaVariable> variables = new HashMap<>();
    private final Map<Value, Integer> lastReads = new HashMap<>();
    private final Map<JavaVariable, Value> holders = new LinkedHashMap<>();
    private final Map<Namesake, List<JavaVariable>> byName = new HashMap<>();
    private final Set<Value> results;
    private final Map<Value, String> parameterNames;

    private JavaVariables(Function function, Plan plan) {
        this.plan = plan;
        this.results = Set.copyOf(function.results());
        Set<String> taken = new HashSet<>(Identifiers.CLASSES);
        for (Statement.Let let : function.straightLine()) {
            String name = let.value().name();
            if (let.value().role() == Role.PRIMAL && name != null) {
                taken.add(name);
            }
        }
        this.parameterNames = ParameterNames.of(function.parameters());
        taken.addAll(parameterNames.values());
        this.identifiers = new Identifiers(taken);
    }

    static JavaVariables of(Function function, Plan plan) {
        JavaVariables variables = new JavaVariables(function, plan);
        List<Statement.Let> kept = plan.kept();
        for (int i = 0; i < kept.size(); i++) {
            variables.read(kept.get(i).expression().operands(), i);
        }
        variables.read(function.results(), kept.size());
        function.parameters().forEach(variables::declareParameter);
        for (int i = 0; i < kept.size(); i++) {
            variables.declare(kept.get(i), i);
        }
        return variables;
    }

    /** The variable of a parameter or of a value that the plan keeps. */
    JavaVariable of(Value value) {
        return Objects.requireNonNull(variables.get(value), "no variable");
    }

    /** How many variables the method has. */
    int count() {
        return holders.size();
    }

    /** Whether a variable has this name, which then does not mean a class (JLS 6.4.2). */
    boolean isVariable(String name) {
        return !Identifiers.CLASSES.contains(name) && identifiers.isTaken(name);
    }

    /** A name for something else in the method. */
    String claim(String wish) {
        return identifiers.claim(wish);
    }

    /** Notes that the statement at an index reads these values, or what is folded into their place. */
    private void read(List<Value> values, int index) {
        for (Value value : values) {
            if (plan.isFolded(value)) {
                read(plan.folded(value).operands(), index);
            } else {
                lastReads.merge(value, index, Math::max);
            }
        }
    }

    private void declareParameter(Value parameter) {
        String name = Objects.requireNonNull(parameter.name(), "a parameter without a name");
        String own = parameterNames.get(parameter);
        namesakes(parameter, name).add(hold(parameter, own == null ? identifiers.claim(name) : own));
    }

    private void declare(Statement.Let let, int index) {
        Value value = let.value();
        String name = value.name();
        if (name == null) {
            hold(value, identifiers.claimNumbered(describe(let)));
            return;
        }
        List<JavaVariable> namesakes = namesakes(value, name);
        for (JavaVariable candidate : namesakes) {
            if (candidate.type() == value.type() && isOver(holders.get(candidate), index)) {
                variables.put(value, candidate);
                holders.put(candidate, value);
                return;
            }
        }
        namesakes.add(hold(value, newName(value.role(), name, namesakes.isEmpty())));
    }

    private List<JavaVariable> namesakes(Value value, String name) {
        return byName.computeIfAbsent(new Namesake(value.role(), name), unused -> new ArrayList<>());
    }

    /** The user's names are taken from the start, for the user's own values: ours give way. */
    private String newName(Role role, String name, boolean isFirst) {
        if (!isFirst) {
            return identifiers.claimNumbered(name);
        }
        boolean isFree = !Identifiers.CLASSES.contains(name) && !parameterNames.containsValue(name);
        return role == Role.PRIMAL && isFree ? name : identifiers.claim(name);
    }

    private boolean isOver(@Nullable Value holder, int index) {
        return holder != null && lastReads.getOrDefault(holder, -1) <= index;
    }

    private JavaVariable hold(Value value, String name) {
        JavaVariable variable = new JavaVariable(name, value.type());
        variables.put(value, variable);
        holders.put(variable, value);
        return variable;
    }

    /** What a value that has no name of the user's is called. */
    private String describe(Statement.Let let) {
        if (let.value().role() == Role.PRIMAL && results.contains(let.value())) {
            return "result";
        }
        return let.expression() instanceof Expression.Apply apply
                ? Table.rule(apply.primitive()).noun()
                : "value";
    }
}
