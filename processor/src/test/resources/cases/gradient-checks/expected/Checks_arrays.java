import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Shadows;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Checks#arrays}
 * and its exact derivatives with respect to {@code w}, {@code m}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Checks_arrays {
  private Checks_arrays() {
  }

  /**
   * Returns what {@link Checks#arrays} returns, bit for bit.
   */
  static double value(double[] w, double[][] m, boolean[] flags, long[] counts) {
    boolean done = false;
    if (flags.length > 0) { // line 43
      done = flags[0];
    }
    double s = 0;
    if (done) {
      double product = w[0] * counts[0];
      s = product;
    }
    for (int i = 0; i < m.length; i++) { // line 44
      for (int j = 0; j < m[i].length; j++) { // line 45
        s += m[i][j] * w[i]; // line 46
      }
    }
    return s;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double[] w, double[][] m, boolean[] flags, long[] counts) {
    double[] dw = new double[w.length];
    double[][] dm = Shadows.zerosLike(m);
    boolean done = false;
    if (flags.length > 0) { // line 43
      done = flags[0];
    }
    double s = 0;
    if (done) {
      double product = w[0] * counts[0];
      s = product;
    }
    for (int i = 0; i < m.length; i++) { // line 44
      for (int j = 0; j < m[i].length; j++) { // line 45
        double element = m[i][j]; // line 46
        double element2 = w[i];
        s += element * element2;
        double[] array = dm[i];
        dw[i] += element;
        array[j] += element2;
      }
    }
    if (done) { // line 43
      dw[0] += counts[0];
    }
    return new Gradient(s, dw, dm);
  }

  /**
   * Adds the gradient, times a seed, to arrays, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dw where the partial derivatives with respect to w are added, in an array of the same length
   * @param dm where the partial derivatives with respect to m are added, in a matrix of the same shape
   * @return the value
   */
  static double vjp(double[] w, double[][] m, boolean[] flags, long[] counts, double seed,
      double[] dw, double[][] dm) {
    boolean done = false;
    if (flags.length > 0) { // line 43
      done = flags[0];
    }
    double s = 0;
    if (done) {
      double product = w[0] * counts[0];
      s = product;
    }
    for (int i = 0; i < m.length; i++) { // line 44
      for (int j = 0; j < m[i].length; j++) { // line 45
        double element = m[i][j]; // line 46
        double element2 = w[i];
        s += element * element2;
        double[] array = dm[i];
        dw[i] += element * seed; // lines 46, 44, 45
        array[j] += element2 * seed;
      }
    }
    if (done) { // line 43
      dw[0] += counts[0] * seed; // lines 43, 44
    }
    return s;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dw the tangent of w, in an array of the same length
   * @param dm the tangent of m, in a matrix of the same shape
   */
  static Jvp jvp(double[] w, double[][] m, boolean[] flags, long[] counts, double[] dw,
      double[][] dm) {
    boolean done = false;
    if (flags.length > 0) { // line 43
      done = flags[0];
    }
    double s = 0;
    double ds = 0;
    if (done) {
      double element = w[0];
      double converted = counts[0];
      double product = converted * dw[0];
      s = element * converted;
      ds = product;
    }
    for (int i = 0; i < m.length; i++) { // line 44
      for (int j = 0; j < m[i].length; j++) { // line 45
        double element2 = m[i][j]; // line 46
        double element3 = w[i];
        s += element2 * element3;
        ds += element3 * dm[i][j] + element2 * dw[i];
      }
    }
    return new Jvp(s, ds);
  }

  /**
   * Returns the function of the vector (w, m).
   *
   * @param wLength how many elements {@code w} has
   * @param mRows how many rows {@code m} has
   * @param mColumns how many columns {@code m} has
   * @throws IllegalArgumentException if a length is negative
   */
  static DifferentiableFunction function(boolean[] flags, long[] counts, int wLength, int mRows,
      int mColumns) {
    int dimension = Packed.dimension(wLength, Packed.size(mRows, mColumns));
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public List<String> names() {
        return Packed.names(Packed.names("w", wLength), Packed.names("m", mRows, mColumns));
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, dimension);
        return Checks_arrays.value(Packed.vector(x, 0, wLength),
            Packed.matrix(x, wLength, mRows, mColumns), flags, counts);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(gradient, dimension);
        double[] dw = new double[wLength];
        double[][] dm = new double[mRows][mColumns];
        double value = vjp(Packed.vector(x, 0, wLength), Packed.matrix(x, wLength, mRows, mColumns),
            flags, counts, 1, dw, dm);
        Packed.pack(dw, gradient, 0);
        Packed.pack(dm, gradient, wLength);
        return value;
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(v, dimension);
        return jvp(Packed.vector(x, 0, wLength), Packed.matrix(x, wLength, mRows, mColumns), flags,
            counts, Packed.vector(v, 0, wLength),
            Packed.matrix(v, wLength, mRows, mColumns)).derivative();
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
   * @param dw the partial derivatives with respect to w, in an array of the same length
   * @param dm the partial derivatives with respect to m, in a matrix of the same shape
   */
  record Gradient(double value, double[] dw, double[][] dm) {
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
