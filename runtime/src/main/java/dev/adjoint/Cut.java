package dev.adjoint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** So much of a graph as a picture can show: the nodes nearest to the output. */
final class Cut {
    private final ComputationGraph graph;
    private final List<Node> nodes;
    private final Set<Node> known;

    Cut(ComputationGraph graph, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a picture of " + most + " nodes");
        }
        this.graph = graph;
        List<Node> order = graph.topologicalOrder();
        this.nodes = order.subList(Math.max(0, order.size() - most), order.size());
        this.known = new HashSet<>(nodes);
    }

    String name() {
        return graph.name();
    }

    List<Node> nodes() {
        return nodes;
    }

    boolean has(Node node) {
        return known.contains(node);
    }

    /** What is missing, if anything is. */
    Optional<String> note() {
        int missing = graph.topologicalOrder().size() - nodes.size();
        if (graph.leftOut() > 0) {
            return Optional.of("the graph is too large: " + (graph.leftOut() + missing) + " more nodes, no adjoints");
        }
        return missing > 0 ? Optional.of("and " + missing + " more nodes") : Optional.empty();
    }

    String grad(Node node) {
        return graph.leftOut() > 0 ? "unknown" : number(node.grad());
    }

    /** A text without line breaks and other control characters. */
    static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    /** With four digits after the point, or in scientific notation where these would say too little or too much. */
    String number(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        double size = Math.abs(number);
        boolean isPlain = size == 0 || (size >= 1e-4 && size < 1e7);
        return String.format(Locale.ROOT, isPlain ? "%.4f" : "%.4e", number == 0 ? 0.0 : number);
    }
}
