import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Shadows;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Arrays#smoothed}
 * and its exact derivatives with respect to {@code values}, {@code rate}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Arrays_smoothed {
  private Arrays_smoothed() {
  }

  /**
   * Returns what {@link Arrays#smoothed} returns, bit for bit.
   */
  static double value(double[] values, double rate) {
    for (int i = 1; i < values.length; i++) { // line 34
      values[i] += rate * values[i - 1]; // line 35
    }
    double sum = 0; // line 37
    for (int index = 0; index < values.length; index++) { // line 38
      double value = values[index];
      sum += value * value; // line 39
    }
    return Math.sqrt(sum); // line 41
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double[] values, double rate) {
    double[] dvalues = new double[values.length];
    values = values.clone();
    double[] tape = new double[Math.max(values.length - 1, 0)]; // line 35
    for (int i = 1; i < values.length; i++) { // line 34
      double element = values[i]; // line 35
      double element2 = values[i - 1];
      tape[i - 1] = element2;
      values[i] = element + rate * element2;
    }
    double sum = 0; // line 37
    for (int index = 0; index < values.length; index++) { // line 38
      double value = values[index];
      sum += value * value; // line 39
    }
    double result = Math.sqrt(sum); // line 41
    double[] dvalues2 = Shadows.zerosLike(values);
    double dsum = 0.5 / Math.abs(result);
    for (int index = values.length - 1; index >= 0; index--) { // line 38
      dvalues2[index] += 2 * values[index] * dsum; // lines 38, 39
    }
    double drate = 0;
    for (int i = Math.max(values.length, 1) - 1; i >= 1; i--) { // line 34
      int difference = i - 1;
      double element3 = dvalues2[i]; // line 35
      dvalues2[i] = 0;
      drate += tape[difference] * element3;
      dvalues2[difference] += rate * element3;
      dvalues2[i] += element3;
    }
    Shadows.adjointOfClone(dvalues, dvalues2);
    return new Gradient(result, dvalues, drate);
  }

  /**
   * Adds the gradient, times a seed, to arrays, by reverse mode.
   *
   * @param seed the factor
   * @param dvalues where the partial derivatives with respect to values are added, in an array of the same length
   * @param dparameters where the partial derivatives are added, one slot each for rate
   * @return the value
   */
  static double vjp(double[] values, double rate, double seed, double[] dvalues,
      double[] dparameters) {
    values = values.clone();
    double[] tape = new double[Math.max(values.length - 1, 0)]; // line 35
    for (int i = 1; i < values.length; i++) { // line 34
      double element = values[i]; // line 35
      double element2 = values[i - 1];
      tape[i - 1] = element2;
      values[i] = element + rate * element2;
    }
    double sum = 0; // line 37
    for (int index = 0; index < values.length; index++) { // line 38
      double value = values[index];
      sum += value * value; // line 39
    }
    double result = Math.sqrt(sum); // line 41

    double[] dvalues2 = Shadows.zerosLike(values);
    double dsum = 0.5 / Math.abs(result) * seed; // line 41
    for (int index = values.length - 1; index >= 0; index--) { // line 38
      dvalues2[index] += 2 * values[index] * dsum; // lines 38, 39
    }
    double drate = 0;
    for (int i = Math.max(values.length, 1) - 1; i >= 1; i--) { // line 34
      int difference = i - 1;
      double element3 = dvalues2[i]; // line 35
      dvalues2[i] = 0;
      drate += tape[difference] * element3;
      dvalues2[difference] += rate * element3;
      dvalues2[i] += element3;
    }
    Shadows.adjointOfClone(dvalues, dvalues2);
    dparameters[0] += drate;
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dvalues the tangent of values, in an array of the same length
   * @param drate the tangent of rate
   */
  static Jvp jvp(double[] values, double rate, double[] dvalues, double drate) {
    values = values.clone();
    dvalues = dvalues.clone();
    for (int i = 1; i < values.length; i++) { // line 34
      double element = values[i]; // line 35
      int difference = i - 1;
      double element2 = values[difference];
      values[i] = element + rate * element2;
      dvalues[i] = dvalues[i] + element2 * drate + rate * dvalues[difference];
    }
    double sum = 0; // line 37
    double dsum = 0;
    for (int index = 0; index < values.length; index++) { // line 38
      double value = values[index];
      sum += value * value; // line 39
      dsum += 2 * value * dvalues[index]; // lines 39, 38
    }
    double result = Math.sqrt(sum); // line 41
    return new Jvp(result, 0.5 / Math.abs(result) * dsum);
  }

  /**
   * Returns the function of the vector (values, rate).
   *
   * @param valuesLength how many elements {@code values} has
   * @throws IllegalArgumentException if a length is negative
   */
  static DifferentiableFunction function(int valuesLength) {
    int dimension = Packed.dimension(valuesLength, 1);
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public List<String> names() {
        return Packed.names(Packed.names("values", valuesLength), List.of("rate"));
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, dimension);
        return Arrays_smoothed.value(Packed.vector(x, 0, valuesLength), x[valuesLength]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(gradient, dimension);
        double[] dvalues = new double[valuesLength];
        double[] dparameters = new double[1];
        double value = vjp(Packed.vector(x, 0, valuesLength), x[valuesLength], 1, dvalues,
            dparameters);
        Packed.pack(dvalues, gradient, 0);
        gradient[valuesLength] = dparameters[0];
        return value;
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, dimension);
        Packed.requireLength(v, dimension);
        return jvp(Packed.vector(x, 0, valuesLength), x[valuesLength],
            Packed.vector(v, 0, valuesLength), v[valuesLength]).derivative();
      }
    };
  }

  /**
   * Throws an {@code IllegalStateException} if the method writes into an array that it is given.
   */
  static void requireReadOnly(String caller) {
    throw new IllegalStateException("Arrays.smoothed may not be called from a differentiable method, here "
        + caller
        + ": it writes into its argument: values; let it write into a copy, values.clone()");
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dvalues the partial derivatives with respect to values, in an array of the same length
   * @param drate the partial derivative with respect to rate
   */
  record Gradient(double value, double[] dvalues, double drate) {
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
