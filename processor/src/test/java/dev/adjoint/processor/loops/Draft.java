package dev.adjoint.processor.loops;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The text of a random method as far as it is written, the variables in scope, and the places that a jump may leave.
 */
final class Draft {
    private static final List<String> REALS =
            List.of("x", "y", "s", "t", "u", "v", "w", "sum", "value", "result", "dx", "seed", "acc", "ds", "xi", "o");
    private static final List<String> INTEGERS = List.of("i", "j", "l", "it", "q", "trips", "index", "pos", "k1", "n");
    private static final List<String> ARRAYS =
            List.of("r", "buf", "tmp", "row", "da", "work", "next", "prev", "as", "store", "z");

    /** What a jump may leave or continue. */
    static final class Target {
        final String label;
        final boolean isLoop;
        final boolean isSwitch;
        /** Whether {@code continue} cannot keep the loop from its end. */
        final boolean isContinuable;

        boolean isBroken;
        boolean isContinued;

        private Target(String label, boolean isLoop, boolean isSwitch, boolean isContinuable) {
            this.label = label;
            this.isLoop = isLoop;
            this.isSwitch = isSwitch;
            this.isContinuable = isContinuable;
        }

        static Target loop(String label, boolean isContinuable) {
            return new Target(label, true, false, isContinuable);
        }

        static Target choice() {
            return new Target("", false, true, false);
        }

        static Target block(String label) {
            return new Target(label, false, false, false);
        }
    }

    final SplittableRandom random;
    final Set<String> constructs = new TreeSet<>();
    final Deque<Target> targets = new ArrayDeque<>();

    /** Whether the next statement can be reached. */
    boolean isAlive = true;

    /** Whether it may write into the arrays that it is given. */
    final boolean mayWrite;

    /** Whether it wrote into an array of doubles that may be one of those. */
    boolean hasWritten;

    /** Whether a variable may hold an array of the method's own or one that it is given. */
    boolean mixes;

    /** How many loops are open. */
    int depth;

    private final Deque<List<Variable>> scopes = new ArrayDeque<>();
    private final StringBuilder out = new StringBuilder();
    private String indent = "    ";
    private int labels;

    Draft(SplittableRandom random) {
        this.random = random;
        this.mayWrite = random.nextInt(100) < 40;
        scopes.push(new ArrayList<>());
    }

    String text() {
        return out.toString();
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    void uses(String construct) {
        constructs.add(construct);
    }

    void line(String text) {
        out.append(indent).append(text).append('\n');
    }

    void open(String text) {
        line(text);
        indent += "    ";
        scopes.push(new ArrayList<>());
    }

    void close(String text) {
        scopes.pop();
        indent = indent.substring(4);
        line(text);
    }

    /** A scope without braces: a label of a switch, or the one statement of a loop. */
    void openScope() {
        indent += "    ";
        scopes.push(new ArrayList<>());
    }

    void closeScope() {
        scopes.pop();
        indent = indent.substring(4);
    }

    String newLabel() {
        uses("label");
        return "label" + labels++;
    }

    /** A variable with a new name, not yet in scope. */
    Variable create(Variable.Kind kind) {
        List<String> names = switch (kind) {
            case REAL, FLAG -> REALS;
            case COUNT, NUMBER -> INTEGERS;
            case REALS, MATRIX, COUNTS -> ARRAYS;
        };
        String base = pick(names);
        String name = base;
        for (int i = 2; isDeclared(name); i++) {
            name = chance(50) ? pick(names) : base + i;
        }
        return new Variable(name, kind);
    }

    Variable declare(Variable variable) {
        scopes.element().add(variable);
        return variable;
    }

    private boolean isDeclared(String name) {
        return scopes.stream().flatMap(List::stream).anyMatch(variable -> variable.name.equals(name));
    }

    List<Variable> all(Predicate<Variable> condition) {
        return scopes.stream().flatMap(List::stream).filter(condition).toList();
    }

    List<Variable> all(Variable.Kind kind) {
        return all(variable -> variable.kind == kind);
    }

    /** Any such variable, or null; those declared last are likelier. */
    Variable any(Predicate<Variable> condition) {
        List<Variable> found = all(condition);
        if (found.isEmpty()) {
            return null;
        }
        return found.get(chance(50) ? random.nextInt(Math.min(3, found.size())) : random.nextInt(found.size()));
    }

    Variable any(Variable.Kind kind) {
        return any(variable -> variable.kind == kind);
    }

    boolean isWritable(Variable array) {
        return array.isLocal || mayWrite;
    }

    /** Notes that a statement writes into an array. */
    void writes(Variable array) {
        uses(array.isLocal ? "write into a local array" : "write into a parameter");
        hasWritten |= !array.isLocal;
    }
}
