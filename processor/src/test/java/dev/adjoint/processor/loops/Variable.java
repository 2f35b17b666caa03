package dev.adjoint.processor.loops;

import java.util.HashMap;
import java.util.Map;

/** A variable in scope, with what keeps a random program within its bounds. */
final class Variable {
    /** What a variable holds. A count is always small; a number is an int without a bound. */
    enum Kind {
        REAL,
        COUNT,
        NUMBER,
        FLAG,
        REALS,
        MATRIX,
        COUNTS
    }

    final String name;
    final Kind kind;

    /** Whether an ordinary statement may assign it. */
    boolean isAssignable = true;

    /** By how much the body of its loop may move it on, without keeping the loop from its end; 0 where it must not. */
    int advance;

    /** Arrays of one key have one length at most points; null where nothing is known. */
    String length;

    /** The key of the rows of a matrix. */
    String rowLength;

    /** Whether its memory surely belongs to the method. */
    boolean isLocal;

    /** Whether the method may return it. */
    boolean isFresh;

    /** For each key the text that indexes arrays of that length within their bounds. */
    final Map<String, String> indices = new HashMap<>();

    Variable(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    boolean isArray() {
        return kind == Kind.REALS || kind == Kind.MATRIX || kind == Kind.COUNTS;
    }
}
