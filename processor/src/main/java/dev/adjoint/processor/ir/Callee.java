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

    /** Whether an array that it returns may be one of its arguments. */
    default boolean mayReturnArgument() {
        return false;
    }

    /** Whether a row of a matrix may be that of another, or the result, when it is done. */
    default boolean movesRows() {
        return true;
    }
}
