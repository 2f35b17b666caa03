package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values are known constants, literals or what follows from them. */
final class Constants {
    private static final Set<String> EXACT = Set.of("abs", "max", "min");

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
                return isFoldable(apply.primitive()) ? fold(apply.primitive(), arguments) : Optional.empty();
            }
        });
    }

    /** What other methods of Math return may differ by an ulp between JDKs, and the output must not. */
    private static boolean isFoldable(Primitive primitive) {
        Notation notation = Table.rule(primitive).notation();
        return !notation.isCall() || (notation instanceof Notation.Call call && EXACT.contains(call.method()));
    }

    /** What an operation yields; an integer that is divided by 0 yields nothing. */
    private static Optional<Object> fold(Primitive primitive, Object[] arguments) {
        try {
            return Optional.of(Table.rule(primitive).evaluation().apply(arguments));
        } catch (ArithmeticException exception) {
            return Optional.empty();
        }
    }
}
