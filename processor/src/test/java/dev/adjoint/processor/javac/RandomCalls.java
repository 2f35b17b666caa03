package dev.adjoint.processor.javac;

import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.rules.Domain;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** Calls of Math and StrictMath whose arguments are, nearly always, brought into the domain. */
final class RandomCalls {
    private static final List<Rule> ROWS = Table.rows().stream()
            .filter(row -> row.notation() instanceof Notation.Call call
                    && Table.MATH_CLASSES.contains(call.owner().toString())
                    && !call.method().equals("clamp")) // since JDK 21
            .toList();

    private static final Set<String> GROWING = Set.of("exp", "expm1", "sinh", "cosh", "tan");

    private final RandomExpressions expressions;
    private final Scope scope;
    private final RandomGenerator random;

    RandomCalls(RandomExpressions expressions, Scope scope, RandomGenerator random) {
        this.expressions = expressions;
        this.scope = scope;
        this.random = random;
    }

    /** A call of a method that returns double and has a row. */
    Code real(int depth, boolean mayBeActive) {
        Rule row = ROWS.get(random.nextInt(ROWS.size()));
        Notation.Call call = (Notation.Call) row.notation();
        List<String> arguments = new ArrayList<>();
        boolean active = false;
        for (int i = 0; i < row.parameters().size(); i++) {
            if (row.parameters().get(i) == Type.INT) {
                arguments.add("(" + expressions.of(Type.INT, depth - 1, false).in(8) + " & 7) - 3");
            } else {
                boolean exact = i == 0 && call.overloaded();
                Code argument = exact
                        ? expressions.of(Type.DOUBLE, depth - 1, mayBeActive)
                        : expressions.real(depth - 1, mayBeActive);
                active |= argument.active();
                arguments.add(inDomain(argument, row, i));
            }
        }
        String prefix = prefix(call.owner().simpleNames().get(0), call.method());
        return Code.primary(prefix + call.method() + "(" + String.join(", ", arguments) + ")", Type.DOUBLE, active);
    }

    private String inDomain(Code argument, Rule row, int index) {
        Notation.Call call = (Notation.Call) row.notation();
        Domain domain = row.domains().get(index);
        boolean grows = GROWING.contains(call.method()) || (call.method().equals("pow") && index == 1);
        if (random.nextInt(40) == 0 || (domain.equals(Domain.EVERYWHERE) && !grows)) {
            return alone(argument);
        }
        if (domain.equals(Domain.POSITIVE) || domain.equals(Domain.ABOVE_MINUS_ONE)) {
            return switch (random.nextInt(3)) {
                case 0 -> "1.25 + " + wrapped("sin", argument);
                case 1 -> wrapped("abs", argument) + " + 0.5";
                default -> prefix("Math", "hypot") + "hypot(" + alone(argument) + ", 1.5)";
            };
        }
        return domain.equals(Domain.UNIT) ? "0.9 * " + wrapped("sin", argument) : tame(argument);
    }

    /** As an argument: a switch does not decide which of several methods is meant. */
    private static String alone(Code argument) {
        return (argument.text().matches("(?s)\\(+switch.*")
                        ? "(" + argument.type().javaName() + ") "
                        : "")
                + argument.text();
    }

    /** An expression between -2 and 2. */
    String tame(Code argument) {
        return wrapped(List.of("sin", "cos", "tanh", "atan").get(random.nextInt(4)), argument);
    }

    private String wrapped(String method, Code argument) {
        return prefix("Math", method) + method + "(" + alone(argument) + ")";
    }

    /** {@code Math.}, nothing where the static import serves, or the qualified name. */
    private String prefix(String owner, String method) {
        boolean imported = owner.equals(method.equals("cbrt") ? "StrictMath" : "Math");
        if (imported && random.nextInt(4) == 0) {
            return "";
        }
        return scope.isDeclared(owner) || random.nextInt(20) == 0 ? "java.lang." + owner + "." : owner + ".";
    }

    /** A call of a method that returns an integer. */
    Code whole(Type type, int depth, boolean mayBeActive) {
        String math = prefix("Math", "");
        if (math.isEmpty()) {
            math = "java.lang.Math.";
        }
        BiFunction<Type, Boolean, String> argument = (t, active) -> alone(expressions.of(t, depth - 1, active));
        String text = type == Type.LONG
                ? switch (random.nextInt(5)) {
                    case 0 -> "round(" + argument.apply(Type.DOUBLE, mayBeActive) + ")";
                    case 1 -> "abs(" + argument.apply(Type.LONG, mayBeActive) + ")";
                    case 2 ->
                        "max(" + argument.apply(Type.LONG, mayBeActive) + ", " + argument.apply(Type.INT, mayBeActive)
                                + ")";
                    case 3 -> "floorDiv(" + argument.apply(Type.LONG, mayBeActive) + ", 5)";
                    default ->
                        "multiplyHigh(" + argument.apply(Type.LONG, mayBeActive) + ", "
                                + argument.apply(Type.LONG, mayBeActive) + ")";
                }
                : switch (random.nextInt(7)) {
                    case 5 -> "toIntExact(" + argument.apply(Type.LONG, mayBeActive) + ")";
                    case 0 -> "getExponent(" + argument.apply(Type.DOUBLE, mayBeActive) + ")";
                    case 1 -> "abs(" + argument.apply(Type.INT, mayBeActive) + ")";
                    case 2 ->
                        "min(" + argument.apply(Type.CHAR, mayBeActive) + ", " + argument.apply(Type.INT, mayBeActive)
                                + ")";
                    case 3 -> "floorMod(" + argument.apply(Type.LONG, mayBeActive) + ", 7)";
                    case 4 ->
                        "addExact(" + argument.apply(Type.SHORT, mayBeActive) + ", "
                                + argument.apply(Type.INT, mayBeActive) + ")";
                    default -> "round(" + argument.apply(Type.FLOAT, false) + ")";
                };
        return Code.primary(math + text, type, false);
    }

    /** A call of a method that returns float. */
    Code single(int depth) {
        String argument = alone(expressions.of(Type.FLOAT, depth - 1, false));
        String text = switch (random.nextInt(5)) {
            case 0 -> "abs(" + argument + ")";
            case 1 -> "max(" + argument + ", " + alone(expressions.of(Type.INT, depth - 1, false)) + ")";
            case 2 -> "nextAfter(" + argument + ", " + alone(expressions.of(Type.DOUBLE, depth - 1, false)) + ")";
            case 3 -> "scalb(" + argument + ", 2)";
            default -> "signum(" + argument + ")";
        };
        return Code.primary("java.lang.Math." + text, Type.FLOAT, false);
    }
}
