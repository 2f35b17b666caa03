package dev.adjoint.processor.javac;

import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random straight-line method as Java text.
 *
 * @param parameters the types of its parameters
 * @param active the indices of those that are differentiated
 */
record RandomMethod(long seed, String name, String text, List<Type> parameters, List<Integer> active) {
    private static final List<Type> TYPES = List.of(
            Type.INT, Type.INT, Type.LONG, Type.SHORT, Type.BYTE, Type.CHAR, Type.FLOAT, Type.FLOAT, Type.BOOLEAN);

    /** The method that a seed gives. */
    static RandomMethod of(long seed, String name, String modifiers) {
        return new Writer(seed).write(name, modifiers);
    }

    private static final class Writer {
        private static final int DEPTH = 3;

        private final long seed;
        private final SplittableRandom random;
        private final Scope scope;
        private final RandomExpressions expressions;
        private final StringBuilder out = new StringBuilder();
        private String indent = "    ";

        private Writer(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
            this.scope = new Scope(random);
            this.expressions = new RandomExpressions(scope, random);
        }

        private RandomMethod write(String name, String modifiers) {
            List<Type> types = new ArrayList<>();
            List<Integer> active = new ArrayList<>();
            List<String> heads = new ArrayList<>();
            int count = 1 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                boolean isActive = i == 0 || random.nextInt(2) == 0;
                boolean isDouble = isActive || random.nextInt(5) == 0;
                Type type = isDouble ? Type.DOUBLE : TYPES.get(random.nextInt(TYPES.size()));
                boolean isFinal = random.nextInt(5) == 0;
                String parameter = (type == Type.INT && random.nextBoolean() ? "n_" : "") + scope.freshName();
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
                heads.add((isDouble && !isActive ? "@Constant " : "") + (isFinal ? "final " : "") + type.javaName()
                        + " " + parameter);
            }
            out.append("@Differentiable\n" + modifiers + " double " + name + "(" + String.join(", ", heads) + ") {\n");
            scope.enter();
            statements(3 + random.nextInt(7));
            line("return " + result() + ";");
            out.append("}\n");
            return new RandomMethod(seed, name, out.toString(), List.copyOf(types), List.copyOf(active));
        }

        private void statements(int count) {
            for (int i = 0; i < count; i++) {
                statement();
            }
        }

        private void statement() {
            int choice = random.nextInt(20);
            if (choice < 8) {
                declaration();
            } else if (choice < 17) {
                assignment();
            } else if (choice == 17) {
                line(random.nextBoolean() ? ";" : "label: " + effect(Type.DOUBLE) + ";");
            } else {
                line("{");
                indent += "    ";
                scope.enter();
                statements(1 + random.nextInt(3));
                scope.leave();
                indent = indent.substring(4);
                line("}");
            }
        }

        private void declaration() {
            Type type = random.nextBoolean() ? Type.DOUBLE : TYPES.get(random.nextInt(TYPES.size()));
            String name = scope.freshName();
            int choice = random.nextInt(10);
            // A variable is in the scope of its own initializer, where it hides whatever has its name.
            Scope.Variable variable = scope.declare(name, type, true);
            if (choice == 0) {
                line(type.javaName() + " " + name + ";");
                variable.isFinal = false;
            } else if (choice == 1) {
                line("final " + type.javaName() + " " + name + ";");
                Code value = expressions.assignable(type, DEPTH, true);
                line(name + " = " + value.text() + ";");
                hold(variable, value);
            } else {
                boolean isVar = choice < 4;
                Code value = isVar ? expressions.of(type, DEPTH, true) : expressions.assignable(type, DEPTH, true);
                variable.isFinal = random.nextInt(5) == 0;
                String head = (variable.isFinal ? "final " : "") + (isVar ? "var" : type.javaName());
                line(head + " " + name + " = " + value.text() + ";");
                hold(variable, value);
            }
        }

        private static void hold(Scope.Variable variable, Code value) {
            variable.assigned = true;
            variable.active = variable.type == Type.DOUBLE && value.active();
        }

        private void assignment() {
            Type type = random.nextInt(3) > 0 ? Type.DOUBLE : TYPES.get(random.nextInt(TYPES.size()));
            line(effect(type) + ";");
        }

        /** An expression that Java accepts as a statement. */
        private String effect(Type type) {
            for (int i = 0; i < 20; i++) {
                Code code = expressions.assignment(type, DEPTH, true);
                boolean isStep = code.binding() == Code.UNARY
                        && (code.text().startsWith("++")
                                || code.text().startsWith("--")
                                || code.text().endsWith("++")
                                || code.text().endsWith("--"));
                if (code.binding() == Code.ASSIGNMENT || isStep) {
                    return code.text();
                }
            }
            return "java.lang.Math.sin(" + expressions.real(1, true).text() + ")";
        }

        /** A result in which nearly all that was computed has a part. */
        private String result() {
            if (random.nextInt(8) == 0) {
                return expressions.real(DEPTH, true).text();
            }
            List<String> terms = new ArrayList<>();
            terms.add(expressions.of(Type.DOUBLE, 2, true).in(11));
            for (Scope.Variable variable : scope.all(v -> v.assigned && v.type != Type.BOOLEAN)) {
                Code read = Code.primary(variable.name, variable.type, variable.active);
                boolean factor = random.nextBoolean();
                terms.add((factor ? expressions.constants().literal(Type.DOUBLE).in(Code.UNARY) + " * " : "")
                        + (random.nextInt(3) == 0
                                ? read.text()
                                : expressions.calls().tame(read)));
            }
            String separator = random.nextInt(3) == 0 ? "\n" + indent + "        + " : " + ";
            return String.join(separator, terms);
        }

        private void line(String text) {
            out.append(indent).append(text).append('\n');
        }
    }
}
