package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of what a value is computed in the end: parameters, arrays, and what loops carry that are not over yet. */
final class Roots {
    private final Definitions definitions;
    private final Memory memory;
    private final Map<Value, List<Value>> stored = new HashMap<>();
    private final Map<Value, Statement.Call> calls = new HashMap<>();

    private Roots(Definitions definitions, Memory memory) {
        this.definitions = definitions;
        this.memory = memory;
    }

    static Roots of(Function function, Definitions definitions, Memory memory) {
        Roots roots = new Roots(definitions, memory);
        for (Statement statement : function.body().allStatements()) {
            if (statement instanceof Statement.Store store) {
                roots.add(store.array(), List.of(store.value()));
            } else if (statement instanceof Statement.Let let
                    && let.expression() instanceof Expression.Elements elements) {
                roots.add(let.value(), elements.values());
            } else if (statement instanceof Statement.Call call) {
                call.results().forEach(result -> roots.calls.put(result, call));
                memory.writes(call).forEach(array -> roots.add(array, call.arguments()));
            }
        }
        return roots;
    }

    private void add(Value array, List<Value> values) {
        stored.computeIfAbsent(memory.of(array), unused -> new ArrayList<>()).addAll(values);
    }

    /**
     * The roots of a value.
     *
     * @param open the loops of which what they carry is a root
     */
    Set<Value> of(Value value, List<Statement.Loop> open) {
        Set<Value> roots = new HashSet<>();
        Set<Value> seen = new HashSet<>();
        Deque<Value> waiting = new ArrayDeque<>(List.of(value));
        while (!waiting.isEmpty()) {
            Value next = waiting.pop();
            if (seen.add(next)) {
                List<Value> sources = sources(next, open);
                if (sources.isEmpty() || next.type().isArray()) {
                    roots.add(memory.of(next));
                }
                waiting.addAll(sources);
            }
        }
        return roots;
    }

    /** The arguments of the call that a value is the result of; none for any other value. */
    List<Value> arguments(Value result) {
        Statement.Call call = calls.get(result);
        return call == null ? List.of() : call.arguments();
    }

    /** What a value is computed of; nothing for a root. Of what is in an array, that is all that is stored there. */
    private List<Value> sources(Value value, List<Statement.Loop> open) {
        if (value.type().isArray()) {
            return stored.getOrDefault(memory.of(value), List.of());
        }
        Expression expression = definitions.expression(value).orElse(null);
        if (expression instanceof Expression.Apply apply) {
            return apply.arguments();
        }
        if (expression != null) {
            return Memory.sources(expression);
        }
        if (definitions.choice(value).isPresent()) {
            Definitions.Choice choice = definitions.choice(value).get();
            return List.of(choice.then(), choice.otherwise());
        }
        if (calls.containsKey(value)) {
            return arguments(value);
        }
        Definitions.Carried turn =
                definitions.carried(value).or(() -> definitions.result(value)).orElse(null);
        boolean isOpen = turn != null && definitions.carried(value).isPresent() && open.contains(turn.loop());
        return turn == null || isOpen ? List.of() : List.of(turn.initial(), turn.next());
    }
}
