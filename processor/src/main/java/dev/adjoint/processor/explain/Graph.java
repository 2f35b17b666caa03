package dev.adjoint.processor.explain;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.report.StaticGraph;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.Invocation;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The static graph: what varies, and what it is computed from. */
final class Graph {
    /** More than this nobody can look at. */
    private static final int MOST = 400;

    private final Function primal;
    private final Wording wording;
    private final Predicate<Value> contributes;
    private final Aliases aliases;
    private final List<StaticGraph.Node> nodes = new ArrayList<>();
    private final Set<StaticGraph.Edge> edges = new LinkedHashSet<>();
    private final Map<Value, Integer> ids = new HashMap<>();

    /** What the arrays of a node are called. */
    private final Map<Integer, Set<String>> arrayNames = new HashMap<>();

    private Graph(Function primal, Wording wording, Predicate<Value> contributes) {
        this.primal = primal;
        this.wording = wording;
        this.contributes = contributes;
        this.aliases = Aliases.of(primal);
    }

    static StaticGraph of(Function primal, Wording wording, Predicate<Value> contributes) {
        return new Graph(primal, wording, contributes).build();
    }

    private StaticGraph build() {
        primal.parameters().stream().filter(contributes).forEach(this::id);
        block(primal.body());
        output(primal.results().get(0));
        int most = Math.min(MOST, nodes.size());
        List<StaticGraph.Edge> kept = edges.stream()
                .filter(edge -> edge.from() < most && edge.to() < most)
                .toList();
        return new StaticGraph(nodes.subList(0, most), kept, nodes.size() - most);
    }

    private void output(Value result) {
        int id = id(result);
        StaticGraph.Node node = nodes.get(id);
        if (node.kind() == StaticGraph.Kind.OPERATION || node.kind() == StaticGraph.Kind.CHOICE) {
            nodes.set(
                    id,
                    new StaticGraph.Node(
                            id, StaticGraph.Kind.OUTPUT, node.label(), node.operation(), node.line(), node.isActive()));
        } else {
            edge(result, add(result, StaticGraph.Kind.OUTPUT, ""), "", false);
        }
    }

    private void block(Block block) {
        for (Statement statement : block.statements()) {
            statement.match(new Statement.Cases<Void>() {
                @Override
                public Void let(Statement.Let let) {
                    if (contributes.test(let.value())) {
                        Graph.this.let(let);
                    }
                    return null;
                }

                @Override
                public Void branch(Statement.If branch) {
                    block(branch.then());
                    block(branch.otherwise());
                    for (int i = 0; i < branch.results().size(); i++) {
                        Value result = branch.results().get(i);
                        if (isNode(result)) {
                            int id = define(result, StaticGraph.Kind.CHOICE, "if");
                            edge(branch.then().results().get(i), id, "", false);
                            edge(branch.otherwise().results().get(i), id, "", false);
                        }
                    }
                    return null;
                }

                @Override
                public Void loop(Statement.Loop loop) {
                    Graph.this.loop(loop);
                    return null;
                }

                @Override
                public Void store(Statement.Store store) {
                    if (contributes.test(store.array()) && key(store.value()) != key(store.array())) {
                        edge(store.value(), id(store.array()), "", false);
                    }
                    return null;
                }

                @Override
                public Void call(Statement.Call call) {
                    Graph.this.call(call);
                    return null;
                }

                @Override
                public Void raise(Statement.Raise raise) {
                    return null;
                }
            });
        }
    }

    private void let(Statement.Let let) {
        Value value = let.value();
        if (let.expression() instanceof Expression.Copy copy) {
            if (value.type().isArray()) {
                array(value, "");
            } else {
                ids.put(value, id(copy.operand()));
            }
        } else if (let.expression() instanceof Expression.Apply apply) {
            int id = define(
                    value,
                    StaticGraph.Kind.OPERATION,
                    Table.rule(apply.primitive()).notation().symbol());
            PartialWords partials = new PartialWords(wording, value, apply);
            for (Value operand : apply.arguments().stream().distinct().toList()) {
                if (operand.type().isReal()) {
                    String partial =
                            contributes.test(operand) ? partials.of(operand).orElse("") : "";
                    edge(operand, id, partial, false);
                }
            }
        } else if (let.expression() instanceof Expression.Load load
                && !value.type().isArray()) {
            edge(load.array(), define(value, StaticGraph.Kind.OPERATION, "[ ]"), "", false);
        } else if (let.expression() instanceof Expression.Elements elements) {
            int id = array(value, "{ }");
            elements.values().stream()
                    .distinct()
                    .filter(element -> key(element) != key(value))
                    .forEach(element -> edge(element, id, "", false));
        } else {
            array(value, "new");
        }
    }

    /** The node of an array; arrays that may be one another have one node, with all their names. */
    private int array(Value value, String operation) {
        Integer known = ids.get(key(value));
        if (known == null) {
            return define(value, StaticGraph.Kind.OPERATION, operation);
        }
        StaticGraph.Node node = nodes.get(known);
        String name = wording.of(value);
        Set<String> names = arrayNames.computeIfAbsent(known, unused -> new HashSet<>(Set.of(node.label())));
        if (value.name() != null && names.add(name)) {
            nodes.set(
                    known,
                    new StaticGraph.Node(
                            known,
                            node.kind(),
                            node.label() + ", " + name,
                            node.operation(),
                            node.line(),
                            node.isActive()));
        }
        return known;
    }

    private void loop(Statement.Loop loop) {
        for (int i = 0; i < loop.carried().size(); i++) {
            Value carried = loop.carried().get(i);
            if (isNode(carried)) {
                int id = define(carried, StaticGraph.Kind.CHOICE, "loop");
                edge(loop.initial().get(i), id, "", false);
                ids.put(key(loop.results().get(i)), id);
            }
        }
        block(loop.test());
        block(loop.body());
        for (int i = 0; i < loop.carried().size(); i++) {
            if (isNode(loop.carried().get(i))) {
                edge(loop.body().results().get(i), id(loop.carried().get(i)), "", true);
            }
        }
    }

    private void call(Statement.Call call) {
        Set<Value> changed = new LinkedHashSet<>(Aliases.writes(call));
        changed.addAll(call.results());
        String name = call.callee() instanceof CompanionCall companion
                ? companion.method()
                : Invocation.of(call.callee()).notation().symbol();
        for (Value value : changed) {
            if (contributes.test(value)) {
                int id = value.type().isArray() ? array(value, name) : define(value, StaticGraph.Kind.OPERATION, name);
                call.arguments().stream()
                        .filter(argument -> contributes.test(argument) && key(argument) != key(value))
                        .forEach(argument -> edge(argument, id, "", false));
            }
        }
    }

    private boolean isNode(Value value) {
        return contributes.test(value) && !value.type().isArray();
    }

    /** All that is one piece of memory is one node. */
    private Value key(Value value) {
        return value.type().isArray() ? aliases.memory(value) : value;
    }

    private void edge(Value from, int to, String partial, boolean isNextTurn) {
        edges.add(new StaticGraph.Edge(id(from), to, partial, isNextTurn));
    }

    /** The node of a value; what does not vary has one where it is needed. */
    private int id(Value value) {
        Integer known = ids.get(key(value));
        if (known != null) {
            return known;
        }
        boolean isParameter = primal.parameters().contains(value);
        return define(value, isParameter ? StaticGraph.Kind.PARAMETER : StaticGraph.Kind.CONSTANT, "");
    }

    private int define(Value value, StaticGraph.Kind kind, String operation) {
        int id = add(value, kind, operation);
        ids.put(key(value), id);
        return id;
    }

    private int add(Value value, StaticGraph.Kind kind, String operation) {
        int id = nodes.size();
        nodes.add(new StaticGraph.Node(id, kind, wording.of(value), operation, value.line(), contributes.test(value)));
        return id;
    }
}
