import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Given#call}
 * and its exact derivatives with respect to {@code s}, {@code k}, {@code r}, {@code v}, {@code t}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Given_call {
  private Given_call() {
  }

  /**
   * Returns what {@link Given#call} returns, bit for bit.
   */
  static double value(double s, double k, double r, double v, double t) {
    double product = v * Math.sqrt(t); // line 9
    double d1 = (Math.log(s / k) + (r + 0.5 * v * v) * t) / product;
    double d2 = d1 - product; // line 10
    return s * Normal.cdf(d1) - k * Math.exp(-r * t) * Normal.cdf(d2); // line 11
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double s, double k, double r, double v, double t) {
    double quotient = s / k; // line 9
    double product = 0.5 * v;
    double sum = r + product * v;
    double sqrt = Math.sqrt(t);
    double product2 = v * sqrt;
    double d1 = (Math.log(quotient) + sum * t) / product2;
    double d2 = d1 - product2; // line 10
    double cdf = Normal.cdf(d1); // line 11
    double negative = -r;
    double exp = Math.exp(negative * t);
    double product3 = k * exp;
    double cdf2 = Normal.cdf(d2);

    double negative2 = -cdf2; // line 11
    double product4 = Normal.density(d2) * product3;
    double dk = exp * negative2;
    double product5 = k * negative2 * exp;
    double dr = -t * product5;
    double dt = negative * product5;
    double ds = cdf;
    double dd1 = Normal.density(d1) * s;
    dd1 -= product4; // lines 10, 11
    double dv = sqrt * product4;
    double quotient2 = 0.5 / Math.abs(sqrt); // line 10
    dt += v * product4 * quotient2; // lines 10, 11
    double quotient3 = dd1 / product2; // line 9
    double product6 = -d1 * quotient3;
    dv += sqrt * product6;
    dt += v * product6 * quotient2;
    double product7 = t * quotient3;
    dt += sum * quotient3;
    dr += product7;
    double product8 = product * product7;
    dv += product8;
    dv += product8;
    double quotient4 = quotient3 / quotient / k;
    ds += quotient4;
    dk -= quotient * quotient4;
    return new Gradient(s * cdf - product3 * cdf2, ds, dk, dr, dv, dt); // line 11
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for s, k, r, v, t
   * @return the value
   */
  static double vjp(double s, double k, double r, double v, double t, double seed,
      double[] dparameters) {
    double quotient = s / k; // line 9
    double product = 0.5 * v;
    double sum = r + product * v;
    double sqrt = Math.sqrt(t);
    double product2 = v * sqrt;
    double d1 = (Math.log(quotient) + sum * t) / product2;
    double d2 = d1 - product2; // line 10
    double cdf = Normal.cdf(d1); // line 11
    double negative = -r;
    double exp = Math.exp(negative * t);
    double product3 = k * exp;
    double cdf2 = Normal.cdf(d2);

    double negative2 = -seed; // line 11
    double product4 = cdf2 * negative2;
    double dd2 = product3 * negative2 * Normal.density(d2);
    double dk = exp * product4;
    double product5 = k * product4 * exp;
    double dr = -t * product5;
    double dt = negative * product5;
    double ds = cdf * seed;
    double dd1 = s * seed * Normal.density(d1);
    dd1 += dd2; // line 10
    double negative3 = -dd2;
    double dv = sqrt * negative3;
    double quotient2 = 0.5 / Math.abs(sqrt);
    dt += v * negative3 * quotient2;
    double quotient3 = dd1 / product2; // line 9
    double product6 = -d1 * quotient3;
    dv += sqrt * product6;
    dt += v * product6 * quotient2;
    double product7 = t * quotient3;
    dt += sum * quotient3;
    dr += product7;
    double product8 = product * product7;
    dv += product8;
    dv += product8;
    double quotient4 = quotient3 / quotient / k;
    ds += quotient4;
    dk -= quotient * quotient4;
    dparameters[0] += ds;
    dparameters[1] += dk;
    dparameters[2] += dr;
    dparameters[3] += dv;
    dparameters[4] += dt;
    return s * cdf - product3 * cdf2; // line 11
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param ds the tangent of s
   * @param dk the tangent of k
   * @param dr the tangent of r
   * @param dv the tangent of v
   * @param dt the tangent of t
   */
  static Jvp jvp(double s, double k, double r, double v, double t, double ds, double dk, double dr,
      double dv, double dt) {
    double quotient = s / k; // line 9
    double sum = r + 0.5 * v * v;
    double sqrt = Math.sqrt(t);
    double product = v * sqrt;
    double sum2 = sqrt * dv + 0.5 / Math.abs(sqrt) * dt * v;
    double d1 = (Math.log(quotient) + sum * t) / product;
    double dd1 = ((ds - quotient * dk) / k / quotient + t * (dr + v * dv) + sum * dt - d1 * sum2)
        / product;
    double d2 = d1 - product; // line 10
    double cdf = Normal.cdf(d1); // line 11
    double negative = -r;
    double exp = Math.exp(negative * t);
    double product2 = k * exp;
    double cdf2 = Normal.cdf(d2);
    double sum3 = cdf2 * (exp * dk + exp * (negative * dt - t * dr) * k) + Normal.density(d2) * (dd1
        - sum2) * product2; // lines 11, 10
    return new Jvp(s * cdf - product2 * cdf2,
        cdf * ds + Normal.density(d1) * dd1 * s - sum3); // line 11
  }

  /**
   * Returns the function of the vector (s, k, r, v, t).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 5;
      }

      @Override
      public List<String> names() {
        return List.of("s", "k", "r", "v", "t");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 5);
        return Given_call.value(x[0], x[1], x[2], x[3], x[4]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 5);
        Packed.requireLength(gradient, 5);
        return vjp(x[0], x[1], x[2], x[3], x[4], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 5);
        Packed.requireLength(v, 5);
        return jvp(x[0], x[1], x[2], x[3], x[4], v[0], v[1], v[2], v[3], v[4]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param ds the partial derivative with respect to s
   * @param dk the partial derivative with respect to k
   * @param dr the partial derivative with respect to r
   * @param dv the partial derivative with respect to v
   * @param dt the partial derivative with respect to t
   */
  record Gradient(double value, double ds, double dk, double dr, double dv, double dt) {
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
