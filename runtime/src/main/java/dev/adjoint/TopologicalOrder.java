package dev.adjoint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The nodes that a node was computed from, each after its operands. */
final class TopologicalOrder {
    private static final Comparator<Node> BY_LABEL =
            Comparator.comparing(Node::label).thenComparingInt(Node::id);

    private TopologicalOrder() {}

    /**
     * A node whose operands are being gone through.
     *
     * @param rest the operands that are still to come
     */
    private record Visit(Node node, Iterator<Node> rest) {
        static Visit of(Node node) {
            return new Visit(
                    node, node.operands().stream().distinct().sorted(BY_LABEL).iterator());
        }
    }

    /** Depth first, without recursion: a graph may be as deep as it is large. */
    static List<Node> of(Node output) {
        List<Node> order = new ArrayList<>();
        Set<Node> seen = new HashSet<>(Set.of(output));
        Deque<Visit> path = new ArrayDeque<>();
        path.push(Visit.of(output));
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (visit.rest().hasNext()) {
                Node operand = visit.rest().next();
                if (seen.add(operand)) {
                    path.push(Visit.of(operand));
                }
            } else {
                order.add(visit.node());
                path.pop();
            }
        }
        return order;
    }
}
