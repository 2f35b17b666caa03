import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Guards#dot}
 * and its exact derivatives with respect to {@code a}, {@code b}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Guards_dot {
  private Guards_dot() {
  }

  /**
   * Returns what {@link Guards#dot} returns, bit for bit.
   */
  static double value(double[] a, double[] b) {
    int length = a.length; // line 54
    int length2 = b.length;
    if (length != length2) {
      throw new Guards.LengthException(length2, length); // line 55
    }
    double sum = 0; // line 57
    for (int i = 0; i < length; i++) { // line 58
      sum += a[i] * b[i]; // line 59
    }
    if (sum < -1e9) { // line 61
      throw new ArithmeticException("" + sum); // line 62
    }
    return sum;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double[] a, double[] b) {
    double[] da = new double[a.length];
    double[] db = new double[b.length];
    if (a.length != b.length) { // line 54
      throw new Guards.LengthException(b.length, a.length); // line 55
    }
    double sum = 0; // line 57
    for (int i = 0; i < a.length; i++) { // line 58
      sum += a[i] * b[i]; // line 59
    }
    if (sum < -1e9) { // line 61
      throw new ArithmeticException("" + sum); // line 62
    }
    for (int i = a.length - 1; i >= 0; i--) { // line 58
      db[i] += a[i]; // line 59
      da[i] += b[i];
    }
    return new Gradient(sum, da, db);
  }

  /**
   * Adds the gradient, times a seed, to arrays, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param da where the partial derivatives with respect to a are added, in an array of the same length
   * @param db where the partial derivatives with respect to b are added, in an array of the same length
   * @return the value
   */
  static double vjp(double[] a, double[] b, double seed, double[] da, double[] db) {
    int length = a.length; // line 54
    int length2 = b.length;
    if (length != length2) {
      throw new Guards.LengthException(length2, length); // line 55
    }
    double sum = 0; // line 57
    for (int i = 0; i < length; i++) { // line 58
      sum += a[i] * b[i]; // line 59
    }
    if (sum < -1e9) { // line 61
      throw new ArithmeticException("" + sum); // line 62
    }

    for (int i = length - 1; i >= 0; i--) { // line 58
      db[i] += a[i] * seed; // line 59
      da[i] += b[i] * seed;
    }
    return sum;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param da the tangent of a, in an array of the same length
   * @param db the tangent of b, in an array of the same length
   */
  static Jvp jvp(double[] a, double[] b, double[] da, double[] db) {
    int length = a.length; // line 54
    int length2 = b.length;
    if (length != length2) {
      throw new Guards.LengthException(length2, length); // line 55
    }
    double sum = 0; // line 57
    double dsum = 0;
    for (int i = 0; i < length; i++) { // line 58
      double element = a[i]; // line 59
      double element2 = b[i];
      sum += element * element2;
      dsum += element2 * da[i] + element * db[i];
    }
    if (sum < -1e9) { // line 61
      throw new ArithmeticException("" + sum); // line 62
    }
    return new Jvp(sum, dsum);
  }

  /**
   * Returns the function of the vector (a, b).
   *
   * @param aLength how many elements {@code a} has
   * @param bLength how many elements {@code b} has
   * @throws IllegalArgumentException if a length is negative
   */
  static DifferentiableFunction function(int aLength, int bLength) {
    int dimension = Packed.dimension(aLength, bLength);
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public List<String> names() {
        return Packed.names(Packed.names("a", aLength), Packed.names("b", bLength));
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, dimension);
        return Guards_dot.value(Packed.vector(x, 0, aLength), Packed.vector(x, aLength, bLength));
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(gradient, dimension);
        double[] da = new double[aLength];
        double[] db = new double[bLength];
        double value = vjp(Packed.vector(x, 0, aLength), Packed.vector(x, aLength, bLength), 1, da,
            db);
        Packed.pack(da, gradient, 0);
        Packed.pack(db, gradient, aLength);
        return value;
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(v, dimension);
        return jvp(Packed.vector(x, 0, aLength), Packed.vector(x, aLength, bLength),
            Packed.vector(v, 0, aLength), Packed.vector(v, aLength, bLength)).derivative();
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
   * @param da the partial derivatives with respect to a, in an array of the same length
   * @param db the partial derivatives with respect to b, in an array of the same length
   */
  record Gradient(double value, double[] da, double[] db) {
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
