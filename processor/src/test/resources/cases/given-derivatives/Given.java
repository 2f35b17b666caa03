import dev.adjoint.Constant;
import dev.adjoint.Differentiable;
import dev.adjoint.UseDerivatives;

@UseDerivatives(LambertDerivatives.class)
final class Given {
  @Differentiable
  static double call(double s, double k, double r, double v, double t) {
    double d1 = (Math.log(s / k) + (r + 0.5 * v * v) * t) / (v * Math.sqrt(t));
    double d2 = d1 - v * Math.sqrt(t);
    return s * Normal.cdf(d1) - k * Math.exp(-r * t) * Normal.cdf(d2);
  }

  /** Of what is computed twice, value and derivative are called once. */
  @Differentiable
  static double current(double voltage, double load) {
    double w = Lambert.w(voltage * load);
    return w * Lambert.w(voltage * load) / load;
  }

  @Differentiable
  static double iterated(double x, double a, int n) {
    for (int i = 0; i < n; i++) {
      x = Lambert.w(a * x) + 0.5;
    }
    return x;
  }

  @Differentiable
  static double tabulated(double[] x, @Constant double[] table) {
    double product = 1;
    for (double v : x) {
      product *= Lambert.interpolate(v, table);
    }
    return product;
  }

  @Differentiable
  static double arrays(double[] x, double factor) {
    double[] y = Lambert.scaled(x, factor * factor);
    double norm = Lambert.norm(y);
    y[0] = norm * x[1];
    return norm * y[0];
  }
}
