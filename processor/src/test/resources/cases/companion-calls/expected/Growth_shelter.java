import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Growth#shelter}
 * and its exact derivatives with respect to {@code size}, {@code rate}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Growth_shelter {
  private Growth_shelter() {
  }

  /**
   * Returns what {@link Growth#shelter} returns, bit for bit.
   */
  static double value(double size, double rate) {
    double warmth = Climate_warmth.value(size, 1); // line 17
    if (warmth > rate) {
      return size * rate; // line 18
    }
    double warmth2 = Climate_warmth.value(size * rate, 2); // line 20
    double warmth3 = Climate_warmth.value(rate, 3);
    return warmth2 + warmth3;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double size, double rate) {
    double warmth = Climate_warmth.value(size, 1); // line 17
    if (warmth > rate) {
      return new Gradient(size * rate, rate, size); // line 18
    }
    double[] partials = new double[1]; // line 20
    double warmth2 = Climate_warmth.vjp(size * rate, 2, 1, partials);
    double element = partials[0];
    partials = new double[1];
    double warmth3 = Climate_warmth.vjp(rate, 3, 1, partials);
    double drate = partials[0];
    drate += size * element;
    return new Gradient(warmth2 + warmth3, rate * element, drate);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for size, rate
   * @return the value
   */
  static double vjp(double size, double rate, double seed, double[] dparameters) {
    double warmth = Climate_warmth.value(size, 1); // line 17
    if (warmth > rate) {
      dparameters[0] += rate * seed; // line 18
      dparameters[1] += size * seed;
      return size * rate;
    }
    double[] partials = new double[1]; // line 20
    double warmth2 = Climate_warmth.vjp(size * rate, 2, 1, partials);
    double[] partials2 = new double[1];
    double warmth3 = Climate_warmth.vjp(rate, 3, 1, partials2);
    double drate = partials2[0] * seed;
    double product = partials[0] * seed;
    drate += size * product;
    dparameters[0] += rate * product;
    dparameters[1] += drate;
    return warmth2 + warmth3;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dsize the tangent of size
   * @param drate the tangent of rate
   */
  static Jvp jvp(double size, double rate, double dsize, double drate) {
    double warmth = Climate_warmth.value(size, 1); // line 17
    if (warmth > rate) {
      return new Jvp(size * rate, rate * dsize + size * drate); // line 18
    }
    Climate_warmth.Jvp jvp = Climate_warmth.jvp(size * rate, 2, rate * dsize + size
        * drate); // line 20
    double warmth2 = jvp.value();
    double dwarmth = jvp.derivative();
    Climate_warmth.Jvp jvp2 = Climate_warmth.jvp(rate, 3, drate);
    double warmth3 = jvp2.value();
    double dwarmth2 = jvp2.derivative();
    return new Jvp(warmth2 + warmth3, dwarmth + dwarmth2);
  }

  /**
   * Returns the function of the vector (size, rate).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("size", "rate");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Growth_shelter.value(x[0], x[1]);
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
   * @param dsize the partial derivative with respect to size
   * @param drate the partial derivative with respect to rate
   */
  record Gradient(double value, double dsize, double drate) {
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
