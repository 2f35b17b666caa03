package dev.adjoint.processor.report;

import java.util.List;

/**
 * What a method computes from what, whatever its arguments are: a loop is there once.
 *
 * @param leftOut how many nodes were left out because the graph would have been too large
 */
public record StaticGraph(List<Node> nodes, List<Edge> edges, int leftOut) {
    public StaticGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A value.
     *
     * @param id the place in the list
     * @param label what it is called: the variable, or how it is computed
     * @param operation what computes it, {@code *} or {@code tanh}; empty for a parameter or a constant
     * @param line the user's line, or 0
     * @param isActive whether it has an adjoint
     */
    public record Node(int id, Kind kind, String label, String operation, int line, boolean isActive) {}

    /** What a node stands for. */
    public enum Kind {
        PARAMETER,
        CONSTANT,
        OPERATION,
        /** A value that comes from one of two ways, or from a turn of a loop. */
        CHOICE,
        OUTPUT
    }

    /**
     * A value that another one is computed from.
     *
     * @param partial the derivative of the one with respect to the other; empty if there is none
     * @param isNextTurn whether it is read in the next turn of a loop
     */
    public record Edge(int from, int to, String partial, boolean isNextTurn) {}
}
