import dev.adjoint.PartialOf;
import dev.adjoint.PullbackOf;

final class LambertDerivatives {
  private LambertDerivatives() {}

  /** Of a function that is given implicitly, in terms of its value. */
  @PartialOf(owner = Lambert.class, method = "w", usesResult = true)
  static double w(double x, double w) {
    return 1 / (Math.exp(w) * (1 + w));
  }

  @PartialOf(owner = Lambert.class, method = "interpolate")
  static double slope(double x, double[] table) {
    int i = Math.min((int) x, table.length - 2);
    return table[i + 1] - table[i];
  }

  @PullbackOf(owner = Lambert.class, method = "norm")
  static void norm(double[] x, double norm, double seed, double[] dx) {
    for (int i = 0; i < x.length; i++) {
      dx[i] += seed * x[i] / norm;
    }
  }

  @PullbackOf(owner = Lambert.class, method = "scaled")
  static void scaled(
      double[] x, double factor, double[] scaled, double[] seed, double[] dx, double[] dnumbers) {
    for (int i = 0; i < x.length; i++) {
      dx[i] += seed[i] * factor;
      dnumbers[0] += seed[i] * x[i];
    }
  }
}
