package dev.adjoint.processor.javac;

import dev.adjoint.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/** Writes a random method with branches, jumps and switches, but without loops. */
final class RandomStatements {
    private static final List<Type> TYPES = List.of(
            Type.DOUBLE, Type.DOUBLE, Type.DOUBLE, Type.INT, Type.LONG, Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.FLOAT);
    private static final List<String> SHORT_NAMES = List.of("t", "u", "v", "w", "s", "k");
    private static final List<String> EXCEPTIONS = List.of(
            "IllegalArgumentException",
            "IllegalStateException",
            "java.util.NoSuchElementException",
            "UnsupportedOperationException");
    private static final int DEPTH = 2;
    private static final int NESTING = 3;

    /** What a break leaves. A switch has no label; a barrier around a switch expression hides what is outside. */
    private static final class Target {
        final String label;
        final boolean isBarrier;
        final List<Scope.State> exits = new ArrayList<>();

        Target(String label, boolean isBarrier) {
            this.label = label;
            this.isBarrier = isBarrier;
        }
    }

    /** What the yields of a switch expression have in common. */
    private static final class Yielding {
        final Type type;
        final boolean mayBeActive;
        boolean active;

        Yielding(Type type, boolean mayBeActive) {
            this.type = type;
            this.mayBeActive = mayBeActive;
        }
    }

    private final long seed;
    private final SplittableRandom random;
    private final Scope scope;
    private final RandomExpressions expressions;
    private final RandomChoices choices;
    private final Deque<Target> targets = new ArrayDeque<>();
    private final Deque<Yielding> yieldings = new ArrayDeque<>();
    private StringBuilder out = new StringBuilder();
    private String indent = "    ";
    private int budget;
    private int labels;

    private RandomStatements(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.scope = new Scope(random);
        this.expressions = new RandomExpressions(scope, random);
        this.choices = new RandomChoices(expressions, scope, random, this::switchExpression);
        this.budget = 3 + random.nextInt(12);
        expressions.chooseWith(choices);
    }

    /** The method that a seed gives. */
    static RandomMethod method(long seed, String name, String modifiers) {
        return new RandomStatements(seed).write(name, modifiers);
    }

    private RandomMethod write(String name, String modifiers) {
        List<Type> types = new ArrayList<>();
        List<Integer> active = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            boolean isActive = i == 0 || random.nextInt(5) < 2;
            Type type = isActive ? Type.DOUBLE : pick(TYPES.subList(2, TYPES.size()));
            boolean isFinal = random.nextInt(8) == 0;
            String parameter = (type == Type.INT && random.nextInt(3) == 0 ? "n_" : "") + name();
            if (scope.isDeclared(parameter)) {
                parameter += i;
            }
            Scope.Variable variable = scope.declare(parameter, type, isFinal);
            variable.assigned = true;
            variable.active = isActive;
            types.add(type);
            if (isActive) {
                active.add(i);
            }
            heads.add((type == Type.DOUBLE && !isActive ? "@Constant " : "") + (isFinal ? "final " : "")
                    + type.javaName() + " " + parameter);
        }
        out.append("@Differentiable\n" + modifiers + " double " + name + "(" + String.join(", ", heads) + ") {\n");
        scope.enter();
        statements(budget, NESTING);
        while (!scope.isDead() && budget > 0) {
            statements(budget, NESTING);
        }
        if (!scope.isDead()) {
            returns();
        }
        out.append("}\n");
        return new RandomMethod(seed, name, out.toString(), List.copyOf(types), List.copyOf(active));
    }

    /** A new name; not the package's, which a constant has no other way past variables that hide its class. */
    private String name() {
        String name = pick(SHORT_NAMES);
        if (random.nextBoolean() && !scope.isDeclared(name)) {
            return name;
        }
        do {
            name = scope.freshName();
        } while (name.equals("fuzz"));
        return name;
    }

    /** At most so many statements, up to the first after which nothing is reached. */
    private void statements(int count, int nesting) {
        for (int i = 0; i < count && !scope.isDead(); i++) {
            statement(nesting);
        }
    }

    private void statement(int nesting) {
        budget--;
        int choice = random.nextInt(nesting > 0 && budget > 0 ? 25 : 10);
        switch (choice) {
            case 0, 1, 2, 3 -> declaration();
            case 4, 5, 6, 7, 8 -> line(effect(random.nextInt(3) > 0 ? Type.DOUBLE : pick(TYPES)) + ";");
            case 9 -> exchange();
            case 10, 11, 12, 13 -> branch(nesting);
            case 14, 15 -> guard();
            case 16, 17 -> oldSwitch(nesting);
            case 18 -> arrowSwitch(nesting);
            case 19, 20 -> labelled(nesting);
            case 21 -> bothAssign(nesting);
            case 22 -> exchangeOneWay();
            case 23 -> flag();
            default -> {
                open("{");
                statements(1 + random.nextInt(3), nesting - 1);
                close("}");
            }
        }
    }

    private void declaration() {
        Type type = pick(TYPES);
        String name = name();
        // A variable is in the scope of its own initializer, where it hides whatever has its name.
        Scope.Variable variable = scope.declare(name, type, true);
        if (random.nextInt(5) == 0) {
            line(type.javaName() + " " + name + ";");
            variable.isFinal = false;
            return;
        }
        boolean isVar = random.nextInt(5) == 0;
        Code value = isVar ? expressions.of(type, DEPTH, true) : expressions.assignable(type, DEPTH, true);
        variable.isFinal = random.nextInt(6) == 0;
        line((variable.isFinal ? "final " : "") + (isVar ? "var" : type.javaName()) + " " + name + " = " + value.text()
                + ";");
        variable.assigned = true;
        variable.active = type == Type.DOUBLE && value.active();
    }

    /** An expression that Java accepts as a statement. */
    private String effect(Type type) {
        for (int i = 0; i < 5; i++) {
            if (scope.any(v -> v.type == type && !v.isFinal && !v.name.startsWith("n_")) == null) {
                break;
            }
            Code code = expressions.assignment(type, DEPTH, true);
            if (code.binding() == Code.ASSIGNMENT || code.text().matches("\\+\\+.*|--.*|.*\\+\\+|.*--")) {
                return code.text();
            }
        }
        return "java.lang.Math.sin(" + expressions.real(1, true).text() + ")";
    }

    /** Swaps two variables, or rotates three. */
    private void exchange() {
        List<Scope.Variable> variables =
                new ArrayList<>(scope.all(v -> v.type == Type.DOUBLE && v.assigned && !v.isFinal));
        if (variables.size() < 2) {
            return;
        }
        while (variables.size() > 3) {
            variables.remove(random.nextInt(variables.size()));
        }
        boolean active = variables.stream().anyMatch(v -> v.active);
        open("{");
        String former = name();
        line("double " + former + " = " + variables.get(0).name + ";");
        for (int i = 0; i < variables.size(); i++) {
            String next = i + 1 < variables.size() ? variables.get(i + 1).name : former;
            line(variables.get(i).name + " = " + next + ";");
        }
        variables.forEach(v -> v.active = active);
        close("}");
    }

    /** A switch expression of type boolean stands alone: javac 17 compiles some operands of that kind wrongly. */
    private void flag() {
        Scope.Variable variable = scope.declare(name(), Type.BOOLEAN, true);
        line("boolean " + variable.name + " = "
                + switchExpression(Type.BOOLEAN, DEPTH, true).text() + ";");
        variable.assigned = true;
        variable.isFinal = false;
    }

    private void exchangeOneWay() {
        RandomChoices.Condition condition = choices.condition(DEPTH, true);
        open("if (" + condition.code().text() + ") {");
        scope.restore(condition.holds());
        exchange();
        close("}");
        join(scope.state(), condition.fails());
    }

    private void branch(int nesting) {
        RandomChoices.Condition condition = choices.condition(DEPTH, true);
        scope.restore(condition.holds());
        if (random.nextInt(8) == 0) {
            line("if (" + condition.code().text() + ")");
            line("    " + effect(Type.DOUBLE) + ";");
            join(scope.state(), condition.fails());
            return;
        }
        open("if (" + condition.code().text() + ") {");
        way(nesting);
        Scope.State after = end();
        scope.restore(condition.fails());
        int choice = random.nextInt(3);
        if (choice == 0) {
            line("}");
        } else if (choice == 1 && nesting > 1) {
            line("} else");
            branch(nesting - 1);
        } else {
            open("} else {");
            way(nesting);
            close("}");
        }
        join(after, scope.state());
    }

    /** What one way does: it may end in a jump. */
    private void way(int nesting) {
        statements(random.nextInt(4), nesting - 1);
        if (!scope.isDead() && random.nextInt(4) == 0) {
            jump();
        }
    }

    private void jump() {
        List<Target> open = new ArrayList<>();
        boolean isInExpression = false;
        boolean hidesSwitch = false;
        for (Target target : targets) {
            if (target.isBarrier) {
                isInExpression = true;
                break;
            }
            if (!target.label.isEmpty() || !hidesSwitch) {
                open.add(target);
            }
            hidesSwitch |= target.label.isEmpty();
        }
        if (!open.isEmpty() && random.nextInt(3) > 0) {
            Target target = pick(open);
            line(target.label.isEmpty() ? "break;" : "break " + target.label + ";");
            target.exits.add(scope.state());
            scope.jump();
        } else if (isInExpression) {
            yields();
        } else {
            returns();
        }
    }

    private void returns() {
        if (random.nextInt(4) == 0) {
            throwsException();
            return;
        }
        List<String> terms = new ArrayList<>();
        terms.add(expressions.real(1, true).in(11));
        for (Scope.Variable variable : scope.all(v -> v.assigned && v.type != Type.BOOLEAN)) {
            if (random.nextInt(3) > 0) {
                Code read = Code.primary(variable.name, variable.type, variable.active);
                terms.add(
                        random.nextInt(3) == 0
                                ? read.text()
                                : expressions.calls().tame(read));
            }
        }
        line("return " + String.join(random.nextBoolean() ? " + " : " - ", terms) + ";");
        scope.jump();
    }

    /** An exception whose message tells some values. */
    private void throwsException() {
        StringBuilder message = new StringBuilder();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            message.append(" + ").append(expressions.of(pick(TYPES), 1, true).in(12));
            message.append(random.nextBoolean() ? " + \", \"" : "");
        }
        boolean isPlain = message.isEmpty() && random.nextBoolean();
        line("throw new " + pick(EXCEPTIONS) + "(" + (isPlain ? "" : "\"" + labels + "\"" + message) + ");");
        scope.jump();
    }

    private void yields() {
        if (random.nextInt(6) == 0 && isLeftElsewhere()) {
            throwsException();
            return;
        }
        Yielding yielding = yieldings.element();
        Code value = expressions.of(yielding.type, 1, yielding.mayBeActive);
        // javac takes what follows for the arguments of a method.
        boolean looksLikeCall = value.text().startsWith("(") && value.text().contains(",");
        line("yield " + (looksLikeCall ? "(" + yielding.type.javaName() + ") " + value.in(Code.UNARY) : value.text())
                + ";");
        yielding.active |= value.active();
        finish();
        scope.jump();
    }

    /** Whether the innermost switch expression has a result already: one that only throws is no expression. */
    private boolean isLeftElsewhere() {
        return targets.stream()
                .filter(target -> target.isBarrier)
                .findFirst()
                .filter(target -> !target.exits.isEmpty())
                .isPresent();
    }

    /** The states in which a switch expression ends are kept as the exits of its barrier. */
    private void finish() {
        for (Target target : targets) {
            if (target.isBarrier) {
                target.exits.add(scope.state());
                return;
            }
        }
    }

    private void guard() {
        RandomChoices.Condition condition = choices.condition(DEPTH, true);
        scope.restore(condition.holds());
        open("if (" + condition.code().text() + ") {");
        statements(random.nextInt(2), 0);
        jump();
        close("}");
        scope.restore(condition.fails());
    }

    private void labelled(int nesting) {
        Target target = new Target("label" + labels++, false);
        targets.push(target);
        open(target.label + ": {");
        statements(2 + random.nextInt(4), nesting - 1);
        close("}");
        targets.pop();
        arrive(target);
    }

    private void arrive(Target target) {
        for (Scope.State exit : target.exits) {
            join(scope.state(), exit);
        }
    }

    private void bothAssign(int nesting) {
        Type type = pick(TYPES);
        Scope.Variable variable = scope.declare(name(), type, true);
        line((random.nextBoolean() ? "final " : "") + type.javaName() + " " + variable.name + ";");
        RandomChoices.Condition condition = choices.condition(DEPTH, true);
        scope.restore(condition.holds());
        open("if (" + condition.code().text() + ") {");
        assignTo(variable, nesting);
        Scope.State after = end();
        scope.restore(condition.fails());
        open("} else {");
        assignTo(variable, nesting);
        close("}");
        join(after, scope.state());
    }

    private void assignTo(Scope.Variable variable, int nesting) {
        statements(random.nextInt(2), nesting - 1);
        if (scope.isDead()) {
            return;
        }
        Code value = expressions.assignable(variable.type, DEPTH, true);
        line(variable.name + " = " + value.text() + ";");
        variable.assigned = true;
        variable.active = variable.type == Type.DOUBLE && value.active();
        statements(random.nextInt(2), nesting - 1);
    }

    /** A selector and labels for it, all different. */
    private record Selector(String text, List<String> labels) {}

    private Selector selector() {
        List<String> numbers = List.of("0", "1", "2", "STEPS", "-1", "5", "0x7", "4");
        List<String> letters = List.of("'A'", "'B'", "67", "'\\u0044'", "LETTER", "'z'");
        Type type = pick(List.of(Type.INT, Type.INT, Type.INT, Type.CHAR, Type.BYTE));
        boolean asItIs = random.nextInt(3) == 0;
        return switch (type) {
            case CHAR -> {
                Code letter = expressions.of(Type.CHAR, 1, true);
                String text = asItIs ? letter.text() : "(char) ('A' + (" + letter.in(8) + " & 3))";
                yield new Selector(text, letters);
            }
            case BYTE -> {
                Code number = expressions.of(Type.BYTE, 1, true);
                yield new Selector(asItIs ? number.text() : "(byte) (" + number.in(8) + " & 3)", numbers);
            }
            default -> {
                boolean isReal = random.nextInt(4) == 0;
                Code number = expressions.of(isReal ? Type.DOUBLE : Type.INT, 1, true);
                String text = isReal
                        ? "(int) " + number.in(Code.UNARY)
                        : asItIs ? number.text() : "(" + number.text() + ") & 3";
                yield new Selector(text, numbers);
            }
        };
    }

    /** Groups of labels; the empty one is the default. */
    private List<List<String>> groups(List<String> labels, boolean needsDefault) {
        List<String> left = new ArrayList<>(labels);
        if (scope.isDeclared("STEPS") || scope.isDeclared("LETTER")) {
            left.removeAll(List.of("STEPS", "LETTER"));
        }
        List<List<String>> groups = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<String> group = new ArrayList<>();
            int size = random.nextInt(3) == 0 ? 2 : 1;
            for (int j = 0; j < size; j++) {
                group.add(left.remove(random.nextInt(Math.min(4, left.size()))));
            }
            groups.add(group);
        }
        if (needsDefault || random.nextInt(3) > 0) {
            groups.add(random.nextInt(3) > 0 ? groups.size() : random.nextInt(groups.size()), List.of());
        }
        return groups;
    }

    private static String head(List<String> group) {
        return group.isEmpty() ? "default" : "case " + String.join(", ", group);
    }

    private void oldSwitch(int nesting) {
        Selector selector = selector();
        Target target = new Target("", false);
        targets.push(target);
        open("switch (" + selector.text() + ") {");
        List<List<String>> groups = groups(selector.labels(), false);
        oldCases(groups, nesting);
        close("}");
        targets.pop();
        arrive(target);
    }

    /** Cases that fall through; the scope is left as it is after the last of them, and where none matches. */
    private void oldCases(List<List<String>> groups, int nesting) {
        Scope.State entry = scope.state();
        scope.jump();
        Scope.State after = scope.state();
        for (List<String> group : groups) {
            scope.restore(after);
            join(entry, after);
            if (group.size() == 2 && random.nextBoolean()) {
                line("case " + group.get(0) + ":");
                line("case " + group.get(1) + ":");
            } else {
                line(head(group) + ":");
            }
            indent += "    ";
            statements(random.nextInt(3), nesting - 1);
            if (!scope.isDead() && random.nextInt(3) > 0) {
                jump();
            }
            indent = indent.substring(4);
            after = scope.state();
        }
        if (!groups.contains(List.<String>of())) {
            join(entry, after);
        }
    }

    private void arrowSwitch(int nesting) {
        Selector selector = selector();
        Target target = new Target("", false);
        targets.push(target);
        open("switch (" + selector.text() + ") {");
        List<List<String>> groups = groups(selector.labels(), false);
        Scope.State entry = scope.state();
        for (List<String> group : groups) {
            scope.restore(entry);
            if (random.nextInt(3) == 0) {
                line(head(group) + " -> " + effect(Type.DOUBLE) + ";");
            } else {
                open(head(group) + " -> {");
                way(nesting);
                close("}");
            }
            target.exits.add(scope.state());
        }
        if (groups.contains(List.<String>of())) {
            scope.jump();
        } else {
            scope.restore(entry);
        }
        close("}");
        targets.pop();
        arrive(target);
    }

    /** A switch expression of exactly this type, wherever it stands: its results are all of that type. */
    private Code switchExpression(Type type, int depth, boolean mayBeActive) {
        StringBuilder outer = out;
        String outerIndent = indent;
        out = new StringBuilder();
        indent += "        ";
        Yielding yielding = new Yielding(type, mayBeActive);
        Selector selector = selector();
        Target barrier = new Target("", true);
        targets.push(barrier);
        yieldings.push(yielding);
        out.append("switch (" + selector.text() + ") {\n");
        scope.enter();
        if (random.nextInt(3) == 0) {
            oldCases(last(groups(selector.labels(), true)), 1);
            if (!scope.isDead()) {
                indent += "    ";
                yields();
                indent = indent.substring(4);
            }
        } else {
            rules(selector, yielding, depth);
        }
        scope.leave();
        indent = indent.substring(4);
        out.append(indent).append("}");
        yieldings.pop();
        targets.pop();
        Scope.State state = barrier.exits.get(0);
        for (Scope.State exit : barrier.exits) {
            state = Scope.State.merge(state, exit);
        }
        scope.restore(state);
        Code code = Code.primary("(" + out + ")", type, type == Type.DOUBLE && yielding.active);
        out = outer;
        indent = outerIndent;
        return code;
    }

    /** The same groups, with the default at the end. */
    private static List<List<String>> last(List<List<String>> groups) {
        List<List<String>> ordered = new ArrayList<>(groups);
        ordered.remove(List.<String>of());
        ordered.add(List.of());
        return ordered;
    }

    private void rules(Selector selector, Yielding yielding, int depth) {
        Scope.State entry = scope.state();
        for (List<String> group : groups(selector.labels(), true)) {
            scope.restore(entry);
            if (random.nextInt(3) > 0) {
                Code value = expressions.of(yielding.type, depth - 1, yielding.mayBeActive);
                line(head(group) + " -> " + value.text() + ";");
                yielding.active |= value.active();
                finish();
            } else {
                open(head(group) + " -> {");
                statements(random.nextInt(3), depth > 1 ? 1 : 0);
                if (!scope.isDead()) {
                    yields();
                }
                close("}");
            }
        }
    }

    private void join(Scope.State a, Scope.State b) {
        scope.restore(Scope.State.merge(a, b));
    }

    private void open(String text) {
        line(text);
        indent += "    ";
        scope.enter();
    }

    private void close(String text) {
        indent = indent.substring(4);
        scope.leave();
        line(text);
    }

    /** Ends a block whose brace goes with what follows, and gives what is known there. */
    private Scope.State end() {
        indent = indent.substring(4);
        scope.leave();
        return scope.state();
    }

    private void line(String text) {
        out.append(indent).append(text).append('\n');
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
