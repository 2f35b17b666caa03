package dev.adjoint.processor.frontend;

import com.sun.source.tree.LiteralTree;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Literals as the user wrote them. Where a literal ends in the source, javac does not always know (it keeps end
 * positions for some callers only), so the token is read again from its start: the generated text must not depend on
 * the caller.
 */
final class Literals {
    /** The numeric literals of JLS 3.10.1 and 3.10.2, and a character without an escape. */
    private static final Pattern TOKEN = Pattern.compile("-?(?:"
            + "0[xX][0-9a-fA-F_]*(?:\\.[0-9a-fA-F_]*)?[pP][+-]?[0-9_]+[fFdD]?"
            + "|0[xX][0-9a-fA-F_]+[lL]?"
            + "|0[bB][01_]+[lL]?"
            + "|(?:[0-9][0-9_]*(?:\\.(?:[0-9][0-9_]*)?)?|\\.[0-9][0-9_]*)(?:[eE][+-]?[0-9][0-9_]*)?[lLfFdD]?"
            + ")|'[^'\\\\]'|'\\\\.'|true|false");

    private Literals() {}

    /** The constant that a literal of primitive type is; empty for text and null. */
    static Optional<Expression.Constant> constant(LiteralTree tree, MethodSource source) {
        return type(tree).map(type -> new Expression.Constant(type, tree.getValue(), text(tree, source)));
    }

    private static Optional<Type> type(LiteralTree tree) {
        return switch (tree.getKind()) {
            case BOOLEAN_LITERAL -> Optional.of(Type.BOOLEAN);
            case CHAR_LITERAL -> Optional.of(Type.CHAR);
            case INT_LITERAL -> Optional.of(Type.INT);
            case LONG_LITERAL -> Optional.of(Type.LONG);
            case FLOAT_LITERAL -> Optional.of(Type.FLOAT);
            case DOUBLE_LITERAL -> Optional.of(Type.DOUBLE);
            default -> Optional.empty();
        };
    }

    /** The token, or null where it is written in a way that is not kept: with unicode escapes, for example. */
    private static @Nullable String text(LiteralTree tree, MethodSource source) {
        Matcher token = TOKEN.matcher(source.characters());
        long start = source.start(tree);
        if (start < 0 || start >= source.characters().length()) {
            return null;
        }
        token.region((int) start, source.characters().length());
        return token.lookingAt() && !continues(source.characters(), token.end()) ? token.group() : null;
    }

    /** Whether the literal goes on where the pattern ends: with a unicode escape. */
    private static boolean continues(CharSequence characters, int end) {
        return end < characters.length() && characters.charAt(end) == '\\';
    }
}
