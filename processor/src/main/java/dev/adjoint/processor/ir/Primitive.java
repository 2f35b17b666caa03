package dev.adjoint.processor.ir;

import java.util.List;

/** An operation on values of primitive type, without effect on memory. What it computes is in its row of the table. */
public interface Primitive {
    /** A name that no other primitive has, for people and for the printed form of the IR. */
    String id();

    List<Type> parameters();

    Type result();

    /** Whether some arguments make it throw, so that it must not be left out even where its result is not used. */
    boolean mayThrow();
}
