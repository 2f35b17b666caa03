package dev.adjoint.processor.explain;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.Invocation;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What values are called for people: by the user's name, or by how they are computed. */
final class Wording {
    private final Map<Value, Statement> definitions = new HashMap<>();
    private final Map<Value, String> labels;
    private final Map<Value, Phrase> known = new HashMap<>();

    /**
     * The wording of a function's values.
     *
     * @param labels what the user calls values, unless it is by their names
     */
    Wording(Function function, Map<Value, String> labels) {
        this.labels = labels;
        for (Statement statement : function.body().allStatements()) {
            statement.defined().forEach(value -> definitions.put(value, statement));
        }
    }

    /** What a value is called. */
    String of(Value value) {
        return phrase(value).text();
    }

    /** A value as part of a longer phrase. */
    Phrase phrase(Value value) {
        String name = labels.getOrDefault(value, value.name());
        if (name != null) {
            return Phrase.atom(name);
        }
        Phrase phrase = known.get(value);
        if (phrase == null) {
            phrase = computed(value).shortened();
            known.put(value, phrase);
        }
        return phrase;
    }

    /** What an operand is called beside the result, which may be the same variable with a new value. */
    Phrase operand(Value operand, Value result) {
        Phrase phrase = phrase(operand);
        return operand != result && phrase.text().equals(of(result)) ? Phrase.atom(phrase.text() + " before") : phrase;
    }

    /** How a value is computed, by what its operands are called. */
    String computation(Value value) {
        return computed(value).text();
    }

    private Phrase computed(Value value) {
        Statement definition = definitions.get(value);
        if (definition instanceof Statement.Let let) {
            return expression(let.expression());
        }
        if (definition instanceof Statement.Call call) {
            return call.callee() instanceof CompanionCall companion
                    ? Phrase.called(companion.method(), phrases(call.arguments()))
                    : applied(Invocation.of(call.callee()).notation(), call.arguments());
        }
        if (definition instanceof Statement.If branch) {
            int i = branch.results().indexOf(value);
            Phrase then = phrase(branch.then().results().get(i));
            Phrase otherwise = phrase(branch.otherwise().results().get(i));
            return Phrase.choice(phrase(branch.condition()), then, otherwise);
        }
        return Phrase.atom(value.line() == 0 ? "a value" : "a value of line " + value.line());
    }

    private Phrase expression(Expression expression) {
        return expression.match(new Expression.Cases<>() {
            @Override
            public Phrase constant(Expression.Constant constant) {
                return Phrase.constant(constant);
            }

            @Override
            public Phrase field(Expression.Field field) {
                return Phrase.atom(field.name());
            }

            @Override
            public Phrase copy(Expression.Copy copy) {
                return phrase(copy.operand());
            }

            @Override
            public Phrase apply(Expression.Apply apply) {
                if (isImplicit(apply)) {
                    return phrase(apply.arguments().get(0));
                }
                return applied(Table.rule(apply.primitive()).notation(), apply.arguments());
            }

            @Override
            public Phrase load(Expression.Load load) {
                return Phrase.atom(phrase(load.array()).text() + "[" + of(load.index()) + "]");
            }

            @Override
            public Phrase length(Expression.Length length) {
                return Phrase.atom(of(length.array()) + ".length");
            }

            @Override
            public Phrase newArray(Expression.NewArray newArray) {
                String lengths =
                        newArray.lengths().stream().map(Wording.this::of).collect(Collectors.joining("][", "[", "]"));
                return Phrase.atom("new " + newArray.type().scalar().javaName() + lengths);
            }

            @Override
            public Phrase elements(Expression.Elements elements) {
                return Phrase.atom(
                        elements.values().stream().map(Wording.this::of).collect(Collectors.joining(", ", "{", "}")));
            }
        });
    }

    /** Whether it is a conversion that Java does by itself. */
    static boolean isImplicit(Expression expression) {
        return expression instanceof Expression.Apply apply
                && Table.isConversion(apply.primitive())
                && apply.type() == Type.DOUBLE
                && apply.arguments().get(0).type() != Type.DOUBLE;
    }

    private Phrase applied(Notation notation, List<Value> arguments) {
        return Phrase.applied(notation, phrases(arguments));
    }

    private List<Phrase> phrases(List<Value> values) {
        List<Phrase> phrases = new ArrayList<>();
        values.forEach(value -> phrases.add(phrase(value)));
        return phrases;
    }
}
