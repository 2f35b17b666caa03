package dev.adjoint.processor.report;

import dev.adjoint.processor.report.MethodReport.CodeLine;
import dev.adjoint.processor.report.MethodReport.Excerpt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The user's code and the two passes side by side, line tied to line. */
final class CodeSection {
    private final Html html;
    private final MethodReport report;
    private final Set<Integer> written = new HashSet<>();

    /** The user's lines that generated code comes from. */
    private final Set<Integer> tied = new HashSet<>();

    private CodeSection(Html html, MethodReport report) {
        this.html = html;
        this.report = report;
        Stream.of(report.forward(), report.reverse())
                .flatMap(List::stream)
                .forEach(line -> tied.addAll(line.sourceLines()));
    }

    static void write(Html html, MethodReport report) {
        new CodeSection(html, report).write();
    }

    private void write() {
        Section.open(html, "code", "Code");
        html.open("p", "class", "lead").text("The number beside a generated line is the line of ");
        html.element("code", report.file())
                .text(" that it comes from. On the keyboard, arrows"
                        + " move, Enter keeps a line lit and Escape lets it go.")
                .close()
                .line();
        html.element("p", "", "id", "lit", "class", "lit-status", "role", "status")
                .line();
        html.open("div", "class", "panels").line();
        openPanel("source", "Your source", report.file());
        for (Excerpt excerpt : report.source()) {
            source(excerpt);
        }
        html.close().close().line();
        generated("forward", "Forward pass", report.forward());
        generated("reverse", derivative(), report.reverse());
        html.close().line();
        html.close().line();
    }

    private String derivative() {
        return switch (report.member()) {
            case "jvp", "packedDirectional" -> "Tangents, by forward mode";
            case "trace" -> "What is recorded";
            default -> "Reverse pass";
        };
    }

    private void openPanel(String id, String title, String where) {
        html.open("div", "class", "panel " + id, "id", id);
        html.open("h3")
                .element("span", title, "id", id + "-title")
                .text(" ")
                .element("code", where)
                .close()
                .line();
        html.open("div", "class", "code").line();
    }

    private void source(Excerpt excerpt) {
        if (report.source().size() > 1) {
            html.element("h4", excerpt.title()).line();
        }
        html.open("ol", "class", "lines", "aria-label", "Your source, " + excerpt.title())
                .line();
        JavaText java = new JavaText(html);
        int number = excerpt.firstLine();
        for (String text : excerpt.lines()) {
            String line = Integer.toString(number);
            Integer first = excerpt.continued().get(number);
            String ties = first == null || tied.contains(number) ? line : line + " " + first;
            if (written.add(number)) {
                html.open("li", "class", "line", "id", "line-" + line, "data-lines", ties);
            } else {
                html.open("li", "class", "line", "data-lines", ties);
            }
            code(java, List.of(number), text);
            number++;
        }
        html.close().line();
    }

    private void generated(String id, String title, List<CodeLine> lines) {
        openPanel(id, title, report.companion() + "." + report.member());
        if (lines.isEmpty()) {
            html.element("p", "No line of its own: each value is computed where it is returned.", "class", "lead");
        }
        html.open("ol", "class", "lines", "aria-label", title).line();
        JavaText java = new JavaText(html);
        for (CodeLine line : lines) {
            String numbers = line.sourceLines().stream().map(String::valueOf).collect(Collectors.joining(" "));
            html.open("li", "class", line.isContext() ? "line context" : "line", "data-lines", numbers);
            code(java, line.sourceLines(), line.text());
        }
        html.close().close().close().line();
    }

    private void code(JavaText java, List<Integer> numbers, String text) {
        String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (numbers.size() > 2) {
            html.element("span", numbers.get(0) + " +" + (numbers.size() - 1), "class", "number", "title", all);
        } else {
            html.element("span", all, "class", "number");
        }
        java.line(text);
        html.close().line();
    }
}
