import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Collisions#names(double, double, double)}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Renamed {
  private Renamed() {
  }

  /**
   * Returns what {@link Collisions#names(double, double, double)} returns, bit for bit.
   */
  static double value(double x, double v, double List_) {
    double product = Math.exp(x * v) * List_; // line 14
    double result = product * product; // line 15
    return result * x; // line 16
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double v, double List_) {
    double exp = Math.exp(x * v); // line 14
    double product = exp * List_;
    double result = product * product; // line 15

    double dx = result; // line 16
    dx += List_ * (2 * product * x) * exp * v; // lines 14, 15, 16
    return new Gradient(result * x, dx); // line 16
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, double v, double List_, double seed, double[] dparameters) {
    double exp = Math.exp(x * v); // line 14
    double product = exp * List_;
    double result = product * product; // line 15

    double dx = result * seed; // line 16
    dx += List_ * (2 * product * (x * seed)) * exp * v; // lines 14, 15, 16
    dparameters[0] += dx;
    return result * x; // line 16
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, double v, double List_, double dx) {
    double exp = Math.exp(x * v); // line 14
    double product = exp * List_;
    double result = product * product; // line 15
    double dresult = 2 * product * (v * dx * exp * List_); // lines 15, 14
    return new Jvp(result * x, x * dresult + result * dx); // line 16
  }

  /**
   * Returns the function of the vector (x).
   */
  static DifferentiableFunction function(double v, double List_) {
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
        return Renamed.value(x[0], v, List_);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], v, List_, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v_) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v_, 1);
        return jvp(x[0], v, List_, v_[0]).derivative();
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
