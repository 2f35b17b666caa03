import dev.adjoint.Differentiable;

final class Switches {
  @Differentiable
  static double arrows(double x, double y, int n) {
    return switch (n % 4) {
      case 0 -> x;
      case 1, 2 -> {
        double t = x * y;
        yield t * t;
      }
      default -> 1;
    };
  }

  @Differentiable
  @SuppressWarnings("fallthrough")
  static double fallThrough(double x, double y, int n) {
    double r = x;
    switch (n) {
      case 1:
        r = x * y;
        break;
      case 2:
        r += 2;
      case 3:
        r *= Math.cos(x);
        if (y > 1) {
          break;
        }
        r -= y;
        break;
      default:
        r = y * y;
    }
    return r * x;
  }
}
