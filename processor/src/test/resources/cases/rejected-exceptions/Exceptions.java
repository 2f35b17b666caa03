import dev.adjoint.Differentiable;
import java.io.IOException;
import java.util.function.Supplier;

final class Exceptions {
  static final RuntimeException READY = new IllegalStateException();

  static final class Coded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Coded(int code, String text) {}

    private Coded(String text) {}

    Coded() throws IOException {}
  }

  private static final class Hidden extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The method would call another constructor than the generated class. */
  static final class Chosen extends RuntimeException {
    private static final long serialVersionUID = 1;

    Chosen(long code) {}

    private Chosen(int code) {}
  }

  abstract static class Open extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  final class Inner extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static final class Formatted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Formatted(String format, Object... arguments) {}
  }

  /** Anything but a new exception. */
  @Differentiable
  static double thrown(double x, double y, int n) {
    if (n == 0) {
      throw READY;
    }
    if (n == 1) {
      throw null;
    }
    if (n == 2) {
      throw n > x ? new IllegalStateException() : new IllegalArgumentException();
    }
    if (n == 3) {
      throw failure(n);
    }
    if (n == 4) {
      throw new IllegalStateException() {};
    }
    if (n == 5) {
      throw (RuntimeException) new IllegalStateException();
    }
    return x * y;
  }

  static RuntimeException failure(int n) {
    return new IllegalStateException();
  }

  @Differentiable
  static double classes(double x, int n) throws Exception {
    if (n == 0) throw new Missing();
    if (n == 1) throw new java.util.Missing("text");
    if (n == 2) throw new IOException("checked");
    if (n == 3) throw new Exception();
    if (n == 4) throw new Throwable("checked too");
    if (n == 5) throw new StringBuilder();
    if (n == 6) throw new Hidden();
    return x;
  }

  @Differentiable
  static double constructors(double x, int n) throws IOException {
    if (n == 0) throw new Chosen(n);
    if (n == 1) throw new Coded("text");
    if (n == 2) throw new Coded();
    if (n == 3) throw new Open();
    if (n == 4) throw new Inner();
    if (n == 5) throw new Formatted("text");
    if (n == 6) throw new Hidden("text");
    return x;
  }

  @Differentiable
  static double arguments(double x, int n) {
    if (n == 0) throw new IllegalStateException("text", new RuntimeException());
    if (n == 1) throw new IllegalStateException(new RuntimeException());
    if (n == 2) throw new IndexOutOfBoundsException((byte) n);
    if (n == 3) throw new IllegalStateException((String) null);
    if (n == 4) throw new IllegalStateException(String.valueOf(new char[n]));
    return x;
  }

  @Differentiable
  static double messages(double x, int n) {
    if (n == 0) throw new IllegalStateException("n = " + Integer.toString(n));
    if (n == 1) throw new IllegalStateException("x = " + String.format("%f", x));
    if (n == 2) throw new IllegalStateException("object " + new Object());
    if (n == 3) throw new IllegalStateException("null " + null);
    if (n == 4) throw new IllegalStateException("choice " + (n > 0 ? "a" : "b"));
    if (n == 5) throw new IllegalStateException("lambda " + ((Supplier<String>) () -> "a"));
    if (n == 6) throw new IllegalStateException("missing " + missing);
    if (n == 7) throw new IllegalStateException("boxed " + (Integer) n);
    return x;
  }

  @Differentiable
  static double unreachable(double x, int n) {
    if (n < 0) {
      throw new IllegalArgumentException();
      n = 0;
    }
    throw new UnsupportedOperationException();
    return x;
  }

  @Differentiable
  static double noReturn(double x, int n) {
    if (n < 0) {
      throw new IllegalArgumentException();
    }
  }

  @Differentiable
  static double caught(double x) {
    try {
      if (x < 0) {
        throw new IllegalArgumentException();
      }
    } catch (IllegalArgumentException e) {
      return 0;
    }
    assert x > 0 : "x = " + x;
    return x;
  }
}
