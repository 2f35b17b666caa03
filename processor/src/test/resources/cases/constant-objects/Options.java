import dev.adjoint.Differentiable;

final class Options {
  enum Kind {
    CALL,
    PUT,
    STRADDLE
  }

  @Differentiable
  static double payoff(Kind kind, double s, double k) {
    return switch (kind) {
      case CALL -> Math.max(s - k, 0);
      case PUT -> Math.max(k - s, 0);
      case STRADDLE -> Math.abs(s - k);
    };
  }

  @Differentiable
  static double scaled(double x, double y, String unit, Kind kind) {
    double factor;
    switch (unit) {
      case "m":
        factor = 1;
        break;
      case "km", "kilometre":
        factor = 1e3;
        break;
      default:
        throw new IllegalArgumentException("unit " + unit + " of " + kind);
    }
    if (kind == Kind.PUT && !unit.equals("m")) {
      x = -x;
    }
    return factor * x * y;
  }
}
