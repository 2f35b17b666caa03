import dev.adjoint.Differentiable;

final class Names {
  static double mutable = 1;
  final double field = 2;
  static final String TEXT = "text";
  static final double[] TABLE = {1, 2, 3};
  private static final double COMPUTED = Math.sqrt(2);

  private static final class Hidden {
    static final double COMPUTED = Math.sqrt(3);
    static final double CONSTANT = 3;
  }

  enum Colour {
    RED
  }

  @Differentiable
  static double fields(double x) {
    double a = x * mutable;
    double b = x * field;
    double c = x * TABLE.length;
    double d = x * COMPUTED + Hidden.COMPUTED;
    double e = x * Names.mutable;
    mutable = x;
    TABLE[0] = x;
    return x * Hidden.CONSTANT + Colour.RED.ordinal();
  }

  @Differentiable
  static double unknown(double x) {
    double a = x * missing;
    double b = x * Names.missing + Missing.VALUE;
    missing = 3;
    return a;
  }

  @Differentiable
  static double uninitialized(double x) {
    double a;
    return x * a;
  }

  @Differentiable
  static double redeclared(double x) {
    double x = 2;
    return x;
  }

  @Differentiable
  static double types(double x) {
    Double a = x;
    String b = TEXT;
    double[] c = TABLE;
    Object d = Colour.RED;
    return x;
  }
}
