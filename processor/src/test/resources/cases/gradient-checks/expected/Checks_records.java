import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Checks#records}
 * and its exact derivatives with respect to {@code s}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Checks_records {
  private Checks_records() {
  }

  /**
   * Returns what {@link Checks#records} returns, bit for bit.
   */
  static double value(Checks.Segment s, int n) {
    double sFromX = s.from().x();
    double sFromY = s.from().y();
    double sToX = s.to().x();
    double sToY = s.to().y();
    double sWeight = s.weight();
    double dx = sToX - sFromX; // line 59
    double dy = sToY - sFromY; // line 60
    return (dx * dx + dy * dy) * sWeight + 0 * n; // line 61
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(Checks.Segment s, int n) {
    double sFromX = s.from().x();
    double sFromY = s.from().y();
    double sToX = s.to().x();
    double sToY = s.to().y();
    double sWeight = s.weight();
    double dx = sToX - sFromX; // line 59
    double dy = sToY - sFromY; // line 60
    double sum = dx * dx + dy * dy; // line 61

    double ddy = 2 * dy * sWeight; // line 61
    double ddx = 2 * dx * sWeight;
    return new Gradient(sum * sWeight + 0 * n, new Checks.Segment(new Checks.Point(-ddx, -ddy),
        new Checks.Point(ddx, ddy), sum)); // lines 61, 59, 60
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for s.from.x, s.from.y, s.to.x, s.to.y, s.weight
   * @return the value
   */
  static double vjp(Checks.Segment s, int n, double seed, double[] dparameters) {
    double sFromX = s.from().x();
    double sFromY = s.from().y();
    double sToX = s.to().x();
    double sToY = s.to().y();
    double sWeight = s.weight();
    double dx = sToX - sFromX; // line 59
    double dy = sToY - sFromY; // line 60
    double sum = dx * dx + dy * dy; // line 61

    double product = sWeight * seed; // line 61
    double ddy = 2 * dy * product;
    double ddx = 2 * dx * product;
    dparameters[0] -= ddx; // line 59
    dparameters[1] -= ddy; // line 60
    dparameters[2] += ddx; // line 59
    dparameters[3] += ddy; // line 60
    dparameters[4] += sum * seed; // line 61
    return sum * sWeight + 0 * n;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param ds the tangent of s
   */
  static Jvp jvp(Checks.Segment s, int n, Checks.Segment ds) {
    double sFromX = s.from().x();
    double sFromY = s.from().y();
    double sToX = s.to().x();
    double sToY = s.to().y();
    double sWeight = s.weight();
    double dsFromX = ds.from().x();
    double dsFromY = ds.from().y();
    double dsToX = ds.to().x();
    double dsToY = ds.to().y();
    double dsWeight = ds.weight();
    double dx = sToX - sFromX; // line 59
    double dy = sToY - sFromY; // line 60
    double sum = dx * dx + dy * dy; // line 61
    return new Jvp(sum * sWeight + 0 * n,
        sWeight * (2 * dx * (dsToX - dsFromX) + 2 * dy * (dsToY - dsFromY)) + sum * dsWeight); // lines 61, 59, 60
  }

  /**
   * Returns the function of the vector (s.from.x, s.from.y, s.to.x, s.to.y, s.weight).
   */
  static DifferentiableFunction function(int n) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 5;
      }

      @Override
      public List<String> names() {
        return List.of("s.from.x", "s.from.y", "s.to.x", "s.to.y", "s.weight");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 5);
        return Checks_records.value(new Checks.Segment(new Checks.Point(x[0], x[1]),
            new Checks.Point(x[2], x[3]), x[4]), n);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 5);
        Packed.requireLength(gradient, 5);
        return vjp(new Checks.Segment(new Checks.Point(x[0], x[1]), new Checks.Point(x[2], x[3]),
            x[4]), n, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 5);
        Packed.requireLength(v, 5);
        return jvp(new Checks.Segment(new Checks.Point(x[0], x[1]), new Checks.Point(x[2], x[3]),
            x[4]), n, new Checks.Segment(new Checks.Point(v[0], v[1]), new Checks.Point(v[2], v[3]),
            v[4])).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param ds the partial derivatives with respect to s
   */
  record Gradient(double value, Checks.Segment ds) {
  }

  /**
   * The value and the derivative along a direction.
   *
   * @param value the value
   * @param derivative the gradient times the tangents
   */
  record Jvp(double value, double derivative) {
  }
}
