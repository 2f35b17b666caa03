package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.ComputationGraph;
import dev.adjoint.Node;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static ComputationGraph trace(String method, Object... arguments) {
        String source =
                "import dev.adjoint.*;\nfinal class T {\n@Differentiable(modes = Mode.TRACE)\n" + method + "\n}\n";
        return (ComputationGraph)
                new Javac().compile(source).compiled().method("T", "f").invoke("trace", arguments);
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
}
