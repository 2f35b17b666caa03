import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Arrays#loss}
 * and its exact derivatives with respect to {@code w}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Arrays_loss {
  private Arrays_loss() {
  }

  /**
   * Returns what {@link Arrays#loss} returns, bit for bit.
   */
  static double value(double[] w, double[][] x, double[] y) {
    double sum = 0; // line 9
    for (int i = 0; i < y.length; i++) { // line 10
      double prediction = 0; // line 11
      for (int j = 0; j < w.length; j++) { // line 12
        prediction += w[j] * x[i][j]; // line 13
      }
      double residual = prediction - y[i]; // line 15
      sum += residual * residual; // line 16
    }
    return sum;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double[] w, double[][] x, double[] y) {
    double[] dw = new double[w.length];
    double sum = 0; // line 9
    for (int i = 0; i < y.length; i++) { // line 10
      double prediction = 0; // line 11
      for (int j = 0; j < w.length; j++) { // line 12
        prediction += w[j] * x[i][j]; // line 13
      }
      double residual = prediction - y[i]; // line 15
      sum += residual * residual; // line 16
      double dresidual = 2 * residual; // lines 16, 10
      for (int j = w.length - 1; j >= 0; j--) { // line 12
        dw[j] += x[i][j] * dresidual; // lines 13, 15
      }
    }
    return new Gradient(sum, dw);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dw where the partial derivatives with respect to w are added, in an array of the same length
   * @return the value
   */
  static double vjp(double[] w, double[][] x, double[] y, double seed, double[] dw) {
    double sum = 0; // line 9
    for (int i = 0; i < y.length; i++) { // line 10
      double prediction = 0; // line 11
      for (int j = 0; j < w.length; j++) { // line 12
        prediction += w[j] * x[i][j]; // line 13
      }
      double residual = prediction - y[i]; // line 15
      sum += residual * residual; // line 16
      double dresidual = 2 * residual * seed; // lines 16, 10
      for (int j = w.length - 1; j >= 0; j--) { // line 12
        dw[j] += x[i][j] * dresidual; // lines 13, 15
      }
    }
    return sum;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dw the tangent of w, in an array of the same length
   */
  static Jvp jvp(double[] w, double[][] x, double[] y, double[] dw) {
    double sum = 0; // line 9
    double dsum = 0;
    for (int i = 0; i < y.length; i++) { // line 10
      double prediction = 0; // line 11
      double dprediction = 0;
      for (int j = 0; j < w.length; j++) { // line 12
        double element = w[j]; // line 13
        double element2 = x[i][j];
        prediction += element * element2;
        dprediction += element2 * dw[j];
      }
      double residual = prediction - y[i]; // line 15
      sum += residual * residual; // line 16
      dsum += 2 * residual * dprediction; // lines 16, 15
    }
    return new Jvp(sum, dsum);
  }

  /**
   * Returns the function of the vector (w).
   *
   * @param wLength how many elements {@code w} has
   * @throws IllegalArgumentException if a length is negative
   */
  static DifferentiableFunction function(double[][] x, double[] y, int wLength) {
    int dimension = Packed.dimension(wLength);
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public List<String> names() {
        return Packed.names("w", wLength);
      }

      @Override
      public double value(double[] x_) {
        Packed.requireLength(x_, dimension);
        return Arrays_loss.value(x_, x, y);
      }

      @Override
      public double gradient(double[] x_, double[] gradient) {
        Packed.requireLength(x_, dimension);
        Packed.requireLength(gradient, dimension);
        return vjp(x_, x, y, 1, Packed.zeroed(gradient, x_));
      }

      @Override
      public double directional(double[] x_, double[] v) {
        Packed.requireLength(x_, dimension);
        Packed.requireLength(v, dimension);
        return jvp(x_, x, y, v).derivative();
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
   */
  record Gradient(double value, double[] dw) {
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
