package dev.adjoint.processor.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML: texts and attributes are escaped, and every element is closed. */
final class Html {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values, in turn
     */
    Html open(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(Escape.html(attributes[i + 1])).append('"');
        }
        text.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that can have no content. */
    Html empty(String element, String... attributes) {
        open(element, attributes);
        open.pop();
        return this;
    }

    /** An element that holds text. */
    Html element(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close();
    }

    Html text(String content) {
        text.append(Escape.html(content));
        return this;
    }

    /** Text of ours that is HTML already. */
    Html markup(String html) {
        text.append(html);
        return this;
    }

    /** Ends a line of the file, where that changes nothing that is seen. */
    Html line() {
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return text.toString();
    }
}
