import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Locals#reassigned}
 * and its exact derivatives with respect to {@code x}, {@code r}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Locals_reassigned {
  private Locals_reassigned() {
  }

  /**
   * Returns what {@link Locals#reassigned} returns, bit for bit.
   */
  static double value(double x, double r) {
    x = r * x * (1 - x); // line 8
    x = r * x * (1 - x); // line 9
    return x;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double r) {
    double product = r * x; // line 8
    double difference = 1 - x;
    double x2 = product * difference;
    double product2 = r * x2; // line 9
    double difference2 = 1 - x2;
    double x3 = product2 * difference2;

    double dx = -product2; // line 9
    double dr = x2 * difference2;
    dx += r * difference2;
    double product3 = difference * dx; // line 8
    dx = -product * dx;
    dr += x * product3;
    dx += r * product3;
    return new Gradient(x3, dx, dr);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, r
   * @return the value
   */
  static double vjp(double x, double r, double seed, double[] dparameters) {
    double product = r * x; // line 8
    double difference = 1 - x;
    double x2 = product * difference;
    double product2 = r * x2; // line 9
    double difference2 = 1 - x2;
    double x3 = product2 * difference2;

    double product3 = difference2 * seed; // line 9
    double dx = -product2 * seed;
    double dr = x2 * product3;
    dx += r * product3;
    double product4 = difference * dx; // line 8
    dx = -product * dx;
    dr += x * product4;
    dx += r * product4;
    dparameters[0] += dx;
    dparameters[1] += dr;
    return x3;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dr the tangent of r
   */
  static Jvp jvp(double x, double r, double dx, double dr) {
    double product = r * x; // line 8
    double difference = 1 - x;
    double x2 = product * difference;
    dx = difference * (x * dr + r * dx) - product * dx;
    double product2 = r * x2; // line 9
    double difference2 = 1 - x2;
    x = product2 * difference2;
    dx = difference2 * (x2 * dr + r * dx) - product2 * dx;
    return new Jvp(x, dx);
  }

  /**
   * Returns the function of the vector (x, r).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("x", "r");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Locals_reassigned.value(x[0], x[1]);
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
   * @param dr the partial derivative with respect to r
   */
  record Gradient(double value, double dx, double dr) {
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
