package dev.adjoint.processor.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes lines of Java that follow one another, and tells their comments from their code. */
final class JavaText {
    private static final Pattern START =
            Pattern.compile("//.*|/\\*|\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"?|'(?:\\\\.|[^'\\\\])*'?");
    private static final String COMMENT_END = "*/";
    private static final String TEXT_BLOCK = "\"\"\"";

    private final Html html;
    /** What ends the comment or the text block that the line before left open; empty if it left none. */
    private String awaited = "";

    JavaText(Html html) {
        this.html = html;
    }

    /** Writes a line. */
    void line(String line) {
        html.open("code");
        int at = 0;
        while (at < line.length()) {
            at = awaited.isEmpty() ? code(line, at) : open(line, at);
        }
        html.close();
    }

    /** Writes code up to the comment or the text block that comes next, and returns where that starts. */
    private int code(String line, int from) {
        Matcher matcher = START.matcher(line);
        int at = from;
        while (matcher.find(at)) {
            String found = matcher.group();
            if (found.startsWith("//")) {
                html.text(line.substring(from, matcher.start())).element("span", found, "class", "comment");
                return line.length();
            }
            if (found.equals("/*")) {
                html.text(line.substring(from, matcher.start()));
                awaited = COMMENT_END;
                return matcher.start();
            }
            if (found.equals(TEXT_BLOCK)) {
                html.text(line.substring(from, matcher.end()));
                awaited = TEXT_BLOCK;
                return matcher.end();
            }
            at = matcher.end();
        }
        html.text(line.substring(from));
        return line.length();
    }

    /** Writes the rest of what is open, and returns where that ends. */
    private int open(String line, int from) {
        boolean isComment = awaited.equals(COMMENT_END);
        int search = isComment && line.startsWith("/*", from) ? from + 2 : from;
        int found = line.indexOf(awaited, search);
        int end = found < 0 ? line.length() : found + awaited.length();
        if (isComment) {
            html.element("span", line.substring(from, end), "class", "comment");
        } else {
            html.text(line.substring(from, end));
        }
        if (found >= 0) {
            awaited = "";
        }
        return end;
    }
}
