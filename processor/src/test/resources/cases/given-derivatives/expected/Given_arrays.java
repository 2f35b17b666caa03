import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Shadows;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Given#arrays}
 * and its exact derivatives with respect to {@code x}, {@code factor}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Given_arrays {
  private Given_arrays() {
  }

  /**
   * Returns what {@link Given#arrays} returns, bit for bit.
   */
  static double value(double[] x, double factor) {
    double[] y = Lambert.scaled(x, factor * factor); // line 40
    double norm = Lambert.norm(y); // line 41
    y[0] = norm * x[1]; // line 42
    return norm * y[0]; // line 43
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double[] x, double factor) {
    double[] dx = new double[x.length];
    double product = factor * factor; // line 40
    double[] y = Lambert.scaled(x, product);
    double[] keptY = y.clone();
    double[] keptY2 = y.clone(); // line 41
    double norm = Lambert.norm(y);
    double element = x[1]; // line 42
    y[0] = norm * element;
    double element2 = y[0]; // line 43
    double[] dy = Shadows.zerosLike(y); // line 40
    double dnorm = element2; // line 43
    dy[0] += norm;
    double element3 = dy[0]; // line 42
    dy[0] = 0;
    dnorm += element * element3;
    dx[1] += norm * element3;
    LambertDerivatives.norm(keptY2, norm, dnorm, dy); // line 41
    double[] adjoints = new double[1]; // line 40
    LambertDerivatives.scaled(x, product, keptY, dy, dx, adjoints);
    return new Gradient(norm * element2, dx, 2 * factor * adjoints[0]); // lines 43, 40
  }

  /**
   * Adds the gradient, times a seed, to arrays, by reverse mode.
   *
   * @param seed the factor
   * @param dx where the partial derivatives with respect to x are added, in an array of the same length
   * @param dparameters where the partial derivatives are added, one slot each for factor
   * @return the value
   */
  static double vjp(double[] x, double factor, double seed, double[] dx, double[] dparameters) {
    double product = factor * factor; // line 40
    double[] y = Lambert.scaled(x, product);
    double[] keptY = y.clone();
    double[] keptY2 = y.clone(); // line 41
    double norm = Lambert.norm(y);
    double element = x[1]; // line 42
    y[0] = norm * element;
    double element2 = y[0]; // line 43

    double[] dy = Shadows.zerosLike(y); // line 40
    double dnorm = element2 * seed; // line 43
    dy[0] += norm * seed;
    double element3 = dy[0]; // line 42
    dy[0] = 0;
    dnorm += element * element3;
    dx[1] += norm * element3;
    LambertDerivatives.norm(keptY2, norm, dnorm, dy); // line 41
    double[] adjoints = new double[1]; // line 40
    LambertDerivatives.scaled(x, product, keptY, dy, dx, adjoints);
    dparameters[0] += 2 * factor * adjoints[0];
    return norm * element2; // line 43
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x, in an array of the same length
   * @param dfactor the tangent of factor
   */
  static Jvp jvp(double[] x, double factor, double[] dx, double dfactor) {
    double product = factor * factor; // line 40
    double product2 = 2 * factor * dfactor;
    double[] y = Lambert.scaled(x, product);
    int length = y.length;
    double[] dy = new double[length];
    for (int k = 0; k < length; k++) {
      double[] seed = new double[length];
      seed[k] = 1;
      double[] dx2 = Shadows.zerosLike(x);
      double[] partials = new double[1];
      LambertDerivatives.scaled(x, product, y, seed, dx2, partials);
      double term = Shadows.innerProduct(dx2, dx);
      dy[k] = term + partials[0] * product2;
    }
    double norm = Lambert.norm(y); // line 41
    double[] dy2 = Shadows.zerosLike(y);
    LambertDerivatives.norm(y, norm, 1, dy2);
    double term = Shadows.innerProduct(dy2, dy);
    double element = x[1]; // line 42
    y[0] = norm * element;
    dy[0] = element * term + norm * dx[1]; // lines 42, 41
    double element2 = y[0]; // line 43
    return new Jvp(norm * element2, element2 * term + norm * dy[0]); // lines 43, 41
  }

  /**
   * Returns the function of the vector (x, factor).
   *
   * @param xLength how many elements {@code x} has
   * @throws IllegalArgumentException if a length is negative
   */
  static DifferentiableFunction function(int xLength) {
    int dimension = Packed.dimension(xLength, 1);
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public List<String> names() {
        return Packed.names(Packed.names("x", xLength), List.of("factor"));
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, dimension);
        return Given_arrays.value(Packed.vector(x, 0, xLength), x[xLength]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(gradient, dimension);
        double[] dx = new double[xLength];
        double[] dparameters = new double[1];
        double value = vjp(Packed.vector(x, 0, xLength), x[xLength], 1, dx, dparameters);
        Packed.pack(dx, gradient, 0);
        gradient[xLength] = dparameters[0];
        return value;
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(v, dimension);
        return jvp(Packed.vector(x, 0, xLength), x[xLength], Packed.vector(v, 0, xLength),
            v[xLength]).derivative();
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
   * @param dfactor the partial derivative with respect to factor
   */
  record Gradient(double value, double[] dx, double dfactor) {
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
