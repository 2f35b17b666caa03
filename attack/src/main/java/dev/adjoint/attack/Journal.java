package dev.adjoint.attack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happened, as files to read, and as figures. */
final class Journal implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("\\[(adjoint:[a-z-]+)]");

    private final PrintWriter findings;
    private final PrintWriter rejections;
    private final PrintWriter trials;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<String, Integer> figures = new TreeMap<>();

    Journal(Path folder) throws IOException {
        Files.createDirectories(folder);
        findings = new PrintWriter(Files.newBufferedWriter(folder.resolve("findings.txt")), true);
        rejections = new PrintWriter(Files.newBufferedWriter(folder.resolve("rejections.txt")), true);
        trials = new PrintWriter(Files.newBufferedWriter(folder.resolve("trials.txt")), true);
    }

    void finding(Library library, String mode, Candidate method, String kind, String text) {
        findings.println(String.join(
                "\t", library.name(), mode, kind, method.signature(), place(method), text.replace('\n', ' ')));
        figures.merge("finding " + kind, 1, Integer::sum);
    }

    void rejected(Library library, Candidate method, List<String> messages) {
        for (String message : messages) {
            rejections.println(
                    String.join("\t", library.name(), method.signature(), place(method), message.replace('\n', ' ')));
        }
        Matcher id = ID.matcher(messages.get(0));
        reasons.merge(id.find() ? id.group(1) : "?", 1, Integer::sum);
    }

    /** Warnings about an accepted method. */
    void warned(List<String> messages) {
        for (String message : messages) {
            Matcher id = ID.matcher(message);
            figures.merge("warning " + (id.find() ? id.group(1) : "?"), 1, Integer::sum);
        }
    }

    /** A method whose file javac rejects without the processor, too. */
    void unreadable() {
        figures.merge("alone unreadable", 1, Integer::sum);
    }

    void tried(Library library, String mode, Candidate method, String outcome) {
        trials.println(String.join("\t", library.name(), mode, method.signature(), place(method), outcome));
        String[] parts = outcome.split("\t", -1);
        String kind = parts[parts.length - 2];
        if (!kind.equals("OK") && !kind.startsWith("OWN-")) {
            finding(library, mode, method, kind, parts[parts.length - 1]);
        }
        figures.merge(mode + " tried", 1, Integer::sum);
        if (!outcome.contains("smooth=0")) {
            figures.merge(mode + " verified", 1, Integer::sum);
        }
    }

    void summary(Library library, String mode, int candidates, int accepted) {
        System.out.printf("%-40s %-9s candidates %5d, accepted %5d%n", library.name(), mode, candidates, accepted);
        figures.merge(mode + " candidates", candidates, Integer::sum);
        figures.merge(mode + " accepted", accepted, Integer::sum);
    }

    private static String place(Candidate method) {
        return method.file().path() + ":" + method.line();
    }

    @Override
    public void close() {
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(reason -> System.out.printf("%6d %s%n", reason.getValue(), reason.getKey()));
        figures.forEach((name, count) -> System.out.printf("%6d %s%n", count, name));
        findings.close();
        rejections.close();
        trials.close();
    }
}
