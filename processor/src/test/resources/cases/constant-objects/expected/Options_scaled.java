import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Options#scaled}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Options_scaled {
  private Options_scaled() {
  }

  /**
   * Returns what {@link Options#scaled} returns, bit for bit.
   */
  static double value(double x, double y, String unit, Options.Kind kind) {
    boolean test = unit.equals("m"); // line 23
    double factor;
    if (test) {
      factor = 1; // line 24
    } else if (unit.equals("km") | unit.equals("kilometre")) { // line 26
      factor = 1e3; // line 27
    } else {
      throw new IllegalArgumentException("unit " + unit + " of " + kind); // line 30
    }
    if (kind == Options.Kind.PUT && !test) { // line 32
      x = -x; // line 33
    }
    return factor * x * y; // line 35
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, String unit, Options.Kind kind) {
    boolean test = unit.equals("m"); // line 23
    double factor;
    if (test) {
      factor = 1; // line 24
    } else if (unit.equals("km") | unit.equals("kilometre")) { // line 26
      factor = 1e3; // line 27
    } else {
      throw new IllegalArgumentException("unit " + unit + " of " + kind); // line 30
    }
    boolean done = kind == Options.Kind.PUT && !test; // line 32
    if (done) {
      x = -x; // line 33
    }
    double product = factor * x; // line 35

    double dx = factor * y; // line 35
    return new Gradient(product * y, done ? -dx : dx, product); // lines 35, 32, 33
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, String unit, Options.Kind kind, double seed,
      double[] dparameters) {
    boolean test = unit.equals("m"); // line 23
    double factor;
    if (test) {
      factor = 1; // line 24
    } else if (unit.equals("km") | unit.equals("kilometre")) { // line 26
      factor = 1e3; // line 27
    } else {
      throw new IllegalArgumentException("unit " + unit + " of " + kind); // line 30
    }
    boolean done = kind == Options.Kind.PUT && !test; // line 32
    if (done) {
      x = -x; // line 33
    }
    double product = factor * x; // line 35

    double dx = y * seed * factor; // line 35
    dparameters[0] += done ? -dx : dx; // lines 32, 33
    dparameters[1] += product * seed; // line 35
    return product * y;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, String unit, Options.Kind kind, double dx, double dy) {
    boolean test = unit.equals("m"); // line 23
    double factor;
    if (test) {
      factor = 1; // line 24
    } else if (unit.equals("km") | unit.equals("kilometre")) { // line 26
      factor = 1e3; // line 27
    } else {
      throw new IllegalArgumentException("unit " + unit + " of " + kind); // line 30
    }
    if (kind == Options.Kind.PUT && !test) { // line 32
      x = -x; // line 33
      dx = -dx;
    }
    double product = factor * x; // line 35
    return new Jvp(product * y, factor * dx * y + product * dy);
  }

  /**
   * Returns the function of the vector (x, y).
   */
  static DifferentiableFunction function(String unit, Options.Kind kind) {
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
        return Options_scaled.value(x[0], x[1], unit, kind);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x[0], x[1], unit, kind, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(x[0], x[1], unit, kind, v[0], v[1]).derivative();
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
