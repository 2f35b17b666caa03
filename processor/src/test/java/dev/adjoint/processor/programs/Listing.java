package dev.adjoint.processor.programs;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A function without regions as a reader of the generated code would see it, so that tests can say what the arithmetic
 * should be: a value that is read once is written where it is read, an accumulation with {@code +=}. A value without a
 * name that is read more than once is {@code t1}, {@code t2}, …
 */
public final class Listing {
    private static final int ATOM = 100;
    private static final int PREFIX = 14;

    /** Java text, and how strongly it binds. */
    private record Text(String java, int binding) {
        String within(int least) {
            return binding < least ? "(" + java + ")" : java;
        }
    }

    private final Uses uses;
    private final Map<Value, Text> texts = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private int temporaries;

    private Listing(Function function) {
        this.uses = Uses.of(function);
        function.parameters().forEach(parameter -> texts.put(parameter, name(parameter)));
        function.lets().forEach(this::let);
        List<String> results = function.results().stream()
                .map(texts::get)
                .map(text -> Objects.requireNonNull(text).java())
                .toList();
        out.append("return ").append(String.join(", ", results)).append('\n');
    }

    public static String of(Function function) {
        return new Listing(function).out.toString();
    }

    private void let(Statement.Let let) {
        Value value = let.value();
        Text text = text(let.expression());
        boolean constant = let.expression() instanceof Expression.Constant;
        if (accumulates(let)) {
            String symbol =
                    ((Expression.Apply) let.expression()).primitive().id().substring("double ".length());
            Text contribution = texts.get(let.expression().operands().get(1));
            line(value.name() + " " + symbol + "= " + contribution.java());
        } else if (value.name() == null && (constant || uses.of(value) == 1)) {
            texts.put(value, text);
            return;
        } else {
            line((value.name() == null ? "t" + ++temporaries : value.name()) + " = " + text.java());
        }
        texts.put(value, name(value));
    }

    private static boolean accumulates(Statement.Let let) {
        return let.expression() instanceof Expression.Apply apply
                && List.of("double +", "double -").contains(apply.primitive().id())
                && let.value().name() != null
                && let.value().name().equals(apply.arguments().get(0).name());
    }

    private Text name(Value value) {
        return new Text(value.name() == null ? "t" + temporaries : value.name(), ATOM);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private Text text(Expression expression) {
        return expression.match(new Expression.Cases<>() {
            @Override
            public Text constant(Expression.Constant constant) {
                String text = constant.value().toString().replaceFirst("\\.0$", "");
                return new Text(text, text.startsWith("-") ? PREFIX : ATOM);
            }

            @Override
            public Text field(Expression.Field field) {
                return new Text(field.name(), ATOM);
            }

            @Override
            public Text copy(Expression.Copy copy) {
                return texts.get(copy.operand());
            }

            @Override
            public Text load(Expression.Load load) {
                throw new IllegalArgumentException("an array");
            }

            @Override
            public Text length(Expression.Length length) {
                throw new IllegalArgumentException("an array");
            }

            @Override
            public Text newArray(Expression.NewArray newArray) {
                throw new IllegalArgumentException("an array");
            }

            @Override
            public Text elements(Expression.Elements elements) {
                throw new IllegalArgumentException("an array");
            }

            @Override
            public Text apply(Expression.Apply apply) {
                List<Text> operands = apply.arguments().stream().map(texts::get).toList();
                return Listing.apply(Table.rule(apply.primitive()).notation(), operands);
            }
        });
    }

    private static Text apply(Notation notation, List<Text> operands) {
        return notation.match(new Notation.Cases<>() {
            @Override
            public Text infix(Notation.Infix infix) {
                String left = operands.get(0).within(infix.binding());
                String right = operands.get(1).within(infix.binding() + 1);
                return new Text(left + " " + infix.symbol() + " " + right, infix.binding());
            }

            @Override
            public Text prefix(Notation.Prefix prefix) {
                return new Text(prefix.symbol() + operands.get(0).within(PREFIX + 1), PREFIX);
            }

            @Override
            public Text method(Notation.Method method) {
                throw new IllegalArgumentException("a method");
            }

            @Override
            public Text cast(Notation.Cast cast) {
                return new Text(
                        "(" + cast.to().javaName() + ") " + operands.get(0).within(PREFIX), PREFIX);
            }

            @Override
            public Text call(Notation.Call call) {
                List<String> arguments = operands.stream().map(Text::java).toList();
                return new Text(call.method() + "(" + String.join(", ", arguments) + ")", ATOM);
            }

            @Override
            public Text suffix(Notation.Suffix suffix) {
                return new Text(operands.get(0).within(suffix.binding()) + suffix.text(), suffix.binding());
            }
        });
    }
}
