import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Loops#power}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Loops_power {
  private Loops_power() {
  }

  /**
   * Returns what {@link Loops#power} returns, bit for bit.
   */
  static double value(double x, int n) {
    double result = 1; // line 23
    do { // line 24
      if (n % 2 == 1) { // line 25
        result *= x; // line 26
      }
      x *= x; // line 28
      n /= 2; // line 29
    } while (n > 0);
    return result;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, int n) {
    double result = 1; // line 23
    double[] xs = new double[16]; // line 24
    double[] results = new double[16];
    boolean[] tape = new boolean[16]; // line 25
    int trips = 0;
    do { // line 24
      if (trips == xs.length) {
        int product = 2 * trips;
        xs = Arrays.copyOf(xs, product);
        results = Arrays.copyOf(results, product);
        tape = Arrays.copyOf(tape, product);
      }
      xs[trips] = x;
      results[trips] = result;
      boolean test = n % 2 == 1; // line 25
      tape[trips] = test;
      if (test) {
        result *= x; // line 26
      }
      x *= x; // line 28
      n /= 2; // line 29
      trips++;
    } while (n > 0);

    double dx = 0;
    double dresult = 1;
    while (trips > 0) { // line 24
      trips--;
      double xt = xs[trips];
      dx = 2 * xt * dx; // line 28
      if (tape[trips]) { // line 25
        dx += results[trips] * dresult; // lines 26, 24
        dresult = xt * dresult; // line 26
      }
    }
    return new Gradient(result, dx);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, int n, double seed, double[] dparameters) {
    double result = 1; // line 23
    double[] xs = new double[16]; // line 24
    double[] results = new double[16];
    boolean[] tape = new boolean[16]; // line 25
    int trips = 0;
    do { // line 24
      if (trips == xs.length) {
        int product = 2 * trips;
        xs = Arrays.copyOf(xs, product);
        results = Arrays.copyOf(results, product);
        tape = Arrays.copyOf(tape, product);
      }
      xs[trips] = x;
      results[trips] = result;
      boolean test = n % 2 == 1; // line 25
      tape[trips] = test;
      if (test) {
        result *= x; // line 26
      }
      x *= x; // line 28
      n /= 2; // line 29
      trips++;
    } while (n > 0);

    double dx = 0;
    double dresult = seed;
    while (trips > 0) { // line 24
      trips--;
      double xt = xs[trips];
      dx = 2 * xt * dx; // line 28
      if (tape[trips]) { // line 25
        dx += results[trips] * dresult; // lines 26, 24
        dresult = xt * dresult; // line 26
      }
    }
    dparameters[0] += dx;
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, int n, double dx) {
    double result = 1; // line 23
    double dresult = 0;
    do { // line 24
      if (n % 2 == 1) { // line 25
        double result2 = result * x; // line 26
        dresult = x * dresult + result * dx;
        result = result2;
      }
      double x2 = x * x; // line 28
      n /= 2; // line 29
      dx = 2 * x * dx; // line 28
      x = x2;
    } while (n > 0);
    return new Jvp(result, dresult);
  }

  /**
   * Returns the function of the vector (x).
   */
  static DifferentiableFunction function(int n) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public List<String> names() {
        return List.of("x");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 1);
        return Loops_power.value(x[0], n);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], n, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], n, v[0]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx the partial derivative with respect to x
   */
  record Gradient(double value, double dx) {
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
