import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Constants#named}
 * and its exact derivatives with respect to {@code t}, {@code v}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Constants_named {
  private Constants_named() {
  }

  /**
   * Returns what {@link Constants#named} returns, bit for bit.
   */
  static double value(double t, double v) {
    return v * t - 0.5 * Constants.GRAVITY * t * t + 3 * Constants.UNKNOWN_TO_JAVAC * t
        / Constants.Physics.LIGHT + Math.PI * v; // line 16
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double t, double v) {
    double product = 0.5 * Constants.GRAVITY * t; // line 16
    double product2 = 3 * Constants.UNKNOWN_TO_JAVAC;

    double dv = 3.141592653589793; // line 16
    double dt = 3.3356409519815204e-9 * product2;
    dt -= product;
    dt -= 4.905 * t;
    dv += t;
    dt += v;
    return new Gradient(v * t - product * t + product2 * t / Constants.Physics.LIGHT + Math.PI * v,
        dt, dv);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for t, v
   * @return the value
   */
  static double vjp(double t, double v, double seed, double[] dparameters) {
    double product = 0.5 * Constants.GRAVITY * t; // line 16
    double product2 = 3 * Constants.UNKNOWN_TO_JAVAC;

    double dv = Math.PI * seed; // line 16
    double dt = 3.3356409519815204e-9 * seed * product2;
    double product3 = -product * seed;
    dt += product3;
    dt += product3;
    dv += t * seed;
    dt += v * seed;
    dparameters[0] += dt;
    dparameters[1] += dv;
    return v * t - product * t + product2 * t / Constants.Physics.LIGHT + Math.PI * v;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dt the tangent of t
   * @param dv the tangent of v
   */
  static Jvp jvp(double t, double v, double dt, double dv) {
    double product = 3 * Constants.UNKNOWN_TO_JAVAC; // line 16
    return new Jvp(v * t - 0.5 * Constants.GRAVITY * t * t + product * t / Constants.Physics.LIGHT + Math.PI * v,
        t * dv + v * dt - 9.81 * t * dt + 3.3356409519815204e-9 * product * dt + Math.PI * dv);
  }

  /**
   * Returns the function of the vector (t, v).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("t", "v");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Constants_named.value(x[0], x[1]);
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
   * @param dv the partial derivative with respect to v
   */
  record Gradient(double value, double dt, double dv) {
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
