import static java.lang.Math.PI;

import dev.adjoint.Differentiable;

final class Constants {
  static final double GRAVITY = 9.81;
  private static final int TERMS = 3;
  static final double UNKNOWN_TO_JAVAC = Math.sqrt(2);

  static final class Physics {
    static final long LIGHT = 299_792_458L;
  }

  @Differentiable
  static double named(double t, double v) {
    return v * t - 0.5 * GRAVITY * t * t + TERMS * UNKNOWN_TO_JAVAC * t / Physics.LIGHT + PI * v;
  }

  @Differentiable
  static double notations(double x) {
    return x * 0x1.8p1 + 1_000 * x - 1e-3 * x * x + 'a' / 2 * x - 07 * x + 2.5f * x + 1d / (x + 0b11) + x / 3L;
  }
}
