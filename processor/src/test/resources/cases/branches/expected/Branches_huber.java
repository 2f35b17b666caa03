import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Branches#huber}
 * and its exact derivatives with respect to {@code residual}, {@code delta}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Branches_huber {
  private Branches_huber() {
  }

  /**
   * Returns what {@link Branches#huber} returns, bit for bit.
   */
  static double value(double residual, double delta) {
    double size = Math.abs(residual); // line 8
    if (size <= delta) { // line 9
      return 0.5 * residual * residual; // line 10
    }
    return delta * (size - 0.5 * delta); // line 12
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double residual, double delta) {
    double size = Math.abs(residual); // line 8
    if (size <= delta) { // line 9
      return new Gradient(0.5 * residual * residual, residual, 0); // lines 10, 8
    }
    double product = 0.5 * delta; // line 12
    double difference = size - product;
    double ddelta = difference;
    ddelta -= product;
    return new Gradient(delta * difference, Math.signum(residual) * delta, ddelta); // lines 12, 8
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for residual, delta
   * @return the value
   */
  static double vjp(double residual, double delta, double seed, double[] dparameters) {
    double size = Math.abs(residual); // line 8
    if (size <= delta) { // line 9
      dparameters[0] += residual * seed; // lines 8, 10
      return 0.5 * residual * residual; // line 10
    }
    double difference = size - 0.5 * delta; // line 12
    double ddelta = difference * seed;
    double product = delta * seed;
    ddelta -= 0.5 * product;
    dparameters[0] += Math.signum(residual) * product; // line 8
    dparameters[1] += ddelta;
    return delta * difference; // line 12
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dresidual the tangent of residual
   * @param ddelta the tangent of delta
   */
  static Jvp jvp(double residual, double delta, double dresidual, double ddelta) {
    double size = Math.abs(residual); // line 8
    if (size <= delta) { // line 9
      return new Jvp(0.5 * residual * residual, residual * dresidual); // line 10
    }
    double difference = size - 0.5 * delta; // line 12
    return new Jvp(delta * difference,
        difference * ddelta + delta * (Math.signum(residual) * dresidual - 0.5 * ddelta)); // lines 12, 8
  }

  /**
   * Returns the function of the vector (residual, delta).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("residual", "delta");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Branches_huber.value(x[0], x[1]);
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
   * @param dresidual the partial derivative with respect to residual
   * @param ddelta the partial derivative with respect to delta
   */
  record Gradient(double value, double dresidual, double ddelta) {
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
