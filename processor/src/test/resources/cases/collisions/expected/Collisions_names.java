import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Collisions#names(double, double, double, double, double, double, double)}
 * and its exact derivatives with respect to {@code x}, {@code dx}, {@code value}, {@code seed}, {@code gradient}, {@code d}, {@code o}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Collisions_names {
  private Collisions_names() {
  }

  /**
   * Returns what {@link Collisions#names(double, double, double, double, double, double, double)} returns, bit for bit.
   */
  static double value(double x, double dx, double value, double seed, double gradient, double d,
      double o) {
    double dd = x * dx + value; // line 7
    double dparameters = dd * dd * seed; // line 8
    return dparameters * gradient * d * o; // line 9
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double dx, double value, double seed, double gradient,
      double d, double o) {
    double dd = x * dx + value; // line 7
    double product = dd * dd; // line 8
    double dparameters = product * seed;
    double product2 = dparameters * gradient; // line 9
    double product3 = product2 * d;

    double product4 = d * o; // line 9
    double ddparameters = gradient * product4;
    double ddd = 2 * dd * (seed * ddparameters); // line 8
    return new Gradient(product3 * o, dx * ddd, x * ddd, ddd, product * ddparameters,
        dparameters * product4, product2 * o, product3); // lines 9, 7, 8
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed_ the factor
   * @param dparameters_ where the partial derivatives are added, one slot each for x, dx, value, seed, gradient, d, o
   * @return the value
   */
  static double vjp(double x, double dx, double value, double seed, double gradient, double d,
      double o, double seed_, double[] dparameters_) {
    double dd = x * dx + value; // line 7
    double product = dd * dd; // line 8
    double dparameters = product * seed;
    double product2 = dparameters * gradient; // line 9
    double product3 = product2 * d;

    double product4 = o * seed_; // line 9
    double product5 = d * product4;
    double ddparameters = gradient * product5;
    double ddd = 2 * dd * (seed * ddparameters); // line 8
    dparameters_[0] += dx * ddd; // line 7
    dparameters_[1] += x * ddd;
    dparameters_[2] += ddd;
    dparameters_[3] += product * ddparameters; // line 8
    dparameters_[4] += dparameters * product5; // line 9
    dparameters_[5] += product2 * product4;
    dparameters_[6] += product3 * seed_;
    return product3 * o;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx_ the tangent of x
   * @param ddx the tangent of dx
   * @param dvalue the tangent of value
   * @param dseed the tangent of seed
   * @param dgradient the tangent of gradient
   * @param dd_ the tangent of d
   * @param do_ the tangent of o
   */
  static Jvp jvp(double x, double dx, double value, double seed, double gradient, double d,
      double o, double dx_, double ddx, double dvalue, double dseed, double dgradient, double dd_,
      double do_) {
    double dd = x * dx + value; // line 7
    double product = dd * dd; // line 8
    double dparameters = product * seed;
    double ddparameters = 2 * dd * (dx * dx_ + x * ddx + dvalue) * seed + product
        * dseed; // lines 8, 7
    double product2 = dparameters * gradient; // line 9
    double product3 = product2 * d;
    return new Jvp(product3 * o,
        o * (d * (gradient * ddparameters + dparameters * dgradient) + product2 * dd_) + product3 * do_);
  }

  /**
   * Returns the function of the vector (x, dx, value, seed, gradient, d, o).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 7;
      }

      @Override
      public List<String> names() {
        return List.of("x", "dx", "value", "seed", "gradient", "d", "o");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 7);
        return Collisions_names.value(x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 7);
        Packed.requireLength(gradient, 7);
        return vjp(x[0], x[1], x[2], x[3], x[4], x[5], x[6], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 7);
        Packed.requireLength(v, 7);
        return jvp(x[0], x[1], x[2], x[3], x[4], x[5], x[6], v[0], v[1], v[2], v[3], v[4], v[5],
            v[6]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx the partial derivative with respect to x
   * @param ddx the partial derivative with respect to dx
   * @param dvalue the partial derivative with respect to value
   * @param dseed the partial derivative with respect to seed
   * @param dgradient the partial derivative with respect to gradient
   * @param dd the partial derivative with respect to d
   * @param do_ the partial derivative with respect to o
   */
  record Gradient(double value, double dx, double ddx, double dvalue, double dseed,
      double dgradient, double dd, double do_) {
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
