package dev.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.ir.Type;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The partials of each row against differences of what Java computes. */
class RowDerivativeTest {
    private static final int POINTS = 500;
    private static final double TOLERANCE = 1e-8;

    /** The rows from double to double. */
    static Stream<Rule> differentiableRows() {
        return Table.rows().stream()
                .filter(row -> row.result() == Type.DOUBLE && row.parameters().contains(Type.DOUBLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differentiableRows")
    void partialsAreTheDifferencesOfWhatJavaComputes(Rule rule) {
        Evaluation real = RealJava.OPERATIONS.get(rule.id());
        for (int i = 0; i < rule.parameters().size(); i++) {
            if (rule.parameters().get(i) == Type.DOUBLE) {
                check(rule, i, real);
            }
        }
    }

    private static void check(Rule rule, int index, Evaluation real) {
        SplittableRandom random = new SplittableRandom(rule.id().hashCode() + index);
        int checked = 0;
        for (int n = 0; n < POINTS; n++) {
            Object[] inputs = Samples.inDomain(rule, random);
            double at = (double) inputs[index];
            Differences.Estimate expected = Differences.at(
                    x -> (double) real.apply(Samples.replace(rule, inputs, index, x)),
                    at,
                    Samples.room(rule.domains().get(index), at));
            if (expected.isWithin(TOLERANCE / 10)) {
                checked++;
                double partial = new PointPartials(rule, inputs).first(index);
                assertThat(expected.agrees(partial, TOLERANCE))
                        .as(
                                "%s in input %d at %s: partial %s, differences %s",
                                rule, index, Arrays.toString(inputs), partial, expected)
                        .isTrue();
            }
        }
        assertThat(checked)
                .as("points away from kinks, %s in input %d", rule, index)
                .isGreaterThan(POINTS * 9 / 10);
    }
}
