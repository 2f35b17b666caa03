import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Loops#firstAbove}
 * and its exact derivatives with respect to {@code x}, {@code limit}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Loops_firstAbove {
  private Loops_firstAbove() {
  }

  /**
   * Returns what {@link Loops#firstAbove} returns, bit for bit.
   */
  static double value(double x, double limit, int n) {
    double sum = 0; // line 36
    boolean returned = false;
    double chosen = 0;
    for (int i = 1; !returned && i <= n; i++) { // line 37
      double chosen2;
      boolean done;
      if (i == 3) { // line 38
        chosen2 = chosen;
        done = false;
      } else {
        sum += Math.sin(x * i); // line 41
        boolean test = sum > limit; // line 42
        if (test) {
          chosen2 = sum * x; // line 43
        } else {
          chosen2 = chosen;
        }
        done = test;
      }
      returned = done;
      chosen = chosen2;
    }
    if (returned) { // line 37
      return chosen;
    }
    return sum;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double limit, int n) {
    double sum = 0; // line 36
    double[] sums = new double[16]; // line 41
    boolean returned = false;
    double chosen = 0;
    int trips = 0;
    for (int i = 1; !returned && i <= n; i++) { // line 37
      if (trips == sums.length) {
        sums = Arrays.copyOf(sums, 2 * trips);
      }
      double chosen2;
      boolean done;
      double sum2;
      if (i == 3) { // line 38
        chosen2 = chosen;
        done = false;
        sum2 = 0;
      } else {
        sum += Math.sin(x * i); // line 41
        boolean test = sum > limit; // line 42
        if (test) {
          chosen2 = sum * x; // line 43
        } else {
          chosen2 = chosen;
        }
        done = test;
        sum2 = sum;
      }
      sums[trips] = sum2;
      returned = done;
      chosen = chosen2;
      trips++;
    }
    double result;

    double chosen3 = 0;
    double dsum = 1;
    if (returned) { // line 37
      result = chosen;
      chosen3 = 1;
      dsum = 0;
    } else {
      result = sum;
    }
    double chosen4 = chosen3;
    double dx = 0;
    while (trips > 0) {
      trips--;
      int sum3 = 1 + trips;
      double chosen5;
      if (sum3 == 3) { // line 38
        chosen5 = chosen4;
      } else {
        double sumt = sums[trips]; // line 41
        if (sumt > limit) { // line 42
          dsum += x * chosen4; // line 43
          dx += sumt * chosen4;
          chosen5 = 0;
        } else {
          chosen5 = chosen4;
        }
        dx += Math.cos(x * sum3) * dsum * sum3; // line 41
      }
      chosen4 = chosen5;
    }
    return new Gradient(result, dx, 0);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, limit
   * @return the value
   */
  static double vjp(double x, double limit, int n, double seed, double[] dparameters) {
    double sum = 0; // line 36
    double[] sums = new double[16]; // line 41
    boolean returned = false;
    double chosen = 0;
    int trips = 0;
    for (int i = 1; !returned && i <= n; i++) { // line 37
      if (trips == sums.length) {
        sums = Arrays.copyOf(sums, 2 * trips);
      }
      double chosen2;
      boolean done;
      double sum2;
      if (i == 3) { // line 38
        chosen2 = chosen;
        done = false;
        sum2 = 0;
      } else {
        sum += Math.sin(x * i); // line 41
        boolean test = sum > limit; // line 42
        if (test) {
          chosen2 = sum * x; // line 43
        } else {
          chosen2 = chosen;
        }
        done = test;
        sum2 = sum;
      }
      sums[trips] = sum2;
      returned = done;
      chosen = chosen2;
      trips++;
    }
    double result;

    double chosen3 = 0;
    double dsum;
    if (returned) { // line 37
      result = chosen;
      chosen3 = seed;
      dsum = 0;
    } else {
      result = sum;
      dsum = seed;
    }
    double chosen4 = chosen3;
    double dx = 0;
    while (trips > 0) {
      trips--;
      int sum3 = 1 + trips;
      double chosen5;
      if (sum3 == 3) { // line 38
        chosen5 = chosen4;
      } else {
        double sumt = sums[trips]; // line 41
        if (sumt > limit) { // line 42
          dsum += x * chosen4; // line 43
          dx += sumt * chosen4;
          chosen5 = 0;
        } else {
          chosen5 = chosen4;
        }
        dx += Math.cos(x * sum3) * dsum * sum3; // line 41
      }
      chosen4 = chosen5;
    }
    dparameters[0] += dx;
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dlimit the tangent of limit
   */
  static Jvp jvp(double x, double limit, int n, double dx, double dlimit) {
    double sum = 0; // line 36
    boolean returned = false;
    double chosen = 0;
    double dsum = 0;
    double chosen2 = 0;
    for (int i = 1; !returned && i <= n; i++) { // line 37
      double chosen3;
      boolean done;
      double chosen4;
      if (i == 3) { // line 38
        chosen3 = chosen;
        done = false;
        chosen4 = chosen2;
      } else {
        double product = x * i; // line 41
        sum += Math.sin(product);
        dsum += i * dx * Math.cos(product);
        boolean test = sum > limit; // line 42
        if (test) {
          chosen3 = sum * x; // line 43
          chosen4 = x * dsum + sum * dx;
        } else {
          chosen3 = chosen;
          chosen4 = chosen2;
        }
        done = test;
      }
      returned = done;
      chosen = chosen3;
      chosen2 = chosen4;
    }
    if (returned) { // line 37
      return new Jvp(chosen, chosen2);
    }
    return new Jvp(sum, dsum);
  }

  /**
   * Returns the function of the vector (x, limit).
   */
  static DifferentiableFunction function(int n) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("x", "limit");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Loops_firstAbove.value(x[0], x[1], n);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x[0], x[1], n, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(x[0], x[1], n, v[0], v[1]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx the partial derivative with respect to x
   * @param dlimit the partial derivative with respect to limit
   */
  record Gradient(double value, double dx, double dlimit) {
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
