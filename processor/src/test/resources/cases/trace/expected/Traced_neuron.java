import dev.adjoint.ComputationGraph;
import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Tracer;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Traced#neuron}
 * and its exact derivatives with respect to {@code x1}, {@code x2}, {@code w1}, {@code w2}, {@code b}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Traced_neuron {
  private Traced_neuron() {
  }

  /**
   * Returns what {@link Traced#neuron} returns, bit for bit.
   */
  static double value(double x1, double x2, double w1, double w2, double b) {
    double n = x1 * w1 + x2 * w2 + b; // line 9
    double o = Math.tanh(n); // line 10
    return o;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x1, double x2, double w1, double w2, double b) {
    double n = x1 * w1 + x2 * w2 + b; // line 9
    double o = Math.tanh(n); // line 10

    double dn = 1 - o * o; // line 10
    return new Gradient(o, w1 * dn, w2 * dn, x1 * dn, x2 * dn, dn); // line 9
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x1, x2, w1, w2, b
   * @return the value
   */
  static double vjp(double x1, double x2, double w1, double w2, double b, double seed,
      double[] dparameters) {
    double n = x1 * w1 + x2 * w2 + b; // line 9
    double o = Math.tanh(n); // line 10

    double dn = (1 - o * o) * seed; // line 10
    dparameters[0] += w1 * dn; // line 9
    dparameters[1] += w2 * dn;
    dparameters[2] += x1 * dn;
    dparameters[3] += x2 * dn;
    dparameters[4] += dn;
    return o;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx1 the tangent of x1
   * @param dx2 the tangent of x2
   * @param dw1 the tangent of w1
   * @param dw2 the tangent of w2
   * @param db the tangent of b
   */
  static Jvp jvp(double x1, double x2, double w1, double w2, double b, double dx1, double dx2,
      double dw1, double dw2, double db) {
    double n = x1 * w1 + x2 * w2 + b; // line 9
    double dn = w1 * dx1 + x1 * dw1 + w2 * dx2 + x2 * dw2 + db;
    double o = Math.tanh(n); // line 10
    return new Jvp(o, (1 - o * o) * dn);
  }

  /**
   * Returns the graph of what is computed, with the value and the adjoint of each node.
   */
  static ComputationGraph trace(double x1, double x2, double w1, double w2, double b) {
    Tracer graph = new Tracer("neuron");
    int x1Node = graph.argument("x1", x1);
    int x2Node = graph.argument("x2", x2);
    int w1Node = graph.argument("w1", w1);
    int w2Node = graph.argument("w2", w2);
    int bNode = graph.argument("b", b);
    double product = x1 * w1; // line 9
    int node = graph.operation("", "*", 9, product, x1Node, w1, w1Node, x1);
    double product2 = x2 * w2;
    int node2 = graph.operation("", "*", 9, product2, x2Node, w2, w2Node, x2);
    double sum = product + product2;
    int node3 = graph.operation("", "+", 9, sum, node, 1.0, node2, 1.0);
    double n = sum + b;
    int nNode = graph.operation("n", "+", 9, n, node3, 1.0, bNode, 1.0);
    double o = Math.tanh(n); // line 10
    int oNode = graph.operation("o", "tanh", 10, o, nNode, 1 - o * o);
    return graph.finish(oNode, o);
  }

  /**
   * Returns the function of the vector (x1, x2, w1, w2, b).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 5;
      }

      @Override
      public List<String> names() {
        return List.of("x1", "x2", "w1", "w2", "b");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 5);
        return Traced_neuron.value(x[0], x[1], x[2], x[3], x[4]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 5);
        Packed.requireLength(gradient, 5);
        return vjp(x[0], x[1], x[2], x[3], x[4], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 5);
        Packed.requireLength(v, 5);
        return jvp(x[0], x[1], x[2], x[3], x[4], v[0], v[1], v[2], v[3], v[4]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx1 the partial derivative with respect to x1
   * @param dx2 the partial derivative with respect to x2
   * @param dw1 the partial derivative with respect to w1
   * @param dw2 the partial derivative with respect to w2
   * @param db the partial derivative with respect to b
   */
  record Gradient(double value, double dx1, double dx2, double dw1, double dw2, double db) {
  }

  /**
   * The value and the derivative along a direction.
   *
   * @param value the value
   * @param derivative the gradient times the tangents
   */
  record Jvp(double value, double derivative) {
  }
}
