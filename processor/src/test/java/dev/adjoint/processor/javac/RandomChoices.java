package dev.adjoint.processor.javac;

import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Random expressions that choose: {@code ?:}, {@code &&}, {@code ||} and {@code switch}. What an operand that may be
 * left out does to the variables is known on its way only.
 */
final class RandomChoices {
    private static final List<Type> NUMERIC =
            List.of(Type.BYTE, Type.SHORT, Type.CHAR, Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE);

    /** How strongly {@code ?:}, {@code ||} and {@code &&} bind. */
    private static final int CHOICE = 2;

    private static final int OR = 3;
    private static final int AND = 4;

    /** Writes a switch expression. */
    interface Switches {
        Code expression(Type type, int depth, boolean mayBeActive);
    }

    /** A condition, and what is known where it holds and where it does not. */
    record Condition(Code code, Scope.State holds, Scope.State fails) {}

    private final RandomExpressions expressions;
    private final Scope scope;
    private final RandomGenerator random;
    private final Switches switches;

    RandomChoices(RandomExpressions expressions, Scope scope, RandomGenerator random, Switches switches) {
        this.expressions = expressions;
        this.scope = scope;
        this.random = random;
        this.switches = switches;
    }

    /** An expression of exactly this type. */
    Code of(Type type, int depth, boolean mayBeActive) {
        if (type != Type.BOOLEAN && random.nextInt(4) == 0) {
            return switches.expression(type, depth, mayBeActive);
        }
        if (type == Type.BOOLEAN && random.nextInt(3) > 0) {
            Condition condition = condition(depth, mayBeActive);
            scope.restore(Scope.State.merge(condition.holds, condition.fails));
            return condition.code;
        }
        return conditional(type, depth, mayBeActive);
    }

    /** A condition; the scope is left in no particular state. */
    Condition condition(int depth, boolean mayBeActive) {
        int choice = depth <= 0 ? 0 : random.nextInt(5);
        if (choice == 1) {
            Condition operand = condition(depth - 1, mayBeActive);
            Code not = new Code("!" + operand.code.in(Code.UNARY), Code.UNARY, Type.BOOLEAN, false);
            return new Condition(not, operand.fails, operand.holds);
        }
        if (choice == 2 || choice == 3) {
            return both(depth, mayBeActive, choice == 2);
        }
        Code code = random.nextInt(3) == 0 ? effect(mayBeActive) : comparison(depth, mayBeActive);
        return new Condition(code, scope.state(), scope.state());
    }

    private Condition both(int depth, boolean mayBeActive, boolean isAnd) {
        Condition left = condition(depth - 1, mayBeActive);
        scope.restore(isAnd ? left.holds : left.fails);
        Condition right = condition(depth - 1, mayBeActive);
        int binding = isAnd ? AND : OR;
        String text = left.code.in(binding) + (isAnd ? " && " : " || ") + right.code.in(binding + 1);
        Code code = new Code(text, binding, Type.BOOLEAN, false);
        return isAnd
                ? new Condition(code, right.holds.activeAsAt(left.fails), Scope.State.merge(left.fails, right.fails))
                : new Condition(code, Scope.State.merge(left.holds, right.holds), right.fails.activeAsAt(left.holds));
    }

    /** A comparison of what is assigned on the way: {@code (y = x * 2) > 0}, {@code n++ < 3}. */
    private Code effect(boolean mayBeActive) {
        Type type = pick(List.of(Type.DOUBLE, Type.DOUBLE, Type.INT, Type.LONG));
        Code assigned = expressions.assignment(type, 2, mayBeActive);
        String text = assigned.in(10) + " " + pick(List.of("<", ">", "<=", ">=")) + " " + pick(List.of("0", "1", "2"));
        return new Code(text, 9, Type.BOOLEAN, false);
    }

    private Code comparison(int depth, boolean mayBeActive) {
        Scope.Variable flag = scope.readable(Type.BOOLEAN, mayBeActive);
        int choice = random.nextInt(10);
        if (flag != null && choice < 2) {
            return Code.primary(flag.name, Type.BOOLEAN, false);
        }
        Scope.Variable whole = scope.readable(Type.INT, mayBeActive);
        if (whole != null && choice < 5) {
            String text = whole.name + " " + pick(List.of("<", ">", "<=", ">=", "==", "!=")) + " "
                    + pick(List.of("0", "1", "2", "-3", "5"));
            return new Code(text, 8, Type.BOOLEAN, false);
        }
        Code left = expressions.of(Type.DOUBLE, Math.min(depth, 1), mayBeActive);
        Code right = expressions.of(pick(List.of(Type.DOUBLE, Type.DOUBLE, Type.INT)), 0, mayBeActive);
        return new Code(
                left.in(10) + " " + pick(List.of("<", ">", "<=", ">=")) + " " + right.in(10), 9, Type.BOOLEAN, false);
    }

    private Code conditional(Type type, int depth, boolean mayBeActive) {
        Condition condition = condition(depth - 1, mayBeActive);
        Type[] types = operands(type);
        scope.restore(condition.holds);
        Code first = operand(types[0], depth - 1, mayBeActive, types[1]);
        Scope.State afterFirst = scope.state();
        scope.restore(condition.fails);
        Code second = operand(types[1], depth - 1, mayBeActive, types[0]);
        scope.restore(Scope.State.merge(afterFirst, scope.state()));
        String text = condition.code.in(CHOICE + 1) + " ? " + first.in(CHOICE) + " : " + second.in(CHOICE);
        return new Code(text, CHOICE, type, type == Type.DOUBLE && (first.active() || second.active()));
    }

    /** An operand; where the other one is of a narrower type, one of type int is no constant that fits it. */
    private Code operand(Type type, int depth, boolean mayBeActive, Type other) {
        if (type == null) {
            return Code.primary(pick(List.of("5", "0x7F", "1 + 2")), Type.INT, false);
        }
        boolean isNarrow = other == Type.BYTE || other == Type.SHORT || other == Type.CHAR;
        return type == Type.INT && isNarrow
                ? Code.primary(pick(List.of("70000", "-70000", "0x12345")), Type.INT, false)
                : expressions.of(type, depth, mayBeActive);
    }

    /** Types of the operands for which the whole has this type (JLS 15.25); null is a small constant of type int. */
    private Type[] operands(Type type) {
        Type[] types = switch (type) {
            case BOOLEAN -> new Type[] {type, type};
            case BYTE -> new Type[] {type, random.nextInt(3) == 0 ? null : type};
            case CHAR -> new Type[] {type, random.nextInt(3) == 0 ? null : type};
            case SHORT -> new Type[] {type, random.nextInt(3) == 0 ? null : pick(List.of(type, Type.BYTE))};
            case INT ->
                pick(List.of(
                        new Type[] {type, type},
                        new Type[] {Type.BYTE, Type.CHAR},
                        new Type[] {Type.SHORT, Type.CHAR},
                        new Type[] {type, Type.BYTE},
                        new Type[] {type, Type.CHAR}));
            // A choice between float and int is rejected: javac rounds it or not, by where it stands.
            case FLOAT ->
                new Type[] {type, random.nextBoolean() ? type : pick(List.of(Type.BYTE, Type.SHORT, Type.CHAR))};
            case LONG, DOUBLE ->
                new Type[] {
                    type,
                    random.nextBoolean()
                            ? type
                            : pick(NUMERIC.stream()
                                    .filter(t -> t.widensTo(type))
                                    .toList())
                };
            default -> throw new IllegalArgumentException("no primitive type");
        };
        return random.nextBoolean() ? types : new Type[] {types[1], types[0]};
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
