package dev.adjoint.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which values may be the same array, or share rows: a class of such values is a piece of memory. A matrix and its rows
 * are one piece.
 */
public final class Aliases {
    private final Map<Value, Value> parents = new HashMap<>();
    private final Map<Expression.Field, Value> fields = new HashMap<>();
    private final Set<Value> written = new HashSet<>();

    private Aliases() {}

    /** Pieces of memory, where each parameter is a piece of its own. */
    public static Aliases of(Function function) {
        Aliases aliases = new Aliases();
        aliases.follow(function.body());
        return aliases;
    }

    /** As {@link #of}, where one array may be the argument for several of the user's parameters. */
    public static Aliases withSharedParameters(Function function) {
        Aliases aliases = new Aliases();
        Map<Type, Value> first = new HashMap<>();
        for (Value parameter : function.parameters()) {
            if (parameter.type().isArray() && parameter.role() == Role.PRIMAL) {
                aliases.unite(parameter, first.computeIfAbsent(parameter.type().scalar(), unused -> parameter));
            }
        }
        aliases.follow(function.body());
        return aliases;
    }

    /** The piece of memory of an array, named by one of its values. */
    public Value memory(Value array) {
        Value root = array;
        for (Value parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        return root;
    }

    /**
     * Where elements of a type lie in a piece of memory: what is written into a row leaves the matrix with the same
     * rows.
     */
    public record Place(Value memory, Type array) {}

    /** Where the elements of an array lie. */
    public Place place(Value array) {
        return new Place(memory(array), array.type());
    }

    /** Where a statement itself may write. */
    public Set<Place> placesWritten(Statement statement) {
        Set<Place> places = new HashSet<>();
        for (Value array : writes(statement)) {
            places.add(place(array));
            if (array.type().isMatrix() && statement instanceof Statement.Call) {
                places.add(new Place(memory(array), array.type().element()));
            }
        }
        return places;
    }

    /** Where a block, or a region in it, may write. */
    public Set<Place> placesWritten(Block block) {
        Set<Place> places = new HashSet<>();
        block.allStatements().forEach(statement -> places.addAll(placesWritten(statement)));
        return places;
    }

    /** Whether the function may write into the memory of an array. */
    public boolean isWritten(Value array) {
        Value memory = memory(array);
        return written.stream().anyMatch(value -> memory(value) == memory);
    }

    /** The arrays that a statement itself writes into. */
    public static List<Value> writes(Statement statement) {
        List<Value> writes = new ArrayList<>();
        if (statement instanceof Statement.Store store) {
            writes.add(store.array());
        } else if (statement instanceof Statement.Call call) {
            for (int i = 0; i < call.arguments().size(); i++) {
                if (call.callee().writes(i)) {
                    writes.add(call.arguments().get(i));
                }
            }
        }
        return writes;
    }

    private void follow(Block block) {
        for (Statement statement : block.statements()) {
            written.addAll(writes(statement));
            statement.blocks().forEach(this::follow);
            if (statement instanceof Statement.Let let) {
                follow(let);
            } else if (statement instanceof Statement.If branch) {
                uniteAll(branch.results(), branch.then().results());
                uniteAll(branch.results(), branch.otherwise().results());
            } else if (statement instanceof Statement.Loop loop) {
                uniteAll(loop.carried(), loop.initial());
                uniteAll(loop.carried(), loop.body().results());
                uniteAll(loop.carried(), loop.results());
            } else if (statement instanceof Statement.Store store) {
                unite(store.array(), store.value());
            } else if (statement instanceof Statement.Call call) {
                follow(call);
            }
        }
    }

    private void follow(Statement.Let let) {
        Expression expression = let.expression();
        if (expression instanceof Expression.Field field && field.type().isArray()) {
            unite(let.value(), fields.computeIfAbsent(field, unused -> let.value()));
        } else if (expression instanceof Expression.Copy
                || expression instanceof Expression.Load
                || expression instanceof Expression.Elements) {
            expression.operands().forEach(operand -> unite(let.value(), operand));
        }
    }

    /** What a call does with the rows of a matrix is mostly not known. */
    private void follow(Statement.Call call) {
        if (call.callee().mayReturnArgument()) {
            for (Value result : call.results()) {
                call.arguments().stream()
                        .filter(argument -> argument.type() == result.type())
                        .forEach(argument -> unite(result, argument));
            }
        }
        if (!call.callee().movesRows()) {
            return;
        }
        List<Value> arrays = Stream.concat(call.arguments().stream(), call.results().stream())
                .filter(value -> value.type().isArray())
                .toList();
        if (arrays.stream().anyMatch(value -> value.type().isMatrix())) {
            arrays.forEach(value -> unite(arrays.get(0), value));
        }
    }

    private void uniteAll(List<Value> some, List<Value> others) {
        for (int i = 0; i < some.size(); i++) {
            unite(some.get(i), others.get(i));
        }
    }

    private void unite(Value a, Value b) {
        if (a.type().isArray() && b.type().isArray() && memory(a) != memory(b)) {
            parents.put(memory(a), memory(b));
        }
    }
}
