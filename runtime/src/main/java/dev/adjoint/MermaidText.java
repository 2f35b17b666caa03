package dev.adjoint;

/** Writes graphs as flowcharts for Mermaid. */
final class MermaidText {
    private MermaidText() {}

    static String of(GraphExcerpt excerpt) {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (Node node : excerpt.nodes()) {
            text.append("  n%s[\"%s<br/>data %s<br/>grad %s\"]\n"
                    .formatted(
                            node.id(),
                            escaped(node.label() + excerpt.turn(node)),
                            excerpt.data(node),
                            excerpt.grad(node)));
            if (!node.isLeaf()) {
                text.append("  o%s((\"%s\"))\n".formatted(node.id(), escaped(node.operation())));
                text.append("  o%s --> n%s\n".formatted(node.id(), node.id()));
                for (Node operand : node.operands()) {
                    text.append("  %s --> o%s\n"
                            .formatted(excerpt.contains(operand) ? "n" + operand.id() : "more", node.id()));
                }
                if (!node.isComplete()) {
                    text.append("  more --> o%s\n".formatted(node.id()));
                }
            }
        }
        excerpt.note().ifPresent(note -> text.append("  more[\"%s\"]\n".formatted(escaped(note))));
        return text.toString();
    }

    /** All but letters, digits and spaces by their number, as Mermaid writes it: {@code #35;}. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        GraphExcerpt.line(text).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || ". _,[]=:-".indexOf(point) >= 0) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append('#').append(point).append(';');
            }
        });
        return escaped.toString();
    }
}
