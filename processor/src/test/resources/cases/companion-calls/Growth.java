import dev.adjoint.Differentiable;

/** Methods of other classes, and methods that call themselves, are called by way of their companions. */
final class Growth {
  @Differentiable
  static double seasons(double size, double rate, int years) {
    double warmth = Climate.warmth(rate, 0);
    for (int year = 1; year <= years; year++) {
      size += size * warmth * Climate.warmth(size, year);
    }
    return Math.log(size);
  }

  /** Only the value is needed in the condition. */
  @Differentiable
  static double shelter(double size, double rate) {
    if (Climate.warmth(size, 1) > rate) {
      return size * rate;
    }
    return Climate.warmth(size * rate, 2) + Climate.warmth(rate, 3);
  }

  @Differentiable
  static double power(double x, int n) {
    if (n <= 0) {
      return 1;
    }
    double half = power(x, n / 2);
    return n % 2 == 0 ? half * half : half * half * x;
  }
}
