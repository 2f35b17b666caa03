package dev.adjoint.processor.report;

import dev.adjoint.processor.report.MethodReport.PartialDerivative;

/** Derivatives as mathematics. */
final class Typesetting {
    private Typesetting() {}

    /** Writes ∂result/∂operand = derivative. */
    static void partial(Html html, String result, PartialDerivative partial) {
        html.open("math").open("mrow");
        html.open("mfrac");
        differential(html, result);
        differential(html, partial.operand());
        html.close();
        html.element("mo", "=");
        html.element("mtext", partial.derivative());
        html.close().close();
    }

    private static void differential(Html html, String name) {
        html.open("mrow").element("mo", "∂").element("mi", name).close();
    }
}
