import dev.adjoint.Constant;
import dev.adjoint.Differentiable;
import java.util.Objects;

final class Rejected {
  record Pair(double x, double y) {
    Pair(double both) {
      this(both, both);
    }

    double sum() {
      return x + y;
    }
  }

  record Other(double x, double y) {}

  record Compact(double x, double y) {
    Compact {
      x = Math.abs(x);
    }
  }

  record Canonical(double x, double y) {
    Canonical(double x, double y) {
      this.x = y;
      this.y = x;
    }
  }

  record Accessor(double x, double y) {
    public double y() {
      return 2 * y;
    }
  }

  record Named(double x, String name) {}

  record Rows(double[] x) {}

  record Spread(double... x) {}

  record Generic<T>(double x) {}

  record Empty() {}

  record Node(double x, Node next) {}

  record Outer(double x, Compact inner) {}

  record Boxed(Double x) {}

  record Narrow(int x, double y) {
    Narrow(double x, double y) {
      this((int) x, y);
    }
  }

  private record Hidden(double x, double y) {}

  interface Shape {}

  static Pair changing = new Pair(1, 2);
  static final Hidden HIDDEN = new Hidden(1, 2);
  private static final Pair SECRET = new Pair(1, 2);

  @Differentiable
  static double compact(Compact p) {
    return p.x() * p.y();
  }

  @Differentiable
  static double canonical(Canonical p) {
    return p.x() * p.y();
  }

  @Differentiable
  static double accessor(Accessor p) {
    return p.x() * p.y();
  }

  @Differentiable
  static double named(Named p) {
    return p.x();
  }

  @Differentiable
  static double rows(Rows p, Spread s) {
    return p.x()[0] * s.x()[0];
  }

  @Differentiable
  static double generic(Generic<String> p, double t) {
    return p.x() * t;
  }

  @Differentiable
  static double empty(Empty p, double t) {
    return t;
  }

  @Differentiable
  static double node(Node p) {
    return p.x();
  }

  @Differentiable
  static double outer(Outer p) {
    return p.x() * p.inner().y();
  }

  @Differentiable
  static double boxed(Boxed p) {
    return p.x();
  }

  @Differentiable
  static double hidden(Hidden p) {
    return p.x();
  }

  @Differentiable
  static double nothing(@Constant Pair p, int n) {
    return p.x() * n;
  }

  @Differentiable
  static Pair result(Pair p) {
    return new Pair(p.y(), p.x());
  }

  @Differentiable
  static double locals(double x) {
    Compact c = new Compact(x, x);
    var d = new Named(x, "x");
    Pair p = null;
    Pair q;
    Pair r = new Pair(x);
    Pair s = new Pair(x, c.y() * d.x());
    return s.x();
  }

  @Differentiable
  static double unassigned(double x) {
    Pair p;
    if (x > 0) {
      p = new Pair(x, x);
    }
    return new Pair(x, x).x();
  }

  @Differentiable
  static double neverAssigned(double x) {
    Pair p;
    return x;
  }

  @Differentiable
  static double constructors(double x) {
    Narrow n = new Narrow(3, x);
    return n.y();
  }

  @Differentiable
  static double identity(Pair a, Pair b) {
    boolean same = a == b;
    boolean none = a != null;
    return same & none ? a.x() : b.x();
  }

  @Differentiable
  static double methods(Pair a, Pair b) {
    boolean same = a.equals(b);
    int hash = a.hashCode();
    boolean equal = Objects.equals(a, b);
    String text = a.toString();
    return a.x();
  }

  @Differentiable
  static double types(Pair a, Pair b) {
    boolean is = a instanceof Pair;
    Object o = a;
    Record r = a;
    Pair[] all = {a, b};
    double x = ((Record) a).hashCode();
    return a.x();
  }

  @Differentiable
  static double fields(double x) {
    return x * changing.x() * HIDDEN.x() * SECRET.y();
  }

  @Differentiable
  static double nullInAChoice(Pair a, double t) {
    Pair p = t > 0 ? a : null;
    Pair q = switch ((int) t) {
      case 0 -> a;
      default -> null;
    };
    return p.x();
  }

  static double area(Pair p, double t) {
    return p.x() * t;
  }

  static double area(Pair p, int t) {
    return p.y() * t;
  }

  static Compact compacted(Pair p) {
    return new Compact(p.x(), p.y());
  }

  static double generic(Generic<String> g, Pair p) {
    return g.x() * p.x();
  }

  static double box(Pair p, Double t) {
    return p.x() * t;
  }

  static double all(Pair... ps) {
    return ps[0].x();
  }

  static double narrow(Pair p, int n) {
    return p.x() * n;
  }

  static Pair again(Pair p, int n) {
    return n == 0 ? p : again(new Pair(p.y(), p.x()), n - 1);
  }

  static double broken(Pair p) {
    Object o = p;
    return p.x();
  }

  @Differentiable
  static double calls(Pair a, double t) {
    double chosen = area(a, 2);
    double c = compacted(a).x();
    double d = box(a, t);
    double e = all(a, a);
    double f = narrow(a, 'a') + narrow(a, switch ((int) t) { case 0 -> 1; default -> 2; });
    Pair g = again(a, 3);
    double h = broken(a) + broken(a);
    a.wait();
    return a.sum() + System.identityHashCode(a);
  }
}

record Jvp(double x, double y) {
  @Differentiable
  static double hidden(Jvp p) {
    return p.x();
  }
}
