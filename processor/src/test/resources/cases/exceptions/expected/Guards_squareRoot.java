import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Guards#squareRoot}
 * and its exact derivatives with respect to {@code a}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Guards_squareRoot {
  private Guards_squareRoot() {
  }

  /**
   * Returns what {@link Guards#squareRoot} returns, bit for bit.
   */
  static double value(double a, int most) {
    double x = a;
    int i = 0;
    while (Math.abs(x * x - a) > 1e-14 * a) { // line 71
      if (i == 10 * most) { // line 72
        throw new ArithmeticException("no convergence: x = " + x + " after " + i
            + " iterations"); // line 73
      }
      x = 0.5 * (x + a / x); // line 75
      i++; // line 71
    }
    return x;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double a, int most) {
    double[] xs = new double[16]; // line 71
    double x = a;
    int i = 0;
    int trips = 0;
    while (Math.abs(x * x - a) > 1e-14 * a) {
      if (trips == xs.length) {
        xs = Arrays.copyOf(xs, 2 * trips);
      }
      xs[trips] = x;
      if (i == 10 * most) { // line 72
        throw new ArithmeticException("no convergence: x = " + x + " after " + i
            + " iterations"); // line 73
      }
      x = 0.5 * (x + a / x); // line 75
      i++; // line 71
      trips++;
    }

    double dx = 1;
    double da = 0;
    while (trips > 0) { // line 71
      trips--;
      double product = 0.5 * dx; // line 75
      dx = product;
      double xt = xs[trips]; // line 71
      double quotient = product / xt; // line 75
      da += quotient;
      dx -= a / xt * quotient;
    }
    da += dx; // line 70
    return new Gradient(x, da);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for a
   * @return the value
   */
  static double vjp(double a, int most, double seed, double[] dparameters) {
    double[] xs = new double[16]; // line 71
    double x = a;
    int i = 0;
    int trips = 0;
    while (Math.abs(x * x - a) > 1e-14 * a) {
      if (trips == xs.length) {
        xs = Arrays.copyOf(xs, 2 * trips);
      }
      xs[trips] = x;
      if (i == 10 * most) { // line 72
        throw new ArithmeticException("no convergence: x = " + x + " after " + i
            + " iterations"); // line 73
      }
      x = 0.5 * (x + a / x); // line 75
      i++; // line 71
      trips++;
    }

    double dx = seed;
    double da = 0;
    while (trips > 0) { // line 71
      trips--;
      double product = 0.5 * dx; // line 75
      dx = product;
      double xt = xs[trips]; // line 71
      double quotient = product / xt; // line 75
      da += quotient;
      dx -= a / xt * quotient;
    }
    da += dx; // line 70
    dparameters[0] += da;
    return x;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param da the tangent of a
   */
  static Jvp jvp(double a, int most, double da) {
    double x = a;
    int i = 0;
    double dx = da;
    while (Math.abs(x * x - a) > 1e-14 * a) { // line 71
      if (i == 10 * most) { // line 72
        throw new ArithmeticException("no convergence: x = " + x + " after " + i
            + " iterations"); // line 73
      }
      double quotient = a / x; // line 75
      double x2 = 0.5 * (x + quotient);
      dx = 0.5 * (dx + (da - quotient * dx) / x);
      i++; // line 71
      x = x2;
    }
    return new Jvp(x, dx);
  }

  /**
   * Returns the function of the vector (a).
   */
  static DifferentiableFunction function(int most) {
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
        return Guards_squareRoot.value(x[0], most);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], most, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], most, v[0]).derivative();
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
