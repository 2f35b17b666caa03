import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Kinks {
  static final double FLOOR = 0;

  @Differentiable
  static double functions(double x, double y, double z) {
    double sum = Math.abs(x); // kink
    sum += Math.max(0, y); // kink
    sum += Math.min(y, 1) * x; // kink
    sum += StrictMath.max(FLOOR, x - y); // kink
    return sum + Double.max(z, -3.0); // kink
  }

  @Differentiable
  static double sum(double[] w) {
    double sum = 0;
    for (double v : w) {
      sum += Math.abs(v); // kink
    }
    return sum;
  }

  static double relu(double v) {
    return v > 0 ? v : 0; // kink
  }

  @Differentiable
  static double layer(double[] w, double x) {
    return relu(w[0] * x) + relu(w[1] * x);
  }

  @Differentiable
  static double branches(double x, double y) {
    if (x < 0) { // kink
      x = -x;
    }
    double leaky = y >= 0 ? y : 0.01 * y; // kink
    double positive = x - y > 0 ? x - y : 0; // kink
    double clipped = 1 < x ? 1 : x; // kink
    return x + leaky + positive + clipped;
  }

  /** Under roots and in arrays, records and switches it is a kink as well. */
  record Pair(double a, double b) {}

  @Differentiable
  static double around(double x, int n) {
    Pair pair = new Pair(Math.abs(x), x); // kink
    double[] a = {Math.max(x, 0)}; // kink
    double y = switch (n) {
      case 0 -> Math.min(x, 5); // kink
      default -> x;
    };
    return Math.sqrt(pair.a()) + a[0] + y;
  }

  /** Two numbers that vary meet by chance; a bound that is no whole number keeps something out. */
  @Differentiable
  static double chance(double[] x, double y, @Constant double c) {
    double max = x[0];
    for (double v : x) {
      max = Math.max(max, v);
      if (v > max) max = v;
    }
    double sum = 0;
    for (double v : x) sum += Math.exp(v - max);
    return max + Math.log(Math.max(sum, 1e-300)) + Math.min(y, c) + (y > c ? y : 2 * y) + (y > 0.5 ? y : 3 * y);
  }

  /** Smooth where the ways meet, as far as anybody knows. */
  @Differentiable
  static double smooth(double x, double y) {
    double square = x > 0 ? x * x : 0;
    double far = y > 1 ? Math.log(y) : y - 1;
    double moved = x > 0 ? x + y : x - y;
    return square + far + moved;
  }

  /** A condition looks at it already. */
  @Differentiable
  static double huber(double residual, double delta) {
    double size = Math.abs(residual);
    if (size <= delta) {
      return 0.5 * residual * residual;
    }
    return delta * (size - 0.5 * delta);
  }

  @Differentiable
  static double sides(double x, double y) {
    if (x > 2) {
      return Math.abs(x) * y;
    }
    return y * y;
  }

  /** A pole, a square: no kink is seen. */
  @Differentiable
  static double hidden(double x, double y) {
    double size = Math.abs(x);
    double positive = Math.max(0, y);
    return Math.log(Math.abs(x)) + 1 / Math.abs(y) + size * size + Math.pow(positive, 2);
  }

  @Differentiable
  static double stillSeen(double x, double y) {
    double size = Math.abs(x); // kink
    double larger = Math.max(1, y); // kink
    return Math.log(size) + size + larger * larger;
  }

  /** Only a condition, a constant, or nobody asks. */
  @Differentiable
  static double unread(double x, @Constant double c, int n) {
    double lost = Math.abs(x);
    if (Math.abs(x) > 3) {
      x *= 2;
    }
    return x * Math.abs(c) * Math.max(n, 0) + Math.max(0, c);
  }

  @Differentiable
  static double pivot(double[] a, double y) {
    int best = 0;
    for (int i = 1; i < a.length; i++) {
      if (Math.abs(a[i]) > Math.abs(a[best])) {
        best = i;
      }
    }
    return a[best] * y;
  }

  /** Measured on both sides, these have one slope. */
  @Differentiable
  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  @Differentiable
  static double smoothstep(double x, double y) {
    double t = Math.min(1, Math.max(0, x));
    double u = Math.max(y, 0);
    return t * t * (3 - 2 * t) + u * u * u + y * Math.abs(y);
  }

  @Differentiable
  static double series(double[] x, double y) {
    double sum = 0;
    for (double v : x) {
      sum += v > 1 ? Math.log(v) : (v - 1) - (v - 1) * (v - 1) / 2;
    }
    return sum + Math.sqrt(y * y * y * y);
  }

  /** A function that jumps is meant to. */
  @Differentiable
  static double steps(double x, double y) {
    return Math.signum(x) * y + (x > 2 ? x * y : y * y);
  }

  /** Measured, these have two. */
  @Differentiable
  static double leaky(double x) {
    return x >= 0 ? x * x : 0.01 * x; // kink
  }

  @Differentiable
  static double absolute(double x, double y, double z) {
    double u = y * y;
    return x * Math.signum(x) + Math.sqrt(u) + Math.sqrt(Math.pow(z - 2, 2)); // kink kink kink
  }

  @Differentiable
  static double[] rows(double[] x, double y) {
    double[] r = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      if (x[i] < 2) { // kink
        r[i] = x[i] * x[i] * y;
      } else {
        r[i] = 4 * y;
      }
    }
    return r;
  }

  enum Kind {
    SOFT,
    HARD
  }

  @Differentiable
  static double chosen(double x, Kind kind) {
    double v = Math.abs(x); // kink
    return kind == Kind.SOFT ? x * v : v;
  }

  /** The slope is 0 on both sides, and nothing else adds to it. */
  @Differentiable
  static double flat(double x) {
    return x * Math.abs(x);
  }

  @Differentiable
  static double drag(double v, @Constant double c) {
    return -0.5 * c * v * Math.abs(v);
  }

  @Differentiable
  static double squares(double[] v) {
    double s = 0;
    for (double a : v) {
      s += Math.abs(a) * a;
    }
    return s;
  }

  @Differentiable
  static double halves(double x) {
    return x > 0 ? x * x : -x * x;
  }

  @Differentiable
  static double bent(double x) {
    return Math.abs(x) + x * x; // kink
  }
}
