package dev.adjoint.processor.explain;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.hazards.Contribution;
import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.report.MethodReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The user's variables: which of them vary with what is differentiated, and why. */
final class Variables {
    private static final String NOT_PASSED_ON = ", but no derivative passes from it to the result";

    private final Function function;
    private final Activity activity;
    private final Predicate<Value> contributes;
    private final Map<Value, String> labels;
    private final Aliases aliases;
    private final Map<Value, List<Value>> written = new HashMap<>();
    private final Map<Value, Statement> definitions = new HashMap<>();

    private Variables(Function function, Activity activity, Predicate<Value> contributes, Map<Value, String> labels) {
        this.function = function;
        this.labels = labels;
        this.aliases = Aliases.of(function);
        this.activity = activity;
        this.contributes = contributes;
        for (Statement statement : function.body().allStatements()) {
            statement.defined().forEach(value -> definitions.put(value, statement));
            if (statement instanceof Statement.Loop loop) {
                loop.carried().forEach(value -> definitions.put(value, loop));
            }
            List<Value> sources = statement.operands().stream()
                    .filter(operand -> operand.type().isReal())
                    .toList();
            Aliases.writes(statement)
                    .forEach(array -> written.computeIfAbsent(aliases.memory(array), unused -> new ArrayList<>())
                            .addAll(sources));
        }
    }

    /**
     * The variables of a function.
     *
     * @param labels what the user calls values, unless it is by their names
     * @param isWritten whether the user wrote a name
     */
    static List<MethodReport.Variable> of(
            Function function,
            List<ParameterGroup> groups,
            Map<Value, String> labels,
            Collection<Value> active,
            Predicate<String> isWritten) {
        Activity activity = Activity.of(function, active);
        Predicate<Value> contributes = Contribution.of(function, active);
        List<MethodReport.Variable> variables = new ArrayList<>();
        for (ParameterGroup group : groups) {
            for (Value parameter : group.values()) {
                String name = group.path(parameter).orElse(group.name());
                variables.add(parameter(name, parameter, active.contains(parameter), contributes.test(parameter)));
            }
        }
        variables.addAll(new Variables(function, activity, contributes, labels).locals(isWritten));
        return variables;
    }

    private static MethodReport.Variable parameter(
            String name, Value parameter, boolean isDifferentiated, boolean contributes) {
        String why;
        if (isDifferentiated) {
            why = "a parameter that is differentiated" + (contributes ? "" : NOT_PASSED_ON);
        } else if (parameter.type().isReal()) {
            why = "a parameter that is a constant";
        } else {
            why = nature(parameter.type());
        }
        return new MethodReport.Variable(name, type(parameter), Origin.NO_LINE, contributes, why);
    }

    private static String type(Value value) {
        return value.enumClass() == null
                ? value.type().javaName()
                : String.join(".", value.enumClass().simpleNames());
    }

    private static String nature(Type type) {
        return type == Type.ENUM ? "an enum is a constant by nature" : type.javaName() + " is a constant by nature";
    }

    private List<MethodReport.Variable> locals(Predicate<String> isWritten) {
        Map<String, List<Value>> byName = new LinkedHashMap<>();
        for (Map.Entry<Value, Statement> entry : inOrder()) {
            Value value = entry.getKey();
            String name = name(value);
            boolean isUsers = labels.containsKey(value) || (name != null && isWritten.test(name));
            if (name != null && value.role() == Role.PRIMAL && isUsers) {
                byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
            }
        }
        function.parameters().forEach(parameter -> byName.remove(String.valueOf(parameter.name())));
        List<MethodReport.Variable> variables = new ArrayList<>();
        byName.forEach((name, values) -> variables.add(local(name, values)));
        return variables;
    }

    /** What the user calls a value, or null. */
    private @Nullable String name(Value value) {
        return labels.getOrDefault(value, value.name());
    }

    private List<Map.Entry<Value, Statement>> inOrder() {
        List<Map.Entry<Value, Statement>> order = new ArrayList<>();
        for (Statement statement : function.body().allStatements()) {
            statement.defined().forEach(value -> order.add(Map.entry(value, statement)));
            if (statement instanceof Statement.Loop loop) {
                loop.carried().forEach(value -> order.add(Map.entry(value, statement)));
            }
        }
        return order;
    }

    private MethodReport.Variable local(String name, List<Value> values) {
        Value first = values.get(0);
        boolean varies = values.stream().anyMatch(activity::isActive);
        boolean isActive = values.stream().anyMatch(contributes);
        String why;
        if (varies) {
            Set<String> sources = new LinkedHashSet<>();
            Set<Value> seen = new HashSet<>();
            values.stream().filter(activity::isActive).forEach(value -> sources(value, sources, seen));
            sources.remove(name);
            why = (sources.isEmpty() ? "varies" : "varies with " + String.join(", ", sources))
                    + (isActive ? "" : NOT_PASSED_ON);
        } else if (first.type().isReal()) {
            why = "depends on nothing that is differentiated";
        } else {
            why = nature(first.type());
        }
        return new MethodReport.Variable(name, type(first), line(values), isActive, why);
    }

    /** The line on which a variable is assigned first: what becomes a component may come from another method. */
    private int line(List<Value> values) {
        return values.stream()
                .filter(value -> value.line() != Origin.NO_LINE)
                .min(Comparator.comparing((Value value) -> value.name() == null).thenComparingInt(this::line))
                .map(this::line)
                .orElse(Origin.NO_LINE);
    }

    private int line(Value value) {
        return function.ties().of(value).stream().findFirst().orElse(value.line());
    }

    /** What is written into an array, or into one that it may be. */
    private List<Value> written(Value array) {
        return array.type().isArray() ? written.getOrDefault(aliases.memory(array), List.of()) : List.of();
    }

    /** The names of what varies that a value is computed from directly. */
    private void sources(Value value, Set<String> names, Set<Value> seen) {
        Statement definition = definitions.get(value);
        if (definition == null || !seen.add(value)) {
            return;
        }
        List<Value> operands = new ArrayList<>(written(value));
        if (definition instanceof Statement.If branch) {
            int i = branch.results().indexOf(value);
            operands.add(branch.then().results().get(i));
            operands.add(branch.otherwise().results().get(i));
        } else if (definition instanceof Statement.Loop loop) {
            int i = Math.max(loop.results().indexOf(value), loop.carried().indexOf(value));
            operands.add(loop.initial().get(i));
            operands.add(loop.body().results().get(i));
        } else {
            operands.addAll(definition.operands());
        }
        for (Value operand : operands) {
            if (activity.isActive(operand)) {
                String name = name(operand);
                if (name == null || name.equals(name(value))) {
                    sources(operand, names, seen);
                } else {
                    names.add(name);
                }
            }
        }
    }
}
