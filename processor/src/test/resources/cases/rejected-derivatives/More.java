import dev.adjoint.PartialOf;

final class More {
  static double ofBoth(double x) {
    return x;
  }

  @PartialOf(owner = Callers.class, method = "twice")
  static double again(double x) {
    return 1;
  }

  @PartialOf(owner = Callers.class, method = "third")
  static double third(double x) {
    return 1;
  }

  @PartialOf(method = "ofBoth")
  static double beside(double x) {
    return 1;
  }
}
