import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Branches#narrow}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Branches_narrow {
  private Branches_narrow() {
  }

  /**
   * Returns what {@link Branches#narrow} returns, bit for bit.
   */
  static double value(double x, boolean b, int n) {
    int one = 1; // line 51
    char c = 'x'; // line 52
    char t = b ? c : (char) one; // line 53
    t = (char) (t - 2); // line 54
    return x * t; // line 55
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, boolean b, int n) {
    int one = 1; // line 51
    char c = 'x'; // line 52
    char t = b ? c : (char) one; // line 53
    t = (char) (t - 2); // line 54
    return new Gradient(x * t, t); // line 55
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, boolean b, int n, double seed, double[] dparameters) {
    int one = 1; // line 51
    char c = 'x'; // line 52
    char t = b ? c : (char) one; // line 53
    t = (char) (t - 2); // line 54

    dparameters[0] += t * seed; // line 55
    return x * t;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, boolean b, int n, double dx) {
    int one = 1; // line 51
    char c = 'x'; // line 52
    char t = b ? c : (char) one; // line 53
    t = (char) (t - 2); // line 54
    return new Jvp(x * t, t * dx); // line 55
  }

  /**
   * Returns the function of the vector (x).
   */
  static DifferentiableFunction function(boolean b, int n) {
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
        return Branches_narrow.value(x[0], b, n);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], b, n, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], b, n, v[0]).derivative();
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
