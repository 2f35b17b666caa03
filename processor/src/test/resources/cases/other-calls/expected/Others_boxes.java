import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Partials;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Others#boxes}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Others_boxes {
  private Others_boxes() {
  }

  /**
   * Returns what {@link Others#boxes} returns, bit for bit.
   */
  static double value(double x, double y, int n) {
    if (Double.isNaN(x) || Double.compare(x, y) > 0) { // line 15
      return x * Integer.bitCount(n); // line 16
    }
    return Math.max(x, 0.5) * (x + y) * Integer.min(n, 3); // line 18
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, int n) {
    if (Double.isNaN(x) || Double.compare(x, y) > 0) { // line 15
      double converted = Integer.bitCount(n); // line 16
      return new Gradient(x * converted, converted, 0);
    }
    double max = Math.max(x, 0.5); // line 18
    double sum = x + y;
    double converted2 = Integer.min(n, 3);
    double product = max * converted2;
    double dx = product;
    dx += sum * converted2 * Partials.step(x, 0.5);
    return new Gradient(max * sum * converted2, dx, product);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, int n, double seed, double[] dparameters) {
    if (Double.isNaN(x) || Double.compare(x, y) > 0) { // line 15
      double converted = Integer.bitCount(n); // line 16
      dparameters[0] += converted * seed;
      return x * converted;
    }
    double max = Math.max(x, 0.5); // line 18
    double sum = x + y;
    double converted2 = Integer.min(n, 3);
    double product = converted2 * seed;
    double product2 = max * product;
    double dx = product2;
    dx += sum * product * Partials.step(x, 0.5);
    dparameters[0] += dx;
    dparameters[1] += product2;
    return max * sum * converted2;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, int n, double dx, double dy) {
    if (Double.isNaN(x) || Double.compare(x, y) > 0) { // line 15
      double converted = Integer.bitCount(n); // line 16
      return new Jvp(x * converted, converted * dx);
    }
    double max = Math.max(x, 0.5); // line 18
    double sum = x + y;
    double converted2 = Integer.min(n, 3);
    return new Jvp(max * sum * converted2,
        converted2 * (Partials.step(x, 0.5) * dx * sum + max * (dx + dy)));
  }

  /**
   * Returns the function of the vector (x, y).
   */
  static DifferentiableFunction function(int n) {
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
        return Others_boxes.value(x[0], x[1], n);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x[0], x[1], n, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(x[0], x[1], n, v[0], v[1]).derivative();
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
