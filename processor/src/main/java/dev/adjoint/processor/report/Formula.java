package dev.adjoint.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Java expression as presentation MathML: quotients are fractions, elements of arrays have indices, products a dot.
 *
 * <p>What it does not understand is shown as it is written.
 */
final class Formula {
    private static final Map<String, String> SIGNS = Map.of(
            "-", "−", "*", "⋅", "<=", "≤", ">=", "≥", "==", "=", "!=", "≠", "&&", "∧", "||", "∨", "!", "¬", "%", "mod");
    /** From the loosest to the tightest. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("==", "!="),
            List.of("<", ">", "<=", ">="),
            List.of("+", "-"),
            List.of("*", "/", "%"));

    /**
     * A part.
     *
     * @param markup the part, as MathML
     * @param bare the same without the parentheses around it
     * @param isAtom whether it can bear an exponent
     */
    private record Part(String markup, String bare, boolean isAtom) {
        static Part of(String markup) {
            return new Part(markup, markup, false);
        }

        static Part atom(String markup) {
            return new Part(markup, markup, true);
        }
    }

    private final Tokens tokens;

    private Formula(String expression) {
        tokens = new Tokens(expression);
    }

    /** Returns one element of MathML. */
    static String of(String expression) {
        Formula formula = new Formula(expression);
        return formula.expression()
                .filter(part -> formula.tokens.isAtEnd())
                .map(part -> row(part.markup()))
                .orElseGet(() -> element("mtext", expression));
    }

    private Optional<Part> expression() {
        return level(0).flatMap(condition -> tokens.takes("?") ? choice(condition) : Optional.of(condition));
    }

    private Optional<Part> choice(Part condition) {
        return expression()
                .filter(yes -> tokens.takes(":"))
                .flatMap(yes -> expression()
                        .map(no -> Part.of(condition.markup()
                                + element("mo", "?")
                                + yes.markup()
                                + element("mo", ":")
                                + no.markup())));
    }

    private Optional<Part> level(int level) {
        if (level == LEVELS.size()) {
            return signed();
        }
        Optional<Part> left = level(level + 1);
        while (left.isPresent() && LEVELS.get(level).stream().anyMatch(tokens::is)) {
            String sign = tokens.take();
            Part first = left.get();
            left = level(level + 1).map(second -> join(first, sign, second));
        }
        return left;
    }

    private static Part join(Part left, String sign, Part right) {
        if (sign.equals("/")) {
            return Part.of("<mfrac>" + row(left.bare()) + row(right.bare()) + "</mfrac>");
        }
        return Part.of(left.markup() + operator(sign) + right.markup());
    }

    private Optional<Part> signed() {
        if (tokens.is("-") || tokens.is("!")) {
            String sign = tokens.take();
            return signed().map(part -> Part.of(operator(sign) + part.markup()));
        }
        return primary().flatMap(this::indexed);
    }

    private Optional<Part> primary() {
        if (tokens.takes("(")) {
            return expression()
                    .filter(part -> tokens.takes(")"))
                    .map(part -> new Part(parenthesised(part.markup()), part.markup(), true));
        }
        if (tokens.isNumber()) {
            return Optional.of(Part.atom(element("mn", tokens.take())));
        }
        return tokens.isName() ? named() : Optional.empty();
    }

    private Optional<Part> named() {
        StringBuilder name = new StringBuilder(tokens.take());
        while (tokens.takes(".")) {
            if (!tokens.isName()) {
                return Optional.empty();
            }
            name.append('.').append(tokens.take());
        }
        if (!tokens.takes("(")) {
            return Optional.of(Part.atom(element("mi", name.toString())));
        }
        return arguments().map(arguments -> call(name.toString(), arguments));
    }

    private Optional<List<Part>> arguments() {
        List<Part> arguments = new ArrayList<>();
        while (!tokens.takes(")")) {
            if (!arguments.isEmpty() && !tokens.takes(",")) {
                return Optional.empty();
            }
            Optional<Part> argument = expression();
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        return Optional.of(arguments);
    }

    private static Part call(String name, List<Part> arguments) {
        String function = name.replaceFirst("^(Strict)?Math\\.", "");
        String form = function + "/" + arguments.size();
        if (form.equals("sqrt/1")) {
            return Part.atom("<msqrt>" + arguments.get(0).bare() + "</msqrt>");
        }
        if (form.equals("abs/1")) {
            return Part.atom(row(element("mo", "|") + arguments.get(0).bare() + element("mo", "|")));
        }
        if (form.equals("pow/2")) {
            Part base = arguments.get(0);
            String power = base.isAtom() ? base.markup() : parenthesised(base.markup());
            return Part.of("<msup>" + row(power) + row(arguments.get(1).bare()) + "</msup>");
        }
        List<String> texts = arguments.stream().map(Part::markup).toList();
        return Part.of(element("mi", function) + parenthesised(String.join(element("mo", ","), texts)));
    }

    private Optional<Part> indexed(Part array) {
        List<String> indices = new ArrayList<>();
        while (tokens.takes("[")) {
            Optional<Part> index = expression().filter(part -> tokens.takes("]"));
            if (index.isEmpty()) {
                return Optional.empty();
            }
            indices.add(index.get().bare());
        }
        if (indices.isEmpty()) {
            return Optional.of(array);
        }
        String all = row(String.join(element("mo", ","), indices));
        return Optional.of(Part.atom("<msub>" + row(array.markup()) + all + "</msub>"));
    }

    private static String operator(String sign) {
        return element("mo", SIGNS.getOrDefault(sign, sign));
    }

    private static String parenthesised(String markup) {
        return row(element("mo", "(") + markup + element("mo", ")"));
    }

    private static String row(String markup) {
        return "<mrow>" + markup + "</mrow>";
    }

    private static String element(String name, String text) {
        return new Html().element(name, text).toString();
    }
}
