package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.processor.golden.CompanionCheck;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records as parameters and as local variables: the value bit for bit, and all members against differences. */
class RecordsTest {
    private static final String RECORDS = """
            record Vec3(double x, double y, double z) {}
            record Body(Vec3 pos, double mass, Vec3 velocity) {}
            record Mixed(double a, int n, boolean flag, char c, byte b, short s, long l, float f, double z) {}
            record Weighted(double x, @Constant double weight) {}
            record Deep(Body left, Body right, @Constant Vec3 origin) {}
            static final Vec3 GRAVITY = new Vec3(0.5, Math.sqrt(2), -9.81);
            static final Body EARTH = new Body(new Vec3(1, 2, 3), 4, GRAVITY);
            """;

    static Stream<String> methods() {
        return Stream.of(
                "double f(Vec3 a, @Constant Vec3 b, double t) { return a.x() * b.x() + a.y() * b.y() * t + a.z(); }",
                "double f(Vec3 a) { return 1 / Math.sqrt(a.x() * a.x() + a.y() * a.y() + a.z() * a.z()); }",
                "double f(Vec3 a) { return a.y(); }",
                "double f(Vec3 a, double t) { a = new Vec3(a.x(), t, t * t); return a.x() * a.y() * a.z(); }",
                "double f(Vec3 a, @Constant Vec3 b, int n) { if (n > 3) { b = new Vec3(a.x(), 2 * a.y(), n); a = b; } return"
                        + " a.x() * b.z() * a.x(); }",
                "double f(Vec3 a, double t) { return t; }",
                "double f(Body r) { return r.pos().x() * r.mass() + r.pos().y() * r.velocity().z(); }",
                "double f(Body r) { Vec3 p = r.pos(); var v = r.velocity(); return p.x() * v.y() + p.z(); }",
                "double f(Mixed m, double t) { return m.flag() ? m.a() * m.n() * t + m.l() : m.c() * t + m.b() * m.z()"
                        + " + m.s() * m.f() * t; }",
                "double f(Weighted w, double t) { return w.x() * w.weight() * t; }",
                "double f(@Constant Weighted w, double t) { return w.x() * w.weight() * t; }",
                "double f(Deep d) { return d.left().pos().x() * d.right().mass() + d.origin().y() * d.right().pos().z(); }",
                "double f(double x, double y) { Vec3 v = new Vec3(x, y, 1); return v.x() * v.y() + v.z(); }",
                "double f(double x, int n) { Vec3 v = new Vec3(n, x, 'a'); return v.x() * v.y() + v.z() / 2; }",
                "double f(double x) { return new Vec3(x, x * x, 3).y() * new Vec3(x, 2, 3).x(); }",
                "double f(double x, double y) { Vec3 v; if (x > y) { v = new Vec3(x, y, 0); } else { v = new Vec3(y, x, 1); }"
                        + " return v.x() * v.x() * v.y() + v.z(); }",
                "double f(Vec3 a, Vec3 b, double t) { Vec3 c = t > 1 ? a : b; return c.x() * c.y() + a.z() * c.z() * t; }",
                "double f(Vec3 a, double t) { var c = t > 1 ? a : new Vec3(t, 2 * t, a.y()); return c.x() * c.y() * c.z(); }",
                "double f(Vec3 a, Vec3 b, double t) { return (t > 1 ? a : b).x() * (t < 0.7 ? b : a).y(); }",
                "double f(Vec3 a, Vec3 b, int n) { Vec3 c = switch (n % 3) { case 0 -> a; case 1 -> { Vec3 h = new Vec3(b.x(),"
                        + " a.x(), 1); yield h; } default -> new Vec3(n, 1, b.z()); }; return c.x() * c.y() + c.z(); }",
                "double f(Vec3 a, Vec3 b, int n) { var c = switch (n % 3) { case 0 -> a; default -> b; }; return c.x(); }",
                "double f(Vec3 a, Vec3 b, int n) { return (switch (n % 3) { case 0: yield a; default: yield b; }).x(); }",
                "double f(Vec3 a, int n) { switch (n % 3) { case 0: Vec3 v = a; a = new Vec3(v.y(), v.x(), 1); case 1: "
                        + "v = new Vec3(a.x(), 2, 3); return v.x() * v.y(); default: return a.z(); } }",
                "double f(Vec3 a) { a = new Vec3(a.y(), a.z(), a.x()); a = new Vec3(a.y(), a.z(), a.x()); return a.x() *"
                        + " a.y() * a.y(); }",
                "double f(Vec3 a, Vec3 b) { Vec3 t = a; a = b; b = t; return a.x() * b.y() * b.y() + a.z(); }",
                "double f(Vec3 a, Vec3 b) { Vec3 c; Vec3 d = c = a; a = b; return c.x() * d.y() * a.x(); }",
                "double f(Vec3 a, Vec3 b) { return (a = b).x() * a.y(); }",
                "double f(double x) { Vec3 v = new Vec3(x++, x *= 2, x--); return v.x() * v.y() * v.z() * x; }",
                "double f(double x, double y) { Vec3 v = new Vec3(x = y * 2, x * y, y = x); return v.x() * v.y() + v.z() * y; }",
                "double f(Vec3 a, double t) { if (t > 1) { return a.x() * t; } Vec3 b = new Vec3(t, t, a.y()); if (t > 0.5)"
                        + " { b = a; } return b.x() * b.z(); }",
                "double f(Body r) { r = new Body(r.velocity(), r.mass() * 2, r.pos()); return r.pos().x() * r.mass()"
                        + " * r.velocity().y(); }",
                "double f(Body r, double t) { Body s = t > 1 ? r : new Body(new Vec3(t, 1, t), r.mass(), r.pos()); return"
                        + " s.pos().x() * s.velocity().x() * s.mass(); }",
                "double f(Vec3 a) { { Vec3 v = a; a = new Vec3(v.x() * v.x(), 0, 0); } { Vec3 v = a; return v.x(); } }",
                "double f(Vec3 a) { return ((Vec3) a).x() * ((a)).y(); }",
                "double f(Vec3 a) { return a.x * a.y + new Vec3(a.z, 1, 2).x; }",
                "double f(Vec3 a) { return a.x() * GRAVITY.z() + Example.GRAVITY.y() * a.y() + EARTH.pos().y() * a.z(); }",
                "double f(Vec3 a) { Vec3 g = GRAVITY; return a.x() * g.x() + EARTH.velocity().z(); }",
                "double f(double x) { new Vec3(x *= 2, 1, 1); return x; }",
                "double f(double x, int n) { Mixed m = new Mixed(x, n, n > 2, 'a', (byte) 3, (short) n, n, n, x * x); return"
                        + " (m.flag() ? m.a() : m.z()) * m.n() + m.c() + m.b() * m.s() + m.l() + m.f(); }",
                "double f(Vec3 a, double t) { boolean up = a.x() > t; Vec3 b = up && a.y() > 0.5 ? a : new Vec3(t, t, t);"
                        + " return b.x() * b.y(); }",
                "double f(final Vec3 a) { final Vec3 b = a; final var c = new Vec3(b.x(), b.x(), b.x()); return c.x() * c.z(); }",
                "double f(Vec3 a) { Vec3 b = new Vec3(a.x(), a.y(), Math.acos(7 * a.z())); return b.x() * b.y(); }");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theMembersAgree(String method) throws Exception {
        check(
                Compiled.of(
                        "import dev.adjoint.*;\n@SuppressWarnings({\"adjoint\", \"fallthrough\", \"cast\"})\nclass Example {\n"
                                + RECORDS + "@Differentiable\nstatic " + method + "\n}\n"),
                "Example",
                "f");
    }

    private static final String VECTORS = """
            record Vec3(double x, double y, double z) {
                static final Vec3 UP = new Vec3(0, 0, 1);
                static Vec3 of(double all) { return new Vec3(all, all, all); }
                Vec3 plus(Vec3 other) { return new Vec3(x + other.x, y + other.y(), z() + other.z); }
                Vec3 times(double factor) { return new Vec3(x * factor, this.y * factor, this.z() * factor); }
                double dot(Vec3 other) { return x * other.x + y * other.y + z * other.z; }
                double norm() { return Math.sqrt(this.dot(this)); }
                Vec3 unit() { double n = norm(); return times(1 / n); }
                Vec3 cross(Vec3 b) { return new Vec3(y * b.z - z * b.y, z * b.x - x * b.z, x * b.y - y * b.x); }
                double shadowed(double x) { double y = x * 2; return x * this.x + y * this.y + z; }
                Vec3 self() { return this; }
                Vec3 larger(Vec3 other) { if (norm() > other.norm()) { return this; } return other; }
                double shift(double x) { x += this.x; return x * x; }
            }
            record Body(Vec3 pos, double mass, Vec3 velocity) {
                double kinetic() { return 0.5 * mass * velocity.dot(velocity); }
                Body step(double h) { return new Body(pos.plus(velocity.times(h)), mass, velocity.plus(Vec3.UP.times(-h))); }
            }
            static Vec3 add(Vec3 a, Vec3 b) { return new Vec3(a.x() + b.x(), a.y() + b.y(), a.z() + b.z()); }
            static Vec3 scale(Vec3 a, double t) { return new Vec3(a.x() * t, a.y() * t, a.z() * t); }
            static double dot(Vec3 a, Vec3 b) { return a.x() * b.x() + a.y() * b.y() + a.z() * b.z(); }
            static double dot(Body a, Body b) { return dot(a.pos(), b.pos()) * a.mass(); }
            static Vec3 pick(Vec3 a, Vec3 b, double t) { if (t > 1) { return a; } Vec3 c = b; c = add(c, a); return c; }
            static Body body(Vec3 at, double t) { return new Body(at, t, scale(at, t)); }
            static double count(int n) { return n; }
            static Vec3 integers(int i, long l, float f) { return new Vec3(i, l, f); }
            static Vec3 changed(Vec3 a, double t) { a = scale(a, t); t = 2; return scale(a, t); }
            static double guarded(Vec3 a) { if (a.x() < 0) { throw new IllegalArgumentException(); } return a.x() * a.y(); }
            static double large(Vec3 a) { return a.x() * a.y(); }
            """;

    static Stream<String> calls() {
        return Stream.of(
                "double f(Vec3 a, Vec3 b, double t) { return dot(add(a, b), scale(a, t)); }",
                "double f(Vec3 a, Vec3 b, double t) { Vec3 c = add(scale(a, t), b); return dot(c, c); }",
                "double f(Vec3 a, Vec3 b, double t) { Vec3 c = pick(a, b, t); return c.x() * c.y() + pick(b, a, 2).z(); }",
                "double f(Body r, Body s) { return dot(r, s) + dot(r.pos(), s.velocity()); }",
                "double f(Vec3 a, double t) { return body(a, t).velocity().x() * body(scale(a, 2), 3).pos().y(); }",
                "double f(Vec3 a, Vec3 b) { return a.dot(b) + a.plus(b).norm() + a.cross(b).z(); }",
                "double f(Vec3 a, Vec3 b, double t) { Vec3 c = a.plus(b.times(t)).unit(); return c.dot(a); }",
                "double f(Vec3 a, double t) { return a.shadowed(t) + a.self().x() * a.self().self().y(); }",
                "double f(Vec3 a, Vec3 b) { return a.larger(b).x() * a.larger(b).y(); }",
                "double f(Vec3 a, double t) { double x = 3; return a.shift(t) * x + t; }",
                "double f(Body r, double h) { Body s = r.step(h).step(2 * h); return s.kinetic() + s.pos().y() * s.pos().z(); }",
                "double f(Vec3 a) { return Vec3.of(a.x()).dot(Vec3.UP) * Vec3.UP.plus(a).y(); }",
                "double f(double x, int n) { Vec3 v = integers(n, 'a', n); return v.x() * x + v.y() + v.z() + count(n); }",
                "double f(Vec3 a, double t) { Vec3 c = changed(a, t); return c.x() * a.x() * t; }",
                "double f(Vec3 a, double t) { return guarded(a) * t; }",
                "double f(Vec3 a, double t) { Vec3 b = a; for (int i = 0; i < 3; i++) { b = add(scale(b, t), a); } return dot(b, a); }",
                "double f(Body r, int n) { for (int i = 0; i < n; i++) { r = r.step(0.1); } return r.kinetic() + r.pos().z(); }",
                "double f(Vec3 a, int n) { Vec3 b = new Vec3(1, 1, 1); int i = 0; while (i < n) { b = new Vec3(b.y() * a.x(), b.z(),"
                        + " b.x() + a.y()); i++; if (b.x() > 3) { break; } } return b.x() + b.y() * b.z(); }",
                "double f(Vec3 a, int n) { double s = 0; for (Vec3 v = a; n > 0; v = scale(v, 0.5), n--) { if (n == 2) { continue; }"
                        + " s += v.x() * v.y(); } return s; }",
                "double f(Vec3 a, int n) { for (int i = 0; i < n; i++) { if (i == 2) { return a.x() * i; } a = a.times(0.9); }"
                        + " return a.y() * a.z(); }",
                "double f(Vec3 a, int n) { Vec3 best = a; do { Vec3 next = best.cross(a).plus(a); if (next.norm() > 5) { break; }"
                        + " best = next; } while (--n > 0); return best.x() * best.z(); }",
                "double f(Vec3 a, double t) { add(a, a); a.norm(); return a.x() * t; }",
                "double f(Vec3 a, double t) { double[] xs = {a.x(), a.y()}; Vec3 b = new Vec3(xs[0] * t, xs[1], t); xs[0] = 3;"
                        + " return b.x() * b.y() * xs[0]; }",
                "double f(Vec3 a, @Constant Vec3 b, int n) { Vec3 c = n > 4 ? a.plus(b) : add(b, b); return c.norm() * a.x(); }",
                "double f(Vec3 a, Vec3 b, double t) { return add(a = scale(a, t), a).x() * a.y(); }",
                "double f(Vec3 a, double t) { var v = switch ((int) (t * 2)) { case 0, 1 -> a.times(t); default -> add(a, a); };"
                        + " return v.x() * v.y(); }",
                "double f(Vec3 ux, double t) { return twice(ux, t) * t; } static double twice(Vec3 u, double ux) {"
                        + " return u.x() * ux + u.y(); }",
                "double f(Vec3 a, Vec3 b) { return large(a) * large(b) + Example.large(a); }");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void helpersTakeAndReturnRecords(String method) throws Exception {
        check(
                Compiled.of("import dev.adjoint.*;\n@SuppressWarnings(\"adjoint\")\nclass Example {\n" + VECTORS
                        + "@Differentiable\nstatic " + method + "\n}\n"),
                "Example",
                "f");
    }

    /** Checks a method and its companion at random points. */
    private static Class<?> check(Compiled compiled, String type, String method) throws Exception {
        Differentiated subject = compiled.method(type, method);
        CompanionCheck.check(subject.companion(), subject.method());
        return subject.companion();
    }

    static Stream<String> collisions() {
        return Stream.of(
                "double f(Vec3 a, double ax) { return a.x() * ax; }",
                "double f(double ax, Vec3 a, double ax_) { return a.x() * ax * ax_; }",
                "double f(Vec3 a, double dax) { return a.x() * dax; }",
                "double f(Vec3 a, Vec3 da) { return a.x() * da.x(); }",
                "double f(Vec3 a) { double ax = a.x() * 2; return ax * a.x(); }",
                "double f(Vec3 a) { double dax = a.x() * 2, da = 3 * dax; return dax * a.x() * da; }",
                "double f(Vec3 result) { return result.x() * result.y(); }",
                "double f(Vec3 product, double t) { double u = product.x() * product.y() * t; return u * u * u; }",
                "double f(Vec3 value, Vec3 seed, Vec3 gradient, Vec3 x, Vec3 v) { return value.x() * seed.y() * gradient.z()"
                        + " * x.x() * v.y(); }",
                "double f(Vec3 Math, Vec3 List, Vec3 Vec3, double Jvp) { return Math.x() * List.y() * Vec3.z() * Jvp; }",
                "double f(Vec3 dparameters, Vec3 state, Vec3 jvp, Vec3 dimension) { return dparameters.x() * state.y() *"
                        + " jvp.z() + dimension.x(); }",
                "double f(Keyword i, Keyword d) { return i.f() * d.o() * d.f(); }",
                "double f(@Constant Vec3 x, double v, Vec3 gradient) { return x.x() * v * gradient.x(); }",
                "double f(@Constant Vec3 Packed, double v) { return Packed.x() * v; }",
                "double f(Counted x, double v, Counted gradient) { return x.x() * v * gradient.x() * x.n(); }",
                "double f(Counted a, int an, double aN) { return a.x() * an * a.n() * aN; }");
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void whereNamesCollideOursGiveWay(String method) throws Exception {
        Compiled compiled = Compiled.of("import dev.adjoint.*;\nclass Example {\n" + RECORDS
                + "record Keyword(double f, double o) {} record Counted(int n, double x) {}\n@Differentiable\nstatic "
                + method + "\n}\n");
        Differentiated subject = compiled.method("Example", "f");
        Method own = subject.method();
        CompanionCheck.check(subject.companion(), own);
        Method value = Arrays.stream(subject.companion().getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals("value"))
                .findFirst()
                .orElseThrow();
        assertThat(value.getParameterTypes()).isEqualTo(own.getParameterTypes());
    }

    @Test
    void aRecordOfAnotherFileAndPackage() throws Exception {
        Compiled compiled = Compiled.of("""
                package geometry;
                public record Vec3(double x, double y, double z) {}
                """, """
                package physics;
                import geometry.Vec3;
                record Body(Vec3 pos, double mass) {}
                """, """
                package physics;
                import dev.adjoint.Differentiable;
                import geometry.*;
                public class Energy {
                    public record Spring(double k, double length) {}
                    @Differentiable
                    static double energy(Body r, Spring spring) {
                        Vec3 p = r.pos();
                        geometry.Vec3 q = new geometry.Vec3(p.x() * spring.length(), p.y(), 1);
                        return r.mass() * p.z() + spring.k() * q.x() * q.x() + q.z();
                    }
                    @Differentiable
                    public static double open(Vec3 a, Spring s) { return a.x() * s.k(); }
                }
                """);
        check(compiled, "physics.Energy", "energy");
        check(compiled, "physics.Energy", "open");
        assertThat(compiled.source("physics.Energy_energy")).contains("import geometry.Vec3;");
    }

    @Test
    void aRecordOfACompiledClass(@TempDir Path folder) throws Exception {
        new Javac().compile("""
                        package geometry;
                        public record Vec3(double x, double y, double z) {
                            public static final Vec3 ORIGIN = new Vec3(0, 0, 0);
                            public Vec3(double all) { this(all, all, all); }
                            public double norm() { return Math.sqrt(x * x + y * y + z * z); }
                            public record Pair(Vec3 first, int n, Vec3 second, long l, float f, boolean b) {}
                        }
                        """).compiled().compilation().writeClassesTo(folder);
        Compilation compilation = new Javac().classPath(folder).compile("""
                import dev.adjoint.Differentiable;
                import geometry.Vec3;
                class Example {
                    @Differentiable
                    static double f(Vec3 a, Vec3.Pair pair) {
                        Vec3 b = new Vec3(a.y(), pair.second().x(), 1);
                        return b.x() * a.x() * pair.n() + b.y() * pair.first().z() + (pair.b() ? pair.l() : (double) pair.f());
                    }
                }
                """);
        assertThat(compilation.describe()).isEmpty();
        assertThat(compilation.sources().get("Example_f")).contains("Gradient(double value, Vec3 da, Vec3.Pair dpair)");
    }

    @Test
    void aCompiledRecordThatDoesMoreIsRejected(@TempDir Path folder) {
        new Javac().compile("""
                        package geometry;
                        public record Unit(double x, double y) {
                            public Unit { double n = Math.sqrt(x * x + y * y); x /= n; y /= n; }
                        }
                        """, """
                        package geometry;
                        public record Shifted(double x, double y) {
                            public double y() { return y + 1; }
                        }
                        """, """
                        package geometry;
                        public record Swapped(double x, double y) {
                            public Swapped(double x, double y) { this.x = y; this.y = x; }
                        }
                        """, """
                        package geometry;
                        public record Crossed(double x, double y) {
                            public double x() { return y; }
                        }
                        """).compiled().compilation().writeClassesTo(folder);
        for (String name : List.of("Unit", "Shifted", "Swapped", "Crossed")) {
            Compilation compilation = new Javac().classPath(folder).compile("""
                    import dev.adjoint.Differentiable;
                    import geometry.*;
                    class Example {
                        @Differentiable
                        static double f(%s a) { return a.x() * a.y(); }
                    }
                    """.formatted(name));
            assertThat(compilation.messages())
                    .singleElement()
                    .asString()
                    .startsWith("[adjoint:record] the record '" + name
                            + "' is not supported: its compiled constructor or an accessor does more");
        }
    }

    @Test
    void recordsWhoseNamesGeneratedCodeHasToo() throws Exception {
        check(Compiled.of("""
                        package p;
                        record List(double x, double y) {}
                        """, """
                        package p;
                        record Gradient(double x, double y) {}
                        """, """
                        package p;
                        import dev.adjoint.Differentiable;
                        class Example {
                            record Jvp(double x) {}
                            @Differentiable
                            static double f(List a, Gradient g, Jvp j) {
                                return a.x() * g.x() * Math.max(a.y(), g.y()) * j.x();
                            }
                        }
                        """), "p.Example", "f");
    }

    @Test
    void aNullRecordThrowsAtTheStart() throws Exception {
        Differentiated f = Compiled.of("""
                import dev.adjoint.Differentiable;
                class Example {
                    record Pair(double x, double y) {}
                    @Differentiable
                    static double f(Pair a, double t) { return a.x() * t; }
                }
                """).method("Example", "f");
        assertThatThrownBy(() -> f.call(null, 1.0)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> f.value(null, 1.0)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> f.vjp(1, new double[3], null, 1.0)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void theMembersTakeAndGiveRecords() throws Exception {
        Compiled compiled = Compiled.of("""
                import dev.adjoint.*;
                class Example {
                    record Vec2(double x, double y) {}
                    record Part(Vec2 pos, int kind, @Constant double density) {}
                    @Differentiable
                    static double f(double t, Part p, @Constant Vec2 c) {
                        return t * p.pos().x() * p.kind() + p.pos().y() * p.density() * c.x();
                    }
                }
                """);
        Differentiated f = compiled.method("Example", "f");
        Object pos = make(compiled.type("Example$Vec2"), 3.0, 5.0);
        Object part = make(compiled.type("Example$Part"), pos, 7, 11.0);
        Object c = make(compiled.type("Example$Vec2"), 2.0, 1.0);
        assertThat(f.components()).containsExactly("value", "dt", "dp");
        assertThat(f.function(7, 11.0, c).names()).containsExactly("t", "p.pos.x", "p.pos.y");
        double[] sink = {1, 1, 1};
        assertThat(f.vjp(2, sink, 0.5, part, c)).isEqualTo(0.5 * 3 * 7 + 5 * 11 * 2);
        assertThat(sink).containsExactly(1 + 2 * 21, 1 + 2 * 3.5, 1 + 2 * 22);
        Method gradient = Arrays.stream(f.companion().getDeclaredMethods())
                .filter(m -> m.getName().equals("gradient"))
                .findFirst()
                .orElseThrow();
        gradient.setAccessible(true);
        assertThat(gradient.invoke(null, 0.5, part, c).toString())
                .isEqualTo("Gradient[value=120.5, dt=21.0, dp=Part[pos=Vec2[x=3.5, y=22.0], kind=0, density=0.0]]");
        Method jvp = Arrays.stream(f.companion().getDeclaredMethods())
                .filter(m -> m.getName().equals("jvp"))
                .findFirst()
                .orElseThrow();
        jvp.setAccessible(true);
        Object direction =
                make(compiled.type("Example$Part"), make(compiled.type("Example$Vec2"), 1.0, 10.0), 99, 99.0);
        assertThat(jvp.invoke(null, 0.5, part, c, 100.0, direction).toString())
                .isEqualTo("Jvp[value=120.5, derivative=" + (2100.0 + 3.5 + 220) + "]");
    }

    private static Object make(Class<?> type, Object... components) throws Exception {
        Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(components);
    }
}
