import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Records#distance}
 * and its exact derivatives with respect to {@code ball}, {@code p}, {@code ballCenterX}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Records_distance {
  private Records_distance() {
  }

  /**
   * Returns what {@link Records#distance} returns, bit for bit.
   */
  static double value(Records.Ball ball, Records.Vec3 p, double ballCenterX) {
    double ballCenterX_ = ball.center().x();
    double ballCenterY = ball.center().y();
    double ballCenterZ = ball.center().z();
    double ballRadius = ball.radius();
    int ballKind = ball.kind();
    double px = p.x();
    double py = p.y();
    double pz = p.z();
    double x = px - ballCenterX_ - ballCenterX; // line 24
    double y = py - ballCenterY; // line 25
    double z = pz - ballCenterZ + Records.UP.z(); // line 26
    return Math.sqrt(x * x + y * y + z * z) - ballRadius * ballKind; // line 27
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(Records.Ball ball, Records.Vec3 p, double ballCenterX) {
    double ballCenterX_ = ball.center().x();
    double ballCenterY = ball.center().y();
    double ballCenterZ = ball.center().z();
    double ballRadius = ball.radius();
    int ballKind = ball.kind();
    double px = p.x();
    double py = p.y();
    double pz = p.z();
    double x = px - ballCenterX_ - ballCenterX; // line 24
    double y = py - ballCenterY; // line 25
    double z = pz - ballCenterZ + Records.UP.z(); // line 26
    double sqrt = Math.sqrt(x * x + y * y + z * z); // line 27

    double quotient = 0.5 / sqrt; // line 27
    double dz = 2 * z * quotient;
    double dy = 2 * y * quotient;
    double dx = 2 * x * quotient;
    double dballCenterX = -dx; // line 24
    return new Gradient(sqrt - ballRadius * ballKind,
        new Records.Ball(new Records.Vec3(dballCenterX, -dy, -dz), -((double) ballKind), 0),
        new Records.Vec3(dx, dy, dz), dballCenterX); // lines 23 to 27
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for ball.center.x, ball.center.y, ball.center.z, ball.radius, p.x, p.y, p.z, ballCenterX
   * @return the value
   */
  static double vjp(Records.Ball ball, Records.Vec3 p, double ballCenterX, double seed,
      double[] dparameters) {
    double ballCenterX_ = ball.center().x();
    double ballCenterY = ball.center().y();
    double ballCenterZ = ball.center().z();
    double ballRadius = ball.radius();
    int ballKind = ball.kind();
    double px = p.x();
    double py = p.y();
    double pz = p.z();
    double x = px - ballCenterX_ - ballCenterX; // line 24
    double y = py - ballCenterY; // line 25
    double z = pz - ballCenterZ + Records.UP.z(); // line 26
    double sqrt = Math.sqrt(x * x + y * y + z * z); // line 27

    double product = 0.5 / sqrt * seed; // line 27
    double dz = 2 * z * product;
    double dy = 2 * y * product;
    double dx = 2 * x * product;
    double dballCenterX = -dx; // line 24
    dparameters[0] += dballCenterX; // lines 23, 24
    dparameters[1] -= dy; // line 25
    dparameters[2] -= dz; // line 26
    dparameters[3] += -((double) ballKind) * seed; // line 27
    dparameters[4] += dx; // line 24
    dparameters[5] += dy; // line 25
    dparameters[6] += dz; // line 26
    dparameters[7] += dballCenterX; // lines 23, 24
    return sqrt - ballRadius * ballKind; // line 27
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dball the tangent of ball
   * @param dp the tangent of p
   * @param dballCenterX the tangent of ballCenterX
   */
  static Jvp jvp(Records.Ball ball, Records.Vec3 p, double ballCenterX, Records.Ball dball,
      Records.Vec3 dp, double dballCenterX) {
    double ballCenterX_ = ball.center().x();
    double ballCenterY = ball.center().y();
    double ballCenterZ = ball.center().z();
    double ballRadius = ball.radius();
    int ballKind = ball.kind();
    double px = p.x();
    double py = p.y();
    double pz = p.z();
    double dballCenterX_ = dball.center().x();
    double dballCenterY = dball.center().y();
    double dballCenterZ = dball.center().z();
    double dballRadius = dball.radius();
    double dpx = dp.x();
    double dpy = dp.y();
    double dpz = dp.z();
    double x = px - ballCenterX_ - ballCenterX; // line 24
    double y = py - ballCenterY; // line 25
    double z = pz - ballCenterZ + Records.UP.z(); // line 26
    double sqrt = Math.sqrt(x * x + y * y + z * z); // line 27
    double product = 0.5 / sqrt * (2 * x * (dpx - dballCenterX_ - dballCenterX) + 2 * y * (dpy
        - dballCenterY) + 2 * z * (dpz - dballCenterZ)); // lines 24 to 27
    return new Jvp(sqrt - ballRadius * ballKind, product - ballKind * dballRadius); // line 27
  }

  /**
   * Returns the function of the vector (ball.center.x, ball.center.y, ball.center.z, ball.radius, p.x, p.y, p.z, ballCenterX).
   */
  static DifferentiableFunction function(int ballKind) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 8;
      }

      @Override
      public List<String> names() {
        return List.of("ball.center.x", "ball.center.y", "ball.center.z", "ball.radius", "p.x",
            "p.y", "p.z", "ballCenterX");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 8);
        return Records_distance.value(new Records.Ball(new Records.Vec3(x[0], x[1], x[2]), x[3],
            ballKind), new Records.Vec3(x[4], x[5], x[6]), x[7]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 8);
        Packed.requireLength(gradient, 8);
        return vjp(new Records.Ball(new Records.Vec3(x[0], x[1], x[2]), x[3], ballKind),
            new Records.Vec3(x[4], x[5], x[6]), x[7], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 8);
        Packed.requireLength(v, 8);
        return jvp(new Records.Ball(new Records.Vec3(x[0], x[1], x[2]), x[3], ballKind),
            new Records.Vec3(x[4], x[5], x[6]), x[7], new Records.Ball(new Records.Vec3(v[0], v[1],
            v[2]), v[3], 0), new Records.Vec3(v[4], v[5], v[6]), v[7]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dball the partial derivatives with respect to ball
   * @param dp the partial derivatives with respect to p
   * @param dballCenterX the partial derivative with respect to ballCenterX
   */
  record Gradient(double value, Records.Ball dball, Records.Vec3 dp, double dballCenterX) {
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
