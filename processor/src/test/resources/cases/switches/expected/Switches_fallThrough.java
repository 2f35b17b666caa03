import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Switches#fallThrough}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Switches_fallThrough {
  private Switches_fallThrough() {
  }

  /**
   * Returns what {@link Switches#fallThrough} returns, bit for bit.
   */
  static double value(double x, double y, int n) {
    double r;
    if (n == 1) { // line 21
      r = x * y; // line 22
    } else if (n == 2) { // line 24
      r = x + 2; // line 25
      r *= Math.cos(x); // line 27
      if (!(y > 1)) { // line 28
        r -= y; // line 31
      }
    } else if (n == 3) { // line 26
      r = x * Math.cos(x); // line 27
      if (!(y > 1)) { // line 28
        r -= y; // line 31
      }
    } else {
      r = y * y; // line 34
    }
    return r * x; // line 36
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, int n) {
    boolean test = n == 1; // line 21
    double r;
    double chosen;
    double chosen2;
    if (test) {
      r = x * y; // line 22
      chosen = 0;
      chosen2 = 0;
    } else if (n == 2) { // line 24
      r = x + 2; // line 25
      double cos = Math.cos(x); // line 27
      r *= cos;
      if (!(y > 1)) { // line 28
        r -= y; // line 31
      }
      chosen = cos;
      chosen2 = 0;
    } else {
      if (n == 3) { // line 26
        double cos2 = Math.cos(x); // line 27
        r = x * cos2;
        if (!(y > 1)) { // line 28
          r -= y; // line 31
        }
        chosen2 = cos2;
      } else {
        r = y * y; // line 34
        chosen2 = 0;
      }
      chosen = 0;
    }

    double dx = r; // line 36
    if (test) { // line 21
      dx += y * x; // lines 22, 36
      return new Gradient(r * x, dx, x * x); // lines 36, 19, 22
    }
    if (n == 2) { // line 24
      if (y > 1) { // line 28
        dx -= (x + 2) * x * Math.sin(x); // lines 25 to 36
        dx += chosen * x; // lines 19 to 36
        return new Gradient(r * x, dx, 0); // line 36
      }
      dx -= (x + 2) * x * Math.sin(x); // lines 25 to 36
      dx += chosen * x; // lines 19 to 36
      return new Gradient(r * x, dx, -x); // lines 36, 31
    }
    if (n == 3) { // line 26
      if (y > 1) { // line 28
        dx -= x * x * Math.sin(x); // lines 27, 31, 36
        dx += chosen2 * x; // lines 19 to 36
        return new Gradient(r * x, dx, 0); // line 36
      }
      dx -= x * x * Math.sin(x); // lines 27, 31, 36
      dx += chosen2 * x; // lines 19 to 36
      return new Gradient(r * x, dx, -x); // lines 36, 31
    }
    return new Gradient(r * x, dx, 2 * y * x); // lines 36, 19, 34
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, int n, double seed, double[] dparameters) {
    boolean test = n == 1; // line 21
    double r;
    double chosen;
    double chosen2;
    if (test) {
      r = x * y; // line 22
      chosen = 0;
      chosen2 = 0;
    } else if (n == 2) { // line 24
      r = x + 2; // line 25
      double cos = Math.cos(x); // line 27
      r *= cos;
      if (!(y > 1)) { // line 28
        r -= y; // line 31
      }
      chosen = cos;
      chosen2 = 0;
    } else {
      if (n == 3) { // line 26
        double cos2 = Math.cos(x); // line 27
        r = x * cos2;
        if (!(y > 1)) { // line 28
          r -= y; // line 31
        }
        chosen2 = cos2;
      } else {
        r = y * y; // line 34
        chosen2 = 0;
      }
      chosen = 0;
    }

    double dr = x * seed; // line 36
    double dx = r * seed;
    if (test) { // line 21
      dx += y * dr; // line 22
      dparameters[0] += dx; // line 19
      dparameters[1] += x * dr; // line 22
      return r * x; // line 36
    }
    if (n == 2) { // line 24
      if (y > 1) { // line 28
        dx -= (x + 2) * dr * Math.sin(x); // lines 27, 31, 25
        dx += chosen * dr; // lines 19, 27, 31
        dparameters[0] += dx;
        return r * x; // line 36
      }
      dx -= (x + 2) * dr * Math.sin(x); // lines 27, 31, 25
      dx += chosen * dr; // lines 19, 27, 31
      dparameters[0] += dx;
      dparameters[1] -= dr;
      return r * x; // line 36
    }
    if (n == 3) { // line 26
      if (y > 1) { // line 28
        dx -= x * dr * Math.sin(x); // lines 27, 31
        dx += chosen2 * dr; // lines 19, 27, 31
        dparameters[0] += dx;
        return r * x; // line 36
      }
      dx -= x * dr * Math.sin(x); // lines 27, 31
      dx += chosen2 * dr; // lines 19, 27, 31
      dparameters[0] += dx;
      dparameters[1] -= dr;
      return r * x; // line 36
    }
    dparameters[0] += dx; // line 19
    dparameters[1] += 2 * y * dr; // line 34
    return r * x; // line 36
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, int n, double dx, double dy) {
    double r;
    double dr;
    if (n == 1) { // line 21
      r = x * y; // line 22
      dr = y * dx + x * dy;
    } else if (n == 2) { // line 24
      r = x + 2; // line 25
      double cos = Math.cos(x); // line 27
      double r2 = r * cos;
      dr = cos * dx - Math.sin(x) * dx * r; // lines 27, 25
      if (y > 1) { // line 28
        r = r2;
      } else {
        r = r2 - y; // line 31
        dr -= dy;
      }
    } else if (n == 3) { // line 26
      double cos2 = Math.cos(x); // line 27
      r = x * cos2;
      dr = cos2 * dx - Math.sin(x) * dx * x;
      if (!(y > 1)) { // line 28
        r -= y; // line 31
        dr -= dy;
      }
    } else {
      r = y * y; // line 34
      dr = 2 * y * dy;
    }
    return new Jvp(r * x, x * dr + r * dx); // line 36
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
        return Switches_fallThrough.value(x[0], x[1], n);
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
