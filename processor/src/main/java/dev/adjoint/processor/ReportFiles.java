package dev.adjoint.processor;

import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.report.IndexPage;
import dev.adjoint.processor.report.MethodReport;
import dev.adjoint.processor.report.ReportPage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes the reports to where the companions are: a page beside each, and one that lists them all. */
final class ReportFiles {
    /** In the folder in which the companions' packages begin. */
    private static final String INDEX = "adjoint.html";

    private final Filer filer;
    private final List<IndexPage.Entry> entries = new ArrayList<>();
    private final List<Element> originating = new ArrayList<>();

    private ReportFiles(Filer filer) {
        this.filer = filer;
    }

    /** The files, if the compilation asks for reports. */
    static Optional<ReportFiles> of(Options options, ProcessingEnvironment environment) {
        return options.reports() ? Optional.of(new ReportFiles(environment.getFiler())) : Optional.empty();
    }

    /** Writes the page of a method; what went wrong is returned. */
    List<Diagnostic> write(MethodReport report, CompanionSpec spec, MethodSource method) {
        String page = report.companion() + ".html";
        try {
            String html = ReportPage.html(report, toRoot(report.packageName()) + INDEX);
            write(report.packageName(), page, html, spec.originating());
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            return List.of(Diagnostic.of(Message.REPORT_NOT_WRITTEN, method.tree(), method.name(), message));
        }
        String folder =
                report.packageName().isEmpty() ? "" : report.packageName().replace('.', '/') + "/";
        entries.add(new IndexPage.Entry(
                report.packageName(),
                report.companion(),
                report.method(),
                report.file(),
                folder + page,
                report.source().stream()
                        .mapToInt(excerpt -> excerpt.lines().size())
                        .sum(),
                (int) report.storage().stream()
                        .filter(row -> row.kind() == MethodReport.Storage.Kind.STORED)
                        .count()));
        originating.add(spec.originating());
        return List.of();
    }

    /** Writes the page that lists them, if there are any. */
    void writeIndex(Reporter reporter) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            write("", INDEX, IndexPage.html(entries), originating.toArray(Element[]::new));
        } catch (IOException | RuntimeException e) {
            // Where a folder has the file's name, javac throws what its interface does not declare.
            String message = String.valueOf(e.getMessage());
            reporter.report(Message.REPORT_NOT_WRITTEN, originating.get(0), INDEX, message);
        }
    }

    private void write(String packageName, String name, String text, Element... from) throws IOException {
        try (OutputStream out = filer.createResource(StandardLocation.SOURCE_OUTPUT, packageName, name, from)
                .openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The way from the folder of a package to where packages begin. */
    private static String toRoot(String packageName) {
        return packageName.isEmpty() ? "" : "../".repeat(packageName.split("\\.").length);
    }
}
