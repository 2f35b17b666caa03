import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Given#tabulated}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Given_tabulated {
  private Given_tabulated() {
  }

  /**
   * Returns what {@link Given#tabulated} returns, bit for bit.
   */
  static double value(double[] x, double[] table) {
    double product = 1; // line 31
    for (int index = 0; index < x.length; index++) { // line 32
      double v = x[index];
      double interpolate = Lambert.interpolate(v, table); // line 33
      product *= interpolate;
    }
    return product;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double[] x, double[] table) {
    int length = x.length;

    double[] dx = new double[length];
    double product = 1; // line 31
    double[] tape = new double[length]; // line 33
    double[] products = new double[length]; // line 32
    for (int index = 0; index < x.length; index++) {
      products[index] = product;
      double v = x[index];
      double interpolate = Lambert.interpolate(v, table); // line 33
      tape[index] = interpolate;
      product *= interpolate;
    }
    double dproduct = 1;
    for (int index = x.length - 1; index >= 0; index--) { // line 32
      double dproduct2 = tape[index] * dproduct; // line 33
      double slope = LambertDerivatives.slope(x[index], table); // lines 33, 32
      dx[index] += products[index] * dproduct * slope;
      dproduct = dproduct2;
    }
    return new Gradient(product, dx);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dx where the partial derivatives with respect to x are added, in an array of the same length
   * @return the value
   */
  static double vjp(double[] x, double[] table, double seed, double[] dx) {
    double product = 1; // line 31
    int length = x.length;
    double[] tape = new double[length]; // line 33
    double[] products = new double[length]; // line 32
    for (int index = 0; index < x.length; index++) {
      products[index] = product;
      double v = x[index];
      double interpolate = Lambert.interpolate(v, table); // line 33
      tape[index] = interpolate;
      product *= interpolate;
    }

    double dproduct = seed;
    for (int index = x.length - 1; index >= 0; index--) { // line 32
      double dproduct2 = tape[index] * dproduct; // line 33
      double slope = LambertDerivatives.slope(x[index], table); // lines 33, 32
      dx[index] += products[index] * dproduct * slope;
      dproduct = dproduct2;
    }
    return product;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x, in an array of the same length
   */
  static Jvp jvp(double[] x, double[] table, double[] dx) {
    double product = 1; // line 31
    double dproduct = 0;
    for (int index = 0; index < x.length; index++) { // line 32
      double v = x[index];
      double interpolate = Lambert.interpolate(v, table); // line 33
      double slope = LambertDerivatives.slope(v, table);
      double product2 = product * interpolate;
      dproduct = interpolate * dproduct + slope * dx[index] * product; // lines 33, 32
      product = product2;
    }
    return new Jvp(product, dproduct);
  }

  /**
   * Returns the function of the vector (x).
   *
   * @param xLength how many elements {@code x} has
   * @throws IllegalArgumentException if a length is negative
   */
  static DifferentiableFunction function(double[] table, int xLength) {
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
        return Given_tabulated.value(x, table);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(gradient, dimension);
        return vjp(x, table, 1, Packed.zeroed(gradient, x));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(v, dimension);
        return jvp(x, table, v).derivative();
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
