import dev.adjoint.PartialOf;

final class Others {
  private Others() {}

  @PartialOf(owner = More.class, method = "ofBoth")
  static double elsewhere(double x) {
    return 1;
  }
}
