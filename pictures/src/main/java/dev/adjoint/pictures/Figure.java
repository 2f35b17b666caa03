package dev.adjoint.pictures;

import java.util.List;

/**
 * What is drawn for a value, for an operation, or to say what is missing.
 *
 * @param key what it is called, as in the other forms of the graph: {@code n5}, {@code o5}, {@code more}
 * @param lines what it says, shortened: for a value its label, its data and its adjoint
 * @param details all that is known of it, line by line
 * @param operands how many arrows end at an operation
 */
record Figure(Kind kind, String key, List<String> lines, String details, int operands) {
    /** What a figure stands for. */
    enum Kind {
        VALUE,
        OPERATION,
        NOTE
    }

    /** The height of a line. */
    static final double LINE = 22;

    /** The diameter of an operation with a short name. */
    private static final double ROUND = 1.5 * LINE;

    /** How far apart arrows end at least. */
    private static final double ARROWS = 8;

    /** What is left free beside a text. */
    static final double PADDING = 8;

    static final String DATA = "data";
    static final String GRAD = "grad";

    /** Room for {@code -1.5000}: boxes keep their size while the adjoints change. */
    private static final String COMMON_NUMBER = "-0.0000";

    /** Copies the list. */
    Figure {
        lines = List.copyOf(lines);
    }

    String line(int index) {
        return lines.get(index);
    }

    static Figure value(String key, List<String> lines, String details) {
        return new Figure(Kind.VALUE, key, lines, details, 1);
    }

    static Figure operation(String key, String name, String details, int operands) {
        return new Figure(Kind.OPERATION, key, List.of(name), details, operands);
    }

    static Figure note(String key, String note) {
        return new Figure(Kind.NOTE, key, List.of(note), note, 0);
    }

    double width() {
        return switch (kind) {
            case VALUE -> 2 * PADDING + Math.max(Columns.width(line(0)), numbers());
            case OPERATION -> Math.max(ROUND, 2 * PADDING + Columns.width(line(0)));
            case NOTE -> 2 * PADDING + Columns.width(line(0));
        };
    }

    private double numbers() {
        double longest = Math.max(Columns.width(line(1)), Columns.width(line(2)));
        return Columns.width(DATA + " ") + Math.max(Columns.width(COMMON_NUMBER), longest);
    }

    double height() {
        return switch (kind) {
            case VALUE -> 3 * LINE;
            case OPERATION -> Math.max(ROUND, (operands + 1) * ARROWS);
            case NOTE -> LINE;
        };
    }

    /** The radius of its corners. */
    double radius() {
        return kind == Kind.OPERATION ? Math.min(width(), height()) / 2 : 0;
    }
}
