import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

abstract class Signatures {
  @Differentiable
  double instance(double x) {
    return x;
  }

  @Differentiable
  static float single(float x) {
    return x;
  }

  @Differentiable
  static void nothing(double x) {}

  @Differentiable
  static int integer(double x) {
    return (int) x;
  }

  @Differentiable
  static double objects(double x, String name, Double boxed, double[] array, double... more) {
    return x;
  }

  @Differentiable
  static double constants(@Constant double x, int n) {
    return x * n;
  }

  @Differentiable
  static double none() {
    return 1;
  }

  @Differentiable
  static synchronized double locked(double x) {
    return x;
  }

  @Differentiable
  static native double native_(double x);

  @Differentiable
  abstract double open(double x);

  @Differentiable(modes = {})
  static double noModes(double x) {
    return x;
  }
}
