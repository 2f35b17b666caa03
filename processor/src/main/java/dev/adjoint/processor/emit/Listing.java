package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The code of a member of a companion, each line with where it comes from.
 *
 * @param names what arrays are called in the code, and in that of the other members
 */
public record Listing(List<CodeLine> lines, Map<Value, String> names) {
    private static final String INDENT = "  ";

    public Listing {
        lines = List.copyOf(lines);
        names = Map.copyOf(names);
    }

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

    /** The lines of a member's body, and of the methods that hold pieces of it, in the companion's text. */
    static Listing of(String text, String member, Marks marks) {
        // The pieces have names that nothing else has: a dollar sign or an underscore is no digit.
        Pattern declaration =
                Pattern.compile("  (?:\\w+ )*static .*\\b" + Pattern.quote(member) + "(?:Part\\d+)?\\(.*");
        List<CodeLine> code = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        boolean isInside = false;
        boolean isHead = false;
        for (String line : text.split("\n", -1)) {
            if (!isInside && !isHead) {
                isHead = declaration.matcher(line).matches();
            }
            if (isHead) {
                isInside = line.endsWith("{");
                isHead = !isInside;
            } else if (isInside && line.equals(INDENT + "}")) {
                isInside = false;
            } else if (isInside) {
                add(line, unfinished, marks, code);
            }
        }
        return new Listing(code, marks.names());
    }

    private static void add(String line, List<String> unfinished, Marks marks, List<CodeLine> code) {
        Optional<Marks.Mark> mark = marks.of(line);
        String text = marks.text(line);
        if (mark.isPresent()) {
            Pass pass = mark.get().isDerivative() ? Pass.REVERSE : Pass.FORWARD;
            unfinished.forEach(before -> code.add(code(before, mark.get().sourceLines(), pass)));
            unfinished.clear();
            code.add(code(text, mark.get().sourceLines(), pass));
        } else if (text.isBlank() || text.endsWith(";") || text.endsWith("{") || text.endsWith("}")) {
            unfinished.add(text);
            unfinished.forEach(before -> code.add(code(before, Set.of(), Pass.AS_BEFORE)));
            unfinished.clear();
        } else {
            unfinished.add(text);
        }
    }

    private static CodeLine code(String text, Set<Integer> lines, Pass pass) {
        String inMethod = INDENT + INDENT;
        return new CodeLine(text.startsWith(inMethod) ? text.substring(inMethod.length()) : text, lines, pass);
    }
}
