import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Guards#nested}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Guards_nested {
  private Guards_nested() {
  }

  /**
   * Returns what {@link Guards#nested} returns, bit for bit.
   */
  static double value(double x, double y, int n) {
    int remainder = n % 3; // line 23
    double t;
    if (remainder == 0) { // line 24
      t = x;
    } else {
      double chosen;
      if (remainder == 1) { // line 25
        if (x < 0) { // line 26
          throw new IllegalStateException(); // line 27
        }
        chosen = Math.sqrt(x); // line 29
      } else if (remainder == 2) { // line 31
        chosen = x * y;
      } else {
        throw new IllegalArgumentException("no case " + remainder); // line 32
      }
      t = chosen;
    }
    if (x > y) { // line 34
      return t * x; // line 35
    }
    if (!(y < 10)) { // line 37
      throw new UnsupportedOperationException("y is " + y); // line 40
    }
    return t * t + y; // line 38
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, int n) {
    int remainder = n % 3; // line 23
    boolean test = remainder == 0; // line 24
    double t;
    double chosen;
    if (test) {
      t = x;
      chosen = 0;
    } else {
      double chosen2;
      if (remainder == 1) { // line 25
        if (x < 0) { // line 26
          throw new IllegalStateException(); // line 27
        }
        double sqrt = Math.sqrt(x); // line 29
        chosen2 = sqrt;
        chosen = sqrt;
      } else if (remainder == 2) { // line 31
        chosen2 = x * y;
        chosen = 0;
      } else {
        throw new IllegalArgumentException("no case " + remainder); // line 32
      }
      t = chosen2;
    }
    double result;

    double dt;
    double dx;
    double dy;
    if (x > y) { // line 34
      result = t * x; // line 35
      dt = x;
      dx = t;
      dy = 0;
    } else if (y < 10) { // line 37
      result = t * t + y; // line 38
      dt = 2 * t;
      dx = 0;
      dy = 1;
    } else {
      throw new UnsupportedOperationException("y is " + y); // line 40
    }
    if (test) { // line 24
      dx += dt;
    } else if (remainder == 1) { // line 25
      dx += 0.5 / Math.abs(chosen) * dt; // line 29
    } else {
      dx += y * dt; // line 31
      dy += x * dt;
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
  static double vjp(double x, double y, int n, double seed, double[] dparameters) {
    int remainder = n % 3; // line 23
    boolean test = remainder == 0; // line 24
    double t;
    double chosen;
    if (test) {
      t = x;
      chosen = 0;
    } else {
      double chosen2;
      if (remainder == 1) { // line 25
        if (x < 0) { // line 26
          throw new IllegalStateException(); // line 27
        }
        double sqrt = Math.sqrt(x); // line 29
        chosen2 = sqrt;
        chosen = sqrt;
      } else if (remainder == 2) { // line 31
        chosen2 = x * y;
        chosen = 0;
      } else {
        throw new IllegalArgumentException("no case " + remainder); // line 32
      }
      t = chosen2;
    }
    double result;

    double dt;
    double dx;
    double dy;
    if (x > y) { // line 34
      result = t * x; // line 35
      dt = x * seed;
      dx = t * seed;
      dy = 0;
    } else if (y < 10) { // line 37
      result = t * t + y; // line 38
      dt = 2 * t * seed;
      dx = 0;
      dy = seed;
    } else {
      throw new UnsupportedOperationException("y is " + y); // line 40
    }
    if (test) { // line 24
      dx += dt;
    } else if (remainder == 1) { // line 25
      dx += 0.5 / Math.abs(chosen) * dt; // line 29
    } else {
      dx += y * dt; // line 31
      dy += x * dt;
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
  static Jvp jvp(double x, double y, int n, double dx, double dy) {
    int remainder = n % 3; // line 23
    double t;
    double dt;
    if (remainder == 0) { // line 24
      t = x;
      dt = dx;
    } else {
      double chosen;
      double chosen2;
      if (remainder == 1) { // line 25
        if (x < 0) { // line 26
          throw new IllegalStateException(); // line 27
        }
        double sqrt = Math.sqrt(x); // line 29
        chosen = sqrt;
        chosen2 = 0.5 / Math.abs(sqrt) * dx;
      } else if (remainder == 2) { // line 31
        chosen = x * y;
        chosen2 = y * dx + x * dy;
      } else {
        throw new IllegalArgumentException("no case " + remainder); // line 32
      }
      t = chosen;
      dt = chosen2;
    }
    if (x > y) { // line 34
      return new Jvp(t * x, x * dt + t * dx); // line 35
    }
    if (!(y < 10)) { // line 37
      throw new UnsupportedOperationException("y is " + y); // line 40
    }
    return new Jvp(t * t + y, 2 * t * dt + dy); // line 38
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
        return Guards_nested.value(x[0], x[1], n);
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
