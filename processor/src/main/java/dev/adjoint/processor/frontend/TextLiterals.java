package dev.adjoint.processor.frontend;

import com.sun.source.tree.LiteralTree;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * String literals as the user wrote them. javac makes one literal of {@code "a" + "b"} and knows of no end of it, so
 * the token is read again from its start, and kept if it is the whole text.
 */
final class TextLiterals {
    /** A string on one line, of characters that every tool on the way takes for nothing but characters. */
    private static final Pattern TOKEN = Pattern.compile("\"((?:[^\"\\\\\\p{Cntrl}\u0085\u2028\u2029]|\\\\[^u])*)\"");

    private TextLiterals() {}

    static Expression.Constant constant(LiteralTree tree, MethodSource source) {
        String text = (String) tree.getValue();
        return new Expression.Constant(Type.STRING, text, token(tree, text, source));
    }

    /** The token, or null where it says less than the text, or is written in a way that is not kept. */
    private static @Nullable String token(LiteralTree tree, String text, MethodSource source) {
        long start = source.start(tree);
        if (start < 0 || start >= source.characters().length()) {
            return null;
        }
        Matcher token = TOKEN.matcher(source.characters());
        token.region((int) start, source.characters().length());
        return token.lookingAt() && says(token.group(1), text) ? token.group() : null;
    }

    private static boolean says(String escaped, String text) {
        try {
            return escaped.translateEscapes().equals(text);
        } catch (IllegalArgumentException noEscape) {
            return false;
        }
    }
}
