import dev.adjoint.Differentiable;

final class Companions {
  @Differentiable
  static double overloaded(double x) {
    return x;
  }

  @Differentiable
  static double overloaded(double x, double y) {
    return x * y;
  }

  @Differentiable(companion = "Named")
  static double named(double x, double y) {
    return x * y;
  }

  @Differentiable
  static double taken(double x) {
    return x;
  }

  @Differentiable(companion = "not a name")
  static double unnamed(double x) {
    return x;
  }

  @Differentiable(companion = "class")
  static double keyword(double x) {
    return x;
  }

  @Differentiable(companion = "other.Place")
  static double qualified(double x) {
    return x;
  }
}

class Companions_taken {}
