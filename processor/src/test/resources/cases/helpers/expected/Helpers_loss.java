import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Helpers#loss}
 * and its exact derivatives with respect to {@code a}, {@code b}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Helpers_loss {
  private Helpers_loss() {
  }

  /**
   * Returns what {@link Helpers#loss} returns, bit for bit.
   */
  static double value(double a, double b) {
    double size = Math.abs(a); // line 41
    double chosen;
    if (size <= 1.5) { // line 42
      chosen = 0.5 * a * a; // line 43
    } else {
      chosen = 1.5 * (size - 0.5 * 1.5); // line 45
    }
    double residual = b - a; // line 13
    size = Math.abs(residual); // line 41
    double chosen2;
    if (size <= 0.5) { // line 42
      chosen2 = 0.5 * residual * residual; // line 43
    } else {
      chosen2 = 0.5 * (size - 0.5 * 0.5); // line 45
    }
    return chosen + 2 * chosen2; // line 13
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double a, double b) {
    double size = Math.abs(a); // line 41
    boolean test = size <= 1.5; // line 42
    double chosen;
    if (test) {
      chosen = 0.5 * a * a; // line 43
    } else {
      chosen = 1.5 * (size - 0.5 * 1.5); // line 45
    }
    double residual = b - a; // line 13
    size = Math.abs(residual); // line 41
    boolean test2 = size <= 0.5; // line 42
    double chosen2;
    if (test2) {
      chosen2 = 0.5 * residual * residual; // line 43
    } else {
      chosen2 = 0.5 * (size - 0.5 * 0.5); // line 45
    }

    double dresidual = 0;
    double dsize = 1; // line 45
    if (test2) { // line 42
      dresidual = 2 * residual; // lines 43, 13
      dsize = 0;
    }
    dresidual += Math.signum(residual) * dsize; // line 41
    double da = -dresidual; // line 13
    if (test) { // line 42
      double product = 0.5 * a; // line 43
      da += product; // lines 43, 13
      da += product;
    } else {
      da += 1.5 * Math.signum(a); // lines 41, 45, 13
    }
    return new Gradient(chosen + 2 * chosen2, da, dresidual); // line 13
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for a, b
   * @return the value
   */
  static double vjp(double a, double b, double seed, double[] dparameters) {
    double size = Math.abs(a); // line 41
    boolean test = size <= 1.5; // line 42
    double chosen;
    if (test) {
      chosen = 0.5 * a * a; // line 43
    } else {
      chosen = 1.5 * (size - 0.5 * 1.5); // line 45
    }
    double residual = b - a; // line 13
    size = Math.abs(residual); // line 41
    boolean test2 = size <= 0.5; // line 42
    double chosen2;
    if (test2) {
      chosen2 = 0.5 * residual * residual; // line 43
    } else {
      chosen2 = 0.5 * (size - 0.5 * 0.5); // line 45
    }

    double product = 2 * seed; // line 13
    double dresidual = 0;
    double dsize;
    if (test2) { // line 42
      dresidual = residual * product; // line 43
      dsize = 0;
    } else {
      dsize = 0.5 * product; // line 45
    }
    dresidual += Math.signum(residual) * dsize; // line 41
    double da = -dresidual; // line 13
    if (test) { // line 42
      double product2 = 0.5 * a * seed; // lines 43, 13
      da += product2; // line 43
      da += product2; // lines 43, 13
    } else {
      da += Math.signum(a) * (1.5 * seed); // lines 41, 45, 13
    }
    dparameters[0] += da;
    dparameters[1] += dresidual; // line 13
    return chosen + 2 * chosen2;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param da the tangent of a
   * @param db the tangent of b
   */
  static Jvp jvp(double a, double b, double da, double db) {
    double size = Math.abs(a); // line 41
    double chosen;
    double chosen2;
    if (size <= 1.5) { // line 42
      chosen = 0.5 * a * a; // line 43
      chosen2 = a * da;
    } else {
      chosen = 1.5 * (size - 0.5 * 1.5); // line 45
      chosen2 = 1.5 * (Math.signum(a) * da); // lines 45, 41
    }
    double residual = b - a; // line 13
    double dresidual = db - da;
    size = Math.abs(residual); // line 41
    double chosen3;
    double chosen4;
    if (size <= 0.5) { // line 42
      chosen3 = 0.5 * residual * residual; // line 43
      chosen4 = residual * dresidual;
    } else {
      chosen3 = 0.5 * (size - 0.5 * 0.5); // line 45
      chosen4 = 0.5 * (Math.signum(residual) * dresidual); // lines 45, 41
    }
    return new Jvp(chosen + 2 * chosen3, chosen2 + 2 * chosen4); // line 13
  }

  /**
   * Returns the function of the vector (a, b).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("a", "b");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Helpers_loss.value(x[0], x[1]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x[0], x[1], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(x[0], x[1], v[0], v[1]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param da the partial derivative with respect to a
   * @param db the partial derivative with respect to b
   */
  record Gradient(double value, double da, double db) {
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
