import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Arrays#rosenbrock}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Arrays_rosenbrock {
  private Arrays_rosenbrock() {
  }

  /**
   * Returns what {@link Arrays#rosenbrock} returns, bit for bit.
   */
  static double value(double[] x) {
    double sum = 0; // line 23
    for (int i = 0; i + 1 < x.length; i++) { // line 24
      double element = x[i]; // line 25
      double a = 1 - element;
      double b = x[i + 1] - element * element; // line 26
      sum += a * a + 100 * b * b; // line 27
    }
    return sum;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double[] x) {
    double[] dx = new double[x.length];
    double sum = 0; // line 23
    for (int i = 0; i + 1 < x.length; i++) { // line 24
      double element = x[i]; // line 25
      double a = 1 - element;
      int sum2 = i + 1; // line 26
      double b = x[sum2] - element * element;
      sum += a * a + 100 * b * b; // line 27
      double db = 200 * b; // lines 27, 24
      double product = -element * db; // line 26
      dx[i] += product;
      dx[i] += product;
      dx[sum2] += db;
      dx[i] -= 2 * a; // lines 25, 27, 24
    }
    return new Gradient(sum, dx);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dx where the partial derivatives with respect to x are added, in an array of the same length
   * @return the value
   */
  static double vjp(double[] x, double seed, double[] dx) {
    double sum = 0; // line 23
    for (int i = 0; i + 1 < x.length; i++) { // line 24
      double element = x[i]; // line 25
      double a = 1 - element;
      int sum2 = i + 1; // line 26
      double b = x[sum2] - element * element;
      sum += a * a + 100 * b * b; // line 27
      double db = 200 * b * seed; // lines 27, 24
      double product = -element * db; // line 26
      dx[i] += product;
      dx[i] += product;
      dx[sum2] += db;
      dx[i] -= 2 * a * seed; // lines 25, 27, 24
    }
    return sum;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x, in an array of the same length
   */
  static Jvp jvp(double[] x, double[] dx) {
    double sum = 0; // line 23
    double dsum = 0;
    for (int i = 0; i + 1 < x.length; i++) { // line 24
      double element = x[i]; // line 25
      double element2 = dx[i];
      double a = 1 - element;
      int sum2 = i + 1; // line 26
      double b = x[sum2] - element * element;
      sum += a * a + 100 * b * b; // line 27
      dsum += 200 * b * (dx[sum2] - 2 * element * element2) - 2 * a * element2; // lines 27, 25, 26
    }
    return new Jvp(sum, dsum);
  }

  /**
   * Returns the function of the vector (x).
   *
   * @param xLength how many elements {@code x} has
   * @throws IllegalArgumentException if a length is negative
   */
  static DifferentiableFunction function(int xLength) {
    int dimension = Packed.dimension(xLength);
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public List<String> names() {
        return Packed.names("x", xLength);
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, dimension);
        return Arrays_rosenbrock.value(x);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(gradient, dimension);
        return vjp(x, 1, Packed.zeroed(gradient, x));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(v, dimension);
        return jvp(x, v).derivative();
      }
    };
  }

  /**
   * Throws an {@code IllegalStateException} if the method writes into an array that it is given.
   */
  static void requireReadOnly(String caller) {
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx the partial derivatives with respect to x, in an array of the same length
   */
  record Gradient(double value, double[] dx) {
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
