@Differentiable
static double doWithoutEnd(double x, double y, int n) {
  do {
    x = x * 0.5 + y;
    if (n-- <= 0) {
      return x * y;
    }
    if (n == 3) {
      continue;
    }
    y *= 0.9;
  } while (true);
}
