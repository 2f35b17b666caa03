import dev.adjoint.Constant;

class Targets {
  static double constant(@Constant double x) {
    return x;
  }

  double object(double x) {
    return x;
  }

  private static double hidden(double x) {
    return x;
  }

  static int nothing(double x) {
    return 1;
  }

  static double text(String x) {
    return 1;
  }

  static double outer(double x) {
    return x;
  }

  static final class Inner extends Targets {}
}
