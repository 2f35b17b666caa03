package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of the user's that have the names of those that generated code uses. */
class ClassCollisionTest {
    private static final String NAMES =
            "Math StrictMath Double Float String Override List Packed Partials Gradient Jvp DifferentiableFunction Generated"
                    + " SuppressWarnings";

    @Test
    void aClassOfTheSamePackageThatIsNotUsed() {
        for (String name : NAMES.split(" ")) {
            Compiled compiled =
                    Compiled.of("package p; class %s {}".formatted(name).replace("; ", ";\n"), foo("", "", "x"));
            check(compiled.method("p.Foo", "f"), 1);
        }
    }

    @Test
    void aClassOfTheSamePackageWhoseConstantIsUsed() {
        for (String name : NAMES.split(" ")) {
            String holder = "package p;\nclass %s { static final double RATE = 3; }".formatted(name);
            Compiled compiled = Compiled.of(holder, foo("", "", "x * %s.RATE".formatted(name)));
            check(compiled.method("p.Foo", "f"), 3);
        }
    }

    @Test
    void aClassOfTheUnnamedPackageWhoseConstantIsUsed() {
        for (String name : NAMES.split(" ")) {
            String holder = "class %s { static final double RATE = 3; }".formatted(name);
            String user = foo("", "", "x * %s.RATE".formatted(name)).replace("package p;\n", "");
            check(Compiled.of(holder, user).method("Foo", "f"), 3);
        }
    }

    @Test
    void anImportedClassWhoseConstantIsUsed() {
        for (String name : NAMES.split(" ")) {
            String holder = "package q;\npublic class %s { public static final double RATE = 3; }".formatted(name);
            String user = foo("import q.%s;".formatted(name), "", "x * %s.RATE".formatted(name));
            check(Compiled.of(holder, user).method("p.Foo", "f"), 3);
        }
    }

    @Test
    void aNestedClassWhoseConstantIsUsed() {
        for (String name : NAMES.split(" ")) {
            String nested = "static class %s { static final double RATE = 3; }".formatted(name);
            String user = foo("", nested, "x * %s.RATE".formatted(name));
            check(Compiled.of(user.replace("@Override", "")).method("p.Foo", "f"), 3);
        }
    }

    @Test
    void aConstantThatIsNoCompileTimeConstant() {
        for (String name : NAMES.split(" ")) {
            String holder =
                    "package p;\nclass %s { static final double RATE = java.lang.Math.sqrt(9); }".formatted(name);
            check(
                    Compiled.of(holder, foo("", "", "x * %s.RATE".formatted(name)))
                            .method("p.Foo", "f"),
                    3);
        }
    }

    @Test
    void aClassNamedMathHidesTheRealOneInTheUsersMethodToo() {
        Compilation compilation = new Javac()
                .compile(
                        "package p;\nclass Math { static double sin(double x) { return x; } }",
                        foo("", "", "Math.sin(x)"));
        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("[adjoint:call-active] the body of 'sin'");
    }

    @Test
    void theRealMathBesideAClassOfThatName() {
        Compiled compiled = Compiled.of(
                "package p;\nclass Math {}",
                "package p;\nclass Double {}",
                foo("", "", "java.lang.Math.max(x, 2 * x) + java.lang.Double.MIN_VALUE"));
        assertThat(compiled.method("p.Foo", "f").gradient(3.0).derivatives()).containsExactly(2.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"List", "Packed", "Partials", "Math", "Double", "String", "Override", "DifferentiableFunction"})
    void aCompanionOfSuchAName(String name) {
        Compiled compiled = Compiled.of("""
                package p;
                class Foo {
                    @dev.adjoint.Differentiable(companion = "%s")
                    static double f(double x, double y) { return java.lang.Math.pow(x, y); }
                }
                """.formatted(name));
        Differentiated f = compiled.method("p.Foo", "f", name);
        assertThat(f.gradient(3.0, 2.0).derivatives()[0]).isEqualTo(6.0);
        assertThat(f.function().value(new double[] {3, 2})).isEqualTo(9.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gradient", "Jvp", "record", "var", "class", "1", "p.Foo"})
    void aCompanionThatCannotHaveItsName(String name) {
        Compilation compilation = new Javac().compile("""
                package p;
                class Foo {
                    @dev.adjoint.Differentiable(companion = "%s")
                    static double f(double x) { return x; }
                }
                """.formatted(name));
        assertThat(compilation.messages()).singleElement().asString().startsWith("[adjoint:companion-name]");
    }

    private static String foo(String imports, String members, String expression) {
        return """
                package p;
                %s
                @java.lang.SuppressWarnings("adjoint")
                class Foo {
                    %s
                    @dev.adjoint.Differentiable
                    static double f(double x) { return java.lang.Math.abs(%s); }
                }
                """.formatted(imports, members, expression);
    }

    private static void check(Differentiated f, double slope) {
        assertThat(f.value(2.0)).isEqualTo(2 * slope);
        assertThat(f.gradient(2.0).derivatives()).containsExactly(slope);
        assertThat(f.jvp(new double[] {1}, 2.0).derivatives()).containsExactly(slope);
        assertThat(f.function().names()).containsExactly("x");
        double[] gradient = new double[1];
        assertThat(f.function().gradient(new double[] {2}, gradient)).isEqualTo(2 * slope);
        assertThat(gradient).containsExactly(slope);
    }
}
