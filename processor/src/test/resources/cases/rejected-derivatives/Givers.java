import dev.adjoint.Constant;
import dev.adjoint.PartialOf;
import dev.adjoint.PullbackOf;
import dev.adjoint.UseDerivatives;
import java.io.IOException;

/** No differentiable method uses what is given here. */
final class Givers {
  static double f(double x, int n, double[] a) {
    return x * n + a[0];
  }

  static double[] v(double[] x, @Constant double[] c, double y) {
    return x.clone();
  }

  static double g(double x) {
    return x;
  }

  static double g(double x, double y) {
    return x;
  }

  @PartialOf(method = "g")
  double instance(double x) {
    return 1;
  }

  @PartialOf(method = "g")
  private static double hidden(double x) {
    return 1;
  }

  @PartialOf(method = "g")
  static float narrow(double x) {
    return 1;
  }

  @PartialOf(method = "g")
  static <T> double generic(double x) {
    return 1;
  }

  @PartialOf(method = "g")
  static double checked(double x) throws IOException {
    return 1;
  }

  @Deprecated
  @PartialOf(method = "g")
  static double deprecated(double x) {
    return 1;
  }

  @PartialOf(owner = double[].class, method = "g")
  static double ofAnArray(double x) {
    return 1;
  }

  @PartialOf(method = "missing")
  static double ofNothing(double x) {
    return 1;
  }

  @PartialOf(owner = Targets.Inner.class, method = "outer")
  static double ofAnInheritedMethod(double x) {
    return 1;
  }

  @PartialOf(method = "g")
  static double otherParameters(int x) {
    return 1;
  }

  @PartialOf(method = "g")
  static double withResult(double x, double y, double result) {
    return 1;
  }

  @PartialOf(method = "g", usesResult = true)
  static double withoutResult(int x) {
    return 1;
  }

  @PartialOf(method = "f", parameter = 3)
  static double beyond(double x, int n, double[] a) {
    return 1;
  }

  @PartialOf(method = "f", parameter = -1)
  static double before(double x, int n, double[] a) {
    return 1;
  }

  @PartialOf(method = "f", parameter = 1)
  static double ofAnInt(double x, int n, double[] a) {
    return 1;
  }

  @PartialOf(method = "f", parameter = 2)
  static double ofAnArray(double x, int n, double[] a) {
    return 1;
  }

  @PartialOf(owner = Targets.class, method = "constant")
  static double ofAConstant(double x) {
    return 1;
  }

  @PartialOf(method = "v")
  static double ofAnArray(double[] x, double[] c, double y) {
    return 1;
  }

  @PartialOf(owner = Targets.class, method = "object")
  static double ofAnObject(double x) {
    return 1;
  }

  @PartialOf(owner = Targets.class, method = "hidden")
  static double ofAPrivateMethod(double x) {
    return 1;
  }

  @PartialOf(owner = Targets.class, method = "nothing")
  static double ofNoNumber(double x) {
    return 1;
  }

  @PartialOf(owner = Targets.class, method = "text")
  static double ofText(String x) {
    return 1;
  }

  @PartialOf(owner = Math.class, method = "sin")
  static double ofSin(double x) {
    return Math.cos(x);
  }

  @PartialOf(method = "f")
  static double first(double x, int n, double[] a) {
    return n;
  }

  @PartialOf(method = "f")
  static double second(double x, int n, double[] a) {
    return n;
  }

  @PullbackOf(method = "f")
  static void besideAPartial(
      double x, int n, double[] a, double result, double seed, double[] da, double[] dx) {}

  @PullbackOf(method = "v")
  static void sinkOfAConstant(
      double[] x, double[] c, double y, double[] r, double[] s, double[] dx, double[] dc, double[] dy) {}

  @PullbackOf(method = "v")
  static double returning(
      double[] x, double[] c, double y, double[] r, double[] s, double[] dx, double[] dy) {
    return 1;
  }

  @PullbackOf(method = "v")
  static void pullback(
      double[] x, double[] c, double y, double[] r, double[] s, double[] dx, double[] dy) {}

  @PullbackOf(method = "v")
  static void anotherPullback(
      double[] x, double[] c, double y, double[] r, double[] s, double[] dx, double[] dy) {}

  @PartialOf(method = "g")
  @PullbackOf(method = "v")
  static double both(double x) {
    return 1;
  }

  @UseDerivatives({Givers.class, Math.class})
  static final class Bare {
    @UseDerivatives(Targets.class)
    static void method() {}
  }
}
