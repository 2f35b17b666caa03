package dev.adjoint.processor.report;

import java.util.List;

/** The head of a page: what it is about, and the ways to its sections. */
final class PageHeader {
    private record Target(String id, String title) {}

    private static final List<Target> SECTIONS = List.of(
            new Target("code", "Code"),
            new Target("mathematics", "Mathematics"),
            new Target("graph", "Graph"),
            new Target("storage", "Storage"),
            new Target("variables", "Variables"),
            new Target("optimisations", "Optimisations"));

    private PageHeader() {}

    static void write(Html html, MethodReport report, String index) {
        html.open("header").line();
        html.open("nav", "class", "way", "aria-label", "All methods");
        html.element("a", "All methods", "href", index);
        html.close().line();
        html.element("h1", report.method()).line();
        html.open("p", "class", "facts");
        html.text("The derivative of ").element("code", report.method());
        html.text(" in ").element("code", report.file());
        html.text(", as ")
                .element("code", report.companion() + "." + report.member())
                .text(" computes it");
        if (!report.packageName().isEmpty()) {
            html.text(", in ").element("code", report.packageName());
        }
        html.text(".").close().line();
        html.open("nav", "class", "sections", "aria-label", "Sections").open("ul");
        for (Target target : SECTIONS) {
            html.open("li")
                    .element("a", target.title(), "href", "#" + target.id())
                    .close();
        }
        html.close().close().line();
        html.close().line();
    }
}
