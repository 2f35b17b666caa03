package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

/** Where the companion stands, what it is called and who may use it. */
class CompanionTest {
    private static final String METHOD = "static double f(double x) { return x * x; }";

    @Test
    void ofAMethodInTheUnnamedPackage() {
        Compiled compiled = Compiled.of("class Foo { @dev.adjoint.Differentiable %s }".formatted(METHOD));
        assertThat(compiled.compilation().sources()).containsOnlyKeys("Foo_f");
        assertThat(compiled.method("Foo", "f").gradient(3.0).derivatives()).containsExactly(6.0);
    }

    @Test
    void ofMethodsInNestedClassesOfEveryKind() {
        Compiled compiled = Compiled.of("""
                package p;
                import dev.adjoint.Differentiable;
                class A {
                    static class B { static class C { @Differentiable %1$s } }
                    enum E { ONE, TWO; @Differentiable %1$s }
                    record R(int n) { @Differentiable %1$s }
                    interface I { @Differentiable %1$s }
                }
                """.formatted(METHOD));
        assertThat(compiled.compilation().sources()).containsOnlyKeys("p.A_B_C_f", "p.A_E_f", "p.A_R_f", "p.A_I_f");
        for (String type : new String[] {"p.A$B$C", "p.A$E", "p.A$R", "p.A$I"}) {
            assertThat(compiled.method(type, "f").gradient(3.0).derivatives()).containsExactly(6.0);
        }
    }

    @Test
    void ofAPrivateMethodIsForThePackage() {
        Compiled compiled = Compiled.of("package p;\npublic class Foo { private Foo() {}"
                + " @dev.adjoint.Differentiable private %s }".formatted(METHOD));
        Differentiated f = compiled.method("p.Foo", "f");
        assertThat(Modifier.isPublic(f.companion().getModifiers())).isFalse();
        assertThat(f.gradient(3.0).derivatives()).containsExactly(6.0);
    }

    @Test
    void isPublicOnlyWhereTheMethodAndAllItsClassesAre() {
        Compiled compiled = Compiled.of("""
                package p;
                import dev.adjoint.Differentiable;
                public class Foo {
                    private Foo() {}
                    @Differentiable public %1$s
                    static class Inner { @Differentiable public %1$s }
                    public static class Open { private Open() {} @Differentiable public %1$s }
                    public interface Shape { @Differentiable %1$s }
                }
                """.formatted(METHOD));
        assertThat(Modifier.isPublic(compiled.type("p.Foo_f").getModifiers())).isTrue();
        assertThat(Modifier.isPublic(compiled.type("p.Foo_Inner_f").getModifiers()))
                .isFalse();
        assertThat(Modifier.isPublic(compiled.type("p.Foo_Open_f").getModifiers()))
                .isTrue();
        assertThat(Modifier.isPublic(compiled.type("p.Foo_Shape_f").getModifiers()))
                .isTrue();
    }

    @Test
    void hasTheNameThatTheUserGives() {
        Compiled compiled = Compiled.of("""
                package p;
                import dev.adjoint.Differentiable;
                class Foo {
                    @Differentiable(companion = "Square") %1$s
                    @Differentiable(companion = "Cube") static double f(double x, int n) { return x * x * x * n; }
                }
                """.formatted(METHOD));
        assertThat(compiled.compilation().sources()).containsOnlyKeys("p.Square", "p.Cube");
    }

    @Test
    void ofOverloadsNeedsNames() {
        Compilation compilation = new Javac().compile("""
                package p;
                import dev.adjoint.Differentiable;
                class Foo {
                    @Differentiable %1$s
                    @Differentiable static double f(double x, int n) { return x * n; }
                }
                """.formatted(METHOD));
        assertThat(compilation.messages()).hasSize(2).allMatch(m -> m.startsWith("[adjoint:companion-shared]"));
    }

    @Test
    void ofADeprecatedMethodBringsNoWarning() {
        Compiled compiled = Compiled.of("""
                package p;
                class Foo {
                    @Deprecated static final double OLD = 2;
                    @Deprecated(forRemoval = true) @dev.adjoint.Differentiable
                    static double f(double x) { return x * OLD; }
                }
                """);
        assertThat(compiled.method("p.Foo", "f").gradient(3.0).derivatives()).containsExactly(2.0);
    }

    /** javac breaks if a method's body is attributed before the companion exists. */
    @Test
    void isUsedInTheSameClassByInference() {
        Compiled compiled = Compiled.of("""
                package p;
                class Foo {
                    @dev.adjoint.Differentiable %s
                    static double slope(double x) { var q = Foo_f.gradient(x); var again = q; return again.dx(); }
                    static final double AT_TWO = Foo_f.gradient(2).dx();
                    double field = Foo_f.jvp(1, 1).derivative();
                    java.util.function.DoubleUnaryOperator f = x -> { var r = Foo_f.gradient(x); return r.value(); };
                }
                """.formatted(METHOD));
        Differentiated f = compiled.method("p.Foo", "f");
        assertThat(new Differentiated(compiled.type("p.Foo"), "slope", f.companion()).call(5.0))
                .isEqualTo(10.0);
    }
}
