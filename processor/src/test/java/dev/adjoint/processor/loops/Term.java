package dev.adjoint.processor.loops;

/**
 * A piece of an expression.
 *
 * @param binding how strongly its outermost operator binds: more binds stronger
 */
record Term(String text, int binding) {
    static final int CHOICE = 2;
    static final int SUM = 11;
    static final int PRODUCT = 12;
    static final int UNARY = 13;
    static final int PRIMARY = 15;

    static Term primary(String text) {
        return new Term(text, PRIMARY);
    }

    /** The text, in parentheses if it binds less than asked for. */
    String in(int wanted) {
        return binding < wanted ? "(" + text + ")" : text;
    }
}
