import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Twice#f}
 * and its exact derivatives with respect to {@code a}, {@code b}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Twice_f {
  private Twice_f() {
  }

  /**
   * Returns what {@link Twice#f} returns, bit for bit.
   */
  static double value(double a, double b) {
    double d = a * b; // line 6
    double e = a + b; // line 7
    return d * e; // line 8
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double a, double b) {
    double d = a * b; // line 6
    double e = a + b; // line 7

    double da = d; // lines 7, 8
    double db = d;
    da += b * e; // lines 6, 8
    db += a * e;
    return new Gradient(d * e, da, db); // line 8
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for a, b
   * @return the value
   */
  static double vjp(double a, double b, double seed, double[] dparameters) {
    double d = a * b; // line 6
    double e = a + b; // line 7

    double dd = e * seed; // line 8
    double de = d * seed;
    double da = de; // line 7
    double db = de;
    da += b * dd; // line 6
    db += a * dd;
    dparameters[0] += da;
    dparameters[1] += db;
    return d * e; // line 8
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param da the tangent of a
   * @param db the tangent of b
   */
  static Jvp jvp(double a, double b, double da, double db) {
    double d = a * b; // line 6
    double e = a + b; // line 7
    return new Jvp(d * e, e * (b * da + a * db) + d * (da + db)); // lines 8, 6, 7
  }

  /**
   * Returns the function of the vector (a, b).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("a", "b");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Twice_f.value(x[0], x[1]);
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
   * @param da the partial derivative with respect to a
   * @param db the partial derivative with respect to b
   */
  record Gradient(double value, double da, double db) {
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
