import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Helpers#names}
 * and its exact derivatives with respect to {@code t}, {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Helpers_names {
  private Helpers_names() {
  }

  /**
   * Returns what {@link Helpers#names} returns, bit for bit.
   */
  static double value(double t, double x) {
    double t2 = x * x; // line 49
    double y = t2 + x; // line 50
    y = y * t2 * t; // lines 19, 51
    t2 = y * y; // line 49
    y = t2 + y; // line 50
    return y * t2 + t * x; // lines 20, 51
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double t, double x) {
    double t2 = x * x; // line 49
    double y = t2 + x; // line 50
    double product = y * t2; // line 51
    double y2 = product * t; // line 19
    double t3 = y2 * y2; // line 49
    double y3 = t3 + y2; // line 50

    double dt = x; // line 20
    double dx = t;
    double dt2 = y3; // lines 51, 20
    dt2 += t3; // lines 50, 20, 51
    double dy = t3;
    dy += 2 * y2 * dt2; // line 49
    double product2 = t * dy; // line 19
    dt += product * dy;
    dy = t2 * product2; // line 51
    dt2 = y * product2;
    dt2 += dy; // line 50
    dx += dy;
    dx += 2 * x * dt2; // line 49
    return new Gradient(y3 * t3 + t * x, dt, dx); // lines 20, 51
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for t, x
   * @return the value
   */
  static double vjp(double t, double x, double seed, double[] dparameters) {
    double t2 = x * x; // line 49
    double y = t2 + x; // line 50
    double product = y * t2; // line 51
    double y2 = product * t; // line 19
    double t3 = y2 * y2; // line 49
    double y3 = t3 + y2; // line 50

    double dt = x * seed; // line 20
    double dx = t * seed;
    double dy = t3 * seed; // lines 51, 20
    double dt2 = y3 * seed;
    dt2 += dy; // line 50
    dy += 2 * y2 * dt2; // line 49
    double product2 = t * dy; // line 19
    dt += product * dy;
    dy = t2 * product2; // line 51
    dt2 = y * product2;
    dt2 += dy; // line 50
    dx += dy;
    dx += 2 * x * dt2; // line 49
    dparameters[0] += dt;
    dparameters[1] += dx;
    return y3 * t3 + t * x; // lines 20, 51
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dt the tangent of t
   * @param dx the tangent of x
   */
  static Jvp jvp(double t, double x, double dt, double dx) {
    double t2 = x * x; // line 49
    double dt2 = 2 * x * dx;
    double y = t2 + x; // line 50
    double product = y * t2; // line 51
    double y2 = product * t; // line 19
    double dy = t * (t2 * (dt2 + dx) + y * dt2) + product * dt; // lines 19, 51, 50
    t2 = y2 * y2; // line 49
    dt2 = 2 * y2 * dy;
    y = t2 + y2; // line 50
    return new Jvp(y * t2 + t * x, t2 * (dt2 + dy) + y * dt2 + x * dt + t * dx); // lines 20, 51, 50
  }

  /**
   * Returns the function of the vector (t, x).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("t", "x");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Helpers_names.value(x[0], x[1]);
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
   * @param dt the partial derivative with respect to t
   * @param dx the partial derivative with respect to x
   */
  record Gradient(double value, double dt, double dx) {
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
