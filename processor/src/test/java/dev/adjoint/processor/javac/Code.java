package dev.adjoint.processor.javac;

import dev.adjoint.processor.ir.Type;

/**
 * An expression of a random program.
 *
 * @param binding how strongly its outermost operator binds, as in JLS 15: more binds stronger
 * @param type what javac takes its type to be
 * @param active whether it may vary with a differentiated parameter
 */
record Code(String text, int binding, Type type, boolean active) {
    static final int ASSIGNMENT = 1;
    static final int UNARY = 13;
    static final int PRIMARY = 15;

    static Code primary(String text, Type type, boolean active) {
        return new Code(text, PRIMARY, type, active);
    }

    /** The text, in parentheses if it binds less than asked for. */
    String in(int wanted) {
        return binding < wanted ? "(" + text + ")" : text;
    }
}
