package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.report.MethodReport;
import dev.adjoint.processor.report.StaticGraph;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What a report says of the values of a method: where they are kept, what they are computed from, what they mean. */
class ReportedValuesTest {
    private static MethodReport report(String method) {
        return Reporting.of("@Differentiable\nstatic " + method);
    }

    private static final MethodReport BRANCH = report("""
                double f(double x, double y) {
                  double r;
                  if (x > y) {
                    r = x * x;
                  } else {
                    r = y * 3;
                  }
                  return r * r;
                }""");

    @Test
    void whatTheForwardPassDoesIsNotShownAsReverse() {
        MethodReport report = report("""
                double f(double x, int n) {
                  double s = 0;
                  for (int i = 0; i < n; i++) {
                    if (i > 1) {
                      for (int j = 0; j < i; j++) {
                        x = x * Math.exp(-x);
                      }
                      s += x * x;
                    }
                  }
                  return s;
                }""");
        assertThat(report.forward())
                .extracting(line -> line.text().strip())
                .contains("tape[total] = exp;", "x *= exp;", "xs2[i] = x2;")
                .anyMatch(line -> line.startsWith("s += x * x;"))
                .noneMatch(line -> line.contains("dx"));
        assertThat(report.reverse())
                .filteredOn(line -> !line.isContext())
                .extracting(line -> line.text().strip())
                .noneMatch(line -> line.contains("exp") || line.startsWith("s +="))
                .anyMatch(line -> line.startsWith("double dx2 = element * dx;"));
    }

    @Test
    void aBranchOfTheReversePassLeavesNothingInTheForwardPass() {
        assertThat(BRANCH.forward())
                .extracting(line -> line.text().strip())
                .last()
                .isEqualTo("}");
        assertThat(BRANCH.forward())
                .filteredOn(line -> line.text().startsWith("if"))
                .hasSize(1);
    }

    @Test
    void theConditionOfABranchIsReadForTheLineOfTheBranch() {
        assertThat(BRANCH.storage())
                .filteredOn(row -> row.value().equals("x > y"))
                .extracting(MethodReport.Storage::why)
                .containsExactly("it is still there; read by the derivative of line 6");
    }

    @Test
    void whatIsReadByWayOfACopyIsListed() {
        MethodReport report = report("""
                double f(double x, double y) {
                  double p = x;
                  double s = p * p;
                  double q = s;
                  q = q * y;
                  return s + q;
                }""");
        assertThat(report.storage()).extracting(MethodReport.Storage::value).containsExactlyInAnyOrder("x", "y", "s");
    }

    @Test
    void partialDerivativesOfACallAndTurnsOfAnInnerLoopAreNamed() {
        MethodReport call = Reporting.of("""
                @Differentiable
                static double f(double x, int n) {
                  return n <= 0 ? x : x * f(x + 1, n - 1);
                }""");
        assertThat(call.storage())
                .filteredOn(row -> row.array().equals("partials"))
                .extracting(MethodReport.Storage::value, MethodReport.Storage::bytes)
                .containsExactly(Tuple.tuple("∂ of the call of line 5", "8 bytes · 1"));
        MethodReport loops = report("""
                double f(double x, int n) {
                  for (int i = 0; i < n; i++) {
                    while (x > 1 + i) {
                      x = x / 2 + Math.sin(x);
                    }
                  }
                  return x;
                }""");
        assertThat(loops.storage())
                .filteredOn(row -> row.array().equals("allTrips"))
                .extracting(MethodReport.Storage::value)
                .containsExactly("how many turns a loop inside took");
    }

    @Test
    void rowsOfALocalMatrixAreOneNodeWithItsSources() {
        StaticGraph graph = report("""
                double f(double[] a, double[] b) {
                  double[] p = a.clone();
                  double[] q = b.clone();
                  double[][] c = {p, q};
                  c[1][0] = c[0][0] * 2;
                  return c[0][0] * c[1][0];
                }""").graph();
        assertThat(graph.nodes()).extracting(StaticGraph.Node::label).contains("a", "b", "p, q, c");
        int rows = graph.nodes().stream()
                .filter(node -> node.label().equals("p, q, c"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(graph.edges())
                .filteredOn(edge -> edge.to() == rows)
                .extracting(edge -> graph.nodes().get(edge.from()).label())
                .containsExactlyInAnyOrder("a", "b", "c[0][0] * 2");
    }

    @Test
    void stepsSpeakOfTheUsersVariables() {
        MethodReport swap = report("""
                double f(double a, double b) {
                  double t = a;
                  a = b;
                  b = t;
                  return Math.exp(a) / b;
                }""");
        assertThat(swap.steps()).extracting(MethodReport.Step::operation).containsExactly("exp(a)", "exp(a) / b");
    }

    @Test
    void theValueOfAVariableBeforeIsToldApart() {
        MethodReport report = report("double f(double x, double y) { x = x * y; return x; }");
        assertThat(report.steps())
                .singleElement()
                .extracting(MethodReport.Step::partials)
                .isEqualTo(List.of(
                        new MethodReport.PartialDerivative("x before", "y"),
                        new MethodReport.PartialDerivative("y", "x before")));
    }

    @Test
    void whatAHelperCallsAsTheMethodDoesIsToldApart() {
        MethodReport report = Reporting.of("""
                @Differentiable
                static double f(double u, double v) {
                  return help(u * u, v) + u;
                }
                static double help(double u, double v) {
                  double w = u + v;
                  return u * w;
                }""");
        assertThat(report.steps())
                .extracting(step -> step.result() + " = " + step.operation())
                .containsExactly(
                        "help.u = u * u",
                        "w = help.u + v",
                        "help.u * w = help.u * w",
                        "help.u * w + u = help.u * w + u");
    }

    @Test
    void whatAHelperReturnsIsTiedToItsOwnLineAndToThatOfTheCall() {
        MethodReport report = Reporting.of("""
                @Differentiable
                static double f(double x) {
                  double s = h(x * x);
                  return s * s;
                }
                static double h(double y) {
                  return Math.sin(y) * y;
                }""");
        assertThat(report.forward())
                .filteredOn(line -> line.text().startsWith("double s = "))
                .extracting(MethodReport.CodeLine::sourceLines)
                .containsExactly(List.of(5, 9));
        assertThat(report.reverse()).anyMatch(line -> line.sourceLines().contains(9));
        assertThat(report.source()).extracting(MethodReport.Excerpt::title).containsExactly("T.f", "T.h");
        assertThat(report.variables())
                .filteredOn(variable -> variable.name().equals("s"))
                .extracting(MethodReport.Variable::line)
                .containsExactly(5);
    }

    @Test
    void aVariableThatIsReadAfterTheLoopThatKeepsItIsListedTwice() {
        MethodReport report = report("""
                double f(double y, int n) {
                  for (int i = 0; i < n; i++) {
                    y = y * y;
                  }
                  return Math.sin(y);
                }""");
        assertThat(report.storage())
                .filteredOn(row -> row.value().equals("y"))
                .extracting(MethodReport.Storage::kind)
                .containsExactly(MethodReport.Storage.Kind.STORED, MethodReport.Storage.Kind.AVAILABLE);
    }

    @Test
    void aSwitchExpressionIsOfItsOwnLine() {
        MethodReport report = report("""
                double f(double x, int n) {
                  double r = switch (n) {
                    case 0 -> x * x;
                    default -> Math.sin(x);
                  };
                  return r * x;
                }""");
        assertThat(report.variables())
                .filteredOn(variable -> variable.name().equals("r"))
                .extracting(MethodReport.Variable::line)
                .containsExactly(5);
    }

    @Test
    void anArrayVariesWithWhatIsStoredInIt() {
        MethodReport report = report("""
                double f(double[] x, double k) {
                  double[] y = new double[x.length];
                  for (int i = 0; i < x.length; i++) {
                    y[i] = k * x[i];
                  }
                  return y[0] * y[1];
                }""");
        assertThat(report.variables())
                .filteredOn(variable -> variable.name().equals("y"))
                .extracting(MethodReport.Variable::why)
                .containsExactly("varies with k, x");
    }

    @Test
    void functionsThatNobodyKnowsAreExplained() {
        MethodReport report = report("double f(double x, double y) { return Math.max(x, y) * Math.pow(x, 3); }");
        assertThat(report.steps())
                .extracting(MethodReport.Step::kinks)
                .anyMatch(note -> note.contains("step(x, y) is 1 where x > y"))
                .anyMatch(note -> note.contains("powBase(x, y, r) is y · x^(y - 1)"));
    }

    @Test
    void aHelperThatIsCalledWithAConstantIsDecided() {
        MethodReport report = Reporting.of("""
                @Differentiable
                static double f(double x) {
                  return part(x, 0);
                }
                static double part(double x, int k) {
                  return switch (k) {
                    case 0 -> x * x;
                    case 1 -> Math.sin(x);
                    default -> 1 / x;
                  };
                }""");
        assertThat(report.reverse())
                .extracting(line -> line.text().strip())
                .singleElement()
                .asString()
                .startsWith("return new Gradient(x * x, 2 * x);");
        assertThat(report.optimisations())
                .filteredOn(optimisation -> optimisation.pass().startsWith("branches"))
                .allSatisfy(optimisation ->
                        assertThat(optimisation.examples()).allMatch(example -> example.startsWith("the branch on ")));
    }
}
