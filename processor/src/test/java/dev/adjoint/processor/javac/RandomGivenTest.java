package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds a random method that calls methods of {@code Math} against the same method where others stand in their place,
 * which do the same and have the same derivatives, given by a user.
 */
class RandomGivenTest {
    private static final int PROGRAMS = Integer.getInteger("adjoint.given", 1);
    private static final int METHODS = 40;
    private static final long FIRST_SEED = Long.getLong("adjoint.seed", 1);

    /** Beyond this, the order of operations decides whether a derivative overflows. */
    private static final double HUGE = 1e100;

    private static final String GIVEN = """
            package fuzz;
            import dev.adjoint.PartialOf;
            import dev.adjoint.Partials;
            import dev.adjoint.PullbackOf;
            @SuppressWarnings("adjoint")
            final class Given {
                static double exp(double x) { return Math.exp(x); }
                @PartialOf(method = "exp", usesResult = true)
                static double dexp(double x, double r) { return r; }
                static double sin(double x) { return Math.sin(x); }
                @PartialOf(method = "sin")
                static double cos(double x) { return Math.cos(x); }
                @PartialOf(method = "cos")
                static double minusSin(double x) { return -Math.sin(x); }
                static double tanh(double x) { return Math.tanh(x); }
                @PartialOf(method = "tanh", usesResult = true)
                static double dtanh(double x, double r) { return 1 - r * r; }
                static double atan(double x) { return Math.atan(x); }
                @PartialOf(method = "atan")
                static double datan(double x) { return 1 / (1 + x * x); }
                static double log(double x) { return Math.log(x); }
                @PartialOf(method = "log")
                static double dlog(double x) { return 1 / x; }
                static double sqrt(double x) { return Math.sqrt(x); }
                @PullbackOf(method = "sqrt")
                static void dsqrt(double x, double r, double seed, double[] d) { d[0] += seed * 0.5 / Math.abs(r); }
                static double cbrt(double x) { return Math.cbrt(x); }
                @PullbackOf(method = "cbrt")
                static void dcbrt(double x, double r, double seed, double[] d) { d[0] += seed / (3 * (r * r)); }
                static double pow(double x, double y) { return Math.pow(x, y); }
                @PartialOf(method = "pow", parameter = 0, usesResult = true)
                static double dpow(double x, double y, double r) { return Partials.powBase(x, y, r); }
                @PartialOf(method = "pow", parameter = 1, usesResult = true)
                static double dpow2(double x, double y, double r) { return Partials.powExponent(x, y, r); }
                static double hypot(double x, double y) { return Math.hypot(x, y); }
                @PullbackOf(method = "hypot")
                static void dhypot(double x, double y, double r, double seed, double[] d) {
                    d[0] += seed * Partials.direction(x, y);
                    d[1] += seed * Partials.direction(y, x);
                }
            }
            """;

    private enum Kind {
        LINES(RandomMethod::of),
        BRANCHES(RandomStatements::method),
        HELPERS(RandomHelpersTest::method);

        private final RandomProgram.Kind methods;

        Kind(RandomProgram.Kind methods) {
            this.methods = methods;
        }
    }

    private int replaced;
    private int compared;
    private int skipped;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aGivenDerivativeIsWhatTheTableSays(Kind kind) {
        for (int i = 0; i < PROGRAMS; i++) {
            long seed = FIRST_SEED + (long) i * METHODS;
            RandomProgram plain = RandomProgram.of(seed, METHODS, kind.methods);
            RandomProgram given = RandomProgram.of(
                    seed, METHODS, (s, name, modifiers) -> given(kind.methods.method(s, name, modifiers)));
            Compiled first = Compiled.of(plain.sources());
            Compiled second = Compiled.of(
                    Stream.concat(Stream.of(given.sources()), Stream.of(GIVEN)).toArray(String[]::new));
            for (RandomProgram.Member member : given.members()) {
                String name = member.method().name();
                compare(member.method(), first.method(member.host(), name), second.method(member.host(), name));
            }
        }
        System.out.println(kind + ": " + compared + " derivatives compared, " + skipped + " skipped");
        assertThat(replaced).isGreaterThan(PROGRAMS * METHODS / 3);
        assertThat(compared).isGreaterThan(3 * skipped);
    }

    private RandomMethod given(RandomMethod method) {
        String text = method.text()
                .replaceAll(
                        "(?<![\\w.])(?:java\\.lang\\.)?(?:Math\\.)?(exp|sin|cos|tanh|atan|log|sqrt|pow|hypot)\\(",
                        "Given.$1(")
                .replaceAll("\\bMath\\.cbrt\\(", "Given.cbrt(");
        replaced += text.equals(method.text()) ? 0 : 1;
        return new RandomMethod(method.seed(), method.name(), text, method.parameters(), method.active());
    }

    private void compare(RandomMethod method, Differentiated plain, Differentiated given) {
        SplittableRandom random = new SplittableRandom(method.seed());
        for (int i = 0; i < 4; i++) {
            derivatives(method, plain, given, Points.regular(method.parameters(), random));
            derivatives(method, plain, given, Points.kink(method.parameters(), random));
            values(method, given, Points.extreme(method.parameters(), random));
        }
    }

    private static void values(RandomMethod method, Differentiated given, Object[] point) {
        int count = method.active().size();
        Outcome own = Outcome.of(() -> given.call(point));
        assertThat(Outcome.of(() -> given.value(point))).isEqualTo(own);
        assertThat(Outcome.of(() -> given.gradient(point).value())).isEqualTo(own);
        assertThat(Outcome.of(() -> given.jvp(new double[count], point).value()))
                .isEqualTo(own);
        assertThat(Outcome.of(() -> given.vjp(2, new double[count], point))).isEqualTo(own);
    }

    private void derivatives(RandomMethod method, Differentiated plain, Differentiated given, Object[] point) {
        values(method, given, point);
        if (Outcome.of(() -> given.call(point)).isException()) {
            return;
        }
        double[] expected = plain.gradient(point).derivatives();
        double[] actual = given.gradient(point).derivatives();
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            double[] direction = new double[expected.length];
            direction[i] = 1;
            double forward = given.jvp(direction, point).derivatives()[0];
            // Where a partial derivative is infinite, a guard keeps that of a row out, but not what is given.
            if (largest < HUGE && Double.isFinite(forward) && Double.isFinite(actual[i])) {
                String what = "%s at %s: partial %s is %s, %s in forward mode, not %s\n%s"
                        .formatted(
                                method.name(),
                                Arrays.toString(point),
                                i,
                                actual[i],
                                forward,
                                expected[i],
                                method.text());
                double tolerance = 1e-9 * Math.max(1, largest);
                assertThat(Math.abs(actual[i] - expected[i])).as(what).isLessThanOrEqualTo(tolerance);
                assertThat(Math.abs(forward - expected[i])).as(what).isLessThanOrEqualTo(tolerance);
                compared++;
            } else {
                skipped++;
            }
        }
    }
}
