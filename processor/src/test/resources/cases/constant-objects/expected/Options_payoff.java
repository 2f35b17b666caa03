import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Partials;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Options#payoff}
 * and its exact derivatives with respect to {@code s}, {@code k}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Options_payoff {
  private Options_payoff() {
  }

  /**
   * Returns what {@link Options#payoff} returns, bit for bit.
   */
  static double value(Options.Kind kind, double s, double k) {
    if (kind.equals(Options.Kind.CALL)) { // line 13
      return Math.max(s - k, 0);
    }
    if (kind.equals(Options.Kind.PUT)) { // line 14
      return Math.max(k - s, 0);
    }
    if (!kind.equals(Options.Kind.STRADDLE)) { // line 15
      throw new IncompatibleClassChangeError();
    }
    return Math.abs(s - k);
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(Options.Kind kind, double s, double k) {
    if (kind.equals(Options.Kind.CALL)) { // line 13
      double difference = s - k;
      double step = Partials.step(difference, 0);
      return new Gradient(Math.max(difference, 0), step, -step);
    }
    if (kind.equals(Options.Kind.PUT)) { // line 14
      double difference2 = k - s;
      double step2 = Partials.step(difference2, 0);
      return new Gradient(Math.max(difference2, 0), -step2, step2);
    }
    if (!kind.equals(Options.Kind.STRADDLE)) { // line 15
      throw new IncompatibleClassChangeError();
    }
    double difference3 = s - k;
    double signum = Math.signum(difference3);
    return new Gradient(Math.abs(difference3), signum, -signum);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for s, k
   * @return the value
   */
  static double vjp(Options.Kind kind, double s, double k, double seed, double[] dparameters) {
    if (kind.equals(Options.Kind.CALL)) { // line 13
      double difference = s - k;
      double product = Partials.step(difference, 0) * seed;
      dparameters[0] += product;
      dparameters[1] -= product;
      return Math.max(difference, 0);
    }
    if (kind.equals(Options.Kind.PUT)) { // line 14
      double difference2 = k - s;
      double product2 = Partials.step(difference2, 0) * seed;
      dparameters[0] -= product2;
      dparameters[1] += product2;
      return Math.max(difference2, 0);
    }
    if (!kind.equals(Options.Kind.STRADDLE)) { // line 15
      throw new IncompatibleClassChangeError();
    }
    double difference3 = s - k;
    double product3 = Math.signum(difference3) * seed;
    dparameters[0] += product3;
    dparameters[1] -= product3;
    return Math.abs(difference3);
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param ds the tangent of s
   * @param dk the tangent of k
   */
  static Jvp jvp(Options.Kind kind, double s, double k, double ds, double dk) {
    if (kind.equals(Options.Kind.CALL)) { // line 13
      double difference = s - k;
      return new Jvp(Math.max(difference, 0), Partials.step(difference, 0) * (ds - dk));
    }
    if (kind.equals(Options.Kind.PUT)) { // line 14
      double difference2 = k - s;
      return new Jvp(Math.max(difference2, 0), Partials.step(difference2, 0) * (dk - ds));
    }
    if (!kind.equals(Options.Kind.STRADDLE)) { // line 15
      throw new IncompatibleClassChangeError();
    }
    double difference3 = s - k;
    return new Jvp(Math.abs(difference3), Math.signum(difference3) * (ds - dk));
  }

  /**
   * Returns the function of the vector (s, k).
   */
  static DifferentiableFunction function(Options.Kind kind) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("s", "k");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Options_payoff.value(kind, x[0], x[1]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(kind, x[0], x[1], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(kind, x[0], x[1], v[0], v[1]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param ds the partial derivative with respect to s
   * @param dk the partial derivative with respect to k
   */
  record Gradient(double value, double ds, double dk) {
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
