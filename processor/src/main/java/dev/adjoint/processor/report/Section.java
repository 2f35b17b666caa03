package dev.adjoint.processor.report;

/** The parts that sections are made of. */
final class Section {
    private Section() {}

    /** Opens a section that is a landmark by its heading; one {@link Html#close} ends it. */
    static Html open(Html html, String id, String title) {
        html.open("section", "id", id, "aria-labelledby", id + "-title").line();
        return html.element("h2", title, "id", id + "-title").line();
    }

    /** The way to a line of the user's, or nothing for line 0. */
    static void line(Html html, int line) {
        if (line > 0) {
            html.element("a", "line " + line, "class", "to-line", "href", "#line-" + line);
        }
    }

    /** Opens a part that scrolls within itself where it is too wide: one {@link Html#close} ends it. */
    static void openScroll(Html html, String label) {
        html.open("div", "class", "scroll", "role", "group", "aria-label", label, "tabindex", "0");
    }

    /** Opens a table that scrolls within itself: two {@link Html#close} end it. */
    static void openTable(Html html, String label, String... headings) {
        openScroll(html, label);
        html.open("table").line();
        html.open("thead").open("tr");
        for (String heading : headings) {
            html.element("th", heading, "scope", "col");
        }
        html.close().close().line();
    }

    /** Opens a row that is tied to a line of the user's, or to none if that is 0. */
    static void openRow(Html html, String element, int line) {
        if (line > 0) {
            html.open(element, "data-lines", Integer.toString(line));
        } else {
            html.open(element);
        }
    }
}
