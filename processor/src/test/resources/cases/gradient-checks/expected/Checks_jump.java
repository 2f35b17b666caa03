import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Checks#jump}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>{@code jump(x) = x < 1 ? x : 3 * x}
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Checks_jump {
  private Checks_jump() {
  }

  /**
   * Returns what {@link Checks#jump} returns, bit for bit.
   */
  static double value(double x) {
    return x < 1 ? x : 3 * x; // line 88
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x) {
    if (x < 1) { // line 88
      return new Gradient(x, 1);
    }
    return new Gradient(3 * x, 3);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, double seed, double[] dparameters) {
    if (x < 1) { // line 88
      dparameters[0] += seed;
      return x;
    }
    dparameters[0] += 3 * seed;
    return 3 * x;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, double dx) {
    if (x < 1) { // line 88
      return new Jvp(x, dx);
    }
    return new Jvp(3 * x, 3 * dx);
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
        return Checks_jump.value(x[0]);
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
