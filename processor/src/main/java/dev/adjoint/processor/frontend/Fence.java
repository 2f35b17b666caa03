package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import java.util.Locale;

/** What is outside the language: for each kind of tree that the lowering does not know, the message that says so. */
final class Fence {
    private Fence() {}

    static Diagnostic statement(Tree tree) {
        return switch (tree.getKind()) {
            case BREAK, CONTINUE, YIELD -> Diagnostic.of(Message.JUMP, tree, keyword(tree));
            case TRY, ASSERT -> Diagnostic.of(Message.EXCEPTION, tree, keyword(tree));
            case SYNCHRONIZED -> Diagnostic.of(Message.SYNCHRONIZED_BLOCK, tree);
            case CLASS, RECORD, ENUM, INTERFACE, ANNOTATION_TYPE -> Diagnostic.of(Message.LOCAL_CLASS, tree);
            default -> Diagnostic.of(Message.STATEMENT, tree);
        };
    }

    static Diagnostic expression(Tree tree) {
        return switch (tree.getKind()) {
            case LAMBDA_EXPRESSION, MEMBER_REFERENCE -> Diagnostic.of(Message.LAMBDA, tree);
            case NEW_CLASS, INSTANCE_OF, NULL_LITERAL -> Diagnostic.of(Message.OBJECT, tree);
            case STRING_LITERAL -> Diagnostic.of(Message.STRING, tree);
            default -> Diagnostic.of(Message.EXPRESSION, tree);
        };
    }

    private static String keyword(Tree tree) {
        return tree.getKind().name().toLowerCase(Locale.ROOT);
    }
}
