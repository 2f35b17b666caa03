package dev.adjoint.processor.report;

import dev.adjoint.processor.report.MethodReport.Storage;
import dev.adjoint.processor.report.MethodReport.Storage.Kind;
import java.util.List;

/** How the reverse pass comes by the values of the forward pass. */
final class StorageSection {
    private StorageSection() {}

    /** The section of a member that has no reverse pass. */
    static void writeNone(Html html, String member) {
        Section.open(html, "storage", "What is stored for the reverse pass");
        html.open("p", "class", "lead").element("strong", "Nothing is stored.");
        html.text(" ")
                .element("code", member)
                .text(" has no reverse pass.")
                .close()
                .line();
        html.close().line();
    }

    static void write(Html html, List<Storage> storage) {
        Section.open(html, "storage", "What is stored for the reverse pass");
        int stored = of(storage, Kind.STORED).size();
        if (stored == 0) {
            html.open("p", "class", "lead").element("strong", "Nothing is stored.");
            html.text(
                            storage.isEmpty()
                                    ? " The reverse pass reads no value of the forward pass."
                                    : " Every value that the reverse pass reads is still there, or is computed again.")
                    .close()
                    .line();
        } else {
            html.open("p", "class", "lead")
                    .element("strong", Words.count(stored, "value is stored", "values are stored"));
            html.text(", " + (stored == 1 ? "in an array that is" : "in arrays that are"));
            html.text(" written by the forward pass and read by the reverse pass.")
                    .close()
                    .line();
        }
        kind(
                html,
                of(storage, Kind.STORED),
                "Stored",
                "The forward pass writes them into arrays: to compute them again would take too long.");
        kind(
                html,
                of(storage, Kind.RECOMPUTED),
                "Recomputed",
                "The reverse pass computes them again: that takes less than keeping them.");
        kind(
                html,
                of(storage, Kind.AVAILABLE),
                "Available",
                "They are still there when the reverse pass reads them: nothing needs to be done.");
        html.close().line();
    }

    private static List<Storage> of(List<Storage> storage, Kind kind) {
        return storage.stream().filter(value -> value.kind() == kind).toList();
    }

    private static void kind(Html html, List<Storage> values, String title, String explanation) {
        if (values.isEmpty()) {
            return;
        }
        html.element("h3", title).line();
        html.element("p", explanation).line();
        boolean isStored = values.get(0).kind() == Kind.STORED;
        if (isStored) {
            Section.openTable(html, title, "Value", "Line", "Array", "Bytes", "Why");
        } else {
            Section.openTable(html, title, "Value", "Line", "Why");
        }
        html.open("tbody").line();
        for (Storage value : values) {
            Section.openRow(html, "tr", value.line());
            html.open("th", "scope", "row").element("code", value.value()).close();
            html.open("td");
            Section.line(html, value.line());
            html.close();
            if (isStored) {
                html.open("td").element("code", value.array()).close();
                html.element("td", value.bytes());
            }
            html.element("td", value.why(), "class", "words");
            html.close().line();
        }
        html.close().close().close().line();
    }
}
