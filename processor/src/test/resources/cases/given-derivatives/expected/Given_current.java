import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Given#current}
 * and its exact derivatives with respect to {@code voltage}, {@code load}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Given_current {
  private Given_current() {
  }

  /**
   * Returns what {@link Given#current} returns, bit for bit.
   */
  static double value(double voltage, double load) {
    double w = Lambert.w(voltage * load); // line 17
    return w * w / load; // line 18
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double voltage, double load) {
    double product = voltage * load; // line 17
    double w = Lambert.w(product);
    double result = w * w / load; // line 18

    double dload = -result / load; // line 18
    double product2 = w / load * LambertDerivatives.w(product, w);
    double product3 = voltage * product2;
    dload += product3;
    dload += product3; // line 17
    return new Gradient(result, 2 * (load * product2), dload); // lines 17, 18
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for voltage, load
   * @return the value
   */
  static double vjp(double voltage, double load, double seed, double[] dparameters) {
    double product = voltage * load; // line 17
    double w = Lambert.w(product);
    double result = w * w / load; // line 18

    double quotient = seed / load; // line 18
    double dload = -result * quotient;
    double product2 = w * quotient * LambertDerivatives.w(product, w);
    double product3 = voltage * product2;
    dload += product3;
    dload += product3; // line 17
    dparameters[0] += 2 * (load * product2); // lines 17, 18
    dparameters[1] += dload;
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dvoltage the tangent of voltage
   * @param dload the tangent of load
   */
  static Jvp jvp(double voltage, double load, double dvoltage, double dload) {
    double product = voltage * load; // line 17
    double w = Lambert.w(product);
    double dw = LambertDerivatives.w(product, w) * (load * dvoltage + voltage * dload);
    double result = w * w / load; // line 18
    return new Jvp(result, (2 * w * dw - result * dload) / load);
  }

  /**
   * Returns the function of the vector (voltage, load).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("voltage", "load");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Given_current.value(x[0], x[1]);
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
   * @param dvoltage the partial derivative with respect to voltage
   * @param dload the partial derivative with respect to load
   */
  record Gradient(double value, double dvoltage, double dload) {
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
