package dev.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.ir.Type;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The partials of the partials, by the rows of the operations in them, against differences of the partials. */
class RowSecondDerivativeTest {
    private static final int POINTS = 60;
    private static final double TOLERANCE = 1e-7;

    static Stream<Rule> differentiableRows() {
        // A row whose result this JDK cannot compute may still be differentiated: no partial of clamp reads its result.
        return RowDerivativeTest.differentiableRows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differentiableRows")
    void partialsOfPartialsAreTheirDifferences(Rule rule) {
        for (int i = 0; i < rule.parameters().size(); i++) {
            for (int j = 0; j < rule.parameters().size(); j++) {
                if (rule.parameters().get(i) == Type.DOUBLE && rule.parameters().get(j) == Type.DOUBLE) {
                    check(rule, i, j);
                }
            }
        }
    }

    private static void check(Rule rule, int first, int second) {
        SplittableRandom random = new SplittableRandom(rule.id().hashCode() + 10 * first + second);
        int checked = 0;
        for (int n = 0; n < POINTS; n++) {
            Object[] inputs = Samples.inDomain(rule, random);
            double at = (double) inputs[second];
            Differences.Estimate expected = Differences.at(
                    x -> new PointPartials(rule, Samples.replace(rule, inputs, second, x)).first(first),
                    at,
                    Samples.room(rule.domains().get(second), at));
            if (expected.isWithin(TOLERANCE / 10)) {
                checked++;
                double partial = new PointPartials(rule, inputs).second(first, second);
                assertThat(expected.agrees(partial, TOLERANCE))
                        .as(
                                "%s in inputs %d and %d at %s: partial %s, differences %s",
                                rule, first, second, Arrays.toString(inputs), partial, expected)
                        .isTrue();
            }
        }
        assertThat(checked)
                .as("points away from kinks, %s in inputs %d and %d", rule, first, second)
                .isGreaterThanOrEqualTo(POINTS * 5 / 6);
    }
}
