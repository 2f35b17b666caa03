package dev.adjoint.processor.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that lists the methods whose derivatives are explained. */
public final class IndexPage {
    private IndexPage() {}

    /**
     * A method.
     *
     * @param packageName empty for the unnamed package
     * @param companion the simple name of the companion class
     * @param method the method as the user calls it, {@code Neuron.activation}
     * @param file the name of the source file
     * @param link its page, relative to the index
     * @param sourceLines how many lines of the user's it has
     * @param stored how many values are stored for the reverse pass
     */
    public record Entry(
            String packageName,
            String companion,
            String method,
            String file,
            String link,
            int sourceLines,
            int stored) {}

    /** Returns the page; the order of the entries does not matter. */
    public static String html(List<Entry> entries) {
        String style = Resource.texts("base.css", "sections.css");
        return new Page("Derivatives", style, List.of()).html(html -> body(html, entries));
    }

    private static void body(Html html, List<Entry> entries) {
        html.open("header").line();
        html.element("h1", "Derivatives").line();
        html.element("p", Words.count(entries.size(), "method", "methods") + " explained.", "class", "facts")
                .line();
        html.close().line();
        html.open("main", "class", "index").line();
        Map<String, List<Entry>> packages =
                entries.stream().collect(Collectors.groupingBy(Entry::packageName, TreeMap::new, Collectors.toList()));
        packages.forEach((name, members) -> group(html, name, members));
        html.close().line();
        html.open("footer")
                .element("p", "Written by Adjoint while these methods were compiled.")
                .close()
                .line();
    }

    private static void group(Html html, String name, List<Entry> members) {
        String title = name.isEmpty() ? "The unnamed package" : name;
        html.open("section").line();
        html.element("h2", title).line();
        Section.openTable(html, title, "Method", "Companion", "File", "Lines", "Stored");
        html.open("tbody").line();
        members.stream()
                .sorted(Comparator.comparing(Entry::method).thenComparing(Entry::companion))
                .forEach(entry -> row(html, entry));
        html.close().close().close().line();
        html.close().line();
    }

    private static void row(Html html, Entry entry) {
        html.open("tr");
        html.open("th", "scope", "row").open("a", "href", entry.link());
        html.element("code", entry.method()).close().close();
        html.open("td").element("code", entry.companion()).close();
        html.open("td").element("code", entry.file()).close();
        html.element("td", Integer.toString(entry.sourceLines()), "class", "figure");
        html.element("td", entry.stored() == 0 ? "nothing" : Words.count(entry.stored(), "value", "values"));
        html.close().line();
    }
}
