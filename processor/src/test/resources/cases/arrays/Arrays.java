import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Arrays {
  static final double[] WEIGHTS = {0.5, 1, 2, 0.25};

  @Differentiable
  static double loss(double[] w, @Constant double[][] x, @Constant double[] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double prediction = 0;
      for (int j = 0; j < w.length; j++) {
        prediction += w[j] * x[i][j];
      }
      double residual = prediction - y[i];
      sum += residual * residual;
    }
    return sum;
  }

  @Differentiable
  static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double a = 1 - x[i];
      double b = x[i + 1] - x[i] * x[i];
      sum += a * a + 100 * b * b;
    }
    return sum;
  }

  @Differentiable
  static double smoothed(double[] values, double rate) {
    for (int i = 1; i < values.length; i++) {
      values[i] += rate * values[i - 1];
    }
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  @Differentiable
  static double scores(double[][] m, double[] b) {
    double[] scores = new double[m.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < b.length; j++) {
        scores[i] += m[i][j] * b[j];
      }
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += WEIGHTS[i] * Math.exp(-scores[i]);
    }
    return Math.log(sum);
  }

  @Differentiable
  static double swapped(double x, double y, int n) {
    double[] now = {x, y};
    double[] next = new double[2];
    for (int i = 0; i < n; i++) {
      next[0] = now[1];
      next[1] = Math.sin(now[0] * now[1]);
      double[] former = now;
      now = next;
      next = former;
    }
    return now[0] * now[1];
  }
}
