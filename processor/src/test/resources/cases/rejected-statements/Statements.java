import dev.adjoint.Differentiable;

final class Statements {
  @Differentiable
  static double branch(double x) {
    if (x > 0) {
      x = 2 * x;
    }
    return x;
  }

  @Differentiable
  static double choice(double x, int n) {
    switch (n) {
      case 0:
        x = 2 * x;
        break;
      default:
    }
    return x;
  }

  /** Each is reported at its own place, in one compilation. */
  @Differentiable
  static double loops(double x) {
    for (int i = 0; i < 3; i++) {
      x *= x;
    }
    while (x > 1) {
      x /= 2;
    }
    do {
      x += 1;
    } while (x < 3);
    for (double y : new double[] {1, 2}) {
      x += y;
    }
    return x;
  }

  @Differentiable
  static double exceptions(double x) {
    assert x > 0;
    try {
      x = Math.sqrt(x);
    } finally {
      x += 1;
    }
    throw new IllegalStateException();
  }

  @Differentiable
  static double block(double x) {
    synchronized (Statements.class) {
      x = 2 * x;
    }
    return x;
  }

  @Differentiable
  static double local(double x) {
    class Helper {}
    record Pair(double a, double b) {}
    return x;
  }

  @Differentiable
  static double unreachable(double x) {
    return x;
    x = 2 * x;
  }

  @Differentiable
  static double labelled(double x) {
    here: {
      x = 2 * x;
      break here;
    }
    return x;
  }

  @Differentiable
  static double noReturn(double x) {
    x = 2 * x;
  }

  /** A method beside them is not affected. */
  @Differentiable
  static double fine(double x) {
    return x * x;
  }
}
