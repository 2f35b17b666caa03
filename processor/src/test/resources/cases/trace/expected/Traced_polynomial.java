import dev.adjoint.ComputationGraph;
import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Tracer;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Traced#polynomial}
 * and its exact derivatives with respect to {@code c}, {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Traced_polynomial {
  private Traced_polynomial() {
  }

  /**
   * Returns what {@link Traced#polynomial} returns, bit for bit.
   */
  static double value(double[] c, double x) {
    double s = 0; // line 16
    for (int i = c.length - 1; i >= 0; i--) { // line 17
      s = s * x + c[i]; // line 18
    }
    return s;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double[] c, double x) {
    double[] dc = new double[c.length];
    double s = 0; // line 16
    int i = c.length - 1; // line 17
    double[] allS = new double[Math.max(i - 0 + 1, 0)];
    for (int i2 = i; i2 >= 0; i2--) {
      allS[i - i2] = s;
      s = s * x + c[i2]; // line 18
    }
    double ds = 1;
    double dx = 0;
    for (int i2 = Math.min(0 - 1, i) + 1; i2 <= i; i2++) { // line 17
      dc[i2] += ds; // line 18
      dx += allS[i - i2] * ds; // lines 18, 17
      ds = x * ds; // line 18
    }
    return new Gradient(s, dc, dx);
  }

  /**
   * Adds the gradient, times a seed, to arrays, by reverse mode.
   *
   * @param seed the factor
   * @param dc where the partial derivatives with respect to c are added, in an array of the same length
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double[] c, double x, double seed, double[] dc, double[] dparameters) {
    double s = 0; // line 16
    int i = c.length - 1; // line 17
    double[] allS = new double[Math.max(i - 0 + 1, 0)];
    for (int i2 = i; i2 >= 0; i2--) {
      allS[i - i2] = s;
      s = s * x + c[i2]; // line 18
    }

    double ds = seed;
    double dx = 0;
    for (int i2 = Math.min(0 - 1, i) + 1; i2 <= i; i2++) { // line 17
      dc[i2] += ds; // line 18
      dx += allS[i - i2] * ds; // lines 18, 17
      ds = x * ds; // line 18
    }
    dparameters[0] += dx;
    return s;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dc the tangent of c, in an array of the same length
   * @param dx the tangent of x
   */
  static Jvp jvp(double[] c, double x, double[] dc, double dx) {
    double s = 0; // line 16
    double ds = 0;
    for (int i = c.length - 1; i >= 0; i--) { // line 17
      double s2 = s * x + c[i]; // line 18
      ds = x * ds + s * dx + dc[i];
      s = s2;
    }
    return new Jvp(s, ds);
  }

  /**
   * Returns the graph of what is computed, with the value and the adjoint of each node.
   */
  static ComputationGraph trace(double[] c, double x) {
    Tracer graph = new Tracer("polynomial");
    int[] cNode = graph.argument("c", c);
    int xNode = graph.argument("x", x);
    double s = 0; // line 16
    int i = c.length - 1; // line 17
    int node = graph.constant("s", s);
    graph.enterLoop();
    int sNode = node;
    for (; i >= 0; i--) {
      graph.turn();
      double product = s * x; // line 18
      int node2 = graph.operation("", "*", 18, product, sNode, x, xNode, s);
      s = product + c[i];
      sNode = graph.operation("s", "+", 18, s, node2, 1.0, cNode[i], 1.0);
    }
    graph.leaveLoop();
    return graph.finish(sNode, s);
  }

  /**
   * Returns the function of the vector (c, x).
   *
   * @param cLength how many elements {@code c} has
   * @throws IllegalArgumentException if a length is negative
   */
  static DifferentiableFunction function(int cLength) {
    int dimension = Packed.dimension(cLength, 1);
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public List<String> names() {
        return Packed.names(Packed.names("c", cLength), List.of("x"));
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, dimension);
        return Traced_polynomial.value(Packed.vector(x, 0, cLength), x[cLength]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(gradient, dimension);
        double[] dc = new double[cLength];
        double[] dparameters = new double[1];
        double value = vjp(Packed.vector(x, 0, cLength), x[cLength], 1, dc, dparameters);
        Packed.pack(dc, gradient, 0);
        gradient[cLength] = dparameters[0];
        return value;
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(v, dimension);
        return jvp(Packed.vector(x, 0, cLength), x[cLength], Packed.vector(v, 0, cLength),
            v[cLength]).derivative();
      }
    };
  }

  /**
   * Throws an {@code IllegalStateException} if the method writes into an array that it is given.
   */
  static void requireReadOnly(String caller) {
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dc the partial derivatives with respect to c, in an array of the same length
   * @param dx the partial derivative with respect to x
   */
  record Gradient(double value, double[] dc, double dx) {
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
