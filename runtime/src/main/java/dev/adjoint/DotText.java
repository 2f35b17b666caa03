package dev.adjoint;

/** Writes graphs in the language of Graphviz. */
final class DotText {
    private DotText() {}

    static String of(Cut cut) {
        StringBuilder text = new StringBuilder();
        text.append("digraph ").append(quoted(cut.name())).append(" {\n");
        text.append("  rankdir=LR;\n");
        for (Node node : cut.nodes()) {
            text.append("  n%d [shape=record, label=\"{ %s | data %s | grad %s }\"];\n"
                    .formatted(node.id(), field(node.label()), cut.number(node.data()), cut.grad(node)));
            if (!node.isLeaf()) {
                text.append("  o%d [label=%s];\n".formatted(node.id(), quoted(node.operation())));
                text.append("  o%d -> n%d;\n".formatted(node.id(), node.id()));
                for (Node operand : node.operands()) {
                    text.append("  %s -> o%d;\n".formatted(cut.has(operand) ? "n" + operand.id() : "more", node.id()));
                }
            }
        }
        cut.note().ifPresent(note -> text.append("  more [shape=note, label=%s];\n".formatted(quoted(note))));
        return text.append("}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + Cut.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** In a record, these characters have a meaning. */
    private static String field(String text) {
        return Cut.line(text).replaceAll("[\\\\\"{}|<>]", "\\\\$0");
    }
}
