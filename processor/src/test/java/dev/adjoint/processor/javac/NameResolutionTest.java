package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name means what it means to javac: a constant or a method of another class must never be taken for it. */
class NameResolutionTest {
    @Test
    void theNearestOfHiddenConstants() {
        check("", """
                package p;
                class A { static final double X = 1; static class N { static final double Y = 10; } }
                """, """
                package p;
                class B extends A { static final double X = 2; static class N { static final double Y = 20; } }
                """, "class Foo extends B", "x * X * N.Y");
    }

    @Test
    void theConstantOfASuperclassBeforeThatOfAnOuterClass() {
        check(
                "",
                "package p;\nclass A { static final double X = 1; }",
                "package p;\ninterface I { double Y = 5; }",
                "class Foo extends A implements I",
                "x * X * Y");
    }

    @Test
    void aConstantThatIsNotAccessibleIsNotImported() {
        check(
                "import static lib.Hidden.*; import static lib.Open.*;",
                """
                package lib;
                public class Hidden { private static final double RATE = 2; static final double ROOT = 3; double LIMIT; }
                """,
                """
                package lib;
                public class Open { public static final double RATE = 5, ROOT = 7, LIMIT = 11; }
                """,
                "class Foo",
                "x * RATE * ROOT * LIMIT");
    }

    @Test
    void aClassThatIsNotAccessibleIsNotImported() {
        check("import one.*; import two.*;", """
                package one;
                class Numbers { static final double RATE = 2; }
                """, """
                package two;
                public class Numbers { public static final double RATE = 5; }
                """, "class Foo", "x * Numbers.RATE");
    }

    @Test
    void aSingleImportBeforeThoseOnDemand() {
        check("import static lib.Hidden.*; import static lib.Open.RATE;", """
                package lib;
                public class Hidden { public static final double RATE = 2; }
                """, """
                package lib;
                public class Open { public static final double RATE = 5; }
                """, "class Foo", "x * RATE");
    }

    @Test
    void aMethodThatIsImportedBesideOneOfMath() {
        for (String imports : new String[] {
            "import static java.lang.Math.max; import static lib.Util.max;",
            "import static lib.Util.max; import static java.lang.Math.max;",
            "import static java.lang.Math.*; import static lib.Util.*;",
            "import static lib.Util.max; import static java.lang.Math.*;"
        }) {
            Compilation compilation = new Javac()
                    .compile(
                            "package lib;\npublic class Util { public static double max(double x, int n) { return 7; } }",
                            """
                            package p;
                            %s
                            class Foo {
                                @dev.adjoint.Differentiable
                                static double f(double x) { return max(x, 1); }
                            }
                            """.formatted(imports));
            assertThat(compilation.messages()).as(imports).anyMatch(m -> m.startsWith("[adjoint:call-active]"));
        }
    }

    @Test
    void aMethodThatIsNotAccessibleIsNotImported() {
        check(
                "import static lib.Util.*; import static java.lang.Math.*;",
                """
                package lib;
                public class Util {
                    static double max(double x, int n) { return 7; }
                    private static double abs(double x) { return 7; }
                    public double sin(double x) { return 7; }
                }
                """,
                "package lib;\nclass Unused {}",
                "class Foo",
                "max(x, 1) * abs(x) * sin(x)");
    }

    @Test
    void aMethodOfTheClassHidesAnImportedOne() {
        check(
                "import static java.lang.Math.*;",
                "package p;\nclass A {}",
                "package p;\nclass B {}",
                "class Foo",
                "sin(x) + cos(x); return x; } static double sin(double x) { x = x * x");
    }

    @Test
    void theLengthOfAnArrayAndAConstantOfThatName() {
        check(
                "",
                "package p;\nclass A { static final double[] TABLE = {3, 5, 7}; }",
                "package p;\nclass B { static final double length = 2; }",
                "class Foo",
                "x * A.TABLE.length * A.TABLE.clone()[1] * p.B.length");
    }

    /** An array is an object: javac chooses the first, where only the second could be differentiated. */
    @ParameterizedTest
    @CsvSource({"'', Object", "'', Cloneable", "'', java.io.Serializable", "<T>, T"})
    void aMethodOfObjectsBeforeOneOfVariableArity(String typeParameters, String type) {
        Compilation compilation = new Javac().compile("""
                class Foo {
                    @dev.adjoint.Differentiable
                    static double f(double[] a, double x) { return g(a, x); }
                    static %s double g(%s o, double x) { return 7; }
                    static double g(double[] a, double... x) { return a[0] * x[0]; }
                }
                """.formatted(typeParameters, type));
        assertThat(compilation.messages()).singleElement().asString().startsWith("[adjoint:call-choice]");
    }

    @Test
    void aVariableInItsOwnInitializer() {
        check(
                "",
                "package p;\nclass A {}",
                "package p;\nclass B {}",
                "class Foo",
                "x; double u = (u = x * 3) * x; x = u");
    }

    private static void check(String imports, String first, String second, String declaration, String expression) {
        Differentiated f = Compiled.of(first, second, """
                package p;
                %s
                @SuppressWarnings("adjoint")
                %s {
                    @dev.adjoint.Differentiable
                    static double f(double x) { x = %s; return x; }
                }
                """.formatted(imports, declaration, expression))
                .method("p.Foo", "f");
        assertThat(f.value(1.5)).isEqualTo(f.call(1.5));
        assertThat(f.gradient(1.5).value()).isEqualTo(f.call(1.5));
        double byDifference = (f.call(1.5 + 1e-6) - f.call(1.5 - 1e-6)) / 2e-6;
        assertThat(f.gradient(1.5).derivatives()[0]).isCloseTo(byDifference, within(1e-6 * byDifference));
    }
}
