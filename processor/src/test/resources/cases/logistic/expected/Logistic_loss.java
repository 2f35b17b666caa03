package model;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Logistic#loss}
 * and its exact derivatives with respect to {@code w}, {@code b}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
public final class Logistic_loss {
  private Logistic_loss() {
  }

  /**
   * Returns what {@link Logistic#loss} returns, bit for bit.
   */
  public static double value(double w, double b, double x, double label) {
    double z = w * x + b; // line 13
    double p = 1 / (1 + Math.exp(-z)); // line 14
    return -(label * Math.log(p) + (1 - label) * Math.log(1 - p)); // line 15
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  public static Gradient gradient(double w, double b, double x, double label) {
    double z = w * x + b; // line 13
    double exp = Math.exp(-z); // line 14
    double sum = 1 + exp;
    double p = 1 / sum;
    double difference = 1 - label; // line 15
    double difference2 = 1 - p;

    double dp = difference / difference2; // line 15
    dp -= label / p;
    double product = p / sum * dp * exp; // line 14
    return new Gradient(-(label * Math.log(p) + difference * Math.log(difference2)), x * product,
        product); // lines 15, 13, 14
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for w, b
   * @return the value
   */
  public static double vjp(double w, double b, double x, double label, double seed,
      double[] dparameters) {
    double z = w * x + b; // line 13
    double exp = Math.exp(-z); // line 14
    double sum = 1 + exp;
    double p = 1 / sum;
    double difference = 1 - label; // line 15
    double difference2 = 1 - p;

    double negative = -seed; // line 15
    double dp = -difference * negative / difference2;
    dp += label * negative / p;
    double product = p / sum * dp * exp; // line 14
    dparameters[0] += x * product; // lines 13, 14
    dparameters[1] += product;
    return -(label * Math.log(p) + difference * Math.log(difference2)); // line 15
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dw the tangent of w
   * @param db the tangent of b
   */
  public static Jvp jvp(double w, double b, double x, double label, double dw, double db) {
    double z = w * x + b; // line 13
    double exp = Math.exp(-z); // line 14
    double sum = 1 + exp;
    double p = 1 / sum;
    double product = p / sum * (exp * (x * dw + db)); // lines 14, 13
    double difference = 1 - label; // line 15
    double difference2 = 1 - p;
    return new Jvp(-(label * Math.log(p) + difference * Math.log(difference2)),
        product / difference2 * difference - product / p * label); // lines 15, 14
  }

  /**
   * Returns the function of the vector (w, b).
   */
  public static DifferentiableFunction function(double x, double label) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("w", "b");
      }

      @Override
      public double value(double[] x_) {
        Packed.requireLength(x_, 2);
        return Logistic_loss.value(x_[0], x_[1], x, label);
      }

      @Override
      public double gradient(double[] x_, double[] gradient) {
        Packed.requireLength(x_, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x_[0], x_[1], x, label, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x_, double[] v) {
        Packed.requireLength(x_, 2);
        Packed.requireLength(v, 2);
        return jvp(x_[0], x_[1], x, label, v[0], v[1]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dw the partial derivative with respect to w
   * @param db the partial derivative with respect to b
   */
  public record Gradient(double value, double dw, double db) {
  }

  /**
   * The value and the derivative along a direction.
   *
   * @param value the value
   * @param derivative the gradient times the tangents
   */
  public record Jvp(double value, double derivative) {
  }
}
