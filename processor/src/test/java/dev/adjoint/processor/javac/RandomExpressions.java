package dev.adjoint.processor.javac;

import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Random expressions of a given type. They are written in the order of their evaluation, so that what is known of the
 * variables is right at each place.
 */
final class RandomExpressions {
    private static final List<Type> NUMERIC =
            List.of(Type.BYTE, Type.SHORT, Type.CHAR, Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE);
    private static final List<Type> BELOW_INT = List.of(Type.BYTE, Type.SHORT, Type.CHAR, Type.INT);

    private final Scope scope;
    private final RandomGenerator random;
    private final RandomConstants constants;
    private final RandomCalls calls;
    private RandomChoices choices;

    RandomExpressions(Scope scope, RandomGenerator random) {
        this.scope = scope;
        this.random = random;
        this.constants = new RandomConstants(scope, random);
        this.calls = new RandomCalls(this, scope, random);
    }

    /** Lets expressions choose: {@code ?:}, {@code &&}, {@code ||} and {@code switch}. */
    void chooseWith(RandomChoices newChoices) {
        choices = newChoices;
    }

    RandomCalls calls() {
        return calls;
    }

    RandomConstants constants() {
        return constants;
    }

    /** An expression that Java converts to double by itself: mostly double, sometimes another numeric type. */
    Code real(int depth, boolean mayBeActive) {
        Type type = random.nextInt(4) == 0 ? pick(NUMERIC) : Type.DOUBLE;
        return of(type, depth, mayBeActive);
    }

    /**
     * An expression of exactly this type.
     *
     * @param mayBeActive whether it may vary with a differentiated parameter
     */
    Code of(Type type, int depth, boolean mayBeActive) {
        Code code = depth <= 0 ? leaf(type, mayBeActive) : inner(type, depth, mayBeActive);
        return random.nextInt(12) == 0 ? Code.primary("(" + code.text() + ")", code.type(), code.active()) : code;
    }

    private Code inner(Type type, int depth, boolean mayBeActive) {
        if (choices != null && random.nextInt(6) == 0) {
            return choices.of(type, depth, mayBeActive);
        }
        int choice = random.nextInt(20);
        if (choice < 3) {
            return leaf(type, mayBeActive);
        }
        if (choice == 3) {
            return assignment(type, depth, mayBeActive);
        }
        if (choice < 6) {
            return cast(type, depth, mayBeActive);
        }
        return switch (type) {
            case BOOLEAN -> truth(depth, mayBeActive);
            case BYTE, SHORT, CHAR -> choice < 12 ? cast(type, depth, mayBeActive) : leaf(type, mayBeActive);
            case INT, LONG -> whole(type, choice, depth, mayBeActive);
            case FLOAT -> single(choice, depth);
            case DOUBLE -> real(choice, depth, mayBeActive);
            default -> throw new IllegalArgumentException("no primitive type");
        };
    }

    private Code leaf(Type type, boolean mayBeActive) {
        Scope.Variable variable = scope.readable(type, mayBeActive);
        int choice = random.nextInt(10);
        if (variable != null && choice < 7) {
            return Code.primary(variable.name, type, variable.active);
        }
        return choice == 9 ? constants.named(type) : constants.literal(type);
    }

    private Code real(int choice, int depth, boolean mayBeActive) {
        if (choice < 9) {
            return calls.real(depth, mayBeActive);
        }
        if (choice < 11) {
            return negative(of(Type.DOUBLE, depth - 1, mayBeActive));
        }
        String operator = pick(List.of("+", "-", "*", "*", "/", "%"));
        boolean leftIsDouble = random.nextInt(3) > 0;
        Code left = leftIsDouble ? of(Type.DOUBLE, depth - 1, mayBeActive) : real(depth - 1, mayBeActive);
        Code right =
                left.type() == Type.DOUBLE ? real(depth - 1, mayBeActive) : of(Type.DOUBLE, depth - 1, mayBeActive);
        return infix(left, operator, right, Type.DOUBLE);
    }

    private Code single(int choice, int depth) {
        if (choice < 8) {
            return calls.single(depth);
        }
        if (choice < 10) {
            return negative(of(Type.FLOAT, depth - 1, false));
        }
        boolean leftIsFloat = random.nextBoolean();
        Type other = pick(List.of(Type.FLOAT, Type.INT, Type.LONG, Type.CHAR));
        Code left = of(leftIsFloat ? Type.FLOAT : other, depth - 1, false);
        Code right = of(leftIsFloat ? other : Type.FLOAT, depth - 1, false);
        return infix(left, pick(List.of("+", "-", "*", "/", "%")), right, Type.FLOAT);
    }

    private Code whole(Type type, int choice, int depth, boolean mayBeActive) {
        if (choice < 8) {
            return calls.whole(type, depth, mayBeActive);
        }
        Type narrow = type == Type.INT ? pick(BELOW_INT) : type;
        if (choice == 8) {
            return negative(of(narrow, depth - 1, mayBeActive));
        }
        if (choice == 9) {
            Code operand = of(narrow, depth - 1, mayBeActive);
            return new Code(
                    random.nextBoolean() ? "~" + operand.in(Code.UNARY) : plus(operand), Code.UNARY, type, false);
        }
        Code left = of(narrow, depth - 1, mayBeActive);
        if (choice < 12) {
            Code distance = of(pick(List.of(Type.INT, Type.LONG, Type.BYTE, Type.CHAR)), depth - 1, mayBeActive);
            return infix(left, pick(List.of("<<", ">>", ">>>")), distance, type);
        }
        if (choice < 14) {
            return infix(left, pick(List.of("/", "%")), divisor(depth, mayBeActive), type);
        }
        Code right = of(
                type == Type.INT ? pick(BELOW_INT) : pick(List.of(Type.INT, Type.LONG, Type.CHAR)),
                depth - 1,
                mayBeActive);
        return infix(left, pick(List.of("+", "-", "*", "&", "|", "^")), right, type);
    }

    /** A divisor of type int that is not 0, or a parameter that may be. */
    private Code divisor(int depth, boolean mayBeActive) {
        Scope.Variable parameter = scope.any(v -> v.type == Type.INT && v.name.startsWith("n_"));
        if (parameter != null && random.nextInt(3) > 0) {
            return Code.primary(parameter.name, Type.INT, false);
        }
        return random.nextBoolean()
                ? Code.primary(pick(List.of("3", "7", "0x10", "0b11")), Type.INT, false)
                : Code.primary("(" + of(Type.INT, depth - 1, mayBeActive).in(5) + " | 1)", Type.INT, false);
    }

    private Code truth(int depth, boolean mayBeActive) {
        switch (random.nextInt(4)) {
            case 0:
                return new Code(
                        "!" + of(Type.BOOLEAN, depth - 1, mayBeActive).in(Code.UNARY), Code.UNARY, Type.BOOLEAN, false);
            case 1:
                Code left = of(Type.BOOLEAN, depth - 1, mayBeActive);
                String operator = pick(List.of("&", "|", "^", "==", "!="));
                return infix(left, operator, of(Type.BOOLEAN, depth - 1, mayBeActive), Type.BOOLEAN);
            default:
                Code first = of(pick(NUMERIC), depth - 1, mayBeActive);
                String comparison = pick(List.of("<", "<=", ">", ">=", "==", "!="));
                return infix(first, comparison, of(pick(NUMERIC), depth - 1, mayBeActive), Type.BOOLEAN);
        }
    }

    private Code cast(Type type, int depth, boolean mayBeActive) {
        if (type == Type.BOOLEAN) {
            return new Code("(boolean) " + of(type, depth - 1, mayBeActive).in(Code.UNARY), Code.UNARY, type, false);
        }
        Code operand = of(pick(NUMERIC), depth - 1, mayBeActive && type != Type.FLOAT);
        boolean active = type == Type.DOUBLE && operand.active();
        return new Code("(" + type.javaName() + ") " + operand.in(Code.UNARY), Code.UNARY, type, active);
    }

    private Code negative(Code operand) {
        String text = operand.in(Code.UNARY);
        return new Code(
                "-" + (text.startsWith("-") ? " " : "") + text,
                Code.UNARY,
                operand.type().promoted(),
                operand.active());
    }

    private static String plus(Code operand) {
        String text = operand.in(Code.UNARY);
        return "+" + (text.startsWith("+") ? " " : "") + text;
    }

    private static Code infix(Code left, String operator, Code right, Type type) {
        int binding = switch (operator) {
            case "*", "/", "%" -> 12;
            case "+", "-" -> 11;
            case "<<", ">>", ">>>" -> 10;
            case "<", "<=", ">", ">=" -> 9;
            case "==", "!=" -> 8;
            case "&" -> 7;
            case "^" -> 6;
            default -> 5;
        };
        boolean active = type == Type.DOUBLE && (left.active() || right.active());
        return new Code(left.in(binding) + " " + operator + " " + right.in(binding + 1), binding, type, active);
    }

    /** An assignment, compound assignment or step of a variable of this type, as an expression. */
    Code assignment(Type type, int depth, boolean mayBeActive) {
        Scope.Variable variable = scope.any(v -> v.type == type && !v.isFinal && !v.name.startsWith("n_"));
        if (variable == null) {
            return leaf(type, mayBeActive);
        }
        boolean isRead = variable.assigned && (mayBeActive || !variable.active);
        int choice = random.nextInt(4);
        if (!isRead || choice < 2) {
            Code right = assignable(type, depth - 1, mayBeActive);
            return assigned(variable, "=", right, right.active());
        }
        if (type == Type.BOOLEAN) {
            return assigned(variable, pick(List.of("&=", "|=", "^=")), of(type, depth - 1, mayBeActive), false);
        }
        return choice == 2 ? step(variable) : compound(variable, depth, mayBeActive);
    }

    private static Code step(Scope.Variable variable, String text) {
        return new Code(text, Code.UNARY, variable.type, variable.active);
    }

    private Code step(Scope.Variable variable) {
        String operator = pick(List.of("++", "--"));
        return step(variable, random.nextBoolean() ? operator + variable.name : variable.name + operator);
    }

    private Code compound(Scope.Variable variable, int depth, boolean mayBeActive) {
        boolean wasActive = variable.active;
        boolean isWhole = variable.type != Type.DOUBLE && variable.type != Type.FLOAT;
        if (isWhole && random.nextInt(3) == 0) {
            String operator = pick(List.of("<<=", ">>=", ">>>=", "&=", "|=", "^="));
            Code right = of(pick(List.of(Type.INT, Type.LONG, Type.SHORT)), depth - 1, mayBeActive);
            return assigned(variable, operator, right, false);
        }
        if (isWhole && random.nextInt(4) == 0) {
            return assigned(variable, pick(List.of("/=", "%=")), divisor(depth, mayBeActive), false);
        }
        boolean isSingle = variable.type == Type.FLOAT;
        boolean isReal = variable.type == Type.DOUBLE || random.nextBoolean();
        Code right = isReal
                ? of(Type.DOUBLE, depth - 1, mayBeActive && !isSingle)
                : of(pick(List.of(Type.INT, Type.LONG, Type.FLOAT, Type.CHAR)), depth - 1, mayBeActive);
        String operator = pick(
                right.type() == Type.DOUBLE || right.type() == Type.FLOAT
                        ? List.of("+=", "-=", "*=", "/=", "%=")
                        : List.of("+=", "-=", "*="));
        return assigned(variable, operator, right, wasActive || right.active());
    }

    private static Code assigned(Scope.Variable variable, String operator, Code right, boolean active) {
        variable.assigned = true;
        variable.active = active && variable.type == Type.DOUBLE;
        String text = variable.name + " " + operator + " " + right.text();
        return new Code(text, Code.ASSIGNMENT, variable.type, variable.active);
    }

    /** An expression that may be assigned to a variable of this type. */
    Code assignable(Type type, int depth, boolean mayBeActive) {
        if (random.nextInt(5) > 0) {
            return of(type, depth, mayBeActive);
        }
        return switch (type) {
            case BOOLEAN -> of(type, depth, mayBeActive);
            case BYTE, SHORT, CHAR -> Code.primary(pick(List.of("5", "0x7F", "'a'", "0b11", "1 + 2 * 3")), type, false);
            default -> of(pick(NUMERIC.stream().filter(t -> t.widensTo(type)).toList()), depth, mayBeActive);
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
