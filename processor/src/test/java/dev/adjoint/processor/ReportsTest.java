package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.report.MethodReport;
import dev.adjoint.processor.report.ReportPage;
import dev.adjoint.processor.report.StaticGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static MethodReport report(String... lines) {
        return Reporting.of(lines);
    }

    private static final MethodReport NEURON = report(
            "  @Differentiable",
            "  static double neuron(double x1, double x2, double w1, double w2, double b) {",
            "    double n = x1 * w1 + x2 * w2 + b;",
            "    double o = Math.tanh(n);",
            "    return o;",
            "  }");

    private static final MethodReport CHAIN = report(
            "  @Differentiable",
            "  static double chain(@Constant double[] x, double[] w, int steps, double s) {",
            "    double z = s;",
            "    for (int i = 0; i < steps; i++) {",
            "      z = wave(z * w[i], x[i]);",
            "    }",
            "    double unused = Math.abs(z);",
            "    return z / x.length;",
            "  }",
            "",
            "  static double wave(double a, double b) {",
            "    return Math.sin(a) + b * a / (1 + a * a);",
            "  }");

    @Test
    void theHeadingNamesTheMethodAndItsFile() {
        assertThat(List.of(NEURON.companion(), NEURON.method(), NEURON.file(), NEURON.member()))
                .containsExactly("T_neuron", "T.neuron", "T.java", "gradient");
        assertThat(NEURON.packageName()).isEmpty();
    }

    @Test
    void forwardAndReversePassAreTiedToTheLinesOfTheSource() {
        assertThat(NEURON.forward())
                .containsExactly(
                        line("double n = x1 * w1 + x2 * w2 + b; // line 5", 5),
                        line("double o = Math.tanh(n); // line 6", 6));
        assertThat(NEURON.reverse())
                .containsExactly(
                        line("double dn = 1 - o * o; // line 6", 6),
                        line("return new Gradient(o, w1 * dn, w2 * dn, x1 * dn, x2 * dn, dn); // line 5", 5, 7));
    }

    @Test
    void aLineIsTiedToAllThatWasPutTogetherInIt() {
        MethodReport folded = report(
                "  @Differentiable",
                "  static double f(double x) {",
                "    double a = x * x;",
                "    double b = 3 * a;",
                "    double c = b;",
                "    return c;",
                "  }");
        assertThat(folded.reverse())
                .containsExactly(line("return new Gradient(b, 6 * x); // lines 5, 6, 7", 5, 6, 7, 8));
    }

    @Test
    void aReturnIsTiedToTheLinesWhoseDerivativeIsAVariable() {
        MethodReport product = report(
                "  @Differentiable",
                "  static double f(double x, double y, double z) {",
                "    double p = x * y;",
                "    return p * z;",
                "  }");
        assertThat(product.reverse())
                .containsExactly(line("return new Gradient(p * z, y * z, x * z, p); // lines 6, 5", 5, 6));
    }

    @Test
    void theLinesOnWhichAStatementGoesOnAreTiedAsItsFirstIs() {
        MethodReport multi = report(
                "  @Differentiable",
                "  static double f(double x, int n) {",
                "    double z = x",
                "        * Math.sin(",
                "            x);",
                "    if (n > 3",
                "        && x > 2) {",
                "      z = 2 * z;",
                "    }",
                "    return z;",
                "  }");
        assertThat(multi.source().get(0).continued()).isEqualTo(Map.of(6, 5, 7, 5, 9, 8));
        Document page = Jsoup.parse(ReportPage.html(multi, "adjoint.html"));
        assertThat(page.select("#source [data-lines]").eachAttr("data-lines"))
                .containsExactly("3", "4", "5", "6 5", "7 5", "8", "9 8", "10", "11", "12", "13");
    }

    @Test
    void eachWayIsTiedToItsOwnLines() {
        MethodReport ways = report(
                "  @Differentiable",
                "  static double f(double x, double y) {",
                "    double r = y;",
                "    if (x > 1) {",
                "      r = x * y;",
                "    } else {",
                "      r = x + y;",
                "    }",
                "    return r;",
                "  }");
        assertThat(ways.reverse())
                .containsExactly(
                        new MethodReport.CodeLine("if (x > 1) { // line 6", List.of(6), true),
                        line("  return new Gradient(r, y, x);", 7),
                        new MethodReport.CodeLine("}", List.of(), true),
                        line("return new Gradient(r, 1, 1);", 9));
    }

    private static MethodReport.CodeLine line(String text, Integer... sourceLines) {
        return new MethodReport.CodeLine(text, List.of(sourceLines), false);
    }

    @Test
    void theSourceIsTheMethodAndTheHelpersThatAreReadWithIt() {
        assertThat(CHAIN.source())
                .extracting(MethodReport.Excerpt::title, MethodReport.Excerpt::firstLine)
                .containsExactly(Tuple.tuple("T.chain", 3), Tuple.tuple("T.wave", 13));
        assertThat(CHAIN.source().get(1).lines())
                .containsExactly(
                        "  static double wave(double a, double b) {",
                        "    return Math.sin(a) + b * a / (1 + a * a);",
                        "  }");
    }

    @Test
    void theHeadOfALoopIsRepeatedForTheOtherPassWhereThatHasLinesInIt() {
        MethodReport sum = report(
                "  @Differentiable",
                "  static double sum(double w, @Constant double[] x) {",
                "    double s = 0;",
                "    for (int i = 0; i < x.length; i++) {",
                "      double y = Math.sin(w * x[i]);",
                "      s += y * y;",
                "    }",
                "    return s;",
                "  }");
        assertThat(sum.reverse())
                .filteredOn(MethodReport.CodeLine::isContext)
                .extracting(MethodReport.CodeLine::text)
                .containsExactly("for (int i = 0; i < x.length; i++) { // line 6", "}");
    }

    @Test
    void eachStepHasTheDerivativesOfItsRow() {
        assertThat(NEURON.steps())
                .extracting(step -> step.line() + " " + step.result() + " = " + step.operation())
                .containsExactly(
                        "5 x1 * w1 = x1 * w1",
                        "5 x2 * w2 = x2 * w2",
                        "5 x1 * w1 + x2 * w2 = x1 * w1 + x2 * w2",
                        "5 n = x1 * w1 + x2 * w2 + b",
                        "6 o = tanh(n)");
        assertThat(NEURON.steps().get(0).partials())
                .containsExactly(
                        new MethodReport.PartialDerivative("x1", "w1"), new MethodReport.PartialDerivative("w1", "x1"));
        assertThat(NEURON.steps().get(4).partials())
                .containsExactly(new MethodReport.PartialDerivative("n", "1 - o * o"));
    }

    @Test
    void whatTheResultDoesNotDependOnIsNoStep() {
        assertThat(CHAIN.steps()).extracting(MethodReport.Step::operation).doesNotContain("abs(z)");
    }

    @Test
    void aQuotientOfHelpersIsWrittenWithTheirOwnNames() {
        assertThat(CHAIN.steps())
                .filteredOn(step -> step.operation().equals("b * a / (1 + a * a)"))
                .flatExtracting(MethodReport.Step::partials)
                .containsExactly(
                        new MethodReport.PartialDerivative("b * a", "1 / (1 + a * a)"),
                        new MethodReport.PartialDerivative("1 + a * a", "-(b * a / (1 + a * a) / (1 + a * a))"));
    }

    @Test
    void straightLineCodeStoresNothing() {
        assertThat(NEURON.storage())
                .extracting(MethodReport.Storage::value, MethodReport.Storage::kind)
                .containsExactly(available("w2"), available("x2"), available("w1"), available("x1"), available("o"));
    }

    private static Tuple available(String value) {
        return Tuple.tuple(value, MethodReport.Storage.Kind.AVAILABLE);
    }

    @Test
    void aLoopStoresWhatEachTurnComputesAnew() {
        assertThat(CHAIN.storage())
                .filteredOn(row -> row.kind() == MethodReport.Storage.Kind.STORED)
                .extracting(MethodReport.Storage::value, MethodReport.Storage::array, MethodReport.Storage::bytes)
                .containsExactlyInAnyOrder(
                        stored("z", "zs"), stored("1 + a * a", "tape"), stored("b * a / (1 + a * a)", "tape2"));
        assertThat(CHAIN.storage())
                .filteredOn(row -> row.kind() == MethodReport.Storage.Kind.RECOMPUTED)
                .extracting(MethodReport.Storage::value)
                .containsExactlyInAnyOrder("w[i]", "a", "b");
    }

    private static Tuple stored(String value, String array) {
        return Tuple.tuple(value, array, "8 bytes · turns of the loop of line 6 (steps)");
    }

    @Test
    void eachVariableVariesOrNot() {
        Map<String, String> why = CHAIN.variables().stream()
                .collect(Collectors.toMap(
                        MethodReport.Variable::name,
                        variable -> (variable.isActive() ? "active: " : "inactive: ") + variable.why()));
        assertThat(why)
                .containsEntry("x", "inactive: a parameter that is a constant")
                .containsEntry("w", "active: a parameter that is differentiated")
                .containsEntry("steps", "inactive: int is a constant by nature")
                .containsEntry("i", "inactive: int is a constant by nature")
                .containsEntry("z", "active: varies with s, a")
                .containsEntry("a", "active: varies with z, w")
                .containsEntry("b", "inactive: depends on nothing that is differentiated")
                .containsEntry("unused", "inactive: varies with z, but no derivative passes from it to the result");
    }

    @Test
    void aVariableThatIsARecordHasARowForEachComponent() {
        MethodReport report = report(
                "  record P(double x, double y) {",
                "    P plus(P o) {",
                "      return new P(x + o.x, y + o.y);",
                "    }",
                "  }",
                "  @Differentiable",
                "  static double f(double u, @Constant double c) {",
                "    P p = new P(u * u, c);",
                "    P q = p.plus(new P(c, c));",
                "    return q.x() * q.y();",
                "  }");
        assertThat(report.variables())
                .extracting(
                        MethodReport.Variable::name,
                        MethodReport.Variable::line,
                        MethodReport.Variable::isActive,
                        MethodReport.Variable::why)
                .containsExactly(
                        Tuple.tuple("u", 0, true, "a parameter that is differentiated"),
                        Tuple.tuple("c", 0, false, "a parameter that is a constant"),
                        Tuple.tuple("p.x", 10, true, "varies with u"),
                        Tuple.tuple("p.y", 10, false, "depends on nothing that is differentiated"),
                        Tuple.tuple("o.x", 11, false, "depends on nothing that is differentiated"),
                        Tuple.tuple("o.y", 11, false, "depends on nothing that is differentiated"),
                        Tuple.tuple("q.x", 11, true, "varies with p.x"),
                        Tuple.tuple("q.y", 11, false, "depends on nothing that is differentiated"));
        assertThat(report.steps())
                .extracting(step -> step.result() + " = " + step.operation())
                .containsExactly("p.x = u * u", "q.x = p.x + o.x", "q.x * q.y = q.x * q.y");
    }

    @Test
    void theGraphHasAnEdgeForEachOperand() {
        StaticGraph graph = NEURON.graph();
        assertThat(graph.nodes())
                .extracting(node -> node.kind() + " " + node.label() + " " + node.operation())
                .containsExactly(
                        "PARAMETER x1 ",
                        "PARAMETER x2 ",
                        "PARAMETER w1 ",
                        "PARAMETER w2 ",
                        "PARAMETER b ",
                        "OPERATION x1 * w1 *",
                        "OPERATION x2 * w2 *",
                        "OPERATION x1 * w1 + x2 * w2 +",
                        "OPERATION n +",
                        "OUTPUT o tanh");
        assertThat(graph.edges())
                .contains(
                        new StaticGraph.Edge(0, 5, "w1", false),
                        new StaticGraph.Edge(4, 8, "1", false),
                        new StaticGraph.Edge(8, 9, "1 - o * o", false))
                .hasSize(9);
    }

    @Test
    void aLoopClosesTheGraph() {
        assertThat(CHAIN.graph().edges())
                .filteredOn(StaticGraph.Edge::isNextTurn)
                .hasSize(1);
    }

    @Test
    void whatTheOptimiserDidIsCounted() {
        assertThat(NEURON.optimisations())
                .containsExactly(new MethodReport.Optimisation(
                        "arithmetic made simpler: factors of 1, terms of 0, signs, powers",
                        1,
                        List.of("(1 - o * o) * 1 → 1 - o * o (line 6)")));
    }

    private static Map<String, String> bytes(String... body) {
        List<String> lines =
                new ArrayList<>(List.of("  @Differentiable", "  static double f(double[] a, int lo, int hi) {"));
        lines.addAll(List.of(body));
        lines.add("  }");
        return report(lines.toArray(String[]::new)).storage().stream()
                .filter(row -> row.kind() == MethodReport.Storage.Kind.STORED)
                .collect(Collectors.toMap(MethodReport.Storage::value, MethodReport.Storage::bytes));
    }

    private static Map<String, String> bytesOfLoop(String head) {
        return bytes("    double s = a[0];", "    for (" + head + ") { s = Math.sin(s); }", "    return s;");
    }

    @Test
    void theBytesOfWhatIsKeptAreAFormulaOfTheTurns() {
        String kept = "8 bytes · turns of the loop of line 6 ";
        assertThat(bytesOfLoop("int i = lo; i < hi; i++").get("s")).startsWith(kept + "(hi - lo)");
        assertThat(bytesOfLoop("int i = 3; i <= 10; i++").get("s")).startsWith(kept + "(10 - 3 + 1)");
        assertThat(bytesOfLoop("int i = 20; i > 2; i--").get("s")).startsWith(kept + "(20 - 2)");
        assertThat(bytesOfLoop("int i = 0; i < hi; i += 2").get("s")).startsWith(kept + "(hi / 2, rounded up)");
    }

    @Test
    void whatABranchHandsOutToATapeIsCalledByItsOwnName() {
        assertThat(bytes(
                        "    double s = 0;",
                        "    for (int i = 0; i < a.length; i++) {",
                        "      if (a[i] == 7) continue;",
                        "      s = Math.sqrt(a[i]) * s + 1;",
                        "    }",
                        "    return s;"))
                .containsKey("sqrt(a[i])");
    }

    @Test
    void theReturnOfADerivativeReadsWhatItReturns() {
        MethodReport report = report(
                "  @Differentiable",
                "  static double f(boolean c, double x, double y) {",
                "    double r;",
                "    if (c) { r = x * y; } else { r = x; }",
                "    return r;",
                "  }");
        assertThat(report.storage()).extracting(MethodReport.Storage::value).contains("x", "y");
    }

    @Test
    void codeInPiecesIsShownInItsOrderAndHandsItsVariablesOn() {
        List<String> lines =
                new ArrayList<>(List.of("  @Differentiable", "  static double tall(double x) {", "    double y = x;"));
        for (int i = 0; i < 700; i++) {
            lines.add("    y = Math.sin(y) * x + " + i + ";");
        }
        lines.addAll(List.of("    return y;", "  }"));
        MethodReport report = report(lines.toArray(String[]::new));
        assertThat(report.storage().get(0).value()).isEqualTo("what a later piece of the code reads");
        assertThat(report.storage().get(0).bytes()).matches("8 bytes · \\d+");
        assertThat(report.reverse().get(report.reverse().size() - 1).text()).startsWith("return new Gradient(");
        assertThat(report.forward().get(0).text()).startsWith("double[] state = new double[");
    }

    @Test
    void aLoopThatCountsBackIsWhollyInTheReversePass() {
        MethodReport report = report(
                "  @Differentiable",
                "  static double f(double s, int lo, int hi) {",
                "    for (int i = lo; i < hi; i++) { s = Math.sin(s); }",
                "    return s;",
                "  }");
        assertThat(report.forward())
                .extracting(MethodReport.CodeLine::text)
                .noneMatch(text -> text.contains("i--") || text.contains("i > lo"));
        assertThat(report.reverse()).extracting(MethodReport.CodeLine::text).anyMatch(text -> text.contains("i--"));
    }

    @Test
    void aMethodThatReturnsAnArrayIsShownByItsVjp() {
        MethodReport report = report(
                "  @Differentiable",
                "  static double[] square(double re, double im) {",
                "    return new double[] {re * re - im * im, 2 * re * im};",
                "  }");
        assertThat(report.member()).isEqualTo("vjp");
        assertThat(report.forward()).isNotEmpty();
        assertThat(report.reverse()).isNotEmpty();
    }

    @Test
    void aMethodWithForwardModeAloneIsShownByItsJvp() {
        MethodReport report = report(
                "  @Differentiable(modes = Mode.JVP)", "  static double f(double x) {", "    return x * x;", "  }");
        assertThat(report.member()).isEqualTo("jvp");
        assertThat(report.storage()).isEmpty();
    }

    @Test
    void aGradientWithTooManyArgumentsIsShownByThePackedOne() {
        String parameters = Stream.iterate(0, i -> i + 1)
                .limit(127)
                .map(i -> "double p" + i)
                .collect(Collectors.joining(", "));
        String sum = Stream.iterate(0, i -> i + 1).limit(127).map(i -> "p" + i).collect(Collectors.joining(" * "));
        MethodReport report = report(
                "  @Differentiable", "  static double f(" + parameters + ") {", "    return " + sum + ";", "  }");
        assertThat(report.member()).isEqualTo("packedGradient");
        assertThat(report.reverse()).isNotEmpty();
    }
}
