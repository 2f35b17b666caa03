package dev.adjoint.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/** The attack on one library. */
final class Attack {
    private static final String ID = "[adjoint:";

    private final Library library;
    private final List<Candidate> candidates;
    private final List<Path> binaries;
    private final Path folder;
    private final Journal journal;

    Attack(Library library, List<Path> binaries, Path folder, Journal journal) throws IOException {
        this.library = library;
        this.candidates = Candidates.of(library);
        this.binaries = binaries;
        this.folder = folder.resolve(library.name());
        this.journal = journal;
    }

    void run() throws IOException {
        if (candidates.isEmpty()) {
            return;
        }
        Map<Candidate, String> alone = alone();
        verify(Journal.ALONE, alone, alone.keySet());
        Map<Candidate, String> together = together();
        Set<Candidate> others = new LinkedHashSet<>(together.keySet());
        others.removeIf(method -> together.get(method).equals(alone.get(method)));
        verify("together", together, others);
    }

    /** Marks one method at a time: the sources of the companions that are generated. */
    private Map<Candidate, String> alone() throws IOException {
        Map<Candidate, String> accepted = new LinkedHashMap<>();
        Processing javac = new Processing(binaries, 60);
        for (Candidate candidate : candidates) {
            Processing.Result result =
                    javac.generate(List.of(Candidate.annotated(candidate.file(), List.of(candidate))));
            String source = result.sources().get(candidate.companion());
            List<String> messages = messages(result, false);
            List<String> errors = messages(result, true);
            if (!result.failure().isEmpty()) {
                journal.finding(library, Journal.ALONE, candidate, "javac", result.failure());
            } else if (source != null) {
                accepted.put(candidate, source);
                journal.warned(messages);
            } else if (errors.isEmpty()) {
                // javac itself rejects the file: it needs a library that is not here.
                journal.unreadable(library);
            } else {
                journal.rejected(library, candidate, errors);
            }
            messages.stream()
                    .filter(message -> message.contains("[adjoint:internal]") || message.contains("[adjoint:check-"))
                    .forEach(message -> journal.finding(library, Journal.ALONE, candidate, "own-error", message));
            if (result.seconds() > 3) {
                String seconds = String.format(Locale.ROOT, "%.1f s", result.seconds());
                journal.finding(library, Journal.ALONE, candidate, "slow", seconds);
            }
        }
        return accepted;
    }

    /** Marks all methods, and again those that were accepted, until all are. */
    private Map<Candidate, String> together() throws IOException {
        List<Candidate> marked = candidates;
        while (true) {
            Map<SourceText, List<Candidate>> byFile = marked.stream()
                    .collect(Collectors.groupingBy(Candidate::file, LinkedHashMap::new, Collectors.toList()));
            List<SourceText> files = new ArrayList<>();
            byFile.forEach((file, methods) -> files.add(Candidate.annotated(file, methods)));
            Processing.Result result = new Processing(binaries, 900).generate(files);
            if (!result.failure().isEmpty()) {
                journal.finding(library, "together", marked.get(0), "javac", result.failure());
                return Map.of();
            }
            messages(result, true).stream()
                    .filter(message -> message.contains("[adjoint:internal]"))
                    .forEach(message -> journal.finding(library, "together", candidates.get(0), "internal", message));
            Map<Candidate, String> accepted = new LinkedHashMap<>();
            marked.forEach(method -> {
                String source = result.sources().get(method.companion());
                if (source != null) {
                    accepted.put(method, source);
                }
            });
            if (accepted.size() == marked.size() || accepted.isEmpty()) {
                return accepted;
            }
            marked = List.copyOf(accepted.keySet());
        }
    }

    private static List<String> messages(Processing.Result result, boolean onlyErrors) {
        return result.diagnostics().stream()
                .filter(diagnostic -> !onlyErrors || diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).contains(ID))
                .map(diagnostic -> text(diagnostic))
                .toList();
    }

    private static String text(Diagnostic<?> diagnostic) {
        String place = diagnostic.getSource() instanceof SourceText file
                ? file.path() + ":" + diagnostic.getLineNumber() + ": "
                : "";
        return place + diagnostic.getMessage(Locale.ROOT) + line(diagnostic);
    }

    private static String line(Diagnostic<?> diagnostic) {
        if (diagnostic.getSource() instanceof SourceText file && diagnostic.getLineNumber() > 0) {
            return "    <<"
                    + file.text()
                            .lines()
                            .skip(diagnostic.getLineNumber() - 1)
                            .findFirst()
                            .orElse("")
                            .strip()
                    + ">>";
        }
        return "";
    }

    /** Compiles the companions that were generated, and tries some of them. */
    private void verify(String mode, Map<Candidate, String> accepted, Set<Candidate> tried) throws IOException {
        if (accepted.isEmpty()) {
            journal.summary(library, mode, candidates.size(), 0);
            return;
        }
        Path classes = folder.resolve(mode);
        Map<String, Candidate> byCompanion = new LinkedHashMap<>();
        List<SourceText> sources = new ArrayList<>();
        for (Map.Entry<Candidate, String> entry : accepted.entrySet()) {
            Candidate method = entry.getKey();
            String path = method.companion().replace('.', '/') + ".java";
            byCompanion.put(path, method);
            sources.add(new SourceText(path, entry.getValue()));
            write(classes.resolve(path), entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Processing.Result result = new Processing(binaries, 900).compile(sources);
        if (!result.failure().isEmpty()) {
            journal.finding(library, mode, candidates.get(0), "javac", result.failure());
        }
        List<Candidate> broken = new ArrayList<>();
        for (Diagnostic<?> diagnostic : result.diagnostics()) {
            if (diagnostic.getSource() instanceof SourceText file && byCompanion.containsKey(file.path())) {
                Candidate method = byCompanion.get(file.path());
                boolean isError = diagnostic.getKind() == Diagnostic.Kind.ERROR;
                journal.finding(library, mode, method, isError ? "does-not-compile" : "lint", text(diagnostic));
                if (isError) {
                    broken.add(method);
                }
            }
        }
        for (Map.Entry<String, byte[]> file : result.classes().entrySet()) {
            write(classes.resolve(file.getKey().replace('.', '/') + ".class"), file.getValue());
        }
        if (!broken.isEmpty() && result.classes().isEmpty()) {
            Map<Candidate, String> rest = new LinkedHashMap<>(accepted);
            rest.keySet().removeAll(broken);
            verify(mode, rest, tried);
            return;
        }
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(binaries);
        List<Candidate> methods =
                accepted.keySet().stream().filter(tried::contains).toList();
        Workers.run(methods, classPath, folder)
                .forEach((method, outcome) -> journal.tried(library, mode, method, outcome));
        journal.summary(library, mode, candidates.size(), accepted.size());
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static Path runtime() {
        try {
            return Path.of(dev.adjoint.Differentiable.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Stream.concat(
                            Stream.of(runtime()),
                            files.filter(file -> file.toString().endsWith(".jar"))
                                    .sorted())
                    .toList();
        }
    }
}
