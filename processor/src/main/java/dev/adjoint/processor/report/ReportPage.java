package dev.adjoint.processor.report;

import java.util.List;

/** The page that explains the derivative of a method. */
public final class ReportPage {
    private ReportPage() {}

    /**
     * Returns the page: one file that needs no other.
     *
     * @param index where the page that lists all methods is, relative to this one: {@code ../index.html}
     */
    public static String html(MethodReport report, String index) {
        String style = Resource.texts("base.css", "code.css", "sections.css", "graph.css");
        String ties = Resource.text("ties.js");
        if (report.graph().nodes().isEmpty()) {
            return new Page(title(report), style, List.of(ties)).html(html -> body(html, report, index));
        }
        return new Page(title(report), style, List.of(ties, Resource.text("graph.js"))).html(html -> {
            body(html, report, index);
            GraphSection.writeLayout(html);
        });
    }

    private static String title(MethodReport report) {
        return "The derivative of " + report.method();
    }

    private static void body(Html html, MethodReport report, String index) {
        html.element("a", "Skip to the code", "class", "skip", "href", "#code").line();
        PageHeader.write(html, report, index);
        html.open("main").line();
        CodeSection.write(html, report);
        MathematicsSection.write(html, report.steps(), report.hasReverse());
        GraphSection.write(html, report.graph());
        if (report.hasReverse()) {
            StorageSection.write(html, report.storage());
        } else {
            StorageSection.writeNone(html, report.member());
        }
        VariablesSection.write(html, report.variables());
        OptimisationsSection.write(html, report.optimisations());
        html.close().line();
        html.open("footer")
                .element("p", "Written by Adjoint while " + report.file() + " was compiled.")
                .close()
                .line();
    }
}
