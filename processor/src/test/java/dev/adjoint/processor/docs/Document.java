package dev.adjoint.processor.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown file and its fenced blocks. */
record Document(Path path) {
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- ([a-z]+): ([^>]*) -->\\n)?```([a-z]+)\\n(.*?)```\\n", Pattern.DOTALL);

    /**
     * A fenced block.
     *
     * @param kind the word of the comment before it ({@code generated}, for example), or empty
     * @param subject what follows that word
     * @param language what is written after the fence
     */
    record Block(String kind, String subject, String language, String text) {
        boolean isUnit() {
            return language.equals("java")
                    && kind.isEmpty()
                    && text.matches("(?s).*\\b(class|record|interface|enum) [A-Z].*");
        }

        boolean isFragment() {
            return language.equals("java") && kind.isEmpty() && !isUnit();
        }
    }

    static List<Document> all() {
        Path root = Path.of("..");
        List<Document> documents = new ArrayList<>();
        try (var files = Files.list(root.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Document::new)
                    .forEach(documents::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documents.add(new Document(root.resolve("README.md")));
        documents.add(new Document(root.resolve("CONTRIBUTING.md")));
        documents.add(new Document(root.resolve("CHANGELOG.md")));
        return documents;
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text());
        while (matcher.find()) {
            String kind = matcher.group(1) == null ? "" : matcher.group(1);
            String subject = matcher.group(2) == null ? "" : matcher.group(2);
            blocks.add(new Block(kind, subject, matcher.group(3), matcher.group(4)));
        }
        return blocks;
    }

    /** The text with the contents of the block under this comment replaced. */
    String withBlock(String kind, String subject, String contents) {
        String before = "<!-- " + kind + ": " + subject + " -->\n```";
        String text = text();
        int start = text.indexOf('\n', text.indexOf(before) + before.length()) + 1;
        int end = text.indexOf("```\n", start);
        return text.substring(0, start) + contents + text.substring(end);
    }

    /** The text with what stands between two comments replaced. */
    String withSection(String name, String contents) {
        String begin = "<!-- begin " + name + " -->\n";
        String end = "<!-- end " + name + " -->\n";
        String text = text();
        int from = text.indexOf(begin) + begin.length();
        return text.substring(0, from) + contents + text.substring(text.indexOf(end, from));
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
