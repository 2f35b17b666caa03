import dev.adjoint.ComputationGraph;
import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Tracer;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Traced#norm}
 * and its exact derivatives with respect to {@code p}.
 *
 * <p>{@code norm(p) = Math.sqrt(px * px + py * py)}
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Traced_norm {
  private Traced_norm() {
  }

  /**
   * Returns what {@link Traced#norm} returns, bit for bit.
   */
  static double value(Traced.Point p) {
    double px = p.x();
    double py = p.y();
    return Math.sqrt(px * px + py * py); // line 50
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(Traced.Point p) {
    double px = p.x();
    double py = p.y();
    double result = Math.sqrt(px * px + py * py); // line 50

    double quotient = 0.5 / result; // line 50
    return new Gradient(result, new Traced.Point(2 * px * quotient, 2 * py * quotient));
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for p.x, p.y
   * @return the value
   */
  static double vjp(Traced.Point p, double seed, double[] dparameters) {
    double px = p.x();
    double py = p.y();
    double result = Math.sqrt(px * px + py * py); // line 50

    double product = 0.5 / result * seed; // line 50
    dparameters[0] += 2 * px * product;
    dparameters[1] += 2 * py * product;
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dp the tangent of p
   */
  static Jvp jvp(Traced.Point p, Traced.Point dp) {
    double px = p.x();
    double py = p.y();
    double dpx = dp.x();
    double dpy = dp.y();
    double result = Math.sqrt(px * px + py * py); // line 50
    return new Jvp(result, 0.5 / result * (2 * px * dpx + 2 * py * dpy));
  }

  /**
   * Returns the graph of what is computed, with the value and the adjoint of each node.
   */
  static ComputationGraph trace(Traced.Point p) {
    double px = p.x();
    double py = p.y();
    Tracer graph = new Tracer("norm");
    int pxNode = graph.argument("p.x", px);
    int pyNode = graph.argument("p.y", py);
    double product = px * px; // line 50
    int node = graph.operation("", "*", 50, product, pxNode, px, pxNode, px);
    double product2 = py * py;
    int node2 = graph.operation("", "*", 50, product2, pyNode, py, pyNode, py);
    double sum = product + product2;
    int node3 = graph.operation("", "+", 50, sum, node, 1.0, node2, 1.0);
    double result = Math.sqrt(sum);
    int node4 = graph.operation("", "sqrt", 50, result, node3, 0.5 / result);
    return graph.finish(node4, result);
  }

  /**
   * Returns the function of the vector (p.x, p.y).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("p.x", "p.y");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Traced_norm.value(new Traced.Point(x[0], x[1]));
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(new Traced.Point(x[0], x[1]), 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(new Traced.Point(x[0], x[1]), new Traced.Point(v[0], v[1])).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dp the partial derivatives with respect to p
   */
  record Gradient(double value, Traced.Point dp) {
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
