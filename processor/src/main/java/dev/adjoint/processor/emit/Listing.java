package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of a member of a companion, each line with where it comes from.
 *
 * @param member the member's name
 * @param names what arrays are called in the code, and in that of the other members
 * @param carriers the arrays by which its pieces hand on their variables, where it is too long for one method
 */
public record Listing(String member, List<CodeLine> lines, Map<Value, String> names, List<Carrier> carriers) {
    private static final String INDENT = "  ";

    public Listing {
        lines = List.copyOf(lines);
        names = Map.copyOf(names);
        carriers = List.copyOf(carriers);
    }

    /**
     * An array by which pieces hand on their variables.
     *
     * @param holdsObjects whether it holds references, not numbers
     */
    public record Carrier(String name, boolean holdsObjects, int length) {}

    /** The pass that a line belongs to. */
    public enum Pass {
        FORWARD,
        REVERSE,
        /** The end of a block, or of a statement that is written over several lines. */
        AS_BEFORE
    }

    /**
     * A line.
     *
     * @param text with its indentation
     * @param sourceLines the user's lines that it comes from
     */
    public record CodeLine(String text, Set<Integer> sourceLines, Pass pass) {
        public CodeLine {
            sourceLines = Set.copyOf(sourceLines);
        }
    }

    /**
     * The lines of a member's body, and of the methods that hold pieces of it.
     *
     * @param text the companion's text
     * @param marked the same, with the marks, by which a long line may be broken elsewhere
     */
    static Listing of(String text, String marked, String member, Marks marks) {
        Map<Integer, Marks.Mark> byEnd = new HashMap<>();
        int end = 0;
        for (String line : body(marked, member)) {
            end += length(marks.text(line));
            Optional<Marks.Mark> mark = marks.of(line);
            if (mark.isPresent()) {
                byEnd.put(end, mark.get());
            }
        }
        List<CodeLine> code = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        end = 0;
        for (String line : body(text, member)) {
            end += length(line);
            add(line, Optional.ofNullable(byEnd.get(end)), unfinished, code);
        }
        return new Listing(member, code, marks.names(), marks.carriers(member));
    }

    /**
     * The same code, its only return tied to further lines: those on which the user returns something. Where the code
     * returns at several places, it is not known which of them are whose.
     */
    public Listing withReturns(Collection<Integer> sourceLines) {
        Predicate<CodeLine> isReturn = line -> line.text().strip().startsWith("return ");
        if (lines.stream().filter(isReturn).count() != 1) {
            return this;
        }
        List<CodeLine> tied = new ArrayList<>();
        for (CodeLine line : lines) {
            Set<Integer> all = new HashSet<>(line.sourceLines());
            if (isReturn.test(line)) {
                all.addAll(sourceLines);
            }
            tied.add(new CodeLine(line.text(), all, line.pass()));
        }
        return new Listing(member, tied, names, carriers);
    }

    /** How many characters a line has that are not between words. */
    private static int length(String line) {
        return (int) line.chars().filter(c -> c != ' ').count();
    }

    /** The lines of the member, and of each piece where it is called. */
    private static List<String> body(String text, String member) {
        // The pieces have names that nothing else has: a dollar sign or an underscore is no digit.
        Pattern declaration =
                Pattern.compile("  (?:\\w+ )*static .*\\b(" + Pattern.quote(member) + "(?:Part\\d+)?)\\(.*");
        Map<String, List<String>> bodies = new HashMap<>();
        String method = "";
        boolean isHead = false;
        for (String line : text.split("\n", -1)) {
            Matcher head = declaration.matcher(line);
            if (method.isEmpty() && head.matches()) {
                method = head.group(1);
                isHead = true;
            }
            if (isHead) {
                isHead = !line.endsWith("{");
            } else if (!method.isEmpty() && line.equals(INDENT + "}")) {
                method = "";
            } else if (!method.isEmpty()) {
                bodies.computeIfAbsent(method, unused -> new ArrayList<>()).add(line);
            }
        }
        List<String> body = new ArrayList<>();
        for (String line : bodies.getOrDefault(member, List.of())) {
            body.add(line);
            int arguments = line.indexOf('(');
            if (arguments > 0) {
                body.addAll(
                        bodies.getOrDefault(piece(line.substring(0, arguments).strip(), member), List.of()));
            }
        }
        return body;
    }

    /** The name of a piece that is called; empty if it is another method. */
    private static String piece(String called, String member) {
        return called.startsWith(member + "Part") ? called : "";
    }

    private static void add(String line, Optional<Marks.Mark> mark, List<String> unfinished, List<CodeLine> code) {
        unfinished.add(line);
        boolean isFinished = line.isBlank() || line.endsWith(";") || line.endsWith("{") || line.endsWith("}");
        if (mark.isPresent() || isFinished) {
            Set<Integer> lines = mark.map(Marks.Mark::sourceLines).orElse(Set.of());
            Pass pass = mark.map(known -> known.isDerivative() ? Pass.REVERSE : Pass.FORWARD)
                    .orElse(Pass.AS_BEFORE);
            unfinished.forEach(before -> code.add(code(before, lines, pass)));
            unfinished.clear();
        }
    }

    private static CodeLine code(String text, Set<Integer> lines, Pass pass) {
        String inMethod = INDENT + INDENT;
        return new CodeLine(text.startsWith(inMethod) ? text.substring(inMethod.length()) : text, lines, pass);
    }
}
