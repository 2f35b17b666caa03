import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link EarlyReturn#inner}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class EarlyReturn_inner {
  private EarlyReturn_inner() {
  }

  /**
   * Returns what {@link EarlyReturn#inner} returns, bit for bit.
   */
  static double value(double x, double y, int n) {
    double t;
    double chosen = 0;
    boolean done = false;
    if (n > 2) { // line 23
      boolean test = x > y; // line 24
      if (test) {
        t = 0;
        chosen = x * y; // line 25
      } else {
        t = Math.sin(x); // line 27
        chosen = 0;
      }
      done = test;
    } else {
      t = x;
    }
    if (done) { // line 23
      return chosen;
    }
    return t * t + y; // line 31
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, int n) {
    boolean test = n > 2; // line 23
    double t;
    double chosen = 0;
    boolean done = false;
    if (test) {
      boolean test2 = x > y; // line 24
      if (test2) {
        t = 0;
        chosen = x * y; // line 25
      } else {
        t = Math.sin(x); // line 27
        chosen = 0;
      }
      done = test2;
    } else {
      t = x;
    }
    double result;

    double chosen2 = 0;
    double dy = 1; // line 31
    double dt;
    if (done) { // line 23
      result = chosen;
      chosen2 = 1;
      dy = 0;
      dt = 0;
    } else {
      result = t * t + y; // line 31
      dt = 2 * t;
    }
    if (test) { // line 23
      if (x > y) { // line 24
        dy += x * chosen2; // line 25
        return new Gradient(result, y * chosen2, dy);
      }
      return new Gradient(result, Math.cos(x) * dt, dy); // line 27
    }
    return new Gradient(result, dt, dy); // line 29
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, int n, double seed, double[] dparameters) {
    boolean test = n > 2; // line 23
    double t;
    double chosen = 0;
    boolean done = false;
    if (test) {
      boolean test2 = x > y; // line 24
      if (test2) {
        t = 0;
        chosen = x * y; // line 25
      } else {
        t = Math.sin(x); // line 27
        chosen = 0;
      }
      done = test2;
    } else {
      t = x;
    }
    double result;

    double chosen2 = 0;
    double dy;
    double dt;
    if (done) { // line 23
      result = chosen;
      chosen2 = seed;
      dy = 0;
      dt = 0;
    } else {
      result = t * t + y; // line 31
      dy = seed;
      dt = 2 * t * seed;
    }
    if (test) { // line 23
      if (x > y) { // line 24
        dy += x * chosen2; // line 25
        dparameters[0] += y * chosen2;
        dparameters[1] += dy;
        return result;
      }
      dparameters[0] += Math.cos(x) * dt; // line 27
      dparameters[1] += dy;
      return result;
    }
    dparameters[0] += dt; // line 29
    dparameters[1] += dy;
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, int n, double dx, double dy) {
    double t;
    double chosen = 0;
    boolean done = false;
    double dt;
    double chosen2 = 0;
    if (n > 2) { // line 23
      boolean test = x > y; // line 24
      if (test) {
        t = 0;
        chosen = x * y; // line 25
        dt = 0;
        chosen2 = y * dx + x * dy;
      } else {
        t = Math.sin(x); // line 27
        chosen = 0;
        dt = Math.cos(x) * dx;
        chosen2 = 0;
      }
      done = test;
    } else {
      t = x;
      dt = dx;
    }
    if (done) { // line 23
      return new Jvp(chosen, chosen2);
    }
    return new Jvp(t * t + y, 2 * t * dt + dy); // line 31
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
        return EarlyReturn_inner.value(x[0], x[1], n);
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
