import dev.adjoint.ComputationGraph;
import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Partials;
import dev.adjoint.Shadows;
import dev.adjoint.Tracer;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Traced#branches}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Traced_branches {
  private Traced_branches() {
  }

  /**
   * Returns what {@link Traced#branches} returns, bit for bit.
   */
  static double value(double x, double y, double k) {
    double[] t = new double[] {x, y, 3}; // line 25
    double r;
    if (x > y) { // line 27
      r = t[0] * 2; // line 28
    } else {
      r = Math.pow(t[1], k); // line 30
    }
    double[] u = t.clone(); // line 32
    u[1] += r; // line 33
    return -(x - y) * (u[1] + 1) / Math.exp(0.5 * x); // line 34
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, double k) {
    double[] t = new double[] {x, y, 3}; // line 25
    boolean test = x > y; // line 27
    double r;
    double r2;
    if (test) {
      r = t[0] * 2; // line 28
      r2 = 0;
    } else {
      r = Math.pow(t[1], k); // line 30
      r2 = r;
    }
    double[] u = t.clone(); // line 32
    u[1] += r; // line 33
    double negative = -(x - y); // line 34
    double sum = u[1] + 1;
    double exp = Math.exp(0.5 * x);
    double result = negative * sum / exp;

    double[] dt = new double[3]; // line 25
    double[] du = Shadows.zerosLike(u); // line 32
    double quotient = 1 / exp; // line 34
    double dx = -result / exp * 0.5 * exp;
    double product = sum * quotient;
    du[1] += negative * quotient;
    dx -= product;
    double dy = product;
    double element = du[1]; // line 33
    du[1] = 0;
    du[1] += element;
    Shadows.adjointOfClone(dt, du); // line 32
    if (test) { // line 27
      dt[0] += 2 * element; // lines 28, 33
      dy += dt[1]; // line 25
      dx += dt[0];
    } else {
      dt[1] += Partials.powBase(t[1], k, r2) * element; // lines 30, 33
      dy += dt[1]; // line 25
      dx += dt[0];
    }
    return new Gradient(result, dx, dy);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, double k, double seed, double[] dparameters) {
    double[] t = new double[] {x, y, 3}; // line 25
    boolean test = x > y; // line 27
    double r;
    double r2;
    if (test) {
      r = t[0] * 2; // line 28
      r2 = 0;
    } else {
      r = Math.pow(t[1], k); // line 30
      r2 = r;
    }
    double[] u = t.clone(); // line 32
    u[1] += r; // line 33
    double negative = -(x - y); // line 34
    double sum = u[1] + 1;
    double exp = Math.exp(0.5 * x);
    double result = negative * sum / exp;

    double[] dt = new double[3]; // line 25
    double[] du = Shadows.zerosLike(u); // line 32
    double quotient = seed / exp; // line 34
    double dx = -0.5 * result * quotient * exp;
    double product = sum * quotient;
    du[1] += negative * quotient;
    dx -= product;
    double dy = product;
    double element = du[1]; // line 33
    du[1] = 0;
    du[1] += element;
    Shadows.adjointOfClone(dt, du); // line 32
    if (test) { // line 27
      dt[0] += 2 * element; // lines 28, 33
      dy += dt[1]; // line 25
      dx += dt[0];
    } else {
      dt[1] += Partials.powBase(t[1], k, r2) * element; // lines 30, 33
      dy += dt[1]; // line 25
      dx += dt[0];
    }
    dparameters[0] += dx;
    dparameters[1] += dy;
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, double k, double dx, double dy) {
    double[] t = new double[] {x, y, 3}; // line 25
    double[] dt = new double[] {dx, dy, 0};
    double r;
    double dr;
    if (x > y) { // line 27
      r = t[0] * 2; // line 28
      dr = 2 * dt[0];
    } else {
      double element = t[1]; // line 30
      r = Math.pow(element, k);
      dr = Partials.powBase(element, k, r) * dt[1];
    }
    double[] u = t.clone(); // line 32
    double[] du = dt.clone();
    u[1] += r; // line 33
    du[1] += dr;
    double negative = -(x - y); // line 34
    double sum = u[1] + 1;
    double exp = Math.exp(0.5 * x);
    double result = negative * sum / exp;
    return new Jvp(result, (sum * (dy - dx) + negative * du[1] - 0.5 * dx * exp * result) / exp);
  }

  /**
   * Returns the graph of what is computed, with the value and the adjoint of each node.
   */
  static ComputationGraph trace(double x, double y, double k) {
    Tracer graph = new Tracer("branches");
    int xNode = graph.argument("x", x);
    int yNode = graph.argument("y", y);
    double[] t = new double[] {x, y, 3}; // line 25
    int node = graph.constant("", (double) 3);
    int[] tNode = new int[] {xNode, yNode, node};
    double r;
    int rNode;
    if (x > y) { // line 27
      double element = t[0]; // line 28
      r = element * 2;
      int node2 = graph.constant("", (double) 2);
      rNode = graph.operation("r", "*", 28, r, tNode[0], (double) 2, node2, element);
    } else {
      double element2 = t[1]; // line 30
      r = Math.pow(element2, k);
      int node3 = graph.constant("k", k);
      rNode = graph.operation("r", "pow", 30, r, tNode[1], Partials.powBase(element2, k, r), node3,
          Partials.powExponent(element2, k, r));
    }
    double[] u = t.clone(); // line 32
    int[] uNode = tNode.clone();
    double sum = u[1] + r; // line 33
    int node4 = graph.operation("", "+", 33, sum, uNode[1], 1.0, rNode, 1.0);
    u[1] = sum;
    int node5 = graph.element("u", 1, node4);
    uNode[1] = node5;
    double difference = x - y; // line 34
    int node6 = graph.operation("", "-", 34, difference, xNode, 1.0, yNode, -1.0);
    double negative = -difference;
    int node7 = graph.operation("", "-", 34, negative, node6, -1.0);
    double sum2 = u[1] + 1;
    int node8 = graph.constant("", (double) 1);
    int node9 = graph.operation("", "+", 34, sum2, uNode[1], 1.0, node8, 1.0);
    double product = negative * sum2;
    int node10 = graph.operation("", "*", 34, product, node7, sum2, node9, negative);
    double product2 = 0.5 * x;
    int node11 = graph.constant("", 0.5);
    int node12 = graph.operation("", "*", 34, product2, node11, x, xNode, 0.5);
    double exp = Math.exp(product2);
    int node13 = graph.operation("", "exp", 34, exp, node12, exp);
    double result = product / exp;
    int node14 = graph.operation("", "/", 34, result, node10, 1 / exp, node13, -result / exp);
    return graph.finish(node14, result);
  }

  /**
   * Returns the function of the vector (x, y).
   */
  static DifferentiableFunction function(double k) {
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
        return Traced_branches.value(x[0], x[1], k);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x[0], x[1], k, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(x[0], x[1], k, v[0], v[1]).derivative();
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
