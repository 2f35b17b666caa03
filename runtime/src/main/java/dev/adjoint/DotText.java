package dev.adjoint;

/** Writes graphs in the language of Graphviz. */
final class DotText {
    private DotText() {}

    static String of(GraphExcerpt excerpt) {
        StringBuilder text = new StringBuilder();
        text.append("digraph ").append(quoted(excerpt.name())).append(" {\n");
        text.append("  rankdir=LR;\n");
        for (Node node : excerpt.nodes()) {
            text.append("  n%s [shape=record, label=\"{ %s | data %s | grad %s }\"];\n"
                    .formatted(
                            node.id(),
                            field(node.label() + excerpt.turn(node)),
                            excerpt.data(node),
                            excerpt.grad(node)));
            if (!node.isLeaf()) {
                text.append("  o%s [label=%s];\n".formatted(node.id(), quoted(node.operation())));
                text.append("  o%s -> n%s;\n".formatted(node.id(), node.id()));
                for (Node operand : node.operands()) {
                    text.append("  %s -> o%s;\n"
                            .formatted(excerpt.contains(operand) ? "n" + operand.id() : "more", node.id()));
                }
                if (!node.isComplete()) {
                    text.append("  more -> o%s;\n".formatted(node.id()));
                }
            }
        }
        excerpt.note().ifPresent(note -> text.append("  more [shape=note, label=%s];\n".formatted(quoted(note))));
        return text.append("}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** In a record, these characters have a meaning. */
    private static String field(String text) {
        return line(text).replaceAll("[\\\\\"{}|<>]", "\\\\$0");
    }

    /** On one line, and without what Graphviz would take for a character reference. */
    private static String line(String text) {
        return GraphExcerpt.line(text).replace("&", "&amp;");
    }
}
