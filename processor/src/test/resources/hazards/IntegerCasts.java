import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class IntegerCasts {
  @Differentiable
  static double cast(double x, double y) {
    return x * y * (int) x; // integer-cast
  }

  @Differentiable
  static double byMethods(double x) {
    double sum = x * Math.round(x); // integer-cast
    sum += x * Math.floor(3 * x); // integer-cast
    sum -= x * StrictMath.ceil(x); // integer-cast
    sum *= Math.rint(x); // integer-cast
    return sum + Math.getExponent(x); // integer-cast
  }

  /** One rounding, one warning. */
  @Differentiable
  static double twice(double x) {
    int k = (int) Math.round(x); // integer-cast
    return x * k;
  }

  @Differentiable
  static double narrow(double x) {
    byte b = (byte) x; // integer-cast
    short s = (short) x; // integer-cast
    char c = (char) x; // integer-cast
    long l = (long) (x); // integer-cast
    return x * b + s * x - c * x + l * x;
  }

  /** The compound assignment casts. */
  @Differentiable
  static double compound(double x, double y) {
    int i = 3;
    i += x; // integer-cast
    long[] l = {1, 2};
    l[1] *= y; // integer-cast
    return x * y * i + l[1];
  }

  /** Hidden in arrays, loops, branches, helpers and records. */
  @Differentiable
  static double hidden(double x, int n) {
    int[] counts = new int[2];
    counts[1] = (int) (x * 10); // integer-cast
    double sum = x;
    for (int i = 0; i < n; i++) {
      sum += counts[i % 2];
    }
    int k = n > 3 ? (int) x : n; // integer-cast
    return sum * k;
  }

  record Grid(int cell, double rest) {}

  static int cell(double v) {
    return (int) Math.floor(v * 8); // integer-cast
  }

  @Differentiable
  static double record(double x) {
    Grid grid = new Grid(cell(x), x);
    return grid.rest() * grid.cell();
  }

  @Differentiable
  static double bits(double x) {
    return x * (Double.doubleToLongBits(x) >>> 52); // integer-cast
  }

  @Differentiable
  static double otherFile(double x, @Constant double[] grid) {
    return x * java.util.Arrays.binarySearch(grid, x); // integer-cast
  }

  /** What was rounded is rounded off: the derivative is right between the jumps. */
  @Differentiable
  static double rest(double x, double y, double period, @Constant double scale) {
    double a = x - (int) x;
    double k = Math.rint(y / Math.log(2));
    double b = y - k * Math.log(2);
    double c = y - Math.floor(y / period) * period;
    double d = Math.fma(-k, 0.7, y);
    double e = Math.round(x * scale) / scale - x;
    double f = x + Math.floor(-x) + 3;
    double g = k * -0.693 + y;
    return a * b * c * d * e * f * g;
  }

  /** An index chooses, as a condition does. */
  @Differentiable
  static double interpolated(double[] table, double x) {
    int i = (int) Math.floor(x);
    double t = x - i;
    return (1 - t) * table[i] + t * table[i + 1];
  }

  @Differentiable
  static double chosen(double x, double y) {
    int k = (int) x;
    double z = x * y;
    switch (k) {
      case 1 -> z += y;
      default -> {}
    }
    double[] a = new double[(int) Math.abs(y) + 1];
    a[0] = x;
    return k > 2 ? z * a[0] : y;
  }

  @Differentiable
  static double constants(double x, @Constant double c) {
    return x * (int) c + x * Math.round(2.7) + Math.floor(c) + x * Math.signum(x) + Math.ulp(x); // kink
  }

  @Differentiable
  static double unread(double x) {
    int k = (int) x;
    double lost = x * k;
    return x * x;
  }

  /** A product with what is rounded is no rest, even where a sum follows. */
  @Differentiable
  static double noRest(double x, double y) {
    double z = x * (int) x + x; // integer-cast
    return z + y + (int) (y * x); // integer-cast
  }

  @Differentiable
  static double sum(double x) {
    return x + Math.floor(x); // integer-cast
  }
}
