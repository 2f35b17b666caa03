package dev.adjoint.processor.explain;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.rules.Notation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A formula as text.
 *
 * @param binding how strongly its outermost operation binds, as Java's precedence has it
 */
record Phrase(String text, int binding) {
    private static final int LONGEST = 60;
    private static final int CHOICE = 1;
    private static final int UNARY = 13;
    private static final int ATOM = 100;

    static Phrase atom(String text) {
        return new Phrase(text, ATOM);
    }

    static Phrase constant(Expression.Constant constant) {
        if (constant.text() != null) {
            return atom(constant.text());
        }
        String text = constant.value().toString();
        boolean isNegative = text.startsWith("-");
        return new Phrase(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text, isNegative ? UNARY : ATOM);
    }

    static Phrase choice(Phrase condition, Phrase then, Phrase otherwise) {
        String text = condition.within(CHOICE + 1) + " ? " + then.within(CHOICE + 1) + " : " + otherwise.within(CHOICE);
        return new Phrase(text, CHOICE);
    }

    /** An operation on operands. */
    static Phrase applied(Notation notation, List<Phrase> operands) {
        return notation.match(new Notation.Cases<>() {
            @Override
            public Phrase infix(Notation.Infix infix) {
                int own = infix.binding();
                String text = operands.get(0).within(own) + " " + infix.symbol() + " "
                        + operands.get(1).within(own + 1);
                return new Phrase(text, own);
            }

            @Override
            public Phrase prefix(Notation.Prefix prefix) {
                String operand = operands.get(0).within(UNARY);
                boolean repeats = operand.startsWith(prefix.symbol());
                return new Phrase(prefix.symbol() + (repeats ? "(" + operand + ")" : operand), UNARY);
            }

            @Override
            public Phrase cast(Notation.Cast cast) {
                String type = cast.to().javaName();
                return new Phrase("(" + type + ") " + operands.get(0).within(UNARY), UNARY);
            }

            @Override
            public Phrase call(Notation.Call call) {
                return Phrase.called(call.method(), operands);
            }

            @Override
            public Phrase method(Notation.Method method) {
                List<Phrase> rest = operands.subList(1, operands.size());
                return Phrase.called(operands.get(0).within(ATOM) + "." + method.name(), rest);
            }

            @Override
            public Phrase suffix(Notation.Suffix suffix) {
                return new Phrase(operands.get(0).within(suffix.binding()) + suffix.text(), suffix.binding());
            }
        });
    }

    static Phrase called(String function, List<Phrase> arguments) {
        return atom(function + arguments.stream().map(Phrase::text).collect(Collectors.joining(", ", "(", ")")));
    }

    /** The text where something must bind at least so strongly. */
    private String within(int least) {
        return binding < least ? "(" + text + ")" : text;
    }

    /** The same, with its middle left out if it is long. */
    Phrase shortened() {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return this;
        }
        int half = LONGEST / 2;
        String start = text.substring(0, text.offsetByCodePoints(0, half));
        String end = text.substring(text.offsetByCodePoints(text.length(), -half));
        return new Phrase(start + "…" + end, binding);
    }
}
