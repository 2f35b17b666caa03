package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.DifferentiableFunction;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random methods on records: assignments, choices, switches, loops with jumps, calls of helpers and of methods of the
 * record. The value must be the method's own, bit for bit, and reverse mode must agree with forward mode.
 */
class RandomRecordsTest {
    private static final int CLASSES = Integer.getInteger("adjoint.records", 2);
    private static final int METHODS = 8;

    private static final String RECORDS = """
            record V(double x, double y) {
                V plus(V o) { return new V(x + o.x, y() + o.y); }
                V times(double f) { if (f > 1.5) { return this; } return new V(x * f, this.y * f); }
                double dot(V o) { double s = 0; for (int i = 0; i < 2; i++) { s += i == 0 ? x * o.x : y * o.y; } return s; }
                V turned() { V t = new V(y, x); if (x > y) { t = new V(-y, x); } return t; }
            }
            record P(V at, int n, V speed) {
                P moved(double h) { return new P(at.plus(speed.times(h)), n + 1, speed.turned()); }
            }
            static final V UNIT = new V(Math.cos(1), Math.sin(1));
            static V mix(V a, V b, double t) { V c = a; if (t > 0.8) { c = b; } return new V(c.x() * t, a.y() - b.y()); }
            static V pick(P p, boolean first) { return first ? p.at() : p.speed(); }
            static P pair(V a, V b) { return new P(b, 2, a); }
            """;

    /** Writes the text of one method. */
    private static final class Writer {
        private final SplittableRandom random;
        private final List<String> vectors = new ArrayList<>(List.of("a", "b", "UNIT"));
        private final List<String> assignable = new ArrayList<>(List.of("a", "b"));
        private int names;

        Writer(SplittableRandom random) {
            this.random = random;
        }

        String method(String name) {
            return "@Differentiable static double " + name + "(V a, V b, P p, double t, int n) {\n" + block(3)
                    + "return " + number(2) + ";\n}\n";
        }

        private String block(int depth) {
            StringBuilder text = new StringBuilder();
            int scope = vectors.size();
            int own = assignable.size();
            for (int i = random.nextInt(2, 5); i > 0; i--) {
                text.append(statement(depth));
            }
            vectors.subList(scope, vectors.size()).clear();
            assignable.subList(own, assignable.size()).clear();
            return text.toString();
        }

        private String statement(int depth) {
            switch (random.nextInt(depth > 0 ? 11 : 6)) {
                case 0, 1 -> {
                    String value = vector(2);
                    String name = "v" + names++;
                    vectors.add(name);
                    assignable.add(name);
                    return (random.nextBoolean() ? "V " : "var ") + name + " = " + value + ";\n";
                }
                case 2, 3 -> {
                    return one(assignable) + " = " + vector(2) + ";\n";
                }
                case 4 -> {
                    return "t = " + number(2) + " * 0.5;\n";
                }
                case 5 -> {
                    return "p = " + body(2) + ";\n";
                }
                case 6, 7 -> {
                    return "if (" + condition() + ") {\n" + block(depth - 1) + "}"
                            + (random.nextBoolean() ? " else {\n" + block(depth - 1) + "}\n" : "\n");
                }
                case 8 -> {
                    String i = "i" + names++;
                    String jump = random.nextInt(3) == 0
                            ? "if (" + condition() + ") { " + (random.nextBoolean() ? "break" : "continue") + "; }\n"
                            : "";
                    return "for (int " + i + " = 0; " + i + " < n; " + i + "++) {\n" + block(depth - 1) + jump
                            + block(depth - 2) + one(assignable) + " = " + one(vectors) + ".times(0.5);\n}\n";
                }
                case 9 -> {
                    return "switch (n % 3) {\ncase 0:\n" + block(depth - 1) + "case 1:\n" + block(depth - 1)
                            + "break;\ndefault:\n" + block(depth - 1) + "}\n";
                }
                default -> {
                    return "if (" + condition() + ") { return " + number(1) + "; }\n";
                }
            }
        }

        private String vector(int depth) {
            switch (depth == 0 ? 0 : random.nextInt(11)) {
                case 1, 2 -> {
                    return "new V(" + number(depth - 1) + ", " + number(depth - 1) + ")";
                }
                case 3 -> {
                    return "(" + condition() + " ? " + vector(depth - 1) + " : " + vector(depth - 1) + ")";
                }
                case 4 -> {
                    return vector(depth - 1) + ".plus(" + vector(depth - 1) + ").times(0.5)";
                }
                case 5 -> {
                    return "mix(" + vector(depth - 1) + ", " + vector(depth - 1) + ", " + number(depth - 1) + ")";
                }
                case 6 -> {
                    return "pick(" + body(depth - 1) + ", " + condition() + ")";
                }
                case 7 -> {
                    return vector(depth - 1) + ".turned()";
                }
                case 8 -> {
                    return body(depth - 1) + (random.nextBoolean() ? ".at()" : ".speed()");
                }
                case 9 -> {
                    return "(" + one(assignable) + " = " + vector(depth - 1) + ")";
                }
                case 10 -> {
                    String name = "w" + names++;
                    return "(switch (n % 2) { case 0 -> " + vector(depth - 1) + "; default -> { V " + name + " = "
                            + vector(depth - 1) + "; yield " + name + "; } })";
                }
                default -> {
                    return one(vectors);
                }
            }
        }

        private String body(int depth) {
            switch (depth == 0 ? 0 : random.nextInt(4)) {
                case 1 -> {
                    return "new P(" + vector(depth - 1) + ", n, " + vector(depth - 1) + ")";
                }
                case 2 -> {
                    return body(depth - 1) + ".moved(0.1)";
                }
                case 3 -> {
                    return "pair(" + vector(depth - 1) + ", " + vector(depth - 1) + ")";
                }
                default -> {
                    return "p";
                }
            }
        }

        private String number(int depth) {
            switch (depth == 0 ? random.nextInt(3) : random.nextInt(9)) {
                case 0 -> {
                    return one(vectors) + (random.nextBoolean() ? ".x()" : ".y");
                }
                case 1 -> {
                    return "t";
                }
                case 2 -> {
                    return "p." + (random.nextBoolean() ? "at().x()" : "speed().y()");
                }
                case 3 -> {
                    return "Math.sin(" + number(depth - 1) + ")";
                }
                case 4, 5 -> {
                    return "(" + number(depth - 1) + (random.nextBoolean() ? " + " : " * ") + number(depth - 1) + ")";
                }
                case 6 -> {
                    return "Math.tanh(" + vector(depth - 1) + ".dot(" + vector(depth - 1) + "))";
                }
                case 7 -> {
                    return "(" + number(depth - 1) + " * p.n() * 0.25)";
                }
                default -> {
                    return vector(depth - 1) + ".x()";
                }
            }
        }

        private String condition() {
            return switch (random.nextInt(3)) {
                case 0 -> "n % 2 == 0";
                case 1 -> one(vectors) + ".x() > " + number(0);
                default -> number(1) + " < 0.7";
            };
        }

        private String one(List<String> list) {
            return list.get(random.nextInt(list.size()));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, CLASSES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theMembersAgree(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(
                "import dev.adjoint.Differentiable;\n@SuppressWarnings({\"adjoint\", \"fallthrough\"})\n"
                        + "class Example {\n" + RECORDS);
        for (int i = 0; i < METHODS; i++) {
            text.append(new Writer(random.split()).method("f" + i));
        }
        String source = text.append("}\n").toString();
        Compiled compiled;
        try {
            compiled = Compiled.of(source);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\nin\n" + source, e);
        }
        for (int i = 0; i < METHODS; i++) {
            Differentiated subject = compiled.method("Example", "f" + i);
            for (int k = 0; k < 6; k++) {
                compare(compiled, subject, random, "seed " + seed + ", f" + i + " of\n" + source);
            }
        }
    }

    private static void compare(Compiled compiled, Differentiated subject, SplittableRandom random, String which)
            throws Exception {
        double[] x = random.doubles(9, -1.5, 1.5).toArray();
        int kind = random.nextInt(4);
        int n = random.nextInt(5);
        Object[] arguments = {
            vector(compiled, x[0], x[1]),
            vector(compiled, x[2], x[3]),
            make(compiled.type("Example$P"), vector(compiled, x[4], x[5]), kind, vector(compiled, x[6], x[7])),
            x[8],
            n
        };
        double expected = subject.call(arguments);
        DifferentiableFunction function = subject.function(kind, n);
        assertThat(subject.value(arguments)).as(which).isEqualTo(expected);
        double[] gradient = new double[9];
        assertThat(function.gradient(x, gradient)).as(which).isEqualTo(expected);
        double[] sink = new double[9];
        assertThat(subject.vjp(1, sink, arguments)).as(which).isEqualTo(expected);
        assertThat(sink).as(which).isEqualTo(gradient);
        for (int i = 0; i < 9; i++) {
            double[] direction = new double[9];
            direction[i] = 1;
            double forward = function.directional(x, direction);
            assertThat(gradient[i]).as(which).isCloseTo(forward, within(1e-9 * (1 + Math.abs(forward))));
        }
        checkDifference(subject, compiled, x, kind, n, gradient, random, which);
    }

    /** Where the method is smooth, as two steps tell, the derivative is the difference. */
    private static void checkDifference(
            Differentiated subject,
            Compiled compiled,
            double[] x,
            int kind,
            int n,
            double[] gradient,
            SplittableRandom random,
            String which)
            throws Exception {
        double[] direction = random.doubles(9, -1, 1).toArray();
        double[] slopes = new double[3];
        double h = 1e-4;
        for (int s = 0; s < 3; s++) {
            slopes[s] =
                    (at(subject, compiled, x, direction, h, kind, n) - at(subject, compiled, x, direction, -h, kind, n))
                            / (2 * h);
            h /= 2;
        }
        double fine = (4 * slopes[2] - slopes[1]) / 3;
        double coarse = (4 * slopes[1] - slopes[0]) / 3;
        if (!(Math.abs(fine - coarse) < 1e-7 * (1 + Math.abs(fine)))) {
            return;
        }
        double derivative = 0;
        for (int i = 0; i < 9; i++) {
            derivative += gradient[i] * direction[i];
        }
        assertThat(derivative).as(which).isCloseTo(fine, within(1e-5 * (1 + Math.abs(fine))));
    }

    private static double at(
            Differentiated subject, Compiled compiled, double[] x, double[] direction, double h, int kind, int n)
            throws Exception {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] += h * direction[i];
        }
        Object p = make(compiled.type("Example$P"), vector(compiled, y[4], y[5]), kind, vector(compiled, y[6], y[7]));
        return subject.call(vector(compiled, y[0], y[1]), vector(compiled, y[2], y[3]), p, y[8], n);
    }

    private static Object vector(Compiled compiled, double x, double y) throws Exception {
        return make(compiled.type("Example$V"), x, y);
    }

    private static Object make(Class<?> type, Object... components) throws Exception {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(components);
    }
}
