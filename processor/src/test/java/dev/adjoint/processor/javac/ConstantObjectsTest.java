package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.ir.Function;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Strings and enum constants as parameters: what is switched on, compared and named in messages. */
class ConstantObjectsTest {
    private static final String KIND = "enum Kind { A, B, C }\n";

    @Test
    void anExhaustiveSwitchExpressionOnAnEnum() {
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    return y * switch (k) {
                        case A -> x;
                        case B -> { double t = x * y; yield t * t; }
                        case C -> Math.sin(x);
                    };
                }
                """);
    }

    @Test
    void switchStatementsOnAnEnum() {
        checkKinds("""
                @SuppressWarnings("fallthrough")
                static double f(double x, double y, Kind k) {
                    switch (k) {
                        case A:
                            x *= y;
                        case B:
                            y = x;
                            break;
                    }
                    return x * y;
                }
                """);
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    switch (k) {
                        case C, A -> x *= y;
                        default -> { return y; }
                    }
                    return x * y;
                }
                """);
        checkKinds("""
                @SuppressWarnings("fallthrough")
                static double f(double x, double y, Kind k) {
                    switch (k) {
                        default:
                            x = y;
                        case B:
                            x *= y;
                    }
                    return x * y;
                }
                """);
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    int n = switch (k) { case A, B -> 2; default -> throw new IllegalStateException("k is " + k); };
                    return x * y * n;
                }
                """);
    }

    @Test
    void aSwitchWithoutACaseLooksForNullYet() {
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    switch (k) {
                        default:
                            x *= y;
                    }
                    return x * y;
                }
                """);
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    switch (k) {
                    }
                    return x * y;
                }
                """);
        checkTexts("""
                static double f(double x, double y, String s) {
                    return switch (s) { default -> x * y; };
                }
                """);
    }

    @Test
    void aSwitchThatChangesNothingLooksForNullYet() {
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    int unused = 0;
                    switch (k) {
                        case A: unused = 1; break;
                        case B: unused = 2;
                    }
                    return x * y;
                }
                """);
    }

    @Test
    void nullIsFoundAfterWhatThrowsBefore() {
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    if (x > 1) throw new ArithmeticException("x");
                    double t = y * switch (k) { case A -> x; default -> 2; };
                    if (y > 1) throw new ArithmeticException("y");
                    return t;
                }
                """);
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    int n = 0;
                    double t = x * (k == null ? 1 / n : 2) * switch (k) { case A -> x; default -> 2; };
                    return t * y;
                }
                """);
    }

    @Test
    void aSwitchOnAString() {
        checkTexts("""
                static final String KM = "km";
                private static final String MILE = "mi" + "le";
                static double f(double x, double y, String s) {
                    double factor = switch (s) {
                        case "m" -> 1;
                        case KM, "kilometre" -> 1e3;
                        case MILE -> x;
                        case "Aa" -> 2 * y;
                        case "BB" -> 3 * y;
                        case "" -> 7;
                        case "\\"\\t\\u00e9" -> 8;
                        default -> throw new IllegalArgumentException("no unit '" + s + "'");
                    };
                    return factor * x * y;
                }
                """);
        checkTexts("""
                @SuppressWarnings("fallthrough")
                static double f(double x, double y, String s) {
                    switch (s) {
                        case "m":
                            x *= y;
                        case "km":
                        case "mile":
                            x *= x;
                            if (y > 1) break;
                            return x;
                        default:
                            throw new IllegalArgumentException(s);
                    }
                    return x * y;
                }
                """);
    }

    @Test
    void comparisonsOfEnums() {
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    if (k == null) return x;
                    if (Kind.A == k) x *= y;
                    boolean isC = k != A.Kind.A && k != Kind.B;
                    if (k.equals(Kind.B) || Kind.C.equals(k)) y *= x;
                    return isC ? x * y : x + y * y;
                }
                """);
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    if (k != null && !k.equals(Kind.A)) throw new IllegalArgumentException(k + " at " + x);
                    return k == Kind.A ? x * y : y;
                }
                """);
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    return k.equals(Kind.A) ? x * y : y;
                }
                """);
        checkKinds("""
                static double f(double x, double y, Kind k) {
                    return (k == Kind.A) == (x > y) ? x * y : y;
                }
                """);
    }

    @Test
    void comparisonsOfStrings() {
        checkTexts("""
                static double f(double x, double y, String s) {
                    if ("m".equals(s)) return x * x * y;
                    if (null == s) throw new NullPointerException("s");
                    if (s.equals("km") | s.equals("mile")) { y = x; }
                    return !s.equals("") ? x * y : y;
                }
                """);
        checkTexts("""
                static final String LATE = String.valueOf(3);
                static double f(double x, double y, String s) {
                    boolean b = s.equals("m") && LATE.equals("3");
                    return b && s.equals(s) ? x * y : y * y;
                }
                """);
        checkTexts("""
                static double f(double x, double y, String s) {
                    boolean unused = s.equals("m");
                    return x * y;
                }
                """);
    }

    @Test
    void messagesThatNameThem() {
        checkTexts("""
                static double f(double x, double y, String s) {
                    if (x > 0) throw new IllegalArgumentException(s);
                    if (y > 0) throw new IllegalArgumentException(s + s);
                    throw new IllegalArgumentException("" + s);
                }
                """);
        check(KIND + """
                static double f(double x, double y, Kind k, Kind l, String s) {
                    if (x > 0) throw new IllegalArgumentException(k + (l + s));
                    if (k == l) throw new IllegalArgumentException(s + k + l + Kind.B + 'c' + 1 + x);
                    return x * y;
                }
                """, List.of(List.of("A", "B"), List.of("A", "C"), Arrays.asList("s", null)));
    }

    @Test
    void twoEnumsInOneMethod() {
        check(KIND + """
                enum Side { LEFT, RIGHT { @Override public String toString() { return "right"; } } }
                static double f(double x, double y, Kind k, Side side) {
                    double t = switch (side) {
                        case LEFT -> switch (k) { case A -> x; case B -> y; case C -> throw new IllegalStateException(); };
                        case RIGHT -> k == Kind.C ? x * y : x;
                    };
                    return t * x;
                }
                """, List.of(List.of("A", "B", "C"), List.of("LEFT", "RIGHT")));
    }

    @Test
    void enumsOfOtherClassesAndPackages() {
        Compiled compiled = Compiled.of("""
                package p;

                import static q.Outer.Side.*;

                import dev.adjoint.Differentiable;
                import q.Outer;
                import q.Outer.Side;

                interface I {
                    enum Own { YES, NO }

                    @Differentiable
                    static double f(double x, double y, Side side, Own own, java.util.concurrent.TimeUnit unit) {
                        double t = switch (side) { case LEFT -> x; case RIGHT -> y; };
                        if (side == RIGHT && own != Own.NO && Outer.Side.LEFT != side) t *= x;
                        return switch (unit) { case DAYS -> t * y; default -> t; };
                    }

                    @Differentiable(companion = "Second")
                    static double f(double x, Own own) {
                        return own == I.Own.YES ? x * x : x;
                    }
                }
                """, """
                package q;

                public class Outer {
                    public enum Side { LEFT, RIGHT }
                }
                """);
        Differentiated second = new Differentiated(compiled.type("p.I"), "f", compiled.type("p.Second"));
        assertThat(second.companion()).isNotNull();
        assertThat(compiled.source("p.Second")).contains("{@link I#f(double, p.I.Own)}");
        Object[] sides = compiled.type("q.Outer$Side").getEnumConstants();
        Object[] own = compiled.type("p.I$Own").getEnumConstants();
        Class<?> companion = compiled.type("p.I_f");
        assertThat(companion.getDeclaredMethods())
                .filteredOn(method -> method.getName().equals("value"))
                .allMatch(method -> method.getParameterTypes()[2] == sides[0].getClass()
                        && method.getParameterTypes()[3] == own[0].getClass());
    }

    @Test
    @Tag("large")
    void aMethodThatIsSplitIntoPieces() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            body.append("x = Math.sin(x * y) + x / ").append(i + 2).append(";\n");
            body.append("if (k == Kind.A && s.equals(\"").append(i).append("\")) x *= y;\n");
            body.append("if (k == Kind.B && s.equals(\"")
                    .append(i)
                    .append("\")) throw new ArithmeticException(s + k);\n");
        }
        check(
                KIND + "static double f(double x, double y, Kind k, String s) {\n" + body + "return x * y;\n}\n",
                List.of(List.of("A", "B"), List.of("7", "390", "x")));
    }

    private static void checkKinds(String method) {
        check(KIND + method, List.of(Arrays.asList("A", "B", "C", null)));
    }

    private static void checkTexts(String method) {
        check(method, List.of(Arrays.asList("m", "km", "kilometre", "mile", "Aa", "BB", "", "\"\t\u00e9", "x", null)));
    }

    /**
     * Holds each member against the method.
     *
     * @param constants for each parameter after x and y what it is to be; enum constants by name
     */
    private static void check(String members, List<List<String>> constants) {
        String source = """
                import dev.adjoint.Differentiable;

                @SuppressWarnings("adjoint")
                class A {
                %s
                }
                """.formatted(members.replace("static double f(", "@Differentiable\nstatic double f("));
        Lowering lowering = new Lowering();
        Differentiated f = new Javac()
                .processors(lowering, new DifferentiableProcessor())
                .compile(source)
                .compiled()
                .method("A", "f");
        Function primal = lowering.of("f").function().orElseThrow();
        for (List<String> chosen : combinations(constants)) {
            for (double x : new double[] {-1.25, 0.75, 1.5}) {
                for (double y : new double[] {-1.75, 0.5, 1.25}) {
                    check(f, primal, x, y, objects(f, chosen));
                }
            }
        }
    }

    private static List<List<String>> combinations(List<List<String>> constants) {
        List<List<String>> combinations = List.of(List.of());
        for (List<String> choice : constants) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> combination : combinations) {
                for (String one : choice) {
                    List<String> next = new ArrayList<>(combination);
                    next.add(one);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static Object[] objects(Differentiated f, List<String> names) {
        Object[] objects = new Object[names.size()];
        for (int i = 0; i < objects.length; i++) {
            Class<?> type = f.method().getParameterTypes()[i + 2];
            String name = names.get(i);
            objects[i] = name == null || type == String.class
                    ? name
                    : Arrays.stream(type.getEnumConstants())
                            .filter(constant -> ((Enum<?>) constant).name().equals(name))
                            .findFirst()
                            .orElseThrow();
        }
        return objects;
    }

    private static void check(Differentiated f, Function primal, double x, double y, Object[] constants) {
        double[] sink = {5, 5};
        Object[] at = at(x, y, constants);
        String own = outcome(() -> f.call(at));
        assertThat(outcome(() -> f.value(at))).isEqualTo(own);
        assertThat(outcome(() -> f.gradient(at).value())).isEqualTo(own);
        assertThat(outcome(() -> f.vjp(2, sink, at))).isEqualTo(own);
        assertThat(outcome(() -> f.jvp(new double[] {1, 0}, at).value())).isEqualTo(own);
        assertThat(outcome(() -> f.function(constants).value(new double[] {x, y})))
                .isEqualTo(own);
        String evaluated =
                outcome(() -> (Double) Evaluator.run(primal, Arrays.asList(at)).get(0));
        if (!evaluated.contains("EvaluationException")) {
            assertThat(evaluated).isEqualTo(own);
        }
        if (own.contains("Exception")) {
            assertThat(sink).containsExactly(5, 5);
            return;
        }
        double h = 1e-5;
        double dx = (f.call(at(x + h, y, constants)) - f.call(at(x - h, y, constants))) / (2 * h);
        double dy = (f.call(at(x, y + h, constants)) - f.call(at(x, y - h, constants))) / (2 * h);
        double[] gradient = f.gradient(at).derivatives();
        assertThat(gradient[0]).isCloseTo(dx, within(1e-6 * (1 + Math.abs(dx))));
        assertThat(gradient[1]).isCloseTo(dy, within(1e-6 * (1 + Math.abs(dy))));
        assertThat(f.jvp(new double[] {1, 0}, at).derivatives()[0])
                .isCloseTo(gradient[0], within(1e-12 * (1 + Math.abs(dx))));
        assertThat(f.jvp(new double[] {0, 1}, at).derivatives()[0])
                .isCloseTo(gradient[1], within(1e-12 * (1 + Math.abs(dy))));
    }

    private static Object[] at(double x, double y, Object[] constants) {
        List<Object> arguments = new ArrayList<>(List.of(x, y));
        arguments.addAll(Arrays.asList(constants));
        return arguments.toArray();
    }

    /** The number, or what is thrown; the text that Java gives a NullPointerException depends on the JDK. */
    private static String outcome(Supplier<Double> computation) {
        double[] value = new double[1];
        Throwable thrown = catchThrowable(() -> value[0] = computation.get());
        if (thrown == null) {
            return Double.toString(value[0]);
        }
        return thrown instanceof NullPointerException ? "NullPointerException" : thrown.toString();
    }
}
