package dev.adjoint.processor.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What every page has: it carries its style sheet and its scripts in it, and its policy allows just these, workers that
 * they make themselves, and no network.
 *
 * @param style its style sheet
 * @param scripts their texts, in order; they run when the page has been read
 */
record Page(String title, String style, List<String> scripts) {
    Page {
        scripts = List.copyOf(scripts);
    }

    /** Returns the page with this body. */
    String html(Consumer<Html> body) {
        Html html = new Html();
        html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").line();
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy())
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", title).line();
        // Without it, browsers ask the server for one.
        html.empty("link", "rel", "icon", "href", "data:,").line();
        html.open("style").markup(style).close().line();
        html.close().line();
        html.open("body").line();
        body.accept(html);
        for (String script : scripts) {
            html.open("script").markup(script).close().line();
        }
        html.close().line();
        html.close().line();
        return html.toString();
    }

    private String policy() {
        String scriptHashes = scripts.stream().map(Page::hash).distinct().collect(Collectors.joining(" "));
        return "default-src 'none'; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; style-src "
                + hash(style)
                + "; script-src "
                + (scriptHashes.isEmpty() ? "'none'" : scriptHashes);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
