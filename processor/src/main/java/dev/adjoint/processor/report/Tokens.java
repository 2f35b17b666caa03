package dev.adjoint.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a Java expression, to be read one after the other. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("(?<number>(?:\\d|\\.\\d)(?:[eEpP][+-]|[\\w.])*)"
            + "|(?<name>[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*)"
            + "|<=|>=|==|!=|&&|\\|\\|"
            + "|\\s+"
            + "|.");

    private record Token(String text, boolean isName, boolean isNumber) {}

    private static final Token END = new Token("", false, false);

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String expression) {
        Matcher matcher = TOKEN.matcher(expression);
        while (matcher.find()) {
            if (!matcher.group().isBlank()) {
                boolean isName = matcher.group("name") != null;
                tokens.add(new Token(matcher.group(), isName, matcher.group("number") != null));
            }
        }
    }

    boolean isAtEnd() {
        return next == tokens.size();
    }

    private Token peek() {
        return isAtEnd() ? END : tokens.get(next);
    }

    boolean isName() {
        return peek().isName();
    }

    boolean isNumber() {
        return peek().isNumber();
    }

    boolean is(String text) {
        return !isAtEnd() && peek().text().equals(text);
    }

    /** Takes the next token, whatever it is. */
    String take() {
        String text = peek().text();
        next++;
        return text;
    }

    /** Takes the next token if it is this. */
    boolean takes(String text) {
        boolean isThere = is(text);
        if (isThere) {
            next++;
        }
        return isThere;
    }
}
