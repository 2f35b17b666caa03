final class Grid {
  private Grid() {}

  static int cells(int n) {
    return 2 * n + 1;
  }

  static double spacing(int n) {
    return 1.0 / n;
  }

  static double spacing(double length, int n) {
    return length / n;
  }

  static void visited(int n) {}
}
