import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Twice#doubled}
 * and its exact derivatives with respect to {@code a}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Twice_doubled {
  private Twice_doubled() {
  }

  /**
   * Returns what {@link Twice#doubled} returns, bit for bit.
   */
  static double value(double a) {
    double b = a + a; // line 13
    return b;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double a) {
    double b = a + a; // line 13
    return new Gradient(b, 2);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for a
   * @return the value
   */
  static double vjp(double a, double seed, double[] dparameters) {
    double b = a + a; // line 13

    dparameters[0] += 2 * seed; // line 13
    return b;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param da the tangent of a
   */
  static Jvp jvp(double a, double da) {
    double b = a + a; // line 13
    return new Jvp(b, 2 * da);
  }

  /**
   * Returns the function of the vector (a).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public List<String> names() {
        return List.of("a");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 1);
        return Twice_doubled.value(x[0]);
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
   * @param da the partial derivative with respect to a
   */
  record Gradient(double value, double da) {
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
