package dev.adjoint.processor.loops;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes away from the text of a method what does not matter: lines, braces, arguments, operands, parameters. */
final class Reduction {
    private static final Pattern OPERAND =
            Pattern.compile("[\\w.]+(\\[[^\\[\\]]*])* (?:[-+*/%<>]|<=|>=|==|!=|&&|\\|\\|) (?!=)");
    private static final Pattern LAST_OPERAND = Pattern.compile(" (?:[-+*/%]|&&|\\|\\|) [\\w.]+(\\[[^\\[\\]]*])*");
    private static final Pattern INDEX = Pattern.compile("\\[[^\\[\\]0]+[^\\[\\]]*]");

    private final Predicate<LoopMethod> stillFails;
    private LoopMethod best;

    private Reduction(LoopMethod method, Predicate<LoopMethod> stillFails) {
        this.best = method;
        this.stillFails = stillFails;
    }

    /** A smaller method that fails as well. */
    static LoopMethod of(LoopMethod method, Predicate<LoopMethod> stillFails) {
        return new Reduction(method, stillFails).run();
    }

    private LoopMethod run() {
        String before;
        do {
            before = best.text();
            removeLines();
            unwrap();
            removeParameters();
            simplify();
        } while (!before.equals(best.text()));
        return best;
    }

    private boolean tryText(String text, List<Parameter> parameters) {
        if (text.equals(best.text())) {
            return false;
        }
        LoopMethod candidate = new LoopMethod(
                best.seed(), best.name(), text, parameters, best.isVector(), best.mayWrite(), best.constructs());
        if (!stillFails.test(candidate)) {
            return false;
        }
        best = candidate;
        return true;
    }

    private boolean tryLines(List<String> lines) {
        return tryText(String.join("\n", lines) + "\n", best.parameters());
    }

    private List<String> lines() {
        return new ArrayList<>(best.text().lines().toList());
    }

    private void removeLines() {
        for (int size = lines().size() / 2; size > 0; size /= 2) {
            for (int start = lines().size() - 1 - size; start >= 2; start--) {
                List<String> lines = lines();
                if (start + size < lines.size()) {
                    lines.subList(start, start + size).clear();
                    tryLines(lines);
                }
            }
        }
        // Blocks of every size, with their braces.
        for (int start = 2; start < lines().size(); start++) {
            int end = end(start);
            if (end > start) {
                List<String> lines = lines();
                lines.subList(start, end + 1).clear();
                tryLines(lines);
            }
        }
    }

    /** The line that closes what a line opens, or -1. */
    private int end(int start) {
        List<String> lines = lines();
        String opening = lines.get(start);
        if (!opening.endsWith("{")) {
            return -1;
        }
        String indent =
                opening.substring(0, opening.length() - opening.stripLeading().length());
        for (int i = start + 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(indent + "}")) {
                return i;
            }
        }
        return -1;
    }

    private void unwrap() {
        for (int start = 2; start < lines().size(); start++) {
            int end = end(start);
            if (end > start) {
                List<String> lines = lines();
                lines.remove(end);
                lines.remove(start);
                tryLines(lines);
            }
        }
    }

    private void removeParameters() {
        for (Parameter parameter : best.parameters()) {
            List<Parameter> rest = new ArrayList<>(best.parameters());
            rest.remove(parameter);
            String text = best.text()
                    .replaceFirst(
                            "(, " + Pattern.quote(parameter.declaration()) + "(?=[,)]))|("
                                    + Pattern.quote(parameter.declaration()) + "(, )?(?=.*\\) \\{))",
                            "");
            if (!rest.isEmpty()) {
                tryText(text, List.copyOf(rest));
            }
        }
    }

    private void simplify() {
        for (int line = 2; line < lines().size(); line++) {
            boolean progress = true;
            while (progress) {
                progress = false;
                for (String simpler : simpler(lines().get(line))) {
                    List<String> lines = lines();
                    lines.set(line, simpler);
                    if (tryLines(lines)) {
                        progress = true;
                        break;
                    }
                }
            }
        }
    }

    /** Shorter lines that may mean something. */
    private static Set<String> simpler(String line) {
        Set<String> results = new LinkedHashSet<>();
        for (int open = line.indexOf('('); open >= 0; open = line.indexOf('(', open + 1)) {
            int close = closing(line, open);
            if (close > 0) {
                int start = open;
                while (start > 0
                        && (Character.isJavaIdentifierPart(line.charAt(start - 1)) || line.charAt(start - 1) == '.')) {
                    start--;
                }
                String name = line.substring(start, open);
                if (List.of("for", "while", "if", "switch").contains(name)) {
                    continue;
                }
                String before = line.substring(0, start);
                String after = line.substring(close + 1);
                for (String argument : arguments(line.substring(open + 1, close))) {
                    results.add(before + argument + after);
                }
                results.add(before + "1" + after);
            }
        }
        Matcher choice = Pattern.compile("([^=(;,?]*) \\? ([^?:]*) : ([^;,)]*)").matcher(line);
        if (choice.find()) {
            results.add(line.substring(0, choice.start()) + " " + choice.group(2) + line.substring(choice.end()));
            results.add(line.substring(0, choice.start()) + " " + choice.group(3) + line.substring(choice.end()));
        }
        replaceEach(OPERAND, line, "", results);
        replaceEach(LAST_OPERAND, line, "", results);
        replaceEach(INDEX, line, "[0]", results);
        replaceEach(Pattern.compile("label\\d: "), line, "", results);
        replaceEach(Pattern.compile(" [-+*/]= "), line, " = ", results);
        results.removeIf(result -> result.length() >= line.length());
        return results;
    }

    private static void replaceEach(Pattern pattern, String line, String replacement, Set<String> results) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            results.add(line.substring(0, matcher.start()) + replacement + line.substring(matcher.end()));
        }
    }

    private static int closing(String line, int open) {
        int depth = 0;
        for (int i = open; i < line.length(); i++) {
            depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                arguments.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        return arguments;
    }
}
