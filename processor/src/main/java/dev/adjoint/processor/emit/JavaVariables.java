package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.CompanionJvp;
import dev.adjoint.processor.rules.GivenPartial;
import dev.adjoint.processor.rules.Invocation;
import dev.adjoint.processor.rules.Table;
import dev.adjoint.processor.rules.TracerCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    record Namesake(Role role, String name) {
        static @Nullable Namesake of(Value value) {
            String name = value.name();
            return name == null ? null : new Namesake(value.role(), name);
        }
    }

    private final Plan plan;
    private final Interference interference;
    private final Identifiers identifiers;
    private final Map<Value, JavaVariable> variables = new HashMap<>();
    private final Map<Namesake, List<JavaVariable>> byName = new HashMap<>();
    private final Value result;
    private int count;
    private final Map<Value, String> parameterNames;
    private final Set<String> heads;

    private JavaVariables(Function function, Plan plan, Collection<String> reserved) {
        this.plan = plan;
        this.interference = Interference.of(function, plan);
        this.result = function.results().get(0);
        Set<String> taken = new HashSet<>(Identifiers.CLASSES);
        taken.addAll(reserved);
        collectUserNames(function.body(), taken);
        this.heads = Owners.heads(function, taken::contains);
        this.parameterNames = ParameterNames.of(function.parameters());
        taken.addAll(parameterNames.values());
        this.identifiers = new Identifiers(taken);
    }

    static JavaVariables of(Function function, Plan plan, Collection<String> reserved) {
        JavaVariables variables = new JavaVariables(function, plan, reserved);
        function.parameters().forEach(variables::declareParameter);
        variables.declare(function.body());
        return variables;
    }

    /** The variable of a parameter or of a value that the plan keeps. */
    JavaVariable of(Value value) {
        return Objects.requireNonNull(variables.get(value), "no variable");
    }

    /** The variable of a value; empty if it has none. */
    Optional<JavaVariable> find(Value value) {
        return Optional.ofNullable(variables.get(value));
    }

    /** Whether another value is held, later, by the variable of a parameter. */
    boolean isReassigned(Value parameter) {
        JavaVariable variable = of(parameter);
        return variables.values().stream().filter(variable::equals).count() > 1;
    }

    /** How many variables the method has. */
    int count() {
        return count;
    }

    /** Whether a variable has this name, which then does not mean a class (JLS 6.4.2). */
    boolean isVariable(String name) {
        return !Identifiers.CLASSES.contains(name) && identifiers.isTaken(name);
    }

    /** A name for something else in the method. */
    String claim(String wish) {
        return identifiers.claim(wish);
    }

    /** A name for something else in the method; where it is taken, it gets a number. */
    String claimNumbered(String wish) {
        return identifiers.claimNumbered(wish);
    }

    /** A further variable, for a moment. */
    JavaVariable temporary(Type type) {
        count++;
        return new JavaVariable(identifiers.claimNumbered("former"), type);
    }

    private static void collectUserNames(Block block, Set<String> names) {
        for (Statement statement : block.allStatements()) {
            for (Value value : statement.defined()) {
                String name = value.name();
                if (value.role() == Role.PRIMAL && name != null) {
                    names.add(name);
                }
            }
        }
    }

    private void declareParameter(Value parameter) {
        String name = Objects.requireNonNull(parameter.name(), "a parameter without a name");
        String own = parameterNames.get(parameter);
        namesakes(parameter, name).add(hold(parameter, own == null ? identifiers.claim(name) : own));
    }

    private void declare(Block block) {
        for (Statement statement : plan.kept(block)) {
            if (statement instanceof Statement.If branch && !plan.isConditional(branch)) {
                declareUnnamed(branch);
                declare(branch.then());
                declare(branch.otherwise());
            } else if (statement instanceof Statement.Loop loop) {
                declare(loop);
            }
            statement.defined().stream()
                    .filter(value -> !variables.containsKey(value))
                    .forEach(value -> declare(value, statement));
        }
    }

    /**
     * What a way yields for a result without a name is computed in the result's variable, if it has none of its own.
     */
    private void declareUnnamed(Statement.If branch) {
        for (int i = 0; i < branch.results().size(); i++) {
            Value result = branch.results().get(i);
            if (result.name() != null) {
                continue;
            }
            if (!variables.containsKey(result)) {
                declare(result, branch);
            }
            for (Block way : List.of(branch.then(), branch.otherwise())) {
                Value yielded = way.results().get(i);
                if (yielded.name() == null
                        && !plan.isFolded(yielded)
                        && plan.isReadOnce(yielded)
                        && isComputedIn(way, yielded)) {
                    variables.put(yielded, of(result));
                }
            }
        }
    }

    /** What is carried stays in its variable after the loop, if it can. */
    private void declare(Statement.Loop loop) {
        for (int i = 0; i < loop.carried().size(); i++) {
            declare(
                    loop.carried().get(i),
                    loop,
                    Optional.ofNullable(variables.get(loop.initial().get(i))));
        }
        for (int i = 0; i < loop.carried().size(); i++) {
            Value result = loop.results().get(i);
            JavaVariable carried = of(loop.carried().get(i));
            if (result.name() == null) {
                variables.put(result, carried);
            } else {
                declare(result, loop, Optional.of(carried));
            }
        }
        declare(loop.test());
        declare(loop.body());
    }

    private static boolean isComputedIn(Block block, Value value) {
        return block.statements().stream()
                .anyMatch(statement -> statement.defined().contains(value));
    }

    private void declare(Value value, Statement statement) {
        declare(value, statement, Optional.empty());
    }

    /** Gives a value a variable: the preferred one where that has its name and is free. */
    private void declare(Value value, Statement statement, Optional<JavaVariable> preferred) {
        String name = value.name();
        if (name == null) {
            hold(value, identifiers.claimNumbered(describe(value, statement)));
            return;
        }
        Set<JavaVariable> occupied = new HashSet<>();
        for (Value neighbour : interference.of(value)) {
            JavaVariable variable = variables.get(neighbour);
            if (variable != null) {
                occupied.add(variable);
            }
        }
        List<JavaVariable> namesakes = namesakes(value, name);
        List<JavaVariable> candidates = new ArrayList<>(namesakes);
        preferred.filter(namesakes::contains).ifPresent(variable -> candidates.add(0, variable));
        for (JavaVariable candidate : candidates) {
            if (candidate.type() == value.type() && !occupied.contains(candidate)) {
                variables.put(value, candidate);
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
        boolean isFree =
                !Identifiers.CLASSES.contains(name) && !heads.contains(name) && !parameterNames.containsValue(name);
        return role == Role.PRIMAL && isFree ? name : identifiers.claim(name);
    }

    private JavaVariable hold(Value value, String name) {
        JavaVariable variable = new JavaVariable(name, value.type());
        variables.put(value, variable);
        count++;
        return variable;
    }

    /** What a value that has no name of the user's is called. */
    private String describe(Value value, Statement statement) {
        if (value.role() == Role.PRIMAL && value == result) {
            return "result";
        }
        if (statement instanceof Statement.Call call && call.callee() instanceof CompanionJvp jvp) {
            return call.results().get(0) == value ? jvp.noun() : "d" + jvp.noun();
        }
        if (statement instanceof Statement.If || statement instanceof Statement.Loop) {
            return value.type() == Type.BOOLEAN ? "done" : "chosen";
        }
        if (statement instanceof Statement.Call call
                && !value.type().isArray()
                && (value.role() == Role.PRIMAL
                        || call.callee() instanceof GivenPartial
                        || call.callee() instanceof TracerCall)) {
            return Invocation.of(call.callee()).noun();
        }
        if (value.type().isArray()) {
            return value.type().isMatrix() ? "matrix" : "array";
        }
        if (statement instanceof Statement.Let let && let.expression() instanceof Expression.Load) {
            return "element";
        }
        if (statement instanceof Statement.Let let && let.expression() instanceof Expression.Length) {
            return "length";
        }
        return statement instanceof Statement.Let let && let.expression() instanceof Expression.Apply apply
                ? Table.rule(apply.primitive()).noun()
                : "value";
    }
}
