import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Growth#seasons}
 * and its exact derivatives with respect to {@code size}, {@code rate}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Growth_seasons {
  private Growth_seasons() {
  }

  /**
   * Returns what {@link Growth#seasons} returns, bit for bit.
   */
  static double value(double size, double rate, int years) {
    double warmth = Climate_warmth.value(rate, 0); // line 7
    for (int year = 1; year <= years; year++) { // line 8
      double warmth2 = Climate_warmth.value(size, year); // line 9
      size += size * warmth * warmth2;
    }
    return Math.log(size); // line 11
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double size, double rate, int years) {
    double[] partials = new double[1]; // line 7
    double warmth = Climate_warmth.vjp(rate, 0, 1, partials);
    double element = partials[0];
    double[] tape = new double[16]; // line 9
    double[] sizes = new double[16]; // line 8
    double[] tape2 = new double[16]; // line 9
    int trips = 0;
    for (int year = 1; year <= years; year++) { // line 8
      if (trips == tape.length) {
        int product = 2 * trips;
        tape = Arrays.copyOf(tape, product);
        sizes = Arrays.copyOf(sizes, product);
        tape2 = Arrays.copyOf(tape2, product);
      }
      sizes[trips] = size;
      partials = new double[1]; // line 9
      double warmth2 = Climate_warmth.vjp(size, year, 1, partials);
      tape[trips] = warmth2;
      tape2[trips] = partials[0];
      size += size * warmth * warmth2;
      trips++;
    }

    double dsize = 1 / size; // line 11
    double dwarmth = 0;
    for (int year = Math.max(years + 1, 1) - 1; year >= 1; year--) { // line 8
      int difference = year - 1;
      double dsize2 = dsize; // line 9
      double product2 = tape[difference] * dsize;
      double sizet = sizes[difference]; // line 8
      dsize = dsize2 + sizet * warmth * dsize * tape2[difference]; // line 9
      dsize += warmth * product2;
      dwarmth += sizet * product2;
    }
    return new Gradient(Math.log(size), dsize, element * dwarmth); // lines 11, 7
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for size, rate
   * @return the value
   */
  static double vjp(double size, double rate, int years, double seed, double[] dparameters) {
    double[] partials = new double[1]; // line 7
    double warmth = Climate_warmth.vjp(rate, 0, 1, partials);
    double element = partials[0];
    double[] tape = new double[16]; // line 9
    double[] sizes = new double[16]; // line 8
    double[] tape2 = new double[16]; // line 9
    int trips = 0;
    for (int year = 1; year <= years; year++) { // line 8
      if (trips == tape.length) {
        int product = 2 * trips;
        tape = Arrays.copyOf(tape, product);
        sizes = Arrays.copyOf(sizes, product);
        tape2 = Arrays.copyOf(tape2, product);
      }
      sizes[trips] = size;
      partials = new double[1]; // line 9
      double warmth2 = Climate_warmth.vjp(size, year, 1, partials);
      tape[trips] = warmth2;
      tape2[trips] = partials[0];
      size += size * warmth * warmth2;
      trips++;
    }

    double dsize = seed / size; // line 11
    double dwarmth = 0;
    for (int year = Math.max(years + 1, 1) - 1; year >= 1; year--) { // line 8
      int difference = year - 1;
      double dsize2 = dsize; // line 9
      double product2 = tape[difference] * dsize;
      double sizet = sizes[difference]; // line 8
      dsize = dsize2 + sizet * warmth * dsize * tape2[difference]; // line 9
      dsize += warmth * product2;
      dwarmth += sizet * product2;
    }
    dparameters[0] += dsize;
    dparameters[1] += element * dwarmth; // line 7
    return Math.log(size); // line 11
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dsize the tangent of size
   * @param drate the tangent of rate
   */
  static Jvp jvp(double size, double rate, int years, double dsize, double drate) {
    Climate_warmth.Jvp jvp = Climate_warmth.jvp(rate, 0, drate); // line 7
    double warmth = jvp.value();
    double dwarmth = jvp.derivative();
    for (int year = 1; year <= years; year++) { // line 8
      double product = size * warmth; // line 9
      Climate_warmth.Jvp jvp2 = Climate_warmth.jvp(size, year, dsize);
      double warmth2 = jvp2.value();
      double dwarmth2 = jvp2.derivative();
      double size2 = size + product * warmth2;
      dsize += warmth2 * (warmth * dsize + size * dwarmth) + product * dwarmth2;
      size = size2;
    }
    return new Jvp(Math.log(size), dsize / size); // line 11
  }

  /**
   * Returns the function of the vector (size, rate).
   */
  static DifferentiableFunction function(int years) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("size", "rate");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Growth_seasons.value(x[0], x[1], years);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x[0], x[1], years, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(x[0], x[1], years, v[0], v[1]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dsize the partial derivative with respect to size
   * @param drate the partial derivative with respect to rate
   */
  record Gradient(double value, double dsize, double drate) {
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
