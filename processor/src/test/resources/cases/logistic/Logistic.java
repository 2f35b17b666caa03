package model;

import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

/** A public method of a public class: the companion is public too. */
public final class Logistic {
  private Logistic() {}

  /** Cross-entropy of one observation under a logistic model. */
  @Differentiable
  public static double loss(double w, double b, @Constant double x, @Constant double label) {
    double z = w * x + b;
    double p = 1 / (1 + Math.exp(-z));
    return -(label * Math.log(p) + (1 - label) * Math.log(1 - p));
  }
}
