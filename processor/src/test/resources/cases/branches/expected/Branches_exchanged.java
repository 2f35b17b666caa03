import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Branches#exchanged}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Branches_exchanged {
  private Branches_exchanged() {
  }

  /**
   * Returns what {@link Branches#exchanged} returns, bit for bit.
   */
  static double value(double x, double y, boolean exchange) {
    if (exchange) {
      double former = y;
      y = x;
      x = former;
    }
    return x / y; // line 45
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, boolean exchange) {
    if (exchange) {
      double former = y;
      y = x;
      x = former;
    }
    double result = x / y; // line 45

    double dx = 1 / y; // line 45
    double dy = -result / y;
    if (exchange) {
      return new Gradient(result, dy, dx); // lines 41, 43, 42
    }
    return new Gradient(result, dx, dy);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, boolean exchange, double seed, double[] dparameters) {
    if (exchange) {
      double former = y;
      y = x;
      x = former;
    }
    double result = x / y; // line 45

    double dx = seed / y; // line 45
    double dy = -result * dx;
    if (exchange) {
      dparameters[0] += dy; // lines 41, 43
      dparameters[1] += dx; // line 42
      return result;
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
  static Jvp jvp(double x, double y, boolean exchange, double dx, double dy) {
    if (exchange) {
      double former = y;
      y = x;
      double former2 = dy;
      dy = dx;
      x = former;
      dx = former2;
    }
    double result = x / y; // line 45
    return new Jvp(result, (dx - result * dy) / y);
  }

  /**
   * Returns the function of the vector (x, y).
   */
  static DifferentiableFunction function(boolean exchange) {
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
        return Branches_exchanged.value(x[0], x[1], exchange);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x[0], x[1], exchange, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(x[0], x[1], exchange, v[0], v[1]).derivative();
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
