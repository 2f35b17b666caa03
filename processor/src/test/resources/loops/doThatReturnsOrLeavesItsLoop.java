@Differentiable
static double doThatReturnsOrLeavesItsLoop(double w, int n) {
  double s = 0;
  outer:
  for (int i = 0; i < 4; i++) {
    do {
      s += w * i;
      if (i == n) {
        return s * w;
      }
      continue outer;
    } while (s < 100);
  }
  return s;
}
