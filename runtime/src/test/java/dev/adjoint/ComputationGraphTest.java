package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Graphs as a companion makes them, by a {@link Tracer}. */
class ComputationGraphTest {
    /** {@code n = x1*w1 + x2*w2 + b; o = tanh(n)}. */
    private static ComputationGraph neuron() {
        Tracer tracer = new Tracer("neuron");
        int x1 = tracer.argument("x1", 2);
        int x2 = tracer.argument("x2", 0);
        int w1 = tracer.argument("w1", -3);
        int w2 = tracer.argument("w2", 1);
        int b = tracer.argument("b", 6.8813735870195432);
        int x1w1 = tracer.operation("", "*", 7, -6, x1, -3, w1, 2);
        int x2w2 = tracer.operation("", "*", 7, 0, x2, 1, w2, 0);
        int sum = tracer.operation("", "+", 7, -6, x1w1, 1, x2w2, 1);
        int n = tracer.operation("n", "+", 7, 0.8813735870195432, sum, 1, b, 1);
        double value = Math.tanh(0.8813735870195432);
        int o = tracer.operation("o", "tanh", 8, value, n, 1 - value * value);
        return tracer.finish(o, value);
    }

    private static Node find(ComputationGraph graph, String label) {
        return graph.nodes().stream()
                .filter(node -> node.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNeuronOfTheLesson() {
        ComputationGraph graph = neuron();
        assertThat(graph.topologicalOrder())
                .extracting(Node::label)
                .containsExactly("b", "w1", "x1", "x1*w1", "w2", "x2", "x2*w2", "x1*w1 + x2*w2", "n", "o");
        expect(graph, "o", 1);
        expect(graph, "n", 0.5);
        expect(graph, "b", 0.5);
        expect(graph, "x1*w1", 0.5);
        expect(graph, "x2*w2", 0.5);
        expect(graph, "x1*w1 + x2*w2", 0.5);
        expect(graph, "x1", -1.5);
        expect(graph, "w1", 1);
        expect(graph, "x2", 0.5);
        expect(graph, "w2", 0);
        assertThat(graph.leaves()).extracting(Node::label).containsExactly("x1", "x2", "w1", "w2", "b");
        assertThat(graph.output().label()).isEqualTo("o");
        assertThat(find(graph, "n").line()).isEqualTo(7);
        assertThat(find(graph, "x1").toString()).isEqualTo("Value(data=2.0)");
    }

    private static void expect(ComputationGraph graph, String label, double grad) {
        assertThat(find(graph, label).grad()).as(label).isCloseTo(grad, within(1e-12));
    }

    @Test
    void theBackwardPassStepByStep() {
        ComputationGraph graph = neuron();
        graph.resetGradients();
        assertThat(graph.nodes()).extracting(Node::grad).containsOnly(0.0);
        List<String> labels = new ArrayList<>();
        List<Double> ofN = new ArrayList<>();
        for (var step = graph.step(); step.isPresent(); step = graph.step()) {
            labels.add(step.get().node().label());
            ofN.add(step.get().gradients().get(find(graph, "n").id()));
        }
        assertThat(labels).containsExactly("o", "n", "x1*w1 + x2*w2", "x2*w2", "x2", "w2", "x1*w1", "x1", "w1", "b");
        assertThat(ofN).allSatisfy(grad -> assertThat(grad).isCloseTo(0.5, within(1e-12)));
        expect(graph, "x1", -1.5);
        assertThat(graph.step()).isEmpty();
        graph.resetGradients();
        graph.step();
        expect(graph, "o", 1);
        expect(graph, "n", 0.5);
        expect(graph, "b", 0);
        graph.backward();
        expect(graph, "b", 0.5);
    }

    @Test
    void whatIsUsedTwiceAddsUp() {
        Tracer tracer = new Tracer("sum");
        int a = tracer.argument("a", 3);
        ComputationGraph sum = tracer.finish(tracer.operation("b", "+", 1, 6, a, 1, a, 1), 6);
        expect(sum, "a", 2);
        assertThat(sum.toDot()).containsSubsequence("n0 -> o1;", "n0 -> o1;");
        ComputationGraph product = product();
        expect(product, "a", -3);
        expect(product, "b", -8);
    }

    /** {@code d = a*b; e = a + b; f = d*e} at -2 and 3. */
    private static ComputationGraph product() {
        Tracer tracer = new Tracer("product");
        int a = tracer.argument("a", -2);
        int b = tracer.argument("b", 3);
        int d = tracer.operation("d", "*", 1, -6, a, 3, b, -2);
        int e = tracer.operation("e", "+", 2, 1, a, 1, b, 1);
        return tracer.finish(tracer.operation("f", "*", 3, -6, d, 1, e, -6), -6);
    }

    /** {@code p = x / y; r = p * 0 + x} at (1, 0), where the derivatives of p are infinite. */
    @Test
    void zeroGoesOnAsNothingAlsoTimesInfinity() {
        Tracer tracer = new Tracer("f");
        int x = tracer.argument("x", 1);
        int y = tracer.argument("y", 0);
        double infinite = Double.POSITIVE_INFINITY;
        int p = tracer.operation("p", "/", 1, infinite, x, infinite, y, -infinite);
        int product = tracer.operation("q", "*", 2, Double.NaN, p, 0);
        int r = tracer.operation("r", "+", 2, Double.NaN, product, 1, x, 1);
        ComputationGraph graph = tracer.finish(r, Double.NaN);
        expect(graph, "x", 1);
        expect(graph, "y", 0);
    }

    @Test
    void picturesSayInWhichTurnSomethingWasDone() {
        Tracer tracer = new Tracer("square");
        int x = tracer.argument("x", 2);
        int s = x;
        tracer.enterLoop();
        for (int i = 0; i < 2; i++) {
            tracer.turn();
            s = tracer.operation("s", "sin", 3, 0.5, s, 1);
        }
        tracer.leaveLoop();
        ComputationGraph graph = tracer.finish(tracer.operation("r", "cos", 4, 0.25, s, 1), 0.25);
        assertThat(graph.toDot()).contains("{ x | data", "{ s (turn 0) | data", "{ s (turn 1) | data", "{ r | data");
        assertThat(graph.toMermaid()).contains("s #40;turn 0#41;<br/>", "s #40;turn 1#41;<br/>");
    }

    @Test
    void overwritingInsteadOfAddingIsTheMistakeOfTheLesson() {
        ComputationGraph graph = product();
        graph.resetGradients();
        graph.output().setGrad(1);
        List<Node> order = graph.topologicalOrder();
        for (int i = order.size() - 1; i >= 0; i--) {
            Node node = order.get(i);
            for (int j = 0; j < node.operands().size(); j++) {
                node.operands().get(j).setGrad(node.grad() * node.partials().get(j));
            }
        }
        expect(graph, "a", 3);
        expect(graph, "b", -2);
    }

    @Test
    void labelsOfExpressions() {
        Tracer tracer = new Tracer("f");
        int a = tracer.argument("a", 1);
        int b = tracer.argument("b", 2);
        int sum = tracer.operation("", "+", 1, 3, a, 1, b, 1);
        int difference = tracer.operation("", "-", 1, -2, a, 1, sum, -1);
        int product = tracer.operation("", "*", 1, -6, sum, -2, difference, 3);
        int negated = tracer.operation("", "-", 1, 6, product, -1);
        int atan = tracer.operation("", "atan2", 1, 1, negated, 0, a, 0);
        int quotient = tracer.operation("", "/", 1, 1, atan, 0, product, 0);
        ComputationGraph graph = tracer.finish(quotient, 1);
        assertThat(graph.nodes())
                .extracting(Node::label)
                .containsExactly(
                        "a",
                        "b",
                        "a + b",
                        "a - (a + b)",
                        "(a + b)*(a - (a + b))",
                        "-((a + b)*(a - (a + b)))",
                        "atan2(-((a + b)*(a - (a + b))), a)",
                        "atan2(-((a + b)*(a - (a + b))), a)/((a + b)*(a - (a + b)))");
    }

    @Test
    void longLabelsAreShortened() {
        Tracer tracer = new Tracer("f");
        int sum = tracer.argument("x", 1);
        for (int i = 0; i < 50; i++) {
            sum = tracer.operation("", "+", 1, i, sum, 1, sum, 1);
        }
        ComputationGraph graph = tracer.finish(sum, 1);
        assertThat(graph.output().label()).hasSizeLessThanOrEqualTo(61).contains("\u2026");
    }

    @Test
    void aGraphBeyondTheLimitIsCutWithANote() {
        ComputationGraph graph = ComputationGraph.limitedTo(10, () -> chain(1_000));
        assertThat(graph.nodes()).hasSize(10);
        assertThat(graph.leftOut()).isEqualTo(991);
        assertThat(graph.output().data()).isEqualTo(999);
        assertThat(graph.step()).isEmpty();
        assertThat(graph.toDot()).contains("the graph is too large", "grad unknown");
        assertThat(graph.toMermaid()).contains("the graph is too large");
        assertThat(graph.toJson()).contains("\"leftOut\": 991");
        assertThat(chain(1_000).leftOut()).isZero();
        assertThat(chain(200_000).leftOut()).isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> ComputationGraph.limitedTo(0, () -> chain(1)));
    }

    @Test
    void ofAGraphBeyondTheLimitTheOutputAndWhatItWasComputedFromAreKept() {
        ComputationGraph graph = ComputationGraph.limitedTo(10, () -> {
            Tracer tracer = new Tracer("powers");
            int x = tracer.argument("x", 3);
            int unused = tracer.argument("unused", 5);
            int y = x;
            for (int i = 0; i < 1_000; i++) {
                y = tracer.operation("y", "*", 2, i, y, 3, x, i);
                unused = tracer.operation("", "sin", 3, i, unused, 1);
            }
            return tracer.finish(y, 42);
        });
        assertThat(graph.leftOut()).isEqualTo(1_992);
        assertThat(graph.topologicalOrder()).extracting(Node::label).containsExactly("x", "y", "y", "y", "y");
        assertThat(graph.topologicalOrder())
                .extracting(Node::isComplete)
                .containsExactly(true, false, true, true, true);
        assertThat(graph.topologicalOrder().get(1).isLeaf()).isFalse();
        assertThat(graph.toDot())
                .contains(
                        "1992 more nodes",
                        "more -> o" + graph.topologicalOrder().get(1).id());
        assertThat(graph.toMermaid())
                .contains("more --> o" + graph.topologicalOrder().get(1).id());
        assertThat(graph.nodes()).extracting(Node::label).contains("sin(\u2026)");
    }

    @Test
    void anOutputThatWasNotUsedForLongIsStillTheOutput() {
        ComputationGraph graph = ComputationGraph.limitedTo(1, () -> {
            Tracer tracer = new Tracer("early");
            int x = tracer.argument("x", 3);
            tracer.operation("", "sin", 3, 1, x, 1);
            return tracer.finish(x, 3);
        });
        assertThat(graph.nodes()).singleElement().isSameAs(graph.output());
        assertThat(graph.output().label()).isEqualTo("result");
        assertThat(graph.output().data()).isEqualTo(3);
        assertThat(graph.leftOut()).isEqualTo(2);
    }

    private static ComputationGraph chain(int length) {
        Tracer tracer = new Tracer("chain");
        int node = tracer.argument("x", 1);
        tracer.enterLoop();
        for (int i = 0; i < length; i++) {
            tracer.turn();
            node = tracer.operation("y", "sin", 2, i, node, 1);
        }
        tracer.leaveLoop();
        return tracer.finish(node, 42);
    }

    @Test
    void adjointsThatAreNotKnownAreNullInJson() {
        ComputationGraph graph = GraphLimit.during(2, ComputationGraphTest::neuron);
        assertThat(graph.leftOut()).isPositive();
        assertThat(graph.toJson()).contains("\"grad\": null").doesNotContain("\"grad\": 0.0");
        assertThat(neuron().toJson()).doesNotContain("null");
    }

    @Test
    void aPictureOfALargeGraphShowsWhatIsNearTheOutput() {
        ComputationGraph graph = chain(1_000);
        assertThat(graph.output().iterations()).containsExactly(999);
        assertThat(graph.toDot(3))
                .contains("n1000 ", "n998 ", "and 998 more nodes", "more -> o998")
                .doesNotContain("n997 ");
        assertThat(graph.toDot().lines().count()).isBetween(1_500L, 2_100L);
        assertThatIllegalArgumentException().isThrownBy(() -> graph.toDot(0));
    }

    @Test
    void elementsOfNewArraysAreZeros() {
        Tracer tracer = new Tracer("f");
        int x = tracer.argument("x", 2);
        int[] nodes = new int[2];
        int sum = tracer.operation("s", "+", 1, 2, x, 1, nodes[1], 1);
        ComputationGraph graph = tracer.finish(sum, 2);
        assertThat(graph.output().operands()).extracting(Node::data).containsExactly(2.0, 0.0);
    }

    @Test
    void numbersThatAreNotFiniteAndLabelsOfAllKinds() {
        Tracer tracer = new Tracer("a \"b\" <c>");
        int x = tracer.argument("x\"|{}<>&\\\n\u00e4\u2028\ud83d\ude00", Double.NaN);
        int y = tracer.operation("y", "*", 1, Double.POSITIVE_INFINITY, x, Double.NEGATIVE_INFINITY);
        ComputationGraph graph = tracer.finish(y, Double.POSITIVE_INFINITY);
        assertThat(graph.toDot())
                .contains("digraph \"a \\\"b\\\" <c>\" {")
                .contains("{ x\\\"\\|\\{\\}\\<\\>&amp;\\\\ \u00e4 \ud83d\ude00 | data NaN | grad -Infinity }")
                .contains("| data Infinity |");
        assertThat(graph.toMermaid())
                .contains("x#34;#124;#123;#125;#60;#62;#38;#92; \u00e4 #128512;<br/>data NaN<br/>grad -Infinity");
        assertThat(graph.toJson())
                .contains("\"name\": \"a \\\"b\\\" <c>\"")
                .contains("\"label\": \"x\\\"|{}<>&\\\\\\u000a\u00e4\\u2028\\ud83d\\ude00\"")
                .contains("\"data\": \"NaN\", \"grad\": \"-Infinity\"");
    }

    @Test
    void theTextsAreTheSameInEveryCountry() {
        String expected = texts();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(texts()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String texts() {
        ComputationGraph graph = neuron();
        return graph.toDot() + graph.toDot(3) + graph.toMermaid() + graph.toJson();
    }

    @Test
    void anExcerptIsWhatAPictureShows() {
        ComputationGraph graph = product();
        GraphExcerpt all = graph.excerpt(5);
        assertThat(all.name()).isEqualTo("product");
        assertThat(all.nodes()).isEqualTo(graph.topologicalOrder());
        assertThat(all.note()).isEmpty();
        GraphExcerpt three = graph.excerpt(3);
        assertThat(three.nodes()).extracting(Node::label).containsExactly("d", "e", "f");
        assertThat(three.contains(find(graph, "d"))).isTrue();
        assertThat(three.contains(find(graph, "a"))).isFalse();
        assertThat(three.note()).hasValue("and 2 more nodes");
        assertThat(three.hasGradients()).isTrue();
        assertThat(three.data(find(graph, "f"))).isEqualTo("-6.0000");
        assertThat(three.grad(find(graph, "a"))).isEqualTo("-3.0000");
        assertThatIllegalArgumentException().isThrownBy(() -> graph.excerpt(0));
    }

    @Test
    void aDeepGraphNeedsNoDeepStack() {
        assertThat(ComputationGraph.limitedTo(300_000, () -> chain(250_000)).topologicalOrder())
                .hasSize(250_001);
    }
}
