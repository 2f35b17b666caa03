package dev.adjoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the nodes of a graph are called: by a variable, or by how they follow from their operands. */
final class Labels {
    private static final int LONGEST = 60;
    private static final int ADDITIVE = 1;
    private static final int MULTIPLICATIVE = 2;
    private static final int PREFIX = 3;
    private static final int ATOM = 4;

    /** How strongly those bind that are called by their operands, but for atoms. */
    private final Map<Node, Integer> bindings = new HashMap<>();

    /** Gives a new node its label: the name of a variable or, if it has none, an expression. */
    void label(Node node, String name) {
        if (name.isEmpty() && !node.isComplete()) {
            node.setLabel(node.operation() + "(\u2026)");
        } else if (name.isEmpty() && !node.isLeaf()) {
            int binding = binding(node);
            node.setLabel(shortened(expression(node, binding)));
            bindings.put(node, binding);
        } else {
            node.setLabel(name);
        }
    }

    private static int binding(Node node) {
        int operands = node.operands().size();
        return switch (node.operation()) {
            case "+" -> ADDITIVE;
            case "-" -> operands == 1 ? PREFIX : ADDITIVE;
            case "*", "/", "%" -> MULTIPLICATIVE;
            default -> ATOM;
        };
    }

    private String expression(Node node, int binding) {
        List<Node> operands = node.operands();
        String operation = node.operation();
        if (binding == PREFIX) {
            return "-" + text(operands.get(0), PREFIX);
        }
        if (binding == ATOM) {
            StringBuilder call = new StringBuilder(operation).append('(');
            for (int i = 0; i < operands.size(); i++) {
                call.append(i == 0 ? "" : ", ").append(operands.get(i).label());
            }
            return call.append(')').toString();
        }
        String sign = binding == ADDITIVE ? " " + operation + " " : operation;
        return text(operands.get(0), binding) + sign + text(operands.get(1), binding + 1);
    }

    private String text(Node operand, int least) {
        boolean isWeaker = bindings.getOrDefault(operand, ATOM) < least;
        return isWeaker ? "(" + operand.label() + ")" : operand.label();
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        int half = LONGEST / 2;
        return text.substring(0, text.offsetByCodePoints(0, half))
                + "\u2026"
                + text.substring(text.offsetByCodePoints(text.length(), -half));
    }
}
