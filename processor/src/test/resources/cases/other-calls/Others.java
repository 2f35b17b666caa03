import dev.adjoint.Differentiable;

final class Others {
  /** Methods of another class, with constants: they are called as they are. */
  @Differentiable
  static double grid(double x, int n) {
    Grid.visited(n);
    double h = Grid.spacing(n) + Grid.spacing(2, n);
    return x * h * Grid.cells(n + 1);
  }

  /** The classes of boxes. */
  @Differentiable
  static double boxes(double x, double y, int n) {
    if (Double.isNaN(x) || Double.compare(x, y) > 0) {
      return x * Integer.bitCount(n);
    }
    return Double.max(x, 0.5) * Double.sum(x, y) * Integer.min(n, 3);
  }
}
