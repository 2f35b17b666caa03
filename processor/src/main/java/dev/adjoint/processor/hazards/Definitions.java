package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where each value of a function comes from. */
final class Definitions {
    /** What a branch yields for one of its results. */
    record Choice(Value condition, Value then, Value otherwise) {}

    /** What a loop carries from turn to turn: at first, and from each turn to the next. */
    record Carried(Statement.Loop loop, Value initial, Value next) {}

    private final Map<Value, Expression> expressions = new HashMap<>();
    private final Map<Value, Choice> choices = new HashMap<>();
    private final Map<Value, Carried> carried = new HashMap<>();
    private final Map<Value, Carried> results = new HashMap<>();
    private final Map<Value, Object> constants = new HashMap<>();

    private Definitions() {}

    static Definitions of(Function function) {
        Definitions definitions = new Definitions();
        function.body().allStatements().forEach(definitions::add);
        return definitions;
    }

    private void add(Statement statement) {
        if (statement instanceof Statement.Let let) {
            expressions.put(let.value(), let.expression());
            constant(let.expression()).ifPresent(constant -> constants.put(let.value(), constant));
        } else if (statement instanceof Statement.If branch) {
            for (int i = 0; i < branch.results().size(); i++) {
                choices.put(
                        branch.results().get(i),
                        new Choice(
                                branch.condition(),
                                branch.then().results().get(i),
                                branch.otherwise().results().get(i)));
            }
        } else if (statement instanceof Statement.Loop loop) {
            for (int i = 0; i < loop.results().size(); i++) {
                Carried turn = new Carried(
                        loop, loop.initial().get(i), loop.body().results().get(i));
                carried.put(loop.carried().get(i), turn);
                results.put(loop.results().get(i), turn);
            }
        }
    }

    /** What a value is assigned. */
    Optional<Expression> expression(Value value) {
        return Optional.ofNullable(expressions.get(value));
    }

    /** The operation that a value is the result of, under whatever names. */
    Optional<Expression.Apply> operation(Value value) {
        Expression expression = expressions.get(origin(value));
        return expression instanceof Expression.Apply apply ? Optional.of(apply) : Optional.empty();
    }

    /** The value that this is a copy of; itself if it is none. */
    Value origin(Value value) {
        Value origin = value;
        while (expressions.get(origin) instanceof Expression.Copy copy) {
            origin = copy.operand();
        }
        return origin;
    }

    /** Of the result of a branch, what its ways yield. */
    Optional<Choice> choice(Value value) {
        return Optional.ofNullable(choices.get(value));
    }

    /** Of what a loop carries, as its test and its body read it. */
    Optional<Carried> carried(Value value) {
        return Optional.ofNullable(carried.get(value));
    }

    /** Of the result of a loop, what it was in the turns. */
    Optional<Carried> result(Value value) {
        return Optional.ofNullable(results.get(value));
    }

    /** The constant, boxed, that a value always is, as far as that is easily seen. */
    Optional<Object> constant(Value value) {
        return Optional.ofNullable(constants.get(value));
    }

    /** What is a constant once the operands are known: they are assigned before. */
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
                || apply.primitive().parameters().stream().anyMatch(Type::isReference)
                || !constants.keySet().containsAll(apply.arguments())) {
            return Optional.empty();
        }
        Object[] arguments = apply.arguments().stream().map(constants::get).toArray();
        return Optional.of(Table.rule(apply.primitive()).evaluation().apply(arguments));
    }

    /** A constant that is a number, as a double; NaN if it is not known. */
    double number(Value value) {
        return constant(value)
                .filter(Number.class::isInstance)
                .map(known -> ((Number) known).doubleValue())
                .orElse(Double.NaN);
    }

    /** Whether a value is certainly a whole number that the source names. */
    boolean isWhole(Value value) {
        double number = number(value);
        return !Double.isInfinite(number) && number == Math.rint(number);
    }
}
