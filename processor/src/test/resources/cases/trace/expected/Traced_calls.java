import dev.adjoint.ComputationGraph;
import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Tracer;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Traced#calls}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Traced_calls {
  private Traced_calls() {
  }

  /**
   * Returns what {@link Traced#calls} returns, bit for bit.
   */
  static double value(double x, double y) {
    double n = x * 1 + y * x + 2; // line 9
    double o = Math.tanh(n); // line 10
    return o * (y * y); // lines 39, 43
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y) {
    double n = x * 1 + y * x + 2; // line 9
    double o = Math.tanh(n); // line 10
    double product = y * y; // line 43

    double dy = 2 * y * o; // lines 43, 39
    double dn = (1 - o * o) * product; // lines 10, 39
    dy += x * dn; // line 9
    double dx = y * dn;
    dx += dn;
    return new Gradient(o * product, dx, dy); // line 39
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, double seed, double[] dparameters) {
    double n = x * 1 + y * x + 2; // line 9
    double o = Math.tanh(n); // line 10
    double product = y * y; // line 43

    double dy = 2 * y * (o * seed); // lines 43, 39
    double dn = (1 - o * o) * (product * seed); // lines 10, 39
    dy += x * dn; // line 9
    double dx = y * dn;
    dx += dn;
    dparameters[0] += dx;
    dparameters[1] += dy;
    return o * product; // line 39
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, double dx, double dy) {
    double n = x * 1 + y * x + 2; // line 9
    double o = Math.tanh(n); // line 10
    double do_ = (1 - o * o) * (dx + x * dy + y * dx); // lines 10, 9
    double product = y * y; // line 43
    return new Jvp(o * product, product * do_ + 2 * y * dy * o); // lines 39, 43
  }

  /**
   * Returns the graph of what is computed, with the value and the adjoint of each node.
   */
  static ComputationGraph trace(double x, double y) {
    Tracer graph = new Tracer("calls");
    int xNode = graph.argument("x", x);
    int yNode = graph.argument("y", y);
    double product = x * 1; // line 9
    int node = graph.constant("", (double) 1);
    int node2 = graph.operation("", "*", 9, product, xNode, (double) 1, node, x);
    double product2 = y * x;
    int node3 = graph.operation("", "*", 9, product2, yNode, x, xNode, y);
    double sum = product + product2;
    int node4 = graph.operation("", "+", 9, sum, node2, 1.0, node3, 1.0);
    double n = sum + 2;
    int node5 = graph.constant("", (double) 2);
    int nNode = graph.operation("n", "+", 9, n, node4, 1.0, node5, 1.0);
    double o = Math.tanh(n); // line 10
    int oNode = graph.operation("o", "tanh", 10, o, nNode, 1 - o * o);
    double product3 = y * y; // line 43
    int node6 = graph.operation("", "*", 43, product3, yNode, y, yNode, y);
    double result = o * product3; // line 39
    int node7 = graph.operation("", "*", 39, result, oNode, product3, node6, o);
    return graph.finish(node7, result);
  }

  /**
   * Returns the function of the vector (x, y).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("x", "y");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Traced_calls.value(x[0], x[1]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x[0], x[1], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(x[0], x[1], v[0], v[1]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx the partial derivative with respect to x
   * @param dy the partial derivative with respect to y
   */
  record Gradient(double value, double dx, double dy) {
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
