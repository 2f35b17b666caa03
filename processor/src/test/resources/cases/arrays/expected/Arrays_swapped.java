import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Arrays#swapped}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Arrays_swapped {
  private Arrays_swapped() {
  }

  /**
   * Returns what {@link Arrays#swapped} returns, bit for bit.
   */
  static double value(double x, double y, int n) {
    double[] now = new double[] {x, y}; // line 61
    double[] next = new double[2]; // line 62
    for (int i = 0; i < n; i++) { // line 63
      next[0] = now[1]; // line 64
      next[1] = Math.sin(now[0] * now[1]); // line 65
      double[] former = next;
      next = now;
      now = former;
    }
    return now[0] * now[1]; // line 70
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, int n) {
    double[] now = new double[] {x, y}; // line 61

    double[] dnow = new double[2]; // line 61
    double[] next = new double[2]; // line 62
    double[] dnext = new double[2];
    int max = Math.max(n, 0);
    double[][] dnexts = new double[max][]; // line 63
    double[] tape = new double[max]; // line 65
    double[] tape2 = new double[max];
    double[] tape3 = new double[max];
    double[][] dnows = new double[max][]; // line 63
    double[] dnow2 = dnow;
    for (int i = 0; i < n; i++) {
      dnows[i] = dnow2;
      dnexts[i] = dnext;
      next[0] = now[1]; // line 64
      double element = now[0]; // line 65
      tape3[i] = element;
      double element2 = now[1];
      tape2[i] = element2;
      double product = element * element2;
      tape[i] = product;
      next[1] = Math.sin(product);
      double[] former = next;
      next = now;
      double[] former2 = dnext; // line 67
      dnext = dnow2; // lines 66, 68
      now = former;
      dnow2 = former2; // line 67
    }
    double element3 = now[0]; // line 70
    double element4 = now[1];
    dnow2[1] += element3;
    dnow2[0] += element4;
    for (int i = Math.max(n, 0) - 1; i >= 0; i--) { // line 63
      double[] dnexti = dnexts[i];
      double element5 = dnexti[1]; // line 65
      dnexti[1] = 0;
      double product2 = Math.cos(tape[i]) * element5;
      double[] dnowi = dnows[i]; // line 63
      dnowi[1] += tape3[i] * product2; // line 65
      dnowi[0] += tape2[i] * product2;
      double element6 = dnexti[0]; // line 64
      dnexti[0] = 0;
      dnowi[1] += element6;
    }
    return new Gradient(element3 * element4, dnow[0], dnow[1]); // lines 70, 61
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, int n, double seed, double[] dparameters) {
    double[] now = new double[] {x, y}; // line 61

    double[] dnow = new double[2]; // line 61
    double[] next = new double[2]; // line 62
    double[] dnext = new double[2];
    int max = Math.max(n, 0);
    double[][] dnexts = new double[max][]; // line 63
    double[] tape = new double[max]; // line 65
    double[] tape2 = new double[max];
    double[] tape3 = new double[max];
    double[][] dnows = new double[max][]; // line 63
    double[] dnow2 = dnow;
    for (int i = 0; i < n; i++) {
      dnows[i] = dnow2;
      dnexts[i] = dnext;
      next[0] = now[1]; // line 64
      double element = now[0]; // line 65
      tape3[i] = element;
      double element2 = now[1];
      tape2[i] = element2;
      double product = element * element2;
      tape[i] = product;
      next[1] = Math.sin(product);
      double[] former = next;
      next = now;
      double[] former2 = dnext; // line 67
      dnext = dnow2; // lines 66, 68
      now = former;
      dnow2 = former2; // line 67
    }
    double element3 = now[0]; // line 70
    double element4 = now[1];
    dnow2[1] += element3 * seed;
    dnow2[0] += element4 * seed;
    for (int i = Math.max(n, 0) - 1; i >= 0; i--) { // line 63
      double[] dnexti = dnexts[i];
      double element5 = dnexti[1]; // line 65
      dnexti[1] = 0;
      double product2 = Math.cos(tape[i]) * element5;
      double[] dnowi = dnows[i]; // line 63
      dnowi[1] += tape3[i] * product2; // line 65
      dnowi[0] += tape2[i] * product2;
      double element6 = dnexti[0]; // line 64
      dnexti[0] = 0;
      dnowi[1] += element6;
    }
    dparameters[0] += dnow[0]; // line 61
    dparameters[1] += dnow[1];
    return element3 * element4; // line 70
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, int n, double dx, double dy) {
    double[] now = new double[] {x, y}; // line 61
    double[] dnow = new double[] {dx, dy};
    double[] next = new double[2]; // line 62
    double[] dnext = new double[2];
    for (int i = 0; i < n; i++) { // line 63
      next[0] = now[1]; // line 64
      dnext[0] = dnow[1];
      double element = now[0]; // line 65
      double element2 = now[1];
      double product = element * element2;
      next[1] = Math.sin(product);
      dnext[1] = Math.cos(product) * (element2 * dnow[0] + element * dnow[1]);
      double[] former = next;
      next = now;
      double[] former2 = dnext;
      dnext = dnow;
      now = former;
      dnow = former2;
    }
    double element3 = now[0]; // line 70
    double element4 = now[1];
    return new Jvp(element3 * element4, element4 * dnow[0] + element3 * dnow[1]);
  }

  /**
   * Returns the function of the vector (x, y).
   */
  static DifferentiableFunction function(int n) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("x", "y");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Arrays_swapped.value(x[0], x[1], n);
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
   * @param dy the partial derivative with respect to y
   */
  record Gradient(double value, double dx, double dy) {
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
