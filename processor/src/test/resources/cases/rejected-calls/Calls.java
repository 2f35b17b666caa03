import static java.lang.Math.sin;

import dev.adjoint.Differentiable;

final class Calls {
  @Differentiable
  static double objects(double x) {
    double d = Integer.valueOf(3).doubleValue();
    double e = new Calls().own(x);
    double g = own(x);
    return x;
  }

  double own(double x) {
    return x;
  }

  @Differentiable
  static double unknown(double x) {
    double a = missing(x);
    double b = Math.sine(x);
    double c = sin(x, x);
    double d = Missing.sin(x);
    double e = Math.floorDiv(x, 2);
    double g = helper(x, x, x);
    return x;
  }

  static double helper(double x) {
    return x;
  }

  @Differentiable
  static double random(double x) {
    return x * Math.random();
  }

  /** What is wrong in the arguments is reported there. */
  @Differentiable
  static double arguments(double x) {
    return Math.max(x > 0 ? x : 0, helper(missing));
  }

  /** Bodies of other files are not read. */
  @Differentiable
  static double others(double x, double[] v, int n) {
    double a = Other.scale(x);
    double b = Other.sum(v);
    double c = Other.scale(n);
    return x;
  }

  @Differentiable
  static double declarations(double x, int n) throws java.io.IOException {
    double a = Other.parse(n);
    double b = Other.old(n);
    return x;
  }

  @Differentiable
  static double types(double x, int n) {
    double a = generic(n);
    double b = boxed(n);
    double c = nothing(x);
    double d = either(switch (n) {
      case 1 -> 'a';
      default -> 98;
    });
    return x;
  }

  static <T> double generic(double x) {
    return x;
  }

  static double boxed(Integer n) {
    return n;
  }

  static void nothing(double x) {}

  static double either(char c) {
    return c;
  }

  static double either(int n) {
    return -n;
  }

  @Differentiable
  static double recursive(double x, int n) {
    return power(x, n) + even(x, n);
  }

  static double power(double x, int n) {
    return n == 0 ? 1 : x * power(x, n - 1);
  }

  static double even(double x, int n) {
    return n == 0 ? x : odd(x, n - 1);
  }

  static double odd(double x, int n) {
    return n == 0 ? -x : even(x, n - 1);
  }

  /** What is wrong in a helper is reported there, and once. */
  @Differentiable
  static double twice(double x) {
    return wrong(x) + wrong(2 * x) + rounded(x) + rounded(3);
  }

  @Differentiable
  static double again(double x) {
    return wrong(x) * locked(x);
  }

  static double wrong(double x) {
    Object o = "";
    return x;
  }

  static double rounded(double x) {
    return (float) x;
  }

  static synchronized double locked(double x) {
    return x;
  }

  @Differentiable
  static double large(double x) {
    return f9(x);
  }

  static double f0(double x) {
    return x * x * x * x * x + x;
  }

  static double f1(double x) {
    return f0(x) + f0(x + 1) + f0(x + 2);
  }

  static double f2(double x) {
    return f1(x) + f1(x + 1) + f1(x + 2);
  }

  static double f3(double x) {
    return f2(x) + f2(x + 1) + f2(x + 2);
  }

  static double f4(double x) {
    return f3(x) + f3(x + 1) + f3(x + 2);
  }

  static double f5(double x) {
    return f4(x) + f4(x + 1) + f4(x + 2);
  }

  static double f6(double x) {
    return f5(x) + f5(x + 1) + f5(x + 2);
  }

  static double f7(double x) {
    return f6(x) + f6(x + 1) + f6(x + 2);
  }

  static double f8(double x) {
    return f7(x) + f7(x + 1) + f7(x + 2);
  }

  static double f9(double x) {
    return f8(x) + f8(x + 1) + f8(x + 2);
  }
}
