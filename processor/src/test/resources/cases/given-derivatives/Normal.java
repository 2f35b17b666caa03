import dev.adjoint.Differentiable;
import dev.adjoint.PartialOf;

final class Normal {
  private Normal() {}

  /** A series that goes on until it does not change any more. */
  @Differentiable
  static double cdf(double x) {
    double sum = x;
    double term = x;
    for (int i = 3; sum + term != sum; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * density(x);
  }

  @PartialOf(method = "cdf")
  static double density(double x) {
    return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  }
}
