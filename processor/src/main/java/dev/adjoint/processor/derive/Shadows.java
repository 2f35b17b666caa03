package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.Routine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The adjoints of arrays: for each active array another one, its shadow, of the same shape. What is the same array has
 * the same shadow, so that aliases need no thought.
 *
 * <p>The shadow of an array that the function makes is made by the reverse code, where it is clear which array is
 * which. Where that is decided while the program runs (a branch chooses between arrays, a loop exchanges them, rows are
 * put into a matrix), each shadow is made, chosen and exchanged along with its array in the forward sweep.
 *
 * <p>Moses and Churavy, Instead of Rewriting Foreign Code for Machine Learning, Automatically Synthesize Fast
 * Gradients, 2020, section 3 (shadow memory).
 */
final class Shadows {
    private final Activity activity;
    private final Aliases aliases;
    private final Primal primal;
    private final Map<Value, Value> shadows = new HashMap<>();
    private final Map<Value, Statement> definitions = new HashMap<>();
    private final Set<Value> decidedLate = new HashSet<>();
    /** The memory from which anything is read. */
    private final Set<Value> read = new HashSet<>();
    /** The memory of matrices whose rows are exchanged for others. */
    private final Set<Value> rowsAssigned = new HashSet<>();
    /** For a matrix whose rows are exchanged later: the matrix of the shadow's rows as they were when it was copied. */
    private final Map<Value, Value> firstRows = new HashMap<>();

    Shadows(Function function, Activity activity, Aliases aliases, Primal primal) {
        this.activity = activity;
        this.aliases = aliases;
        this.primal = primal;
        collect(function.body());
        function.results().forEach(result -> read.add(aliases.memory(result)));
    }

    private void collect(Block block) {
        for (Statement statement : block.allStatements()) {
            statement.defined().forEach(value -> definitions.put(value, statement));
            if (statement instanceof Statement.Loop loop) {
                loop.carried().forEach(value -> definitions.put(value, statement));
            }
            arraysDecidedBy(statement).forEach(array -> decidedLate.add(aliases.memory(array)));
            arraysReadBy(statement).forEach(array -> read.add(aliases.memory(array)));
            Aliases.writes(statement).stream()
                    .filter(array -> array.type().isMatrix())
                    .forEach(array -> rowsAssigned.add(aliases.memory(array)));
        }
    }

    private static List<Value> arraysReadBy(Statement statement) {
        boolean isRead = statement instanceof Statement.Call
                || (statement instanceof Statement.Let let && let.expression() instanceof Expression.Load);
        return isRead
                ? statement.operands().stream()
                        .filter(value -> value.type().isArray())
                        .toList()
                : List.of();
    }

    /**
     * Whether an element of an array, or of one that shares its memory, is ever read. What is written into any other
     * has no adjoint: not even one of 0, which an infinite partial derivative would make NaN.
     */
    boolean isRead(Value array) {
        return read.contains(aliases.memory(array));
    }

    /** The arrays of which only the running program says which they are. */
    private static List<Value> arraysDecidedBy(Statement statement) {
        List<Value> arrays = new ArrayList<>();
        if (statement instanceof Statement.If || statement instanceof Statement.Loop) {
            arrays.addAll(statement.defined());
        } else if (statement instanceof Statement.Store store) {
            arrays.add(store.value());
        } else if (statement instanceof Statement.Let let
                && let.value().type().isMatrix()
                && (let.expression() instanceof Expression.Elements
                        || (let.expression() instanceof Expression.NewArray newArray
                                && newArray.lengths().size() == 1))) {
            arrays.add(let.value());
        } else if (statement instanceof Statement.Call call
                && call.callee().movesRows()
                && call.arguments().stream()
                        .anyMatch(argument -> argument.type().isMatrix())
                && !isDeepCopy(call)) {
            arrays.addAll(call.arguments());
            arrays.addAll(call.results());
        }
        return arrays.stream().filter(value -> value.type().isArray()).toList();
    }

    private static boolean isDeepCopy(Statement.Call call) {
        return call.callee() instanceof Routine routine && (routine.adjoint().isPresent() || !routine.isLinear());
    }

    /** Lets an array have a shadow that is there from the beginning. */
    void set(Value array, Value shadow) {
        shadows.put(array, shadow);
    }

    boolean isActive(Value array) {
        return array.type().isArray() && activity.isActive(array);
    }

    /** Whether an array's shadow is made in the forward sweep. */
    private boolean isEarly(Value array) {
        return isActive(array) && decidedLate.contains(aliases.memory(array));
    }

    /** Those among the values whose shadows accompany them in the forward sweep. */
    List<Value> accompanied(List<Value> values) {
        return values.stream().filter(this::isEarly).toList();
    }

    /** The shadow that accompanies an array in the forward sweep. */
    Value of(Value array) {
        Value known = shadows.get(array);
        if (known != null) {
            return known;
        }
        Value shadow = new Value(array.type(), Origin.derivative(Names.derivative(array.name()), array.line()));
        shadows.put(array, shadow);
        primal.accompany(shadow, array, row(array));
        return shadow;
    }

    /** How the shadow of a row is read from the shadow of its matrix. */
    private Optional<Expression> row(Value array) {
        return definitions.get(array) instanceof Statement.Let let
                        && let.expression() instanceof Expression.Load load
                        && hasShadow(load.array())
                ? Optional.of(new Expression.Load(of(load.array()), load.index()))
                : Optional.empty();
    }

    /** Whether an array that has a shadow in the forward sweep has it by its definition, or from the beginning. */
    private boolean hasShadow(Value array) {
        return shadows.containsKey(array) || (definitions.containsKey(array) && !isConstant(array));
    }

    /** The shadow of an array, for the forward sweep; of a constant one, zeros that nobody reads. */
    Value forward(Value array, BlockBuilder out) {
        return hasShadow(array) ? of(array) : zerosLike(array, array, out);
    }

    private boolean isConstant(Value array) {
        return definitions.get(array) instanceof Statement.Let let && let.expression() instanceof Expression.Field;
    }

    private static Value zerosLike(Value array, Value named, BlockBuilder out) {
        Origin origin = Origin.derivative(Names.derivative(named.name()), named.line());
        Value zeros = new Value(array.type(), origin);
        out.add(new Statement.Call(List.of(zeros), ArrayRoutines.zerosLike(array.type()), List.of(array), origin));
        return zeros;
    }

    /**
     * Does to the shadows in the forward sweep what a statement does to arrays.
     *
     * @return the shadows that are new
     */
    List<Value> accompany(Statement statement, BlockBuilder out) {
        if (statement instanceof Statement.Let let && isEarly(let.value()) && !isConstant(let.value())) {
            Value shadow = of(let.value());
            out.add(new Statement.Let(shadow, shadowed(let.expression(), out)));
            return List.of(shadow);
        }
        if (statement instanceof Statement.Store store
                && isEarly(store.array())
                && store.value().type().isArray()) {
            out.add(new Statement.Store(
                    forward(store.array(), out),
                    store.index(),
                    forward(store.value(), out),
                    Origin.derivative(null, store.origin().line())));
        }
        return statement instanceof Statement.Call call ? accompany(call, out) : List.of();
    }

    private List<Value> accompany(Statement.Call call, BlockBuilder out) {
        List<Value> made = new ArrayList<>();
        call.results().stream().filter(this::isEarly).forEach(result -> made.add(of(result)));
        boolean movesRows = call.callee() instanceof Routine routine
                && routine.isLinear()
                && !isDeepCopy(call)
                && call.arguments().stream()
                        .anyMatch(argument -> argument.type().isMatrix() && isEarly(argument));
        if (movesRows) {
            List<Value> arguments = new ArrayList<>();
            for (Value argument : call.arguments()) {
                arguments.add(argument.type().isArray() ? forward(argument, out) : argument);
            }
            Origin origin = Origin.derivative(null, call.origin().line());
            out.add(new Statement.Call(List.copyOf(made), call.callee(), arguments, origin));
        } else {
            for (int i = 0; i < made.size(); i++) {
                Value result = call.results().get(i);
                Routine zerosLike = ArrayRoutines.zerosLike(result.type());
                Origin origin = made.get(i).origin();
                out.add(new Statement.Call(List.of(made.get(i)), zerosLike, List.of(result), origin));
                if (hasFirstRows(result)) {
                    Routine rows = ArrayRoutines.cloneOf(result.type());
                    out.add(new Statement.Call(List.of(firstRows(result)), rows, List.of(of(result)), origin));
                }
            }
        }
        return made;
    }

    private boolean hasFirstRows(Value array) {
        return array.type().isMatrix() && isEarly(array) && rowsAssigned.contains(aliases.memory(array));
    }

    private Value firstRows(Value array) {
        Value known = firstRows.get(array);
        if (known != null) {
            return known;
        }
        Value rows = new Value(array.type(), Origin.derivative(null, array.line()));
        firstRows.put(array, rows);
        primal.accompany(rows, array, Optional.empty());
        return rows;
    }

    /** The shadow of an array as it was made, for the reverse code: with the rows that it had then. */
    Value reverseAsMade(Value array, BlockBuilder out) {
        return hasFirstRows(array) ? primal.read(firstRows(array), out) : reverse(array, out);
    }

    /** What makes the shadow, as this makes the array. */
    private Expression shadowed(Expression expression, BlockBuilder out) {
        if (expression instanceof Expression.Elements elements
                && !elements.type().isMatrix()) {
            Value length = ForwardSweep.constant(elements.values().size(), out);
            return new Expression.NewArray(elements.type(), List.of(length));
        }
        return expression.reading(operand -> operand.type().isArray() ? forward(operand, out) : operand);
    }

    /** Makes, in the reverse code, the shadows of the arrays that a block makes. */
    void prepare(List<Statement> statements, BlockBuilder out) {
        for (Statement statement : statements) {
            for (Value value : statement.defined()) {
                if (isActive(value) && !isEarly(value)) {
                    prepare(value, statement, out);
                }
            }
        }
    }

    private void prepare(Value array, Statement statement, BlockBuilder out) {
        Origin origin = Origin.derivative(Names.derivative(array.name()), array.line());
        if (statement instanceof Statement.Call) {
            shadows.put(array, zerosLike(primal.read(array, out), array, out));
        } else if (statement instanceof Statement.Let let && let.expression() instanceof Expression.NewArray newArray) {
            List<Value> lengths = newArray.lengths().stream()
                    .map(length -> primal.read(length, out))
                    .toList();
            shadows.put(array, out.let(origin, new Expression.NewArray(array.type(), lengths)));
        } else if (statement instanceof Statement.Let let && let.expression() instanceof Expression.Elements elements) {
            Value length = ForwardSweep.constant(elements.values().size(), out);
            shadows.put(array, out.let(origin, new Expression.NewArray(array.type(), List.of(length))));
        } else if (statement instanceof Statement.Let let && let.expression() instanceof Expression.Load load) {
            Value matrix = reverse(load.array(), out);
            Value index = primal.read(load.index(), out);
            shadows.put(array, out.let(origin, new Expression.Load(matrix, index)));
        }
    }

    /** The shadow of an active array, for the reverse code. */
    Value reverse(Value array, BlockBuilder out) {
        if (isEarly(array) && hasShadow(array)) {
            return primal.read(of(array), out);
        }
        Value known = shadows.get(array);
        if (known != null) {
            return known;
        }
        Statement definition = definitions.get(array);
        if (definition instanceof Statement.Let let && let.expression() instanceof Expression.Copy copy) {
            return reverse(copy.operand(), out);
        }
        return zerosLike(primal.read(array, out), array, out);
    }
}
