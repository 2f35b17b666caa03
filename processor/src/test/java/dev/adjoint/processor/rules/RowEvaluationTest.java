package dev.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rows compute, against what Java computes, bit for bit. */
class RowEvaluationTest {
    private static final int POINTS = 2000;

    static Collection<Rule> rows() {
        return Table.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void evaluatesAsJavaAtEveryCombinationOfEdges(Rule rule) {
        assumeThatThisJdkHas(rule);
        boolean threw = false;
        for (Object[] arguments : combinationsOfEdges(rule)) {
            Object outcome = check(rule, arguments);
            threw |= outcome instanceof Thrown;
        }
        assertThat(threw).as("%s throws somewhere", rule).isEqualTo(rule.mayThrow());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void evaluatesAsJavaAtRandomPoints(Rule rule) {
        assumeThatThisJdkHas(rule);
        SplittableRandom random = new SplittableRandom(rule.id().hashCode());
        for (int n = 0; n < POINTS; n++) {
            Object[] arguments = new Object[rule.parameters().size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = rule.domains().get(i).equals(Domain.EVERYWHERE)
                                || rule.parameters().get(i) == Type.DOUBLE
                        ? Samples.any(rule.parameters().get(i), random)
                        : Samples.inDomain(rule, random)[i];
            }
            check(rule, arguments);
        }
    }

    private static void assumeThatThisJdkHas(Rule rule) {
        assumeTrue(!rule.id().endsWith(".clamp") || Runtime.version().feature() >= 21, "clamp came with JDK 21");
    }

    /** What an operation threw. */
    private record Thrown(Class<?> type) {}

    private static Object check(Rule rule, Object[] arguments) {
        Object expected = outcome(Objects.requireNonNull(RealJava.OPERATIONS.get(rule.id())), arguments);
        Object actual = outcome(rule.evaluation(), arguments);
        // Double.equals tells the zeros apart and takes every NaN for the same.
        if (!expected.equals(actual)) {
            fail(rule + " at " + Arrays.toString(arguments) + ": " + actual + ", but in Java " + expected);
        }
        return actual;
    }

    private static Object outcome(Evaluation operation, Object[] arguments) {
        try {
            return operation.apply(arguments.clone());
        } catch (RuntimeException e) {
            return new Thrown(e.getClass());
        }
    }

    private static List<Object[]> combinationsOfEdges(Rule rule) {
        List<Object[]> combinations = List.<Object[]>of(new Object[0]);
        for (int i = 0; i < rule.parameters().size(); i++) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] combination : combinations) {
                for (Object edge : edges(rule, i)) {
                    Object[] next = Arrays.copyOf(combination, i + 1);
                    next[i] = edge;
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    /** Whole numbers must be in the domain: there it is where the operation is defined at all. */
    private static List<Object> edges(Rule rule, int index) {
        Domain domain = rule.domains().get(index);
        return Samples.edges(rule.parameters().get(index)).stream()
                .filter(edge -> !(edge instanceof Integer whole) || domain.contains(whole))
                .toList();
    }
}
