package dev.adjoint;

import java.util.List;
import java.util.stream.Collectors;

/** Writes graphs as JSON. */
final class JsonText {
    private JsonText() {}

    static String of(ComputationGraph graph) {
        String nodes = graph.nodes().stream()
                .map(node -> node(node, graph.leftOut() == 0))
                .collect(Collectors.joining(",\n    "));
        return """
                {
                  "name": %s,
                  "output": %s,
                  "leftOut": %s,
                  "nodes": [
                    %s
                  ]
                }
                """.formatted(string(graph.name()), graph.output().id(), graph.leftOut(), nodes);
    }

    private static String node(Node node, boolean isGradKnown) {
        List<String> operands = node.operands().stream()
                .map(operand -> String.valueOf(operand.id()))
                .toList();
        return ("{\"id\": %s, \"label\": %s, \"operation\": %s, \"operands\": %s, \"partials\": %s, "
                        + "\"data\": %s, \"grad\": %s, \"line\": %s, \"iterations\": %s}")
                .formatted(
                        node.id(),
                        string(node.label()),
                        string(node.operation()),
                        operands,
                        node.partials().stream().map(JsonText::number).toList(),
                        number(node.data()),
                        isGradKnown ? number(node.grad()) : "null",
                        node.line(),
                        node.iterations());
    }

    private static String number(double number) {
        return Double.isFinite(number) ? String.valueOf(number) : "\"" + number + "\"";
    }

    private static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
