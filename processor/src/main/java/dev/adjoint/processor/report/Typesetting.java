package dev.adjoint.processor.report;

import dev.adjoint.processor.report.MethodReport.PartialDerivative;

/** Derivatives as mathematics, in MathML. */
final class Typesetting {
    private Typesetting() {}

    /** Writes ∂result/∂operand = derivative. */
    static void partial(Html html, String result, PartialDerivative partial) {
        html.open("math", "displaystyle", "true").open("mrow");
        html.open("mfrac");
        differential(html, result);
        differential(html, partial.operand());
        html.close();
        html.element("mo", "=");
        html.markup(Formula.of(partial.derivative()));
        html.close().close();
    }

    private static void differential(Html html, String name) {
        html.open("mrow")
                .element("mo", "∂")
                .markup(Formula.of(isOperation(name) ? "(" + name + ")" : name))
                .close();
    }

    /** Whether a name is a formula with an operator that is not in parentheses. */
    private static boolean isOperation(String name) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (depth == 0 && "+-*/%<>=!&|?".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
