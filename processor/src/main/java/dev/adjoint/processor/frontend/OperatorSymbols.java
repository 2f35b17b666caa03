package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;

/** How javac's kinds of operators are written; a compound assignment has the symbol of its operation. */
final class OperatorSymbols {
    private OperatorSymbols() {}

    /**
     * The symbol.
     *
     * @throws IllegalArgumentException for a kind that is no such operator
     */
    static String of(Tree.Kind kind) {
        return switch (kind) {
            case PLUS, UNARY_PLUS, PLUS_ASSIGNMENT -> "+";
            case MINUS, UNARY_MINUS, MINUS_ASSIGNMENT -> "-";
            case MULTIPLY, MULTIPLY_ASSIGNMENT -> "*";
            case DIVIDE, DIVIDE_ASSIGNMENT -> "/";
            case REMAINDER, REMAINDER_ASSIGNMENT -> "%";
            case AND, AND_ASSIGNMENT -> "&";
            case OR, OR_ASSIGNMENT -> "|";
            case XOR, XOR_ASSIGNMENT -> "^";
            case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> "<<";
            case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> ">>";
            case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
            case LESS_THAN -> "<";
            case LESS_THAN_EQUAL -> "<=";
            case GREATER_THAN -> ">";
            case GREATER_THAN_EQUAL -> ">=";
            case EQUAL_TO -> "==";
            case NOT_EQUAL_TO -> "!=";
            case BITWISE_COMPLEMENT -> "~";
            case LOGICAL_COMPLEMENT -> "!";
            default -> throw new IllegalArgumentException("no operator: " + kind);
        };
    }
}
