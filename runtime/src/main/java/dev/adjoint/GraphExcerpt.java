package dev.adjoint;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * So much of a graph as a picture can show: the nodes nearest to the output, and how their numbers are written.
 * {@link ComputationGraph#excerpt} makes one. Whoever draws graphs in another form than those of
 * {@link ComputationGraph} begins here.
 */
public final class GraphExcerpt {
    private final ComputationGraph graph;
    private final List<Node> nodes;
    private final Set<Node> known;

    GraphExcerpt(ComputationGraph graph, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a picture of " + most + " nodes");
        }
        this.graph = graph;
        List<Node> order = graph.topologicalOrder();
        this.nodes = Collections.unmodifiableList(order.subList(Math.max(0, order.size() - most), order.size()));
        this.known = new HashSet<>(nodes);
    }

    /** The method's name. */
    public String name() {
        return graph.name();
    }

    /** The nodes that are shown, each after those of its operands that are, and the output last. */
    public List<Node> nodes() {
        return nodes;
    }

    /** Whether a node is shown. */
    public boolean contains(Node node) {
        return known.contains(node);
    }

    /** What is missing, in words, if anything is. */
    public Optional<String> note() {
        int missing = graph.topologicalOrder().size() - nodes.size();
        if (!hasGradients()) {
            return Optional.of("the graph is too large: " + (graph.leftOut() + missing) + " more nodes, no adjoints");
        }
        return missing > 0 ? Optional.of("and " + missing + " more nodes") : Optional.empty();
    }

    /** What follows a label in a picture: the turn of each loop around the operation; nothing outside of loops. */
    public String turn(Node node) {
        return node.iterations().isEmpty()
                ? ""
                : node.iterations().stream().map(String::valueOf).collect(Collectors.joining(", ", " (turn ", ")"));
    }

    /**
     * The value as it is written in a picture: with four digits after the point, or in scientific notation where these
     * would say too little or too much.
     */
    public String data(Node node) {
        return number(node.data());
    }

    /** The adjoint, written as {@link #data} is; {@code unknown} without {@link #hasGradients}. */
    public String grad(Node node) {
        return hasGradients() ? number(node.grad()) : "unknown";
    }

    /** Whether the adjoints are known: not where nodes were left out of the graph. */
    public boolean hasGradients() {
        return graph.leftOut() == 0;
    }

    /** A text without line breaks and other control characters. */
    static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private static String number(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        double size = Math.abs(number);
        boolean isPlain = size == 0 || (size >= 1e-4 && size < 1e7);
        return String.format(Locale.ROOT, isPlain ? "%.4f" : "%.4e", number == 0 ? 0.0 : number);
    }
}
