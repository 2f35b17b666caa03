package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.rules.CompanionCall;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of methods whose bodies are not read: of other classes, by way of companions or as they are. */
class ForeignCallsTest {
    private static final String LIBRARY = """
            package lib;
            import dev.adjoint.*;
            @SuppressWarnings("adjoint")
            public class Library {
                public static int size(int n) { return 2 * n; }
                public static double half(double x) { return x / 2; }
                public static float rounded(double x) { return (float) x; }
                public static boolean isLarge(double x) { return x > 3; }
                @Differentiable public static double energy(double a, @Constant double b, double[] c, int n) {
                    return a * b * n;
                }
                @Differentiable(companion = "Squared", modes = Mode.GRADIENT)
                public static double square(double a) { return a * a; }
                @Differentiable static double hidden(double a) { return a * a; }
                protected static int inherited(int n) { return n; }
                public static class Nested {
                    @Differentiable public static double[] pair(double a) { return new double[] {a, a}; }
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void callsKeepTheirOrderAndTheirNumber() {
        Compiled compiled = Compiled.of("""
                package p;
                public class Log {
                    static final StringBuilder text = new StringBuilder();
                    static int of(int n) { text.append(n).append(' '); return n; }
                    static void note(int n) { text.append('(').append(n).append(')'); }
                }
                """, """
                package p;
                class A {
                    static double helper(int a, double x, int b) {
                        Log.note(a);
                        return a > 2 ? x * Log.of(b) : Log.of(b + 10) - x;
                    }
                    @dev.adjoint.Differentiable
                    static double f(double x, double y, int n) {
                        Log.of(7);
                        double s = helper(Log.of(n++), x * Log.of(n), Log.of(n++)) * Log.of(4 / (n - 6));
                        if (Log.of(n) > 3 || Log.of(50) == 50 && Log.of(60) < 0) {
                            s += helper(n, y, Log.of(5));
                        }
                        switch (Log.of(2)) {
                            case 1 -> Log.note(1);
                            default -> Log.note(2);
                        }
                        return s;
                    }
                }
                """);
        Differentiated f = compiled.method("p.A", "f");
        for (int n = 0; n < 4; n++) {
            int arguments = n;
            String own = log(compiled, () -> f.call(1.5, 0.5, arguments));
            assertThat(own).hasSizeGreaterThan(10);
            assertThat(log(compiled, () -> f.value(1.5, 0.5, arguments))).isEqualTo(own);
            assertThat(log(compiled, () -> f.gradient(1.5, 0.5, arguments))).isEqualTo(own);
            assertThat(log(compiled, () -> f.vjp(2, new double[2], 1.5, 0.5, arguments)))
                    .isEqualTo(own);
            assertThat(log(compiled, () -> f.jvp(new double[2], 1.5, 0.5, arguments)))
                    .isEqualTo(own);
        }
        String failing = log(compiled, () -> f.call(1.5, 0.5, 4));
        assertThat(failing).endsWith("/ by zero");
        assertThat(log(compiled, () -> f.gradient(1.5, 0.5, 4))).isEqualTo(failing);
    }

    private static String log(Compiled compiled, Runnable call) {
        try {
            Field field = compiled.type("p.Log").getDeclaredField("text");
            field.setAccessible(true);
            StringBuilder text = (StringBuilder) field.get(null);
            text.setLength(0);
            try {
                call.run();
            } catch (ArithmeticException thrown) {
                text.append(thrown.getMessage());
            }
            return text.toString();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void methodsOfAClassFile() {
        compileLibrary(true);
        Compilation compilation = new Javac().classPath(folder).compile("""
                package p;
                import lib.Library;
                class A extends Library {
                    @dev.adjoint.Differentiable
                    static double f(double x, int n) {
                        double s = Library.isLarge(x) ? 2 : half(n);
                        return x * x * size(n) * s * A.size(3);
                    }
                }
                """);
        assertThat(compilation.describe()).isEmpty();
        assertThat(compilation.sources().get("p.A_f"))
                .contains("int size = Library.size(n);")
                .contains("boolean isLarge = Library.isLarge(x);");
    }

    @Test
    void aCalleeFollowsFromTheDeclarationAlone() {
        compileLibrary(true);
        String caller = """
                package p;
                import lib.Library;
                class A {
                    @dev.adjoint.Differentiable(modes = dev.adjoint.Mode.GRADIENT)
                    static double f(double x, double[] v, int n) {
                        double a = Library.energy(x, n, v, n);
                        return a + Library.square(x) + Library.Nested.pair(x)[1] + g(x, n);
                    }
                    @dev.adjoint.Differentiable
                    static double g(double x, int n) { return n == 0 ? x : g(x * x, n - 1); }
                }
                """;
        List<CompanionCall> expected = List.of(
                new CompanionCall(
                        reference("lib", "Library_energy"),
                        reference("lib", "Library"),
                        "energy",
                        List.of(Type.DOUBLE, Type.DOUBLE, Type.DOUBLE_ARRAY, Type.INT),
                        Set.of(0, 2),
                        Type.DOUBLE),
                new CompanionCall(
                        reference("lib", "Squared"),
                        reference("lib", "Library"),
                        "square",
                        List.of(Type.DOUBLE),
                        Set.of(0),
                        Type.DOUBLE),
                new CompanionCall(
                        reference("lib", "Library_Nested_pair"),
                        reference("lib", "Library", "Nested"),
                        "pair",
                        List.of(Type.DOUBLE),
                        Set.of(0),
                        Type.DOUBLE_ARRAY),
                new CompanionCall(
                        reference("p", "A_g"),
                        reference("p", "A"),
                        "g",
                        List.of(Type.DOUBLE, Type.INT),
                        Set.of(0),
                        Type.DOUBLE));
        assertThat(callees(new Javac().classPath(folder), caller)).isEqualTo(expected);
        assertThat(callees(new Javac(), caller, LIBRARY)).isEqualTo(expected);
    }

    private static List<CompanionCall> callees(Javac javac, String... sources) {
        Lowering lowering = new Lowering();
        javac.processors(lowering).compile(sources);
        Lowered lowered = Objects.requireNonNull(lowering.of("f"));
        assertThat(lowered.diagnostics()).isEmpty();
        return lowered.function().orElseThrow().body().statements().stream()
                .flatMap(statement ->
                        statement instanceof Statement.Call call && call.callee() instanceof CompanionCall companion
                                ? Stream.of(companion)
                                : null)
                .toList();
    }

    private static ClassReference reference(String packageName, String... names) {
        return new ClassReference(packageName, List.of(names));
    }

    @Test
    void whatADeclarationForbids() {
        compileLibrary(true);
        assertThat(messages("Library.energy(x, x, new double[0], n)"))
                .singleElement()
                .asString()
                .startsWith("[adjoint:call-constant] parameter 2 of 'energy' is @Constant");
        assertThat(messages("Library.square(x)"))
                .singleElement()
                .asString()
                .startsWith("[adjoint:companion-mode] 'square' is not generated with the mode JVP");
        assertThat(messages("x * Library.square(n)")).isEmpty();
        assertThat(messages("x * inherited(n)"))
                .singleElement()
                .asString()
                .startsWith("[adjoint:call-access] 'inherited' cannot be called");
        assertThat(messages("Library.rounded(x) * x"))
                .singleElement()
                .asString()
                .startsWith("[adjoint:call-active]");
    }

    @Test
    void aClassFileWithoutItsCompanion() {
        compileLibrary(false);
        assertThat(messages("Library.energy(x, 1, new double[0], n)"))
                .singleElement()
                .asString()
                .startsWith("[adjoint:companion-missing] 'energy' is @Differentiable, but was compiled without its"
                        + " companion lib.Library_energy");
    }

    private List<String> messages(String expression) {
        return new Javac().classPath(folder).compile("""
                        package p;
                        import lib.Library;
                        class A extends Library {
                            @dev.adjoint.Differentiable
                            static double f(double x, int n) { return %s; }
                        }
                        """.formatted(expression)).messages();
    }

    private void compileLibrary(boolean withCompanions) {
        Javac javac = withCompanions ? new Javac() : new Javac().processors(new Lowering());
        javac.compile(LIBRARY).compiled().compilation().writeClassesTo(folder);
    }

    @Test
    void methodsOfPackagesThatAreHiddenByNames() {
        Compiled compiled = Compiled.of("""
                package lib;
                public class Numbers { public static int size(int n) { return 3 * n; } }
                """, """
                package p;
                import lib.Numbers;
                class A {
                    @dev.adjoint.Differentiable
                    static double f(double x, double Numbers, int n) {
                        double Integer = x * Numbers, java = 3 * x, lib = x;
                        return h(x, n) * Integer * java + lib;
                    }
                    static double h(double v, int n) { return v * Numbers.size(n) * Integer.bitCount(n); }
                }
                """);
        Differentiated f = compiled.method("p.A", "f");
        assertThat(f.value(1.5, 2.0, 5)).isEqualTo(f.call(1.5, 2.0, 5));
        assertThat(f.gradient(1.5, 2.0, 5).value()).isEqualTo(f.call(1.5, 2.0, 5));
        Compilation hidden = new Javac().withoutWerror().compile("""
                class Size { static int of(int n) { return n; } }
                """, """
                class A {
                    @dev.adjoint.Differentiable
                    static double f(double Size, int n) { return h(Size, n); }
                    static double h(double v, int n) { return v * Size.of(n); }
                }
                """);
        assertThat(hidden.messages()).singleElement().asString().startsWith("[adjoint:call-hidden]");
    }

    @Test
    void methodsThatAClassInherits() {
        Compiled compiled = Compiled.of("""
                package lib;
                class Hidden { public static int size(int n) { return 3 * n; } }
                """, """
                package lib;
                public class Open extends Hidden { static int size(long n) { return 0; } }
                """, """
                package p;
                import static lib.Open.size;
                class A {
                    @dev.adjoint.Differentiable
                    static double f(double x, int n) { return x * size(n) * lib.Open.size(n); }
                }
                """);
        Differentiated f = compiled.method("p.A", "f");
        assertThat(f.value(1.5, 5)).isEqualTo(f.call(1.5, 5));
        assertThat(f.gradient(1.5, 5).derivatives()).containsExactly(f.call(1.5, 5) / 1.5);
    }
}
