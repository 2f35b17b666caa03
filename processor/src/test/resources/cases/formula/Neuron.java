import dev.adjoint.Differentiable;

final class Neuron {
  @Differentiable
  static double activation(double x1, double x2, double w1, double w2, double b) {
    double n = x1 * w1 + x2 * w2 + b;
    return Math.tanh(n);
  }
}
