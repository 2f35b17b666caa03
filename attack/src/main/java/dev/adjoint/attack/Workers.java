package dev.adjoint.attack;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts {@link Worker}s until each method was tried. */
final class Workers {
    private static final int HANGS = 3;

    private Workers() {}

    /**
     * The outcome of each method: its tally, the kind of the outcome and its text, separated by tabs.
     *
     * @param folder for files of this run
     */
    static Map<Candidate, String> run(List<Candidate> methods, List<Path> classPath, Path folder) throws IOException {
        Path file = folder.resolve("subjects.txt");
        Files.write(
                file,
                methods.stream()
                        .map(method -> String.join("\t", method.owner(), method.name(), method.companion()))
                        .toList());
        Map<Candidate, String> outcomes = new LinkedHashMap<>();
        int next = 0;
        int from = 0;
        int hangs = 0;
        while (next < methods.size()) {
            int last = next - 1;
            int number = 0;
            Process process = start(file, next, from, classPath);
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    int tab = line.indexOf('\t');
                    last = Integer.parseInt(line.substring(0, tab));
                    int second = line.indexOf('\t', tab + 1);
                    number = Integer.parseInt(line.substring(tab + 1, second));
                    outcomes.merge(methods.get(last), line.substring(second + 1), Workers::better);
                }
            }
            int code = waitFor(process);
            if (code == 3 && hangs < HANGS) {
                // It goes on behind the point at which the method did not end.
                hangs = last == next ? hangs + 1 : 1;
                next = last;
                from = number + 1;
            } else if (code == 3 || code == 4 || code == 0) {
                next = last + 1;
                from = 0;
                hangs = 0;
            } else {
                from = 0;
                hangs = 0;
                outcomes.put(methods.get(last + 1), new Tally() + "\tEXIT\tthe process ended with " + code);
                next = last + 2;
            }
        }
        return outcomes;
    }

    /** What is found before a method did not end is kept. */
    private static String better(String first, String second) {
        boolean isOver = first.contains("\tOWN-TIME\t") && !second.contains("smooth=0");
        return isOver || (!second.contains("\tOK\t") && !second.contains("\tOWN-TIME\t")) ? second : first;
    }

    private static Process start(Path file, int from, int point, List<Path> classPath) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
        command.add("-Dattack.points=" + Trial.WANTED);
        command.addAll(List.of(Worker.class.getName(), file.toString(), String.valueOf(from)));
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(String.valueOf(point));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
