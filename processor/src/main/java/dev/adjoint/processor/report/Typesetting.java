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
        html.open("mrow").element("mo", "∂").markup(Formula.of(name)).close();
    }
}
