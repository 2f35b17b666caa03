class Other {
  static double scale(double x) {
    return 2 * x;
  }

  static double sum(double[] x) {
    return x[0];
  }

  static int parse(int n) throws java.io.IOException {
    return n;
  }

  @Deprecated
  static int old(int n) {
    return n;
  }
}
