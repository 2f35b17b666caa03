import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Constants#notations}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Constants_notations {
  private Constants_notations() {
  }

  /**
   * Returns what {@link Constants#notations} returns, bit for bit.
   */
  static double value(double x) {
    return x * 0x1.8p1 + 1_000 * x - 1e-3 * x * x + 'a' / 2 * x - 07 * x + 2.5f * x + 1d / (x
        + 0b11) + x / 3L; // line 21
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x) {
    double product = 1e-3 * x; // line 21
    double sum = x + 0b11;
    double quotient = 1d / sum;

    double dx = 0.3333333333333333; // line 21
    dx -= quotient / sum;
    dx += 2.5;
    dx -= 7;
    dx += 48;
    dx -= product;
    dx -= product;
    dx += 1000;
    dx += 3;
    return new Gradient(x * 0x1.8p1 + 1_000 * x - product * x + 'a' / 2 * x - 07 * x + 2.5f * x + quotient + x / 3L,
        dx);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, double seed, double[] dparameters) {
    double product = 1e-3 * x; // line 21
    double converted = 'a' / 2;
    double sum = x + 0b11;
    double quotient = 1d / sum;

    double dx = 0.3333333333333333 * seed; // line 21
    dx -= quotient / sum * seed;
    dx += 2.5f * seed;
    dx -= 7 * seed;
    dx += converted * seed;
    double product2 = -product * seed;
    dx += product2;
    dx += product2;
    dx += 1_000 * seed;
    dx += 0x1.8p1 * seed;
    dparameters[0] += dx;
    return x * 0x1.8p1 + 1_000 * x - product * x + converted * x - 07 * x + 2.5f * x + quotient + x
        / 3L;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, double dx) {
    double converted = 'a' / 2; // line 21
    double sum = x + 0b11;
    double quotient = 1d / sum;
    double difference = 1003 * dx - 0.002 * x * dx + converted * dx - 7 * dx + 2.5f * dx - quotient
        / sum * dx;
    return new Jvp(x * 0x1.8p1 + 1_000 * x - 1e-3 * x * x + converted * x - 07 * x + 2.5f * x + quotient + x / 3L,
        difference + 0.3333333333333333 * dx);
  }

  /**
   * Returns the function of the vector (x).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public List<String> names() {
        return List.of("x");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 1);
        return Constants_notations.value(x[0]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], v[0]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx the partial derivative with respect to x
   */
  record Gradient(double value, double dx) {
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
