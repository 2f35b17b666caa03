package dev.adjoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The operations that were done, of very many those that were done or used last: what the output was computed from, as
 * far back as there is room.
 */
final class Recording {
    private final int limit;

    /** By number, in the order in which they were used. */
    private final LinkedHashMap<Integer, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    private long leftOut;

    Recording(int limit) {
        this.limit = limit;
    }

    /**
     * An operation, an argument or a constant.
     *
     * @param operands the numbers of what it was computed from
     */
    record Entry(
            String label,
            String operation,
            int line,
            double value,
            List<Integer> operands,
            List<Double> partials,
            List<Integer> iterations) {
        Entry named(String name) {
            return new Entry(name, operation, line, value, operands, partials, iterations);
        }
    }

    /** Takes down an entry under a number, which is greater than those of all before it. */
    void add(int number, Entry entry) {
        for (int operand : entry.operands()) {
            entries.get(operand); // So that it counts as used.
        }
        entries.put(number, entry);
        if (entries.size() > limit) {
            entries.remove(entries.keySet().iterator().next());
            leftOut++;
        }
    }

    /** Gives a name to an entry that is still there and has none. */
    void name(int number, String name) {
        entries.computeIfPresent(number, (unused, entry) -> entry.label().isEmpty() ? entry.named(name) : entry);
    }

    /** Whether an entry is still there. */
    boolean contains(int number) {
        return entries.containsKey(number);
    }

    /** An entry is not taken down. */
    void leaveOut() {
        leftOut++;
    }

    /** The graph of what is there, whose output has this number. */
    ComputationGraph graph(String name, int output) {
        Labels labels = new Labels();
        Map<Integer, Node> nodes = new LinkedHashMap<>();
        new TreeMap<>(entries).forEach((number, entry) -> {
            Node node = node(nodes.size(), entry, nodes);
            labels.label(node, entry.label());
            nodes.put(number, node);
        });
        return new ComputationGraph(
                name, List.copyOf(nodes.values()), Objects.requireNonNull(nodes.get(output)), leftOut);
    }

    private static Node node(int id, Entry entry, Map<Integer, Node> nodes) {
        List<Node> operands = new ArrayList<>();
        List<Double> partials = new ArrayList<>();
        for (int i = 0; i < entry.operands().size(); i++) {
            Node operand = nodes.get(entry.operands().get(i));
            if (operand != null) {
                operands.add(operand);
                partials.add(entry.partials().get(i));
            }
        }
        boolean isComplete = operands.size() == entry.operands().size();
        return new Node(
                id, entry.operation(), operands, partials, isComplete, entry.value(), entry.line(), entry.iterations());
    }
}
