/** A library's class. */
final class Lambert {
  private Lambert() {}

  /** The solution w of w exp(w) = x, by Newton's method. */
  static double w(double x) {
    double w = Math.log1p(x);
    double step;
    do {
      double e = Math.exp(w);
      step = (w * e - x) / (e * (w + 1));
      w -= step;
    } while (Math.abs(step) > 1e-15 * Math.abs(w));
    return w;
  }

  /** Linear between the elements of a table. */
  static double interpolate(double x, double[] table) {
    int i = Math.min((int) x, table.length - 2);
    return table[i] + (x - i) * (table[i + 1] - table[i]);
  }

  static double norm(double[] x) {
    double norm = 0;
    for (double v : x) {
      norm = Math.hypot(norm, v);
    }
    return norm;
  }

  static double[] scaled(double[] x, double factor) {
    double[] scaled = x.clone();
    for (int i = 0; i < x.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }
}
