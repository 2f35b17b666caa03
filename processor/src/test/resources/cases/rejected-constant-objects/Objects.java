import dev.adjoint.Differentiable;

final class Objects {
  enum Kind {
    A,
    B
  }

  enum Other {
    A
  }

  private enum Hidden {
    A
  }

  static final String LATE = String.valueOf(3);
  static final Kind DEFAULT = Kind.A;
  static String mutable = "m";

  @Differentiable
  static double hidden(double x, Hidden hidden) {
    return x;
  }

  @Differentiable
  static double parameters(double x, CharSequence text, Enum<?> any, Kind[] kinds, Integer boxed) {
    return x;
  }

  @Differentiable
  static double reads(double x, Kind kind, String text) {
    int length = text.length();
    int ordinal = kind.ordinal();
    boolean empty = text.isEmpty();
    Kind copy = kind;
    var again = kind;
    String joined = text + x;
    kind = Kind.B;
    text += "s";
    return x * kind;
  }

  @Differentiable
  static double choices(double x, Kind kind, String text, int n) {
    boolean is = (n > 0 ? kind : Kind.B) == Kind.A;
    boolean same = text.equals(n > 0 ? "a" : "b");
    boolean part = text.equals("a" + n);
    return Math.max(x, kind);
  }

  @Differentiable
  static double comparisons(double x, Kind kind, Other other, String text) {
    boolean identical = text == "m";
    boolean classes = kind == Other.A;
    boolean parameters = kind != other;
    boolean number = kind == 1;
    boolean numbers = x == kind;
    boolean mixed = text.equals(kind);
    boolean order = kind < Kind.B;
    boolean fixed = kind == DEFAULT;
    boolean nothing = text.equals(null);
    return x;
  }

  @Differentiable
  static double cases(double x, Kind kind, String text) {
    switch (kind) {
      case C -> x = 1;
      default -> {}
    }
    switch (kind) {
      case DEFAULT -> x = 1;
      default -> {}
    }
    switch (text) {
      case LATE -> x = 1;
      default -> {}
    }
    switch (text) {
      case 1 -> x = 2;
      default -> {}
    }
    switch (mutable) {
      default -> x = 3;
    }
    switch (DEFAULT) {
      default -> x = 3;
    }
    switch (text.trim()) {
      default -> x = 3;
    }
    switch (x > 0) {
      default -> x = 3;
    }
    return x;
  }
}
