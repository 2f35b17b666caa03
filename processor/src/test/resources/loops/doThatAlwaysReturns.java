@Differentiable
static double doThatAlwaysReturns(double w, int n) {
  int i = n;
  do {
    w = w * w + i;
    if (w > 3) {
      return w;
    }
    return w * Math.sin(w);
  } while (i++ < 3);
}
