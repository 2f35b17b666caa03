package dev.adjoint.processor.loops;

import java.util.List;
import java.util.Set;

/**
 * A random method with loops and arrays, as Java text.
 *
 * @param isVector whether it returns {@code double[]}
 * @param mayWrite whether it may write into the arrays that it is given
 * @param constructs what it is made of, for statistics
 */
record LoopMethod(
        long seed,
        String name,
        String text,
        List<Parameter> parameters,
        boolean isVector,
        boolean mayWrite,
        Set<String> constructs) {}
