package dev.adjoint.processor.report;

import dev.adjoint.processor.report.MethodReport.CodeLine;
import dev.adjoint.processor.report.MethodReport.Excerpt;
import dev.adjoint.processor.report.MethodReport.Optimisation;
import dev.adjoint.processor.report.MethodReport.PartialDerivative;
import dev.adjoint.processor.report.MethodReport.Step;
import dev.adjoint.processor.report.MethodReport.Storage;
import dev.adjoint.processor.report.MethodReport.Variable;
import dev.adjoint.processor.report.StaticGraph.Edge;
import dev.adjoint.processor.report.StaticGraph.Kind;
import dev.adjoint.processor.report.StaticGraph.Node;
import java.util.List;

/** A report in which the same text stands wherever a text can stand. */
final class SampleReport {
    private SampleReport() {}

    static MethodReport of(String text) {
        return new MethodReport(
                text,
                text,
                text,
                text,
                text,
                List.of(new Excerpt(text, 7, List.of(text, "second")), new Excerpt("helper", 20, List.of("third"))),
                List.of(new CodeLine(text, List.of(7), false), new CodeLine("both", List.of(7, 20), false)),
                List.of(new CodeLine(text, List.of(8, 7), false), new CodeLine("}", List.of(), true)),
                List.of(new Step(7, text, text, List.of(new PartialDerivative(text, text)), text)),
                new StaticGraph(
                        List.of(
                                new Node(0, Kind.PARAMETER, text, "", 0, true),
                                new Node(1, Kind.OUTPUT, "result", text, 7, false)),
                        List.of(new Edge(0, 1, text, true)),
                        3),
                List.of(
                        new Storage(text, 7, Storage.Kind.STORED, text, text, text),
                        new Storage("again", 8, Storage.Kind.RECOMPUTED, text, "", "")),
                List.of(new Variable(text, text, 0, true, text), new Variable("count", "int", 8, false, text)),
                List.of(new Optimisation(text, 2, List.of(text))));
    }

    /** A report of a method in which there is nothing to see. */
    static MethodReport empty() {
        return new MethodReport(
                "",
                "A_f",
                "A.f",
                "A.java",
                "gradient",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new StaticGraph(List.of(), List.of(), 0),
                List.of(),
                List.of(),
                List.of());
    }
}
