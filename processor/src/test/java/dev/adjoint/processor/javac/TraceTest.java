package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.ComputationGraph;
import dev.adjoint.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
    /** Methods of another class, which are not written out where they are called. */
    private static final String LIBRARY = """
            import dev.adjoint.*;
            final class Lib {
              @Differentiable
              static double wave(double x, int n, double y) { return Math.sin(x * n) * y; }
              @Differentiable
              static double mean(double[] a, @Constant double[] weights, double s) {
                double sum = 0;
                for (int i = 0; i < a.length; i++) { sum += a[i] * weights[i]; }
                return sum * s;
              }
              @Differentiable
              static double corner(double[][] m) { return m[0][0] * m[1][0]; }
              @Differentiable
              static double[] scaled(double[] a, double s) {
                return new double[] {a[0] * s, a[1] * s * s};
              }
              static double area(double x, double[] table, double y) { return Double.valueOf(x * table[0] * y); }
              @PartialOf(method = "area")
              static double areaByX(double x, double[] table, double y) { return table[0] * y; }
              @PartialOf(method = "area", parameter = 2, usesResult = true)
              static double areaByY(double x, double[] table, double y, double result) { return result / y; }
              static double norm(double s, double[] a) { return Double.valueOf(s * (a[0] * a[0] + a[1] * a[1])); }
              @PullbackOf(method = "norm")
              static void norm(double s, double[] a, double result, double seed, double[] da, double[] ds) {
                ds[0] += seed * result / s;
                for (int i = 0; i < a.length; i++) { da[i] += seed * s * 2 * a[i]; }
              }
              static double[] turned(double[] a) { Double x = a[0]; return new double[] {-a[1], x}; }
              @PullbackOf(method = "turned")
              static void turned(double[] a, double[] result, double[] seed, double[] da) {
                da[0] += seed[1];
                da[1] -= seed[0];
              }
            }
            """;

    private static ComputationGraph trace(String method, Object... arguments) {
        String source = """
                import dev.adjoint.*;
                @UseDerivatives(Lib.class) @SuppressWarnings("adjoint")
                final class T {
                @Differentiable(modes = Mode.TRACE)
                %s
                }""".formatted(method);
        return (ComputationGraph) Compiled.of(LIBRARY, source).method("T", "f").invoke("trace", arguments);
    }

    /** The only node that is called so. */
    private static Node node(ComputationGraph graph, String label) {
        List<Node> found = graph.nodes().stream()
                .filter(node -> node.label().equals(label))
                .toList();
        assertThat(found).as("nodes called " + label).hasSize(1);
        return found.get(0);
    }

    private static List<String> labels(List<Node> nodes) {
        return nodes.stream().map(Node::label).toList();
    }

    /** The derivative with respect to an argument, or an element of one. */
    private static double derivative(ComputationGraph graph, String argument) {
        return node(graph, argument).grad();
    }

    @Test
    void elementsAreCalledByTheirArrays() {
        ComputationGraph graph =
                trace("""
                static double f(double[] w, @Constant double[] v, @Constant double[][] m, double b) {
                  double[] h = new double[2];
                  double[][] g = new double[2][2];
                  for (int i = 0; i < 2; i++) {
                    h[i] = Math.tanh(w[i] * v[i] + b);
                    g[i][1] = h[i] * m[1][i];
                  }
                  double[] row = g[1];
                  row[0] = row[1] * b;
                  return row[0] + g[0][1];
                }""", new double[] {0.5, 0.25}, new double[] {1, 2}, new double[][] {{}, {3, 4}}, 0.1);
        assertThat(graph.topologicalOrder())
                .extracting(Node::label)
                .containsExactly(
                        "b",
                        "v[0]",
                        "w[0]",
                        "w[0]*v[0]",
                        "w[0]*v[0] + b",
                        "h[0]",
                        "m[1][0]",
                        "g[0][1]",
                        "v[1]",
                        "w[1]",
                        "w[1]*v[1]",
                        "w[1]*v[1] + b",
                        "h[1]",
                        "m[1][1]",
                        "g[1][1]",
                        "row[0]",
                        "row[0] + g[0][1]");
    }

    @Test
    void aValueKeepsTheNameOfItsVariableWhereItIsStored() {
        ComputationGraph graph = trace("""
                static double f(double x) {
                  double[] h = {0, x};
                  double s = x * x;
                  h[0] = s;
                  h[1] = h[0];
                  return h[0] * h[1];
                }""", 3.0);
        assertThat(graph.topologicalOrder()).extracting(Node::label).containsExactly("x", "s", "s*s");
    }

    @Test
    void componentsAreCalledByTheirRecords() {
        String source = """
                import dev.adjoint.*;
                final class T {
                record P(double x, double y) {
                  P plus(P o) { return new P(x + o.x, y + o.y); }
                }
                record Body(P at, double mass) {}
                @Differentiable(modes = Mode.TRACE)
                static double f(double u, double v) {
                  P p = new P(u * v, u).plus(new P(v, v));
                  Body b = new Body(new P(p.x() * 2, 1), u / v);
                  return b.at().x() * b.mass() + p.y();
                }
                }
                """;
        ComputationGraph graph = (ComputationGraph)
                new Javac().compile(source).compiled().method("T", "f").invoke("trace", 3.0, 2.0);
        assertThat(graph.topologicalOrder())
                .extracting(Node::label)
                .containsExactly(
                        "2.0",
                        "u",
                        "v",
                        "u*v",
                        "p.x",
                        "b.at.x",
                        "b.mass",
                        "b.at.x*b.mass",
                        "p.y",
                        "b.at.x*b.mass + p.y");
    }

    @Test
    void theCallOfAMethodIsOneOperation() {
        ComputationGraph graph = trace("""
                static double f(double x, double y) {
                  double s = Lib.wave(x * y, 2, y);
                  return s * x;
                }""", 0.75, 1.25);
        Node call = node(graph, "s");
        assertThat(call.operation()).isEqualTo("wave");
        assertThat(call.line()).isEqualTo(6);
        assertThat(call.data()).isEqualTo(Math.sin(2 * 0.75 * 1.25) * 1.25);
        assertThat(labels(call.operands())).containsExactly("x*y", "y");
        assertThat(call.partials()).containsExactly(2 * Math.cos(2 * 0.75 * 1.25) * 1.25, Math.sin(2 * 0.75 * 1.25));
        assertThat(derivative(graph, "y"))
                .isCloseTo(
                        0.75 * (2 * 0.75 * Math.cos(2 * 0.75 * 1.25) * 1.25 + Math.sin(2 * 0.75 * 1.25)),
                        within(1e-12));
    }

    /** What does not vary is no operand, whether the method differentiates it or not. */
    @Test
    void onlyWhatVariesIsAnOperandOfACall() {
        ComputationGraph graph = trace("""
                static double f(double y) {
                  return Lib.wave(0.5, 2, y) + Lib.wave(1, 2, 3) * y;
                }""", 1.25);
        Node call = graph.output().operands().get(0);
        assertThat(call.label()).isEqualTo("wave(y)");
        assertThat(labels(call.operands())).containsExactly("y");
        assertThat(call.partials()).containsExactly(Math.sin(1));
        assertThat(derivative(graph, "y")).isCloseTo(Math.sin(1) + 3 * Math.sin(2), within(1e-12));
    }

    @Test
    void whatAWayYieldsIsCalledByTheVariable() {
        ComputationGraph graph = trace("""
                static double f(double x, double y, int n) {
                  double r = x > y ? x * x : y * 3;
                  double q = switch (n) {
                    case 0 -> x / y;
                    default -> y / x;
                  };
                  double p = x > 100 ? x : r;
                  return p * q;
                }""", 2.0, 3.0, 1);
        assertThat(labels(graph.topologicalOrder())).containsExactly("x", "y", "q", "3.0", "r", "r*q");
    }

    @Test
    void aConstantWithANameIsOneNode() {
        ComputationGraph graph = trace("""
                static double f(double x, @Constant double[] k) {
                  double h = 0.5;
                  for (int i = 0; i < 3; i++) {
                    x = x * k[1] + h;
                  }
                  return x;
                }""", 2.0, new double[] {3, 4});
        assertThat(graph.topologicalOrder())
                .filteredOn(node -> node.label().equals("h"))
                .hasSize(1);
        assertThat(node(graph, "k[1]").grad()).isEqualTo(2 * 3 * 16 + 0.5 * (8 + 1));
    }

    @Test
    void whatACallReturnsIsCalledByTheElementThatItBecomes() {
        ComputationGraph graph = trace("""
                static double f(double y) {
                  double[] h = new double[2];
                  h[1] = Lib.wave(y, 2, y);
                  return h[1] * y;
                }""", 1.25);
        assertThat(labels(graph.topologicalOrder())).containsExactly("y", "h[1]", "h[1]*y");
    }

    @Test
    void theElementsOfAnArrayAreOperandsOfACall() {
        ComputationGraph graph = trace("""
                static double f(double[] a, @Constant double[] w, double s) {
                  double m = Lib.mean(a, w, s);
                  return m;
                }""", new double[] {2, 3}, new double[] {5, 7}, 0.5);
        Node call = node(graph, "m");
        assertThat(labels(call.operands())).containsExactly("a[0]", "a[1]", "s");
        assertThat(call.partials()).containsExactly(2.5, 3.5, 31.0);
        assertThat(graph.output()).isSameAs(call);
    }

    @Test
    void theElementsOfAMatrixAreOperandsOfACall() {
        ComputationGraph graph = trace(
                "static double f(double[][] m, double x) { return Lib.corner(m) * x; }",
                new double[][] {{2, 3}, {5}},
                0.5);
        Node call = graph.output().operands().get(0);
        assertThat(labels(call.operands())).containsExactly("m[0][0]", "m[0][1]", "m[1][0]");
        assertThat(call.partials()).containsExactly(5.0, 0.0, 2.0);
    }

    @Test
    void eachNumberThatACallReturnsHasANode() {
        ComputationGraph graph = trace("""
                static double f(double[] a, double s) {
                  double[] r = Lib.scaled(a, s);
                  return r[0] * Lib.scaled(r, 3)[1];
                }""", new double[] {2, 3}, 0.5);
        assertThat(node(graph, "r[1]").partials()).containsExactly(0.0, 0.25, 3.0);
        assertThat(labels(node(graph, "r[0]").operands())).containsExactly("a[0]", "a[1]", "s");
        assertThat(node(graph, "r[0]").partials()).containsExactly(0.5, 0.0, 2.0);
        Node unnamed = node(graph, "scaled[1]");
        assertThat(labels(unnamed.operands())).containsExactly("r[0]", "r[1]");
        assertThat(unnamed.partials()).containsExactly(0.0, 9.0);
        assertThat(unnamed.data()).isEqualTo(6.75);
        assertThat(unnamed.line()).isEqualTo(7);
        assertThat(graph.output().data()).isEqualTo(6.75);
        assertThat(derivative(graph, "s")).isEqualTo(9 * 2 * 3 * 3 * 0.25);
    }

    @Test
    void givenPartialDerivativesAreThoseOfTheNode() {
        ComputationGraph graph = trace("""
                static double f(double x, @Constant double[] table, double y) {
                  double area = Lib.area(x, table, y);
                  return area * Lib.area(2, table, y);
                }""", 2.0, new double[] {3}, 5.0);
        Node call = node(graph, "area");
        assertThat(call.operation()).isEqualTo("area");
        assertThat(labels(call.operands())).containsExactly("x", "y");
        assertThat(call.partials()).containsExactly(15.0, 6.0);
        Node other = graph.output().operands().get(1);
        assertThat(labels(other.operands())).containsExactly("y");
        assertThat(other.partials()).containsExactly(6.0);
        assertThat(derivative(graph, "y")).isEqualTo(6.0 * 30 + 30 * 6.0);
    }

    @Test
    void aGivenPullbackSaysThePartialDerivatives() {
        ComputationGraph graph = trace("""
                static double f(double s, double[] a) {
                  double[] b = Lib.turned(a);
                  return Lib.norm(s, b) + Lib.norm(3, a);
                }""", 0.5, new double[] {2, 7});
        assertThat(node(graph, "b[0]").data()).isEqualTo(-7);
        assertThat(node(graph, "b[0]").operation()).isEqualTo("turned");
        assertThat(node(graph, "b[0]").partials()).containsExactly(0.0, -1.0);
        assertThat(node(graph, "b[1]").partials()).containsExactly(1.0, 0.0);
        Node norm = graph.output().operands().get(0);
        assertThat(labels(norm.operands())).containsExactly("s", "b[0]", "b[1]");
        assertThat(norm.partials()).containsExactly(53.0, -7.0, 2.0);
        Node other = graph.output().operands().get(1);
        assertThat(labels(other.operands())).containsExactly("a[0]", "a[1]");
        assertThat(other.partials()).containsExactly(12.0, 42.0);
        assertThat(List.of(derivative(graph, "s"), derivative(graph, "a[0]"), derivative(graph, "a[1]")))
                .containsExactly(53.0, 2 + 12.0, 7 + 42.0);
    }

    @Test
    void aNodeKnowsTheTurnsOfTheLoopsAroundIt() {
        ComputationGraph graph = trace("""
                static double f(double x, int n) {
                  double s = x * 2;
                  for (int i = 0; i < n; i++) {
                    s = s * x;
                    for (int j = 0; j < i; j++) {
                      double t = s + x;
                      s = Math.sin(t);
                    }
                  }
                  double u = s + 1;
                  while (u < 0) {
                    u = u + x;
                  }
                  return u * x;
                }""", 0.5, 3);
        assertThat(graph.topologicalOrder())
                .filteredOn(node -> node.operation().equals("*"))
                .extracting(Node::iterations)
                .containsExactly(List.of(), List.of(0), List.of(1), List.of(2), List.of());
        assertThat(graph.topologicalOrder())
                .filteredOn(node -> node.operation().equals("sin"))
                .extracting(Node::iterations)
                .containsExactly(List.of(1, 0), List.of(2, 0), List.of(2, 1));
        assertThat(graph.output().operands().get(0).iterations()).isEmpty();
    }

    @Test
    void arraysAreMovedWithTheirNodes() {
        ComputationGraph graph = trace("""
                static double f(double[] a, double x) {
                  double[] b = a.clone();
                  double[] c = java.util.Arrays.copyOf(b, 4);
                  java.util.Arrays.fill(c, 2, 4, x);
                  System.arraycopy(c, 1, b, 0, 2);
                  double[] d = java.util.Arrays.copyOfRange(c, 1, 4);
                  double[][] m = {b, d};
                  double[][] k = m.clone();
                  return b[0] * k[0][1] + d[0] * k[1][2];
                }""", new double[] {2, 3}, 5.0);
        assertThat(labels(graph.topologicalOrder()))
                .containsExactly("a[1]", "x", "a[1]*x", "a[1]*x", "a[1]*x + a[1]*x");
        assertThat(graph.output().data()).isEqualTo(30);
        assertThat(List.of(derivative(graph, "a[1]"), derivative(graph, "x"))).containsExactly(10.0, 6.0);
    }

    @Test
    void whichWayWasTakenDecidesTheNode() {
        String method = """
                static double f(double x, double[] a) {
                  double r = x;
                  double[] b = a;
                  if (x > 1) {
                    r = x * x;
                    b = new double[] {x, 3};
                  }
                  return r * b[0] * b[1];
                }""";
        ComputationGraph large = trace(method, 2.0, new double[] {5, 7});
        assertThat(derivative(large, "x")).isEqualTo(3 * 3 * 4);
        assertThat(derivative(large, "a[0]")).isZero();
        ComputationGraph small = trace(method, 0.5, new double[] {5, 7});
        assertThat(derivative(small, "x")).isEqualTo(35);
        assertThat(derivative(small, "a[1]")).isEqualTo(2.5);
    }

    @Test
    void aPartialDerivativeIsAtTheOperandsOfAnOperation() {
        ComputationGraph graph = trace("""
                static double f(double x, double y) {
                  double q = x / y;
                  double c = 3;
                  double k = c;
                  return Math.fma(q, k, -Math.pow(x, y));
                }""", 2.0, 4.0);
        assertThat(node(graph, "q").partials()).containsExactly(0.25, -0.125);
        assertThat(labels(graph.output().operands())).containsExactly("q", "k", "-pow(x, y)");
        assertThat(graph.output().partials()).containsExactly(3.0, 0.5, 1.0);
        assertThat(derivative(graph, "x")).isEqualTo(0.75 - 32);
    }

    @Test
    void whatIsMovedIntoAnArrayKeepsItsLabel() {
        ComputationGraph graph = trace("""
                static double f(double x, double y) {
                  double[] h = {x * y};
                  double[] g = new double[2];
                  g[0] = h[0];
                  g[1] = g[0] * y;
                  return g[1];
                }""", 2.0, 3.0);
        assertThat(labels(graph.topologicalOrder())).containsExactly("x", "y", "x*y", "g[1]");
    }

    @Test
    void anElementOfAnArrayWithoutANameHasNone() {
        ComputationGraph graph = trace("""
                static double f(double x, int n, double[] a, double[] b, double[][] m, double[][] k) {
                  (n > 0 ? a : b)[0] = x * 2;
                  (n > 0 ? m : k)[0][0] = x * 3;
                  return a[0] + m[0][0];
                }""", 2.0, 1, new double[1], new double[1], new double[1][1], new double[1][1]);
        assertThat(labels(graph.topologicalOrder()))
                .containsExactly("2.0", "x", "x*2.0", "3.0", "x*3.0", "x*2.0 + x*3.0");
    }

    @Test
    void aRowThatDoesNotVaryIsAnArrayOfLeaves() {
        ComputationGraph graph = trace("""
                static double f(double[] a, @Constant double[][] m) {
                  double[] h = a.clone();
                  System.arraycopy(m[1], 0, h, 1, 1);
                  return h[0] * h[1];
                }""", new double[] {2, 5}, new double[][] {{}, {3}});
        assertThat(labels(graph.topologicalOrder())).containsExactly("3.0", "a[0]", "a[0]*3.0");
        assertThat(derivative(graph, "a[0]")).isEqualTo(3);
    }

    @Test
    void aNodeIsCalledByItsVariableInTheCompanion() {
        assertThat(Compiled.of("""
                import dev.adjoint.*;
                final class T {
                  @Differentiable(modes = Mode.TRACE)
                  static double f(double x) {
                    double s = x * x;
                    return s * x;
                  }
                }
                """).source("T_f")).contains("int sNode = graph.operation(\"s\", \"*\", 5, s, ");
    }
}
