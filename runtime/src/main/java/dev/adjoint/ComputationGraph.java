package dev.adjoint;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a method did for certain arguments: every value that it computed from what is differentiated, how, and the
 * adjoint of each. A companion makes one by {@code trace}, with all adjoints; after {@link #resetGradients()} the
 * backward pass can be gone through one node at a time.
 *
 * <pre>{@code
 * ComputationGraph graph = Neuron_activation.trace(2, 0, -3, 1, 6.88);
 * graph.output().grad(); // 1.0
 * Files.writeString(Path.of("neuron.dot"), graph.toDot());
 * }</pre>
 *
 * <p>The backward pass is done with numbers: where an adjoint or a partial derivative is exactly 0, nothing goes on. So
 * an adjoint here is 0 where {@code gradient} may give NaN, for 0 times infinity: that of {@code y} in
 * {@code Math.sqrt(x * y)} at (0, 2).
 *
 * <p>A graph is not safe for use by several threads at once.
 */
public final class ComputationGraph {
    private static final int LARGEST_PICTURE = 500;

    private final String name;
    private final List<Node> nodes;
    private final Node output;
    private final long leftOut;
    private final List<Node> order;
    private int next;

    ComputationGraph(String name, List<Node> nodes, Node output, long leftOut) {
        this.name = name;
        this.nodes = List.copyOf(nodes);
        this.output = output;
        this.leftOut = leftOut;
        this.order = Collections.unmodifiableList(TopologicalOrder.of(output));
        this.next = order.size();
    }

    /**
     * What a backward pass has done when it has come to a node.
     *
     * @param node the node whose adjoint was just distributed to its operands
     * @param gradients the adjoints so far, one for each of {@link ComputationGraph#nodes()}
     */
    public record Step(Node node, List<Double> gradients) {
        /** Copies the list. */
        public Step {
            gradients = List.copyOf(gradients);
        }
    }

    /**
     * Lets graphs have another size than 100,000 nodes at most while something runs in this thread.
     *
     * <pre>{@code
     * ComputationGraph graph = ComputationGraph.limitedTo(1_000, () -> Foo_f.trace(x));
     * }</pre>
     *
     * @param nodes how many are kept, those that were computed or used last; there are no adjoints where others are
     *     left out
     * @throws IllegalArgumentException if that is less than 1
     */
    public static <T> T limitedTo(int nodes, Supplier<T> work) {
        return GraphLimit.during(nodes, work);
    }

    /** The method's name. */
    public String name() {
        return name;
    }

    /**
     * All nodes, each after its operands: first the arguments, then what was computed, in the order of execution. Where
     * there would be too many, those are left out that were not used for longest.
     */
    public List<Node> nodes() {
        return nodes;
    }

    /** The nodes without operands: arguments and constants. */
    public List<Node> leaves() {
        return nodes.stream().filter(Node::isLeaf).toList();
    }

    /** The node of what the method returned. */
    public Node output() {
        return output;
    }

    /**
     * The nodes that the output was computed from, each after its operands, and the output last. Of several operands
     * those with the alphabetically first label come first, so that the order is the same from run to run.
     */
    public List<Node> topologicalOrder() {
        return order;
    }

    /** How many nodes were left out because the graph would have been too large; without them there are no adjoints. */
    public long leftOut() {
        return leftOut;
    }

    /** Sets all adjoints to 0; the backward pass begins again. */
    public void resetGradients() {
        nodes.forEach(node -> node.setGrad(0));
        next = order.size();
    }

    /**
     * Goes one node on in the backward pass: the adjoint of the output becomes 1 in the first step, and in each step a
     * node, in the reverse of the topological order, adds its adjoint, times its partial derivatives, to the adjoints
     * of its operands.
     *
     * @return empty if the pass is complete, or if nodes were left out
     */
    public Optional<Step> step() {
        if (isDone()) {
            return Optional.empty();
        }
        Node node = distribute();
        return Optional.of(new Step(node, nodes.stream().map(Node::grad).toList()));
    }

    /** Goes through the rest of the backward pass. */
    public void backward() {
        while (!isDone()) {
            distribute();
        }
    }

    private boolean isDone() {
        return next == 0 || leftOut > 0;
    }

    private Node distribute() {
        if (next == order.size()) {
            output.setGrad(1);
        }
        next--;
        Node node = order.get(next);
        if (node.grad() == 0) {
            return node; // Nothing goes on from here, also where a partial derivative is infinite.
        }
        for (int i = 0; i < node.operands().size(); i++) {
            Node operand = node.operands().get(i);
            double partial = node.partials().get(i);
            // What a value does not depend on gets nothing, also of an infinite adjoint.
            if (partial != 0) {
                operand.setGrad(operand.grad() + node.grad() * partial);
            }
        }
        return node;
    }

    /**
     * What a picture of this graph shows.
     *
     * @param most how many nodes, those nearest to the output
     * @throws IllegalArgumentException if that is less than 1
     */
    public GraphExcerpt excerpt(int most) {
        return new GraphExcerpt(this, most);
    }

    /** As {@link #toDot(int)}, with 500 nodes at most. */
    public String toDot() {
        return toDot(LARGEST_PICTURE);
    }

    /**
     * The graph for Graphviz, left to right: a record for each value, a round node for each operation.
     *
     * @param most how many values are drawn, those nearest to the output; a note says how many are not
     */
    public String toDot(int most) {
        return DotText.of(excerpt(most));
    }

    /** As {@link #toMermaid(int)}, with 500 nodes at most. */
    public String toMermaid() {
        return toMermaid(LARGEST_PICTURE);
    }

    /**
     * The graph as a flowchart for Mermaid, left to right.
     *
     * @param most how many values are drawn, those nearest to the output; a note says how many are not
     */
    public String toMermaid(int most) {
        return MermaidText.of(excerpt(most));
    }

    /**
     * The graph as JSON (RFC 8259): numbers that are not finite are strings, adjoints that are not known, since nodes
     * were left out, are null.
     */
    public String toJson() {
        return JsonText.of(this);
    }

    /** The output, as {@code Value(data=…)}. */
    @Override
    public String toString() {
        return output.toString();
    }
}
