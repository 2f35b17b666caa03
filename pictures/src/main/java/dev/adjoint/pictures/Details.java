package dev.adjoint.pictures;

import dev.adjoint.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that is known of a node, in words: shown where the mouse points. */
final class Details {
    private Details() {}

    static String ofValue(Node node, boolean hasGradient) {
        List<String> lines = new ArrayList<>();
        lines.add(Xml.line(node.label()));
        if (!node.isLeaf()) {
            String operands = node.operands().stream()
                    .map(operand -> Xml.line(operand.label()))
                    .collect(Collectors.joining(", "));
            lines.add(Xml.line(node.operation()) + " of " + operands);
        }
        lines.add("data " + ExactNumber.of(node.data()));
        lines.add("grad " + (hasGradient ? ExactNumber.of(node.grad()) : "unknown"));
        lines.addAll(place(node));
        return String.join("\n", lines);
    }

    static String ofOperation(Node node) {
        List<String> lines = new ArrayList<>();
        lines.add(Xml.line(node.operation()));
        for (int i = 0; i < node.operands().size(); i++) {
            String operand = Xml.line(node.operands().get(i).label());
            lines.add("partial derivative with respect to " + operand + ": "
                    + ExactNumber.of(node.partials().get(i)));
        }
        lines.addAll(place(node));
        return String.join("\n", lines);
    }

    private static List<String> place(Node node) {
        List<String> lines = new ArrayList<>();
        if (node.line() > 0) {
            lines.add("line " + node.line());
        }
        if (!node.iterations().isEmpty()) {
            lines.add("turn " + node.iterations().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return lines;
    }
}
