import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Branches#merged}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Branches_merged {
  private Branches_merged() {
  }

  /**
   * Returns what {@link Branches#merged} returns, bit for bit.
   */
  static double value(double x, double y, int n) {
    double a;
    if (n > 3 && x > y) { // line 19
      a = x * Math.sin(y); // line 20
      y = a + y; // line 21
    } else if (n == 2) { // line 22
      a = Math.exp(x * y); // line 23
    } else {
      a = x;
    }
    if (y > 1 || n < 0) { // line 25
      y *= a; // line 26
    }
    return a * y; // line 28
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, int n) {
    boolean done = n > 3 && x > y; // line 19
    double y2;
    double a;
    double chosen;
    double a2;
    if (done) {
      double sin = Math.sin(y); // line 20
      a = x * sin;
      y2 = a + y; // line 21
      chosen = sin;
      a2 = 0;
    } else {
      if (n == 2) { // line 22
        a = Math.exp(x * y); // line 23
        a2 = a;
      } else {
        a = x;
        a2 = 0;
      }
      y2 = y;
      chosen = 0;
    }
    boolean done2 = y2 > 1 || n < 0; // line 25
    double y3;
    if (done2) {
      y3 = y2 * a; // line 26
    } else {
      y3 = y2;
    }

    double da = y3; // line 28
    double dy;
    if (done2) { // line 25
      da += y2 * a; // lines 26, 28
      dy = a * a;
    } else {
      dy = a; // line 28
    }
    if (done) { // line 19
      da += dy; // line 21
      dy += x * da * Math.cos(y); // line 20
      return new Gradient(a * y3, chosen * da, dy); // lines 28, 18, 20
    }
    if (n == 2) { // line 22
      double product = a2 * da; // line 23
      dy += x * product;
      return new Gradient(a * y3, y * product, dy); // lines 28, 18, 23
    }
    return new Gradient(a * y3, da, dy); // lines 28, 18
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, int n, double seed, double[] dparameters) {
    boolean done = n > 3 && x > y; // line 19
    double y2;
    double a;
    double chosen;
    double a2;
    if (done) {
      double sin = Math.sin(y); // line 20
      a = x * sin;
      y2 = a + y; // line 21
      chosen = sin;
      a2 = 0;
    } else {
      if (n == 2) { // line 22
        a = Math.exp(x * y); // line 23
        a2 = a;
      } else {
        a = x;
        a2 = 0;
      }
      y2 = y;
      chosen = 0;
    }
    boolean done2 = y2 > 1 || n < 0; // line 25
    double y3;
    if (done2) {
      y3 = y2 * a; // line 26
    } else {
      y3 = y2;
    }

    double da = y3 * seed; // line 28
    double dy = a * seed;
    if (done2) { // line 25
      da += y2 * dy; // line 26
      dy = a * dy;
    }
    if (done) { // line 19
      da += dy; // line 21
      dy += x * da * Math.cos(y); // line 20
      dparameters[0] += chosen * da; // lines 18, 20
      dparameters[1] += dy;
      return a * y3; // line 28
    }
    if (n == 2) { // line 22
      double product = a2 * da; // line 23
      dy += x * product;
      dparameters[0] += y * product; // lines 18, 23
      dparameters[1] += dy;
      return a * y3; // line 28
    }
    dparameters[0] += da; // line 18
    dparameters[1] += dy;
    return a * y3; // line 28
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, int n, double dx, double dy) {
    double a;
    double da;
    if (n > 3 && x > y) { // line 19
      double sin = Math.sin(y); // line 20
      a = x * sin;
      da = sin * dx + Math.cos(y) * dy * x;
      y = a + y; // line 21
      dy = da + dy;
    } else if (n == 2) { // line 22
      a = Math.exp(x * y); // line 23
      da = a * (y * dx + x * dy);
    } else {
      a = x;
      da = dx;
    }
    if (y > 1 || n < 0) { // line 25
      double y2 = y * a; // line 26
      dy = a * dy + y * da;
      y = y2;
    }
    return new Jvp(a * y, y * da + a * dy); // line 28
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
        return Branches_merged.value(x[0], x[1], n);
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
