package dev.adjoint.pictures;

import dev.adjoint.GraphExcerpt;
import dev.adjoint.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be drawn, without any place.
 *
 * @param name of the method
 * @param figures one for each value, in the order of execution, and before it one for the operation
 */
record Sketch(String name, List<Figure> figures, List<Link> links) {
    private static final int LONGEST_LABEL = 26;
    private static final int LONGEST_OPERATION = 20;

    /** Copies the lists. */
    Sketch {
        figures = List.copyOf(figures);
        links = List.copyOf(links);
    }

    /**
     * What goes from one figure into another.
     *
     * @param from the index of the one
     * @param to the index of the other
     */
    record Link(int from, int to) {}

    static Sketch of(GraphExcerpt excerpt) {
        List<Figure> figures = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        int more = figures.size();
        excerpt.note().ifPresent(note -> figures.add(Figure.note("more", note)));
        Map<Node, Integer> values = new HashMap<>();
        for (Node node : inOrderOfExecution(excerpt.nodes())) {
            if (!node.isLeaf()) {
                int operation = figures.size();
                figures.add(operation(node));
                for (Node operand : node.operands()) {
                    links.add(new Link(values.getOrDefault(operand, more), operation));
                }
                if (!node.isComplete()) {
                    links.add(new Link(more, operation));
                }
                links.add(new Link(operation, figures.size()));
            }
            values.put(node, figures.size());
            figures.add(value(excerpt, node));
        }
        return new Sketch(Xml.line(excerpt.name()), figures, links);
    }

    /** What lies above what is taken from this order where nothing else decides it: the first operand, mostly. */
    private static List<Node> inOrderOfExecution(List<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparingInt(Node::id)).toList();
    }

    private static Figure value(GraphExcerpt excerpt, Node node) {
        String label = Columns.shortened(Xml.line(node.label()), LONGEST_LABEL) + excerpt.turn(node);
        List<String> lines = List.of(label, excerpt.data(node), excerpt.grad(node));
        return Figure.value("n" + node.id(), lines, Details.ofValue(node, excerpt.hasGradients()));
    }

    private static Figure operation(Node node) {
        String name = Columns.shortened(Xml.line(node.operation()), LONGEST_OPERATION);
        return Figure.operation(
                "o" + node.id(),
                name,
                Details.ofOperation(node),
                node.operands().size() + (node.isComplete() ? 0 : 1));
    }
}
