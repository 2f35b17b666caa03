import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Shadows;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Arrays#scores}
 * and its exact derivatives with respect to {@code m}, {@code b}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Arrays_scores {
  private Arrays_scores() {
  }

  /**
   * Returns what {@link Arrays#scores} returns, bit for bit.
   */
  static double value(double[][] m, double[] b) {
    int length = m.length; // line 46
    double[] scores = new double[length];
    for (int i = 0; i < length; i++) { // line 47
      for (int j = 0; j < b.length; j++) { // line 48
        scores[i] += m[i][j] * b[j]; // line 49
      }
    }
    double sum = 0; // line 52
    for (int i = 0; i < scores.length; i++) { // line 53
      sum += Arrays.WEIGHTS[i] * Math.exp(-scores[i]); // line 54
    }
    return Math.log(sum); // line 56
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double[][] m, double[] b) {
    double[][] dm = Shadows.zerosLike(m);
    double[] db = new double[b.length];
    int length = m.length; // line 46
    double[] scores = new double[length];
    for (int i = 0; i < length; i++) { // line 47
      for (int j = 0; j < b.length; j++) { // line 48
        scores[i] += m[i][j] * b[j]; // line 49
      }
    }
    double sum = 0; // line 52
    double[] tape = new double[scores.length]; // line 54
    for (int i = 0; i < scores.length; i++) { // line 53
      double element = Arrays.WEIGHTS[i]; // line 54
      double exp = Math.exp(-scores[i]);
      tape[i] = exp;
      sum += element * exp;
    }
    double[] dscores = new double[length]; // line 46
    double dsum = 1 / sum; // line 56
    for (int i = scores.length - 1; i >= 0; i--) { // line 53
      dscores[i] -= Arrays.WEIGHTS[i] * dsum * tape[i]; // line 54
    }
    for (int i = length - 1; i >= 0; i--) { // line 47
      for (int j = b.length - 1; j >= 0; j--) { // line 48
        double[] array = dm[i]; // line 49
        double element2 = dscores[i];
        dscores[i] = 0;
        db[j] += m[i][j] * element2;
        array[j] += b[j] * element2;
        dscores[i] += element2;
      }
    }
    return new Gradient(Math.log(sum), dm, db); // line 56
  }

  /**
   * Adds the gradient, times a seed, to arrays, by reverse mode.
   *
   * @param seed the factor
   * @param dm where the partial derivatives with respect to m are added, in a matrix of the same shape
   * @param db where the partial derivatives with respect to b are added, in an array of the same length
   * @return the value
   */
  static double vjp(double[][] m, double[] b, double seed, double[][] dm, double[] db) {
    int length = m.length; // line 46
    double[] scores = new double[length];
    for (int i = 0; i < length; i++) { // line 47
      for (int j = 0; j < b.length; j++) { // line 48
        scores[i] += m[i][j] * b[j]; // line 49
      }
    }
    double sum = 0; // line 52
    double[] tape = new double[scores.length]; // line 54
    for (int i = 0; i < scores.length; i++) { // line 53
      double element = Arrays.WEIGHTS[i]; // line 54
      double exp = Math.exp(-scores[i]);
      tape[i] = exp;
      sum += element * exp;
    }

    double[] dscores = new double[length]; // line 46
    double dsum = seed / sum; // line 56
    for (int i = scores.length - 1; i >= 0; i--) { // line 53
      dscores[i] -= Arrays.WEIGHTS[i] * dsum * tape[i]; // line 54
    }
    for (int i = length - 1; i >= 0; i--) { // line 47
      for (int j = b.length - 1; j >= 0; j--) { // line 48
        double[] array = dm[i]; // line 49
        double element2 = dscores[i];
        dscores[i] = 0;
        db[j] += m[i][j] * element2;
        array[j] += b[j] * element2;
        dscores[i] += element2;
      }
    }
    return Math.log(sum); // line 56
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dm the tangent of m, in a matrix of the same shape
   * @param db the tangent of b, in an array of the same length
   */
  static Jvp jvp(double[][] m, double[] b, double[][] dm, double[] db) {
    int length = m.length; // line 46
    double[] scores = new double[length];
    double[] dscores = new double[length];
    for (int i = 0; i < length; i++) { // line 47
      for (int j = 0; j < b.length; j++) { // line 48
        double element = scores[i]; // line 49
        double element2 = m[i][j];
        double element3 = b[j];
        scores[i] = element + element2 * element3;
        dscores[i] = dscores[i] + element3 * dm[i][j] + element2 * db[j];
      }
    }
    double sum = 0; // line 52
    double dsum = 0;
    for (int i = 0; i < scores.length; i++) { // line 53
      double element4 = Arrays.WEIGHTS[i]; // line 54
      double exp = Math.exp(-scores[i]);
      sum += element4 * exp;
      dsum -= exp * dscores[i] * element4;
    }
    return new Jvp(Math.log(sum), dsum / sum); // line 56
  }

  /**
   * Returns the function of the vector (m, b).
   *
   * @param mRows how many rows {@code m} has
   * @param mColumns how many columns {@code m} has
   * @param bLength how many elements {@code b} has
   * @throws IllegalArgumentException if a length is negative
   */
  static DifferentiableFunction function(int mRows, int mColumns, int bLength) {
    int dimension = Packed.dimension(Packed.size(mRows, mColumns), bLength);
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public List<String> names() {
        return Packed.names(Packed.names("m", mRows, mColumns), Packed.names("b", bLength));
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, dimension);
        return Arrays_scores.value(Packed.matrix(x, 0, mRows, mColumns),
            Packed.vector(x, mRows * mColumns, bLength));
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(gradient, dimension);
        double[][] dm = new double[mRows][mColumns];
        double[] db = new double[bLength];
        double value = vjp(Packed.matrix(x, 0, mRows, mColumns),
            Packed.vector(x, mRows * mColumns, bLength), 1, dm, db);
        Packed.pack(dm, gradient, 0);
        Packed.pack(db, gradient, mRows * mColumns);
        return value;
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(v, dimension);
        return jvp(Packed.matrix(x, 0, mRows, mColumns),
            Packed.vector(x, mRows * mColumns, bLength), Packed.matrix(v, 0, mRows, mColumns),
            Packed.vector(v, mRows * mColumns, bLength)).derivative();
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
   * @param dm the partial derivatives with respect to m, in a matrix of the same shape
   * @param db the partial derivatives with respect to b, in an array of the same length
   */
  record Gradient(double value, double[][] dm, double[] db) {
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
