package dev.adjoint.processor.report;

import dev.adjoint.processor.report.MethodReport.Variable;
import java.util.List;

/** Which variables have an adjoint, and why. */
final class VariablesSection {
    private VariablesSection() {}

    static void write(Html html, List<Variable> variables) {
        Section.open(html, "variables", "Variables");
        if (variables.isEmpty()) {
            html.element("p", "There are none.").line();
        } else {
            html.element(
                            "p",
                            "A variable is active, and has an adjoint, if it depends on what the method is differentiated"
                                    + " with respect to and the result depends on it.",
                            "class",
                            "lead")
                    .line();
            Section.openTable(html, "Variables", "Variable", "Type", "Line", "Active", "Why");
            html.open("tbody").line();
            for (Variable variable : variables) {
                row(html, variable);
            }
            html.close().close().close().line();
        }
        html.close().line();
    }

    private static void row(Html html, Variable variable) {
        Section.openRow(html, "tr", variable.line());
        html.open("th", "scope", "row").element("code", variable.name()).close();
        html.open("td").element("code", variable.type()).close();
        html.open("td");
        if (variable.line() == 0) {
            html.text("parameter");
        }
        Section.line(html, variable.line());
        html.close();
        html.open("td");
        html.element(
                "span",
                variable.isActive() ? "active" : "constant",
                "class",
                variable.isActive() ? "active" : "constant");
        html.close();
        html.element("td", variable.why(), "class", "words");
        html.close().line();
    }
}
