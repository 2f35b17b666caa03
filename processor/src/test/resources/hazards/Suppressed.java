import dev.adjoint.Differentiable;

final class Suppressed {
  @SuppressWarnings("adjoint:kink")
  @Differentiable
  static double byMethod(double x) {
    return Math.abs(x) * (int) x; // integer-cast
  }

  @SuppressWarnings({"unused", "adjoint"})
  @Differentiable
  static double all(double x, double y) {
    return x == 0 ? 0 : Math.abs(x) * (int) x + 1 / 2;
  }

  @SuppressWarnings(value = {"adjoint:trip-count", Suppressed.GUARD})
  @Differentiable
  static double several(double x) {
    while (x > 1) x *= x / 2;
    return x == 0 ? 0 : x * Math.log(x);
  }

  static final String GUARD = "adjoint:" + "equality-guard";

  @Differentiable
  static double byVariable(double x, int n) {
    @SuppressWarnings("adjoint:integer-cast")
    int k = (int) x;
    @java.lang.SuppressWarnings({"adjoint"})
    double h = n / 2;
    @SuppressWarnings("adjoint:kink")
    double y = Math.abs(x) + Math.floor(x); // integer-cast
    double z = Math.abs(x - 3.5); // kink
    return k * h * x * y * z;
  }

  /** In the header of a loop, and for how often it runs; not in its body. */
  @Differentiable
  static double byHeader(double x) {
    double r = 0;
    for (@SuppressWarnings("adjoint:integer-cast") int i = (int) x; i < 3; i += (int) x) { // trip-count
      r += i * x * (int) x; // integer-cast
    }
    for (@SuppressWarnings("adjoint:trip-count") double t = x; t < 3; t++) {
      r += x;
    }
    for (@SuppressWarnings("adjoint:kink") double v : new double[] {Math.abs(x)}) {
      r += v + Math.abs(x - 1); // kink
    }
    for (double v : new double[] {Math.abs(x)}) { // kink
      r += v;
    }
    return r;
  }

  @Differentiable
  static double byParameter(
      double x,
      @SuppressWarnings("adjoint:independent-parameter") double y,
      @SuppressWarnings("adjoint:kink") double z) { // independent-parameter
    return x;
  }

  /** A helper's annotations hold in it, and the caller's do not. */
  @SuppressWarnings("adjoint:kink")
  @Differentiable
  static double caller(double x) {
    return quiet(x) + loud(x) + Math.abs(x);
  }

  @SuppressWarnings("adjoint:integer-cast")
  static double quiet(double v) {
    return v * (int) v + loud(v);
  }

  static double loud(double v) {
    return Math.abs(v) * (int) v; // kink integer-cast
  }

  @SuppressWarnings("adjoint:kink")
  static final class Inner {
    @Differentiable
    static double f(double x) {
      return Math.abs(x) * (int) x; // integer-cast
    }

    static final class Innermost {
      @Differentiable
      static double f(double x) {
        return Math.abs(x) + loud(x);
      }

      static double quiet(double v) {
        return Math.abs(v);
      }
    }
  }

  @Differentiable
  static double nested(double x) {
    return Inner.Innermost.quiet(x);
  }

  @SuppressWarnings("adjoint:kinks")
  @Differentiable
  static double misspelled(double x) {
    return Math.abs(x); // kink
  }

  @SuppressWarnings("all")
  @Differentiable
  static double everything(double x) {
    return Math.abs(x);
  }
}
