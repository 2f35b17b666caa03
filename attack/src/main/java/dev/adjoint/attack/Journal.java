package dev.adjoint.attack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What happened, as files to read, and as figures. */
final class Journal implements AutoCloseable {
    /** The mode in which one method is marked at a time. */
    static final String ALONE = "alone";

    private static final Pattern ID = Pattern.compile("\\[(adjoint:[a-z-]+)]");

    private final PrintWriter findings;
    private final PrintWriter rejections;
    private final PrintWriter trials;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<String, Integer> figures = new TreeMap<>();
    private final Map<String, int[]> rows = new LinkedHashMap<>();

    Journal(Path folder) throws IOException {
        Files.createDirectories(folder);
        findings = new PrintWriter(Files.newBufferedWriter(folder.resolve("findings.txt")), true);
        rejections = new PrintWriter(Files.newBufferedWriter(folder.resolve("rejections.txt")), true);
        trials = new PrintWriter(Files.newBufferedWriter(folder.resolve("trials.txt")), true);
    }

    /** What became of the methods of one library, each marked alone: the columns of a table. */
    private enum Column {
        CANDIDATES,
        UNREADABLE,
        REJECTED,
        ACCEPTED,
        COMPARED
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
        count(library, Column.REJECTED, 1);
    }

    /** Warnings about an accepted method. */
    void warned(List<String> messages) {
        for (String message : messages) {
            Matcher id = ID.matcher(message);
            figures.merge("warning " + (id.find() ? id.group(1) : "?"), 1, Integer::sum);
        }
    }

    /** A method whose file javac rejects without the processor, too. */
    void unreadable(Library library) {
        count(library, Column.UNREADABLE, 1);
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
            figures.merge(mode + " compared", 1, Integer::sum);
            if (mode.equals(ALONE)) {
                count(library, Column.COMPARED, 1);
            }
        }
    }

    void summary(Library library, String mode, int candidates, int accepted) {
        System.out.printf("%-40s %-9s candidates %5d, accepted %5d%n", library.name(), mode, candidates, accepted);
        figures.merge(mode + " candidates", candidates, Integer::sum);
        figures.merge(mode + " accepted", accepted, Integer::sum);
        if (mode.equals(ALONE)) {
            count(library, Column.CANDIDATES, candidates);
            count(library, Column.ACCEPTED, accepted);
        }
    }

    private void count(Library library, Column column, int methods) {
        rows.computeIfAbsent(library.name(), name -> new int[Column.values().length])[column.ordinal()] += methods;
    }

    private void printTable() {
        System.out.println("| library | candidates | unreadable | rejected | accepted | compared |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        int[] sums = new int[Column.values().length];
        rows.forEach((library, row) -> {
            printRow(library, row);
            Arrays.setAll(sums, i -> sums[i] + row[i]);
        });
        printRow("all", sums);
    }

    private static void printRow(String name, int[] row) {
        System.out.println("| " + name + " | "
                + Arrays.stream(row).mapToObj(String::valueOf).collect(Collectors.joining(" | ")) + " |");
    }

    private static String place(Candidate method) {
        return method.file().path() + ":" + method.line();
    }

    @Override
    public void close() {
        printTable();
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(reason -> System.out.printf("%6d %s%n", reason.getValue(), reason.getKey()));
        figures.forEach((name, count) -> System.out.printf("%6d %s%n", count, name));
        findings.close();
        rejections.close();
        trials.close();
    }
}
