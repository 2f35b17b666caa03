import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Loops#squareRoot}
 * and its exact derivatives with respect to {@code a}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Loops_squareRoot {
  private Loops_squareRoot() {
  }

  /**
   * Returns what {@link Loops#squareRoot} returns, bit for bit.
   */
  static double value(double a) {
    double x = a;
    while (Math.abs(x * x - a) > 1e-14 * a) { // line 15
      x = 0.5 * (x + a / x); // line 16
    }
    return x;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double a) {
    double[] xs = new double[16]; // line 15
    double x = a;
    int trips = 0;
    while (Math.abs(x * x - a) > 1e-14 * a) {
      if (trips == xs.length) {
        xs = Arrays.copyOf(xs, 2 * trips);
      }
      xs[trips] = x;
      x = 0.5 * (x + a / x); // line 16
      trips++;
    }

    double dx = 1;
    double da = 0;
    while (trips > 0) { // line 15
      trips--;
      double product = 0.5 * dx; // line 16
      dx = product;
      double xt = xs[trips]; // line 15
      double quotient = product / xt; // line 16
      da += quotient;
      dx -= a / xt * quotient;
    }
    da += dx; // line 14
    return new Gradient(x, da);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for a
   * @return the value
   */
  static double vjp(double a, double seed, double[] dparameters) {
    double[] xs = new double[16]; // line 15
    double x = a;
    int trips = 0;
    while (Math.abs(x * x - a) > 1e-14 * a) {
      if (trips == xs.length) {
        xs = Arrays.copyOf(xs, 2 * trips);
      }
      xs[trips] = x;
      x = 0.5 * (x + a / x); // line 16
      trips++;
    }

    double dx = seed;
    double da = 0;
    while (trips > 0) { // line 15
      trips--;
      double product = 0.5 * dx; // line 16
      dx = product;
      double xt = xs[trips]; // line 15
      double quotient = product / xt; // line 16
      da += quotient;
      dx -= a / xt * quotient;
    }
    da += dx; // line 14
    dparameters[0] += da;
    return x;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param da the tangent of a
   */
  static Jvp jvp(double a, double da) {
    double x = a;
    double dx = da;
    while (Math.abs(x * x - a) > 1e-14 * a) { // line 15
      double quotient = a / x; // line 16
      double x2 = 0.5 * (x + quotient);
      dx = 0.5 * (dx + (da - quotient * dx) / x);
      x = x2;
    }
    return new Jvp(x, dx);
  }

  /**
   * Returns the function of the vector (a).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public List<String> names() {
        return List.of("a");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 1);
        return Loops_squareRoot.value(x[0]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], v[0]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param da the partial derivative with respect to a
   */
  record Gradient(double value, double da) {
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
