import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Records {
  record Vec3(double x, double y, double z) {}

  record Ball(Vec3 center, double radius, int kind) {}

  private record Line(Vec3 from, Vec3 to) {}

  static final Vec3 UP = new Vec3(0, 0, 1);

  /** Parameters and constructors. */
  @Differentiable
  static double triple(Vec3 a, Vec3 b, @Constant Vec3 c) {
    Vec3 cross = new Vec3(a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
    return cross.x() * c.x() + cross.y() * c.y() + cross.z() * c.z();
  }

  /** Nested records, with components that are constants by nature. */
  @Differentiable
  static double distance(Ball ball, Vec3 p, double ballCenterX) {
    Vec3 c = ball.center();
    double x = p.x() - c.x() - ballCenterX;
    double y = p.y() - c.y();
    double z = p.z() - c.z() + UP.z();
    return Math.sqrt(x * x + y * y + z * z) - ball.radius() * ball.kind();
  }

  /** Choices, reassignment and a record that the companion does not name. */
  @Differentiable
  static double chosen(Vec3 a, double t, int n) {
    Line line = new Line(a, new Vec3(t, t * t, 1));
    Vec3 p = t > 1 ? line.from() : line.to();
    if (n > 4) {
      p = new Vec3(p.y(), p.x(), 2 * p.z());
    }
    return p.x() * p.x() * p.y() + p.z();
  }
}
