import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Records#chosen}
 * and its exact derivatives with respect to {@code a}, {@code t}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Records_chosen {
  private Records_chosen() {
  }

  /**
   * Returns what {@link Records#chosen} returns, bit for bit.
   */
  static double value(Records.Vec3 a, double t, int n) {
    double ax = a.x();
    double ay = a.y();
    double az = a.z();
    double lineToY = t * t; // line 33
    double lineToZ = 1;
    double px;
    double py;
    double pz;
    if (t > 1) { // line 34
      px = ax;
      py = ay;
      pz = az;
    } else {
      px = t;
      py = lineToY;
      pz = lineToZ;
    }
    if (n > 4) { // line 35
      pz = 2 * pz; // line 36
      double former = py;
      py = px;
      px = former;
    }
    return px * px * py + pz; // line 38
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(Records.Vec3 a, double t, int n) {
    double ax = a.x();
    double ay = a.y();
    double az = a.z();
    double lineToY = t * t; // line 33
    double lineToZ = 1;
    boolean test = t > 1; // line 34
    double px;
    double py;
    double pz;
    if (test) {
      px = ax;
      py = ay;
      pz = az;
    } else {
      px = t;
      py = lineToY;
      pz = lineToZ;
    }
    boolean test2 = n > 4; // line 35
    if (test2) {
      pz = 2 * pz; // line 36
      double former = py;
      py = px;
      px = former;
    }
    double product = px * px; // line 38

    double dpx = 2 * px * py; // line 38
    double dpz = 1;
    double dpy;
    if (test2) { // line 35
      dpz = 2; // lines 36, 38
      dpy = dpx; // line 36
      dpx = product; // lines 36, 38
    } else {
      dpy = product; // line 38
    }
    if (test) { // line 34
      return new Gradient(product * py + pz, new Records.Vec3(dpx, dpy, dpz), 0); // lines 38, 33
    }
    double dt = 2 * t * dpy; // line 33
    dt += dpx;
    return new Gradient(product * py + pz, new Records.Vec3(0, 0, 0), dt); // lines 38, 33
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for a.x, a.y, a.z, t
   * @return the value
   */
  static double vjp(Records.Vec3 a, double t, int n, double seed, double[] dparameters) {
    double ax = a.x();
    double ay = a.y();
    double az = a.z();
    double lineToY = t * t; // line 33
    double lineToZ = 1;
    boolean test = t > 1; // line 34
    double px;
    double py;
    double pz;
    if (test) {
      px = ax;
      py = ay;
      pz = az;
    } else {
      px = t;
      py = lineToY;
      pz = lineToZ;
    }
    boolean test2 = n > 4; // line 35
    if (test2) {
      pz = 2 * pz; // line 36
      double former = py;
      py = px;
      px = former;
    }
    double product = px * px; // line 38

    double dpy = product * seed; // line 38
    double dpx = 2 * px * (py * seed);
    double dpz;
    if (test2) { // line 35
      dpz = 2 * seed; // lines 36, 38
      double former2 = dpy; // line 36
      dpy = dpx;
      dpx = former2;
    } else {
      dpz = seed; // line 38
    }
    if (test) { // line 34
      dparameters[0] += dpx; // line 33
      dparameters[1] += dpy;
      dparameters[2] += dpz;
      return product * py + pz; // line 38
    }
    double dt = 2 * t * dpy; // line 33
    dt += dpx;
    dparameters[3] += dt;
    return product * py + pz; // line 38
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param da the tangent of a
   * @param dt the tangent of t
   */
  static Jvp jvp(Records.Vec3 a, double t, int n, Records.Vec3 da, double dt) {
    double ax = a.x();
    double ay = a.y();
    double az = a.z();
    double dax = da.x();
    double day = da.y();
    double daz = da.z();
    double lineToY = t * t; // line 33
    double lineToZ = 1;
    double px;
    double py;
    double pz;
    double dpx;
    double dpy;
    double dpz = 0;
    if (t > 1) { // line 34
      px = ax;
      py = ay;
      pz = az;
      dpx = dax;
      dpy = day;
      dpz = daz;
    } else {
      px = t;
      py = lineToY;
      pz = lineToZ;
      dpx = dt;
      dpy = 2 * t * dt; // line 33
    }
    if (n > 4) { // line 35
      pz = 2 * pz; // line 36
      dpz = 2 * dpz;
      double former = py;
      py = px;
      double former2 = dpy;
      dpy = dpx;
      px = former;
      dpx = former2;
    }
    double product = px * px; // line 38
    return new Jvp(product * py + pz, 2 * px * dpx * py + product * dpy + dpz);
  }

  /**
   * Returns the function of the vector (a.x, a.y, a.z, t).
   */
  static DifferentiableFunction function(int n) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 4;
      }

      @Override
      public List<String> names() {
        return List.of("a.x", "a.y", "a.z", "t");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 4);
        return Records_chosen.value(new Records.Vec3(x[0], x[1], x[2]), x[3], n);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 4);
        Packed.requireLength(gradient, 4);
        return vjp(new Records.Vec3(x[0], x[1], x[2]), x[3], n, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 4);
        Packed.requireLength(v, 4);
        return jvp(new Records.Vec3(x[0], x[1], x[2]), x[3], n, new Records.Vec3(v[0], v[1], v[2]),
            v[3]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param da the partial derivatives with respect to a
   * @param dt the partial derivative with respect to t
   */
  record Gradient(double value, Records.Vec3 da, double dt) {
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
