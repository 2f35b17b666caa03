package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Ties;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Conversion;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The body that is being lowered: the statements so far, at which of the user's lines, and what was found wrong. */
final class Body {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final Deque<BlockBuilder> blocks = new ArrayDeque<>(List.of(new BlockBuilder()));
    private final Map<Value, Expression> definitions = new HashMap<>();
    private final Map<Value, String> labels = new LinkedHashMap<>();
    private final Map<Value, Set<Integer>> assignments = new HashMap<>();
    private final Deque<String> helpers = new ArrayDeque<>();
    private Set<String> ownNames = Set.of();
    private final Map<Value, Object> constants = new HashMap<>();
    private final Set<Value> computed = new HashSet<>();
    private final Places places = new Places();
    private int line;
    private int size;
    private int trials;

    /** Where the parts of the body were written. */
    Places places() {
        return places;
    }

    /** Takes note of where the expression was written that a value is assigned. */
    Value written(Value value, Tree tree) {
        return written(value, tree, tree);
    }

    /** As {@link #written(Value, Tree)}, where the place is but a point in what the user wrote. */
    Value written(Value value, Tree tree, Tree whole) {
        definition(value).ifPresent(expression -> places.put(expression, tree, whole));
        return value;
    }

    /** The block that statements are added to. */
    BlockBuilder block() {
        return blocks.element();
    }

    /** Begins the block of a region, or goes on with it. */
    void open(BlockBuilder inner) {
        blocks.push(inner);
    }

    /** Goes back to the block around the region. */
    void close() {
        blocks.pop();
    }

    /** What a value was assigned; empty for a parameter or the result of a region. */
    Optional<Expression> definition(Value value) {
        return Optional.ofNullable(definitions.get(value));
    }

    /** The value of a constant expression (JLS 15.29), boxed; empty if it is none. */
    Optional<Object> constant(Value value) {
        Object known = constants.get(value);
        if (known != null || value.name() != null || computed.contains(value)) {
            return Optional.ofNullable(known);
        }
        return definition(value).flatMap(this::constant);
    }

    /**
     * Takes note that a value is a constant: that of a constant variable (JLS 4.12.4), or of a choice between
     * constants.
     */
    void markConstant(Value value, Object constant) {
        constants.put(value, constant);
    }

    /** The value as one that is no constant expression, as what is passed to a method, or returned by one, is none. */
    Value computed(Value value) {
        if (constant(value).isEmpty()) {
            return value;
        }
        Value copy = let(new Expression.Copy(value));
        computed.add(copy);
        return copy;
    }

    private Optional<Object> constant(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return Optional.of(constant.value());
        }
        if (expression instanceof Expression.Field field) {
            return Optional.ofNullable(field.value());
        }
        if (expression instanceof Expression.Copy copy) {
            return constant(copy.operand());
        }
        if (!(expression instanceof Expression.Apply apply)
                || apply.primitive().mayThrow()
                || Table.rule(apply.primitive()).notation().isCall()
                || apply.primitive().parameters().stream().anyMatch(Type::isReference)) {
            return Optional.empty();
        }
        List<Object> arguments = new ArrayList<>();
        for (Value argument : apply.arguments()) {
            constant(argument).ifPresent(arguments::add);
        }
        return arguments.size() == apply.arguments().size()
                ? Optional.of(Table.rule(apply.primitive()).evaluation().apply(arguments.toArray()))
                : Optional.empty();
    }

    /** 0 or false; of an array type, an empty one. */
    Value zero(Type type) {
        return let(Conversion.zeroOf(type));
    }

    /** Lowers something to see what it is, and forgets it. */
    void trial(Runnable lowering) {
        int problems = diagnostics.size();
        int required = requirements.size();
        int before = size;
        open(new BlockBuilder());
        trials++;
        lowering.run();
        trials--;
        close();
        size = before;
        diagnostics.subList(problems, diagnostics.size()).clear();
        requirements.subList(required, requirements.size()).clear();
    }

    /** Whether what is lowered now will be forgotten. */
    boolean isTrial() {
        return trials > 0;
    }

    /**
     * Lowers something, and keeps it if it has turned out as it should.
     *
     * @return whether it is kept
     */
    boolean attempt(Runnable lowering, BooleanSupplier isKept) {
        int problems = diagnostics.size();
        int required = requirements.size();
        int before = size;
        BlockBuilder inner = new BlockBuilder();
        open(inner);
        lowering.run();
        close();
        if (isKept.getAsBoolean()) {
            inner.build(List.of()).statements().forEach(block()::add);
            return true;
        }
        diagnostics.subList(problems, diagnostics.size()).clear();
        requirements.subList(required, requirements.size()).clear();
        size = before;
        return false;
    }

    /** About how many statements there are so far. */
    int size() {
        return size;
    }

    /** Counts something that is no statement but takes as long. */
    void charge() {
        size++;
    }

    /** Adds the call of something that is more than a primitive; its result, if it has one. */
    Optional<Value> call(Callee callee, List<Value> arguments) {
        List<Value> results = callee.results().stream()
                .map(type -> new Value(type, origin("")))
                .toList();
        block().add(new Statement.Call(results, callee, arguments, origin("")));
        size++;
        return results.stream().findFirst();
    }

    /** Takes note that a value must not vary with an active parameter, and of what is wrong if it does. */
    void require(Value inactive, Message message, Tree place, Object... words) {
        requirements.add(new Requirement(Requirement.Kind.INACTIVE, inactive, Diagnostic.of(message, place, words)));
    }

    /** An array that is written into must not be that of a static field. */
    void requireOwn(Value array, Tree place) {
        requirements.add(new Requirement(Requirement.Kind.NO_TABLE, array, Diagnostic.of(Message.TABLE, place)));
    }

    /** An integer that becomes a number must not hold the bits of an active one. */
    void requireNoBits(Value integer, Tree place) {
        requirements.add(new Requirement(Requirement.Kind.NO_BITS, integer, Diagnostic.of(Message.BITS, place)));
    }

    /** {@code a | b} of two booleans. */
    Value or(Value a, Value b) {
        return apply(Table.infix("|", Type.BOOLEAN), a, b);
    }

    Origin origin(String name) {
        return Origin.primal(name.isEmpty() ? null : name, line);
    }

    /** The names of the method itself: what a helper calls so is told apart from it in words. */
    void reserve(Set<String> names) {
        ownNames = names;
    }

    /** From here on, what is named is named by a helper. */
    void enterHelper(String name) {
        helpers.push(name);
    }

    void leaveHelper() {
        helpers.pop();
    }

    /** What the user would call a component of a record, by the variable that it is assigned to first. */
    void label(Value component, String path) {
        if (!path.isEmpty()) {
            labels.putIfAbsent(component, path);
        }
    }

    Map<Value, String> labels() {
        return labels;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<Requirement> requirements() {
        return requirements;
    }

    boolean hasErrors() {
        return !diagnostics.isEmpty();
    }

    /** The line of the source that statements belong to. */
    int line() {
        return line;
    }

    /** From here on, statements belong to this line of the source. */
    void at(int sourceLine) {
        line = sourceLine;
    }

    /** Reports what is wrong with a tree; there is no value then. */
    Optional<Value> reject(Message message, Tree place, Object... words) {
        diagnostics.add(Diagnostic.of(message, place, words));
        return Optional.empty();
    }

    Value let(Expression expression) {
        return let(Origin.primal(null, line), expression);
    }

    Value apply(Primitive primitive, Value... arguments) {
        return let(new Expression.Apply(primitive, List.of(arguments)));
    }

    private Value let(Origin origin, Expression expression) {
        Value value = block().let(origin, expression);
        size++;
        definitions.put(value, expression);
        return value;
    }

    /** Gives a value the name of the variable that it is assigned to. */
    Value named(String name, Value value) {
        Value named = renamed(name, value);
        if (!helpers.isEmpty() && ownNames.contains(name)) {
            label(named, helpers.element() + "." + name);
        }
        return named;
    }

    private Value renamed(String name, Value value) {
        // A value with a name is held by another variable: u = v = x * 2.
        if (value.name() != null) {
            return let(Origin.primal(name, line), new Expression.Copy(value));
        }
        // What a helper computes is of a line of the helper's.
        Origin origin = Origin.primal(name, value.line() == Origin.NO_LINE ? line : value.line());
        Optional<Statement.Let> fresh = block().takeLast(value);
        if (fresh.isPresent()) {
            Value named = let(origin, fresh.get().expression());
            noteAssignment(named);
            return named;
        }
        Value choice = new Value(value.type(), origin);
        if (block().renameLast(value, choice)) {
            noteAssignment(choice);
            return choice;
        }
        noteAssignment(value);
        return let(Origin.primal(name, line), new Expression.Copy(value));
    }

    /** Takes note that a value is assigned to a variable on the line at hand. */
    private void noteAssignment(Value value) {
        if (value.line() != line && line != Origin.NO_LINE) {
            assignments.putIfAbsent(value, Set.of(line));
        }
    }

    /** Of the values that are assigned on another line than that on which they are computed, that of the assignment. */
    Ties assignments() {
        return new Ties(assignments, Map.of());
    }

    /** Takes note of what the user calls a value that a branch yields, or a loop carries, for a variable. */
    void declare(Value value, Variables.Variable variable) {
        if (variable.path().contains(".")) {
            label(value, variable.path());
        } else if (!helpers.isEmpty() && ownNames.contains(variable.name())) {
            label(value, helpers.element() + "." + variable.name());
        }
    }

    /**
     * The value as another type; both must be numeric, or the same. Empty, and reported, where Java has no such
     * conversion.
     */
    Optional<Value> convert(Value value, Type to, Tree place) {
        Type from = value.type();
        if (from == to) {
            return Optional.of(value);
        }
        if (!from.isNumeric() || !to.isNumeric()) {
            return reject(Message.CONVERSION, place, from.javaName(), to.javaName());
        }
        if (from == Type.DOUBLE && to == Type.FLOAT) {
            requirements.add(
                    new Requirement(Requirement.Kind.INACTIVE, value, Diagnostic.of(Message.FLOAT_CAST, place)));
        }
        Primitive conversion = Table.conversion(from, to);
        if (Table.makesNumber(conversion)) {
            requireNoBits(value, place);
        }
        Value converted = apply(conversion, value);
        return Optional.of(from == Type.DOUBLE ? written(converted, place) : converted);
    }
}
