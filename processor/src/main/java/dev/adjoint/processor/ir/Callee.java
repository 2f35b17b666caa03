package dev.adjoint.processor.ir;

import java.util.List;

/** What a {@link Statement.Call} calls. */
public interface Callee {
    /** A name that no other callee has, for people and for the printed form of the IR. */
    String id();

    List<Type> parameters();

    List<Type> results();

    /** Whether it may write into the array that is this argument. */
    boolean writes(int argument);
}
