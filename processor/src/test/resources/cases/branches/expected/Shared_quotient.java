import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Shared#quotient}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Shared_quotient {
  private Shared_quotient() {
  }

  /**
   * Returns what {@link Shared#quotient} returns, bit for bit.
   */
  static double value(double x, double y, int n) {
    double w = x * (y + 2); // line 7
    w /= w - y; // line 8
    double t = n == 2 ? x : w; // line 9
    return 3 - (t + w); // line 10
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, int n) {
    double sum = y + 2; // line 7
    double w = x * sum;
    double difference = w - y; // line 8
    w /= difference;
    boolean test = n == 2; // line 9
    double t = test ? x : w;
    if (test) {
      double dw = -1 / difference; // lines 8, 10
      double product = w * dw; // line 8
      dw -= product;
      double dy = product;
      dy += x * dw; // line 7
      return new Gradient(3 - (t + w), sum * dw - 1, dy); // lines 10, 7
    }
    double dw = -2 / difference; // lines 8, 9, 10
    double product2 = w * dw; // line 8
    dw -= product2;
    double dy = product2;
    dy += x * dw; // line 7
    return new Gradient(3 - (t + w), sum * dw, dy); // lines 10, 7
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, int n, double seed, double[] dparameters) {
    double sum = y + 2; // line 7
    double w = x * sum;
    double difference = w - y; // line 8
    w /= difference;
    boolean test = n == 2; // line 9
    double t = test ? x : w;

    double negative = -seed; // line 10
    if (test) { // line 9
      double dw = negative / difference; // line 8
      double product = w * dw;
      dw -= product;
      double dy = product;
      dy += x * dw; // line 7
      dparameters[0] += negative + sum * dw;
      dparameters[1] += dy;
      return 3 - (t + w); // line 10
    }
    double dw = 2 * negative / difference; // lines 8, 9, 10
    double product2 = w * dw; // line 8
    dw -= product2;
    double dy = product2;
    dy += x * dw; // line 7
    dparameters[0] += sum * dw;
    dparameters[1] += dy;
    return 3 - (t + w); // line 10
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, int n, double dx, double dy) {
    double sum = y + 2; // line 7
    double w = x * sum;
    double dw = sum * dx + x * dy;
    double difference = w - y; // line 8
    w /= difference;
    dw = (dw - w * (dw - dy)) / difference;
    double t;
    double dt;
    if (n == 2) { // line 9
      t = x;
      dt = dx;
    } else {
      t = w;
      dt = dw;
    }
    return new Jvp(3 - (t + w), -(dt + dw)); // line 10
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
        return Shared_quotient.value(x[0], x[1], n);
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
