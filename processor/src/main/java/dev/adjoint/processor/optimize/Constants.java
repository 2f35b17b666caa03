package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Which values are known constants, literals or what follows from them. */
final class Constants {
    private final Map<Value, Object> known = new HashMap<>();

    /** Takes note of one assignment, whose operands have been noted before. */
    void define(Statement.Let let) {
        evaluate(let.expression()).ifPresent(constant -> known.put(let.value(), constant));
    }

    /** The constant, boxed as its type, or null. */
    @Nullable
    Object of(Value value) {
        return known.get(value);
    }

    OptionalDouble ofDouble(Value value) {
        return known.get(value) instanceof Double constant ? OptionalDouble.of(constant) : OptionalDouble.empty();
    }

    /** The constant that an expression is, boxed as its type. */
    Optional<Object> evaluate(Expression expression) {
        return expression.match(new Expression.Cases<>() {
            @Override
            public Optional<Object> constant(Expression.Constant constant) {
                return Optional.of(constant.value());
            }

            @Override
            public Optional<Object> field(Expression.Field field) {
                return Optional.ofNullable(field.value());
            }

            @Override
            public Optional<Object> copy(Expression.Copy copy) {
                return Optional.ofNullable(of(copy.operand()));
            }

            @Override
            public Optional<Object> load(Expression.Load load) {
                return Optional.empty();
            }

            @Override
            public Optional<Object> length(Expression.Length length) {
                return Optional.empty();
            }

            @Override
            public Optional<Object> newArray(Expression.NewArray newArray) {
                return Optional.empty();
            }

            @Override
            public Optional<Object> elements(Expression.Elements elements) {
                return Optional.empty();
            }

            @Override
            public Optional<Object> apply(Expression.Apply apply) {
                Object[] arguments = new Object[apply.arguments().size()];
                for (int i = 0; i < arguments.length; i++) {
                    Object argument = of(apply.arguments().get(i));
                    if (argument == null) {
                        return Optional.empty();
                    }
                    arguments[i] = argument;
                }
                return isFoldable(apply.primitive())
                        ? Optional.of(Table.rule(apply.primitive()).evaluation().apply(arguments))
                        : Optional.empty();
            }
        });
    }

    /** Operators only: what a method of Math returns may differ by an ulp between JDKs, and the output must not. */
    private static boolean isFoldable(Primitive primitive) {
        return !primitive.mayThrow() && !Table.rule(primitive).notation().isCall();
    }
}
