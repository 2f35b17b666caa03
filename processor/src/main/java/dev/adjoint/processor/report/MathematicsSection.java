package dev.adjoint.processor.report;

import dev.adjoint.processor.report.MethodReport.PartialDerivative;
import dev.adjoint.processor.report.MethodReport.Step;
import java.util.List;

/** The derivative of every step, as the reverse pass uses it. */
final class MathematicsSection {
    private MathematicsSection() {}

    static void write(Html html, List<Step> steps, boolean hasReverse) {
        Section.open(html, "mathematics", "Mathematics of each step");
        if (steps.isEmpty()) {
            html.element("p", "Nothing is computed from what varies.").line();
        } else {
            html.element(
                            "p",
                            "How much the result of a step changes with each of its operands."
                                    + (hasReverse
                                            ? " The reverse pass multiplies the adjoint of the result by it and adds"
                                                    + " that to the adjoint of the operand."
                                            : ""),
                            "class",
                            "lead")
                    .line();
            Section.openScroll(html, "Steps");
            html.open("ol", "class", "steps").line();
            for (Step step : steps) {
                step(html, step);
            }
            html.close().close().line();
        }
        html.close().line();
    }

    private static void step(Html html, Step step) {
        Section.openRow(html, "li", step.line());
        html.open("div", "class", "where");
        Section.line(html, step.line());
        html.close();
        html.open("div", "class", "equation");
        // What the user gave no name to is called by how it is computed.
        boolean isNamed = !step.result().equals(step.operation());
        html.element("code", isNamed ? step.result() + " = " + step.operation() : step.operation());
        html.close();
        html.open("ul", "class", "partials");
        for (PartialDerivative partial : step.partials()) {
            html.open("li");
            Typesetting.partial(html, step.result(), partial);
            html.close();
        }
        html.close();
        if (!step.kinks().isEmpty()) {
            html.element("p", step.kinks(), "class", "kinks");
        }
        html.close().line();
    }
}
