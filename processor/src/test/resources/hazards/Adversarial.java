import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Adversarial {
  /* 1 cast through a chain of helpers */
  static int h1(double v) { return h2(v); }
  static int h2(double v) { return (int) v; } // integer-cast
  @Differentiable static double a1(double x) { return x * h1(x); }

  /* 2 the same helper with constants only: nothing */
  static int h3(double v) { return (int) v; }
  @Differentiable static double a2(double x, @Constant double c) { return x * h3(c) + h3(2.5) * x; }

  /* 3 helper called with a constant once and with x once */
  static int h4(double v) { return (int) v; } // integer-cast
  @Differentiable static double a3(double x) { return x * h4(2.5) * h4(x); }

  /* 4 cast in an early return */
  @Differentiable static double a4(double x, int n) {
    if (n > 2) return (int) x; // integer-cast
    return x;
  }

  /* 5 cast in a switch expression with yield */
  @Differentiable static double a5(double x, int n) {
    return x * switch (n) { case 1 -> { int k = (int) x; yield k; } default -> 2; }; // integer-cast
  }

  /* 6 i += x with parentheses and i used as an index only */
  @Differentiable static double a6(double[] a, double x) {
    int i = 0;
    (i) += x;
    return a[i] * x;
  }

  /* 7 int parameter reassigned by a cast inside a loop */
  @Differentiable static double a7(double x, int n) {
    for (int k = 0; k < 3; k++) n = (int) (x * n); // integer-cast
    return n * x;
  }

  /* 8 cast only in an exception message and condition */
  @Differentiable static double a8(double x) {
    int k = (int) x;
    if (k < 0) throw new IllegalArgumentException("k = " + k);
    return x * x;
  }

  /* 9 wrap angle into [-pi, pi) */
  @Differentiable static double a9(double x, double y) {
    double w = x - 2 * Math.PI * Math.floor((x + Math.PI) / (2 * Math.PI));
    return Math.sin(w) * y;
  }

  /* 10 loop-carried integer from a cast */
  @Differentiable static double a10(double x, int n) {
    int k = 1;
    for (int i = 0; i < n; i++) { k = k * 2 + (int) x; } // integer-cast
    return x * k;
  }

  /* 11 char from double in a message only */
  @Differentiable static double a11(double x) {
    char c = (char) x;
    if (c == 'a') throw new IllegalStateException("" + c);
    return x;
  }

  /* 12 modulo with active period, and with named parts */
  @Differentiable static double a12(double t, double p) {
    double q = t / p;
    double k = Math.floor(q);
    double phase = t - k * p;
    return phase * phase;
  }

  /* 13 rounding to cents */
  @Differentiable static double a13(double x) { // independent-parameter
    return Math.round(x * 100) / 100.0; // integer-cast
  }

  /* 14 float cast is an error elsewhere; float of int quotient */
  @Differentiable static double a14(double x, int n) { return x * (float) (n / 2); } // integer-division

  /* 15 quotient in both ways of a conditional, in parentheses */
  @Differentiable static double a15(double x, int n, boolean b) { return x * ((b) ? (n / 2) : (n / 3)); } // integer-division integer-division

  /* 16 quotient through var double */
  @Differentiable static double a16(double x, int n) { var h = 1.0 * (n / 2); return x * h; } // integer-division

  /* 17 quotient as the argument of a double helper parameter */
  static double twice(double v) { return 2 * v; }
  @Differentiable static double a17(double x, int n) { return x * twice(n / 2); } // integer-division

  /* 18 quotient in array index and long */
  @Differentiable static double a18(double[] a, int n, long m) { return a[n / 2] * a[(int) (m / 2)]; }

  /* 19 quotient of chars */
  @Differentiable static double a19(double x, char c, byte b) { return x * (c / b); } // integer-division

  /* 20 quotient used only where the derivative of the result does not go */
  @Differentiable static double a20(double x, int n) { double u = n / 2; u = 3; return x * u; }

  /* 21 integer literal quotient in a static constant: it is the field's own */
  static final int HALF = 7 / 2;
  @Differentiable static double a21(double x) { return x * HALF; }

  /* 22 guard in && on the right */
  @Differentiable static double a22(double x, int n) { return n > 2 && x == 0 ? 1 : Math.sin(x) / x; } // equality-guard

  /* 23 guard by De Morgan */
  @Differentiable static double a23(double x, double y) { if (!(x == 0 || y == 0)) { return Math.log(x) * y; } return 0; } // equality-guard equality-guard

  /* 24 guard in a variable */
  @Differentiable static double a24(double x) { final boolean zero = x == 0; double r; if (zero) r = 0; else r = x * Math.log(x); return r; } // equality-guard

  /* 25 guard with a nested ternary */
  @Differentiable static double a25(double x, boolean b) { return b ? (x == 1 ? 2 : x * x) : x; } // equality-guard

  /* 26 guard around a break of a loop over elements */
  @Differentiable static double a26(double[] x) {
    double p = 1;
    for (double v : x) { if (v == 0) { p = 0; break; } p *= v; } // equality-guard trip-count
    return p;
  }

  /* 27 comparison of two active numbers that picks one of the two */
  @Differentiable static double a27(double x, double y) { return x == y ? x : y; } // equality-guard

  /* 28 guard whose both ways vary */
  @Differentiable static double a28(double x, double y) { return x == y ? x * y : x + y; }

  /* 29 guard with a throw in a helper */
  static double inverse(double v) { if (v == 0) throw new ArithmeticException(); return 1 / v; }
  @Differentiable static double a29(double x) { return inverse(x); }

  /* 30 guard in a record's method */
  record V(double x, double y) {
    double norm() { return x == 0 && y == 0 ? 0 : Math.sqrt(x * x + y * y); } // equality-guard equality-guard
  }
  @Differentiable static double a30(V v) { return v.norm(); }

  /* 31 parameter that reaches through a loop bound only */
  @Differentiable static double a31(double x, double y) { // independent-parameter
    double s = 0;
    for (int i = 0; i < y; i++) s += x; // trip-count
    return s;
  }

  /* 32 record parameter that is reassigned */
  @Differentiable static double a32(V v, V w) { v = w; return v.x() * v.y(); } // independent-parameter

  /* 33 varargs */
  @Differentiable static double a33(double x, double... rest) { return x; } // independent-parameter

  /* 34 array of which only one branch reads */
  @Differentiable static double a34(double[] a, double x, boolean b) { return b ? a[0] : x; }

  /* 35 parameter whose use is multiplied by zero: it counts */
  @Differentiable static double a35(double x, double y) { return x + 0 * y; }

  /* 36 convergence in a helper's do loop inside a switch */
  static double fix(double v) { double r = v, d; do { d = Math.cos(r) - r; r += d; } while (d * d > 1e-20); return r; } // trip-count
  @Differentiable static double a36(double x, int n) { return switch (n) { case 0 -> fix(x); default -> x; }; }

  /* 37 nested loops: the inner depends, the outer does not */
  @Differentiable static double a37(double[] a) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      double v = a[i];
      while (v > 1) { v *= 0.5; } // trip-count
      s += v;
    }
    return s;
  }

  /* 38 search for the largest with an early end */
  @Differentiable static double a38(double[] a, double x) {
    int k = -1;
    for (int i = 0; i < a.length && k < 0; i++) if (a[i] > x) k = i;
    return k < 0 ? x : a[k];
  }

  /* 39 loop with return of the running value */
  @Differentiable static double a39(double[] a) {
    double s = 0;
    for (double v : a) { // trip-count
      if (v > 10) return s; // kink
      s += v;
    }
    return s;
  }

  /* 40 labelled continue on an active condition: no bound depends on it */
  @Differentiable static double a40(double[][] m) {
    double s = 0;
    rows: for (double[] row : m) {
      for (double v : row) { // trip-count
        if (v > 2.5) continue rows;
        s += v;
      }
    }
    return s;
  }

  /* 41 loop with a condition with effects */
  @Differentiable static double a41(double x, int n) { while (n-- > 0 && (x *= 0.5) > 1e-3) { x += 1e-4; } return x; } // trip-count

  /* 42 endless loop left by return of NaN */
  @Differentiable static double a42(double[] a) {
    double s = 0;
    for (int i = 0; ; i++) {
      if (i == a.length) return s;
      if (a[i] < 0) return Double.NaN;
      s += Math.sqrt(a[i]);
    }
  }

  /* 43 abs twice nested, in an index expression, under a cast */
  @Differentiable static double a43(double[] t, double x) { return t[(int) Math.abs(x)] * x; }

  /* 44 abs in a compound assignment of an array element */
  @Differentiable static double a44(double[] a) { double[] b = new double[1]; for (double v : a) b[0] += Math.abs(v); return b[0]; } // kink

  /* 45 relu by if in a loop over an array in place */
  @Differentiable static double a45(double[] a) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i] < 0) { // kink
        a[i] = 0;
      }
      s += a[i];
    }
    return s;
  }

  /* 46 max of three with zero in the middle */
  @Differentiable static double a46(double x, double y) { return Math.max(Math.max(x, 0), y); } // kink

  /* 47 clamp by min and max */
  @Differentiable static double a47(double x) { return Math.min(1, Math.max(0, x)); } // kink kink

  /* 48 negative whole constants, constants computed from others */
  static final double LOW = -2.0;
  @Differentiable static double a48(double x, double y) { return Math.max(x, LOW) + Math.min(y, 2 * 3 - 1) + Math.max(x, 0.5 + 0.5); } // kink kink kink

  /* 49 kink by switch on the sign */
  @Differentiable static double a49(double x) { return switch ((int) Math.signum(x)) { case -1 -> -x; default -> x; }; }

  /* 50 kink in a condition of a condition */
  @Differentiable static double a50(double x, double y) { return (Math.abs(x) > 1 ? y : 2 * y) + x; }

  /* 51 several jumps out of one body */
  @Differentiable static double a51(double[] a, double x) {
    double r = x;
    int i = 0;
    while (true) { // trip-count
      if (i >= a.length) break;
      if (r > 100) return r;
      r = r * a[i++];
      if (r == 0) continue;
      r += 1;
    }
    return r;
  }

  /* 52 local variable of interface type var with generics rejected elsewhere; ternary chain */
  @Differentiable static double a52(double x) { return x > 0 ? x : x == 0 ? 0 : -x; } // equality-guard kink

  /* 53 post-increment of a double as a loop counter */
  @Differentiable static double a53(double x, double y) { double s = 0; for (double t = x; t < 3; t++) s += t * y; return s; } // trip-count

  /* 54 short compound shift */
  @Differentiable static double a54(double x) { short s = 1; s <<= (int) x; return s * x; } // integer-cast

  /* 55 Math.floorMod of a cast, ternary int */
  @Differentiable static double a55(double x) { int k = x > 2 ? 3 : 4; return x * k; }
}
