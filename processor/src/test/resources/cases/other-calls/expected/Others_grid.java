import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Others#grid}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Others_grid {
  private Others_grid() {
  }

  /**
   * Returns what {@link Others#grid} returns, bit for bit.
   */
  static double value(double x, int n) {
    Grid.visited(n); // line 7
    double spacing = Grid.spacing(n); // line 8
    double spacing2 = Grid.spacing((double) 2, n);
    double h = spacing + spacing2;
    int cells = Grid.cells(n + 1); // line 9
    return x * h * cells;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, int n) {
    Grid.visited(n); // line 7
    double spacing = Grid.spacing(n); // line 8
    double spacing2 = Grid.spacing((double) 2, n);
    double h = spacing + spacing2;
    int cells = Grid.cells(n + 1); // line 9
    return new Gradient(x * h * cells, h * cells);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, int n, double seed, double[] dparameters) {
    Grid.visited(n); // line 7
    double spacing = Grid.spacing(n); // line 8
    double spacing2 = Grid.spacing((double) 2, n);
    double h = spacing + spacing2;
    int cells = Grid.cells(n + 1); // line 9

    dparameters[0] += cells * seed * h; // line 9
    return x * h * cells;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, int n, double dx) {
    Grid.visited(n); // line 7
    double spacing = Grid.spacing(n); // line 8
    double spacing2 = Grid.spacing((double) 2, n);
    double h = spacing + spacing2;
    int cells = Grid.cells(n + 1); // line 9
    return new Jvp(x * h * cells, h * dx * cells);
  }

  /**
   * Returns the function of the vector (x).
   */
  static DifferentiableFunction function(int n) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public List<String> names() {
        return List.of("x");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 1);
        return Others_grid.value(x[0], n);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], n, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], n, v[0]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx the partial derivative with respect to x
   */
  record Gradient(double value, double dx) {
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
