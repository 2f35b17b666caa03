import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Branches#chosen}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Branches_chosen {
  private Branches_chosen() {
  }

  /**
   * Returns what {@link Branches#chosen} returns, bit for bit.
   */
  static double value(double x, double y, double limit) {
    double slope = x > limit ? 2 * x : y; // line 33
    return x == 0 ? 0 : x * Math.log(x) * slope; // line 34
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, double limit) {
    boolean test = x > limit; // line 33
    double slope = test ? 2 * x : y;
    double result;

    double dslope;
    double dx;
    if (x == 0) { // line 34
      result = 0;
      dslope = 0;
      dx = 0;
    } else {
      double log = Math.log(x);
      double product = x * log;
      dx = log * slope;
      dx += x * slope / x;
      result = product * slope;
      dslope = product;
    }
    if (test) { // line 33
      dx += 2 * dslope;
      return new Gradient(result, dx, 0);
    }
    return new Gradient(result, dx, dslope);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, double limit, double seed, double[] dparameters) {
    boolean test = x > limit; // line 33
    double slope = test ? 2 * x : y;
    double result;

    double dslope;
    double dx;
    if (x == 0) { // line 34
      result = 0;
      dslope = 0;
      dx = 0;
    } else {
      double log = Math.log(x);
      double product = x * log;
      double product2 = slope * seed;
      dx = log * product2;
      dx += x * product2 / x;
      result = product * slope;
      dslope = product * seed;
    }
    if (test) { // line 33
      dx += 2 * dslope;
      dparameters[0] += dx;
      return result;
    }
    dparameters[0] += dx;
    dparameters[1] += dslope;
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, double limit, double dx, double dy) {
    double slope;
    double dslope;
    if (x > limit) { // line 33
      slope = 2 * x;
      dslope = 2 * dx;
    } else {
      slope = y;
      dslope = dy;
    }
    if (x == 0) { // line 34
      return new Jvp(0, 0);
    }
    double log = Math.log(x);
    double product = x * log;
    return new Jvp(product * slope, slope * (log * dx + dx / x * x) + product * dslope);
  }

  /**
   * Returns the function of the vector (x, y).
   */
  static DifferentiableFunction function(double limit) {
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
        return Branches_chosen.value(x[0], x[1], limit);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x[0], x[1], limit, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(x[0], x[1], limit, v[0], v[1]).derivative();
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
