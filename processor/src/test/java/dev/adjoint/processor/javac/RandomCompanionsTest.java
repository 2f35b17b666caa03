package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds a random method that calls another by way of its companion against the same method where that other one is
 * written out.
 */
class RandomCompanionsTest {
    private static final int PROGRAMS = Integer.getInteger("adjoint.companions", 2);
    private static final int METHODS = 20;
    private static final long FIRST_SEED = Long.getLong("adjoint.seed", 1);

    /** Beyond this, the order of operations decides whether a derivative overflows. */
    private static final double HUGE = 1e100;

    private int compared;
    private int skipped;

    @Test
    void aCallIsWhatItsBodyIs() {
        for (int i = 0; i < PROGRAMS; i++) {
            long seed = FIRST_SEED + (long) i * METHODS;
            RandomProgram inlined = RandomProgram.of(seed, METHODS, RandomHelpersTest::method);
            RandomProgram called = RandomProgram.of(seed, METHODS, RandomCompanionsTest::method);
            Compiled first = Compiled.of(inlined.sources());
            Compiled second = Compiled.of(called.sources());
            for (RandomProgram.Member member : called.members()) {
                String name = member.method().name();
                assertThat(second.source(companion(member)))
                        .contains("helper" + member.method().seed() + ".vjp(");
                compare(member.method(), first.method(member.host(), name), second.method(member.host(), name));
            }
        }
        System.out.println(compared + " derivatives compared, " + skipped + " skipped");
        assertThat(compared).isGreaterThan(3 * skipped);
    }

    private static String companion(RandomProgram.Member member) {
        return member.host().replace('$', '_') + "_" + member.method().name();
    }

    /** The helper is differentiable, and seems to call itself. */
    private static RandomMethod method(long seed, String name, String modifiers) {
        RandomMethod method = RandomHelpersTest.method(seed, name, modifiers);
        Matcher head = Pattern.compile("( *)(\\w[\\w ]*) double (helper\\d+)\\(([^)]*)\\) \\{\n")
                .matcher(method.text());
        assertThat(head.find()).isTrue();
        String[] parameters = head.group(4).split(", ");
        String[] names = Arrays.stream(parameters)
                .map(parameter -> parameter.substring(parameter.lastIndexOf(' ') + 1))
                .toArray(String[]::new);
        String active = names[method.active().get(0)];
        String again = "    if (" + active + " == 1.2345e-67) {\n    return " + head.group(3) + "("
                + String.join(", ", names).replaceFirst("\\b" + active + "\\b", "-" + active) + ");\n}\n";
        String text = method.text().substring(0, head.start()) + "@Differentiable\n" + head.group() + again
                + method.text().substring(head.end());
        return new RandomMethod(seed, name, text, method.parameters(), method.active());
    }

    private void compare(RandomMethod method, Differentiated inlined, Differentiated called) {
        SplittableRandom random = new SplittableRandom(method.seed());
        for (int i = 0; i < 4; i++) {
            derivatives(method, inlined, called, Points.regular(method.parameters(), random));
            derivatives(method, inlined, called, Points.kink(method.parameters(), random));
            values(method, called, Points.extreme(method.parameters(), random));
        }
    }

    private static void values(RandomMethod method, Differentiated called, Object[] point) {
        int count = method.active().size();
        Outcome own = Outcome.of(() -> called.call(point));
        assertThat(Outcome.of(() -> called.value(point))).isEqualTo(own);
        assertThat(Outcome.of(() -> called.gradient(point).value())).isEqualTo(own);
        assertThat(Outcome.of(() -> called.jvp(new double[count], point).value()))
                .isEqualTo(own);
        assertThat(Outcome.of(() -> called.vjp(2, new double[count], point))).isEqualTo(own);
    }

    private void derivatives(RandomMethod method, Differentiated inlined, Differentiated called, Object[] point) {
        values(method, called, point);
        if (Outcome.of(() -> called.call(point)).isException()) {
            return;
        }
        // Times an adjoint that is not finite, what a callee does not depend on is not 0.
        boolean isFinite = Double.isFinite(called.call(point));
        double[] expected = inlined.gradient(point).derivatives();
        double[] actual = called.gradient(point).derivatives();
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            double[] direction = new double[expected.length];
            direction[i] = 1;
            double forward = called.jvp(direction, point).derivatives()[0];
            if (isFinite && largest < HUGE && Double.isFinite(forward)) {
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
