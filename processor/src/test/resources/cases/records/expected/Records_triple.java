import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Records#triple}
 * and its exact derivatives with respect to {@code a}, {@code b}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Records_triple {
  private Records_triple() {
  }

  /**
   * Returns what {@link Records#triple} returns, bit for bit.
   */
  static double value(Records.Vec3 a, Records.Vec3 b, Records.Vec3 c) {
    double ax = a.x();
    double ay = a.y();
    double az = a.z();
    double bx = b.x();
    double by = b.y();
    double bz = b.z();
    double cx = c.x();
    double cy = c.y();
    double cz = c.z();
    double crossX = ay * bz - az * by; // line 16
    double crossY = az * bx - ax * bz;
    double crossZ = ax * by - ay * bx;
    return crossX * cx + crossY * cy + crossZ * cz; // line 17
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(Records.Vec3 a, Records.Vec3 b, Records.Vec3 c) {
    double ax = a.x();
    double ay = a.y();
    double az = a.z();
    double bx = b.x();
    double by = b.y();
    double bz = b.z();
    double cx = c.x();
    double cy = c.y();
    double cz = c.z();
    double crossX = ay * bz - az * by; // line 16
    double crossY = az * bx - ax * bz;
    double crossZ = ax * by - ay * bx;

    double negative = -cz; // lines 16, 17
    double day = bx * negative; // line 16
    double dbx = ay * negative;
    double dax = by * cz; // lines 16, 17
    double dby = ax * cz;
    double negative2 = -cy;
    dax += bz * negative2; // line 16
    double dbz = ax * negative2;
    double daz = bx * cy; // lines 16, 17
    dbx += az * cy;
    double negative3 = -cx;
    daz += by * negative3; // line 16
    dby += az * negative3;
    day += bz * cx; // lines 16, 17
    dbz += ay * cx;
    return new Gradient(crossX * cx + crossY * cy + crossZ * cz, new Records.Vec3(dax, day, daz),
        new Records.Vec3(dbx, dby, dbz)); // line 17
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for a.x, a.y, a.z, b.x, b.y, b.z
   * @return the value
   */
  static double vjp(Records.Vec3 a, Records.Vec3 b, Records.Vec3 c, double seed,
      double[] dparameters) {
    double ax = a.x();
    double ay = a.y();
    double az = a.z();
    double bx = b.x();
    double by = b.y();
    double bz = b.z();
    double cx = c.x();
    double cy = c.y();
    double cz = c.z();
    double crossX = ay * bz - az * by; // line 16
    double crossY = az * bx - ax * bz;
    double crossZ = ax * by - ay * bx;

    double dcrossZ = cz * seed; // line 17
    double dcrossY = cy * seed;
    double dcrossX = cx * seed;
    double negative = -dcrossZ; // line 16
    double day = bx * negative;
    double dbx = ay * negative;
    double dax = by * dcrossZ;
    double dby = ax * dcrossZ;
    double negative2 = -dcrossY;
    dax += bz * negative2;
    double dbz = ax * negative2;
    double daz = bx * dcrossY;
    dbx += az * dcrossY;
    double negative3 = -dcrossX;
    daz += by * negative3;
    dby += az * negative3;
    day += bz * dcrossX;
    dbz += ay * dcrossX;
    dparameters[0] += dax;
    dparameters[1] += day;
    dparameters[2] += daz;
    dparameters[3] += dbx;
    dparameters[4] += dby;
    dparameters[5] += dbz;
    return crossX * cx + crossY * cy + crossZ * cz; // line 17
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param da the tangent of a
   * @param db the tangent of b
   */
  static Jvp jvp(Records.Vec3 a, Records.Vec3 b, Records.Vec3 c, Records.Vec3 da, Records.Vec3 db) {
    double ax = a.x();
    double ay = a.y();
    double az = a.z();
    double bx = b.x();
    double by = b.y();
    double bz = b.z();
    double cx = c.x();
    double cy = c.y();
    double cz = c.z();
    double dax = da.x();
    double day = da.y();
    double daz = da.z();
    double dbx = db.x();
    double dby = db.y();
    double dbz = db.z();
    double crossX = ay * bz - az * by; // line 16
    double dcrossX = bz * day + ay * dbz - (by * daz + az * dby);
    double crossY = az * bx - ax * bz;
    double dcrossY = bx * daz + az * dbx - (bz * dax + ax * dbz);
    double crossZ = ax * by - ay * bx;
    double dcrossZ = by * dax + ax * dby - (bx * day + ay * dbx);
    return new Jvp(crossX * cx + crossY * cy + crossZ * cz,
        cx * dcrossX + cy * dcrossY + cz * dcrossZ); // line 17
  }

  /**
   * Returns the function of the vector (a.x, a.y, a.z, b.x, b.y, b.z).
   */
  static DifferentiableFunction function(Records.Vec3 c) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 6;
      }

      @Override
      public List<String> names() {
        return List.of("a.x", "a.y", "a.z", "b.x", "b.y", "b.z");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 6);
        return Records_triple.value(new Records.Vec3(x[0], x[1], x[2]), new Records.Vec3(x[3], x[4],
            x[5]), c);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 6);
        Packed.requireLength(gradient, 6);
        return vjp(new Records.Vec3(x[0], x[1], x[2]), new Records.Vec3(x[3], x[4], x[5]), c, 1,
            Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 6);
        Packed.requireLength(v, 6);
        return jvp(new Records.Vec3(x[0], x[1], x[2]), new Records.Vec3(x[3], x[4], x[5]), c,
            new Records.Vec3(v[0], v[1], v[2]), new Records.Vec3(v[3], v[4], v[5])).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param da the partial derivatives with respect to a
   * @param db the partial derivatives with respect to b
   */
  record Gradient(double value, Records.Vec3 da, Records.Vec3 db) {
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
