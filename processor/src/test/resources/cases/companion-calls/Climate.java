import dev.adjoint.Differentiable;

final class Climate {
  @Differentiable
  static double warmth(double height, int year) {
    return Math.exp(-height * height) * (1 + 0.01 * year);
  }
}
