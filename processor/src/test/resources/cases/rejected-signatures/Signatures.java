import dev.adjoint.Constant;
import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

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
  static double objects(double x, String name, Double boxed, double[][][] cube, int[]... more) {
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

  @Differentiable
  static native double[][] matrix(double x);

  @Differentiable
  static native int[] integers(double[] x);

  @Differentiable
  static void inPlace(double[] x) {}

  @Differentiable
  static double strings(double x, String[] names, double[]... rows) {
    return x;
  }

  @Differentiable
  static double constantArrays(@Constant double[] x, int[] n, @Constant double[][] m, boolean[][] b) {
    return 1;
  }

  @Differentiable(modes = {Mode.JACOBIAN, Mode.JVP})
  static double number(double x) {
    return x;
  }

  @Differentiable(modes = Mode.GRADIENT)
  static native double[] vector(double x);
}
