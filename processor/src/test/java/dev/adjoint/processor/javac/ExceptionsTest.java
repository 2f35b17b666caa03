package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.evaluate.EvaluationException;
import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.ir.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a method throws, every member of its companion throws too: the same class and the same message. */
class ExceptionsTest {
    @Test
    void aGuardClause() {
        check("""
                static double f(double x, double y, int n) {
                    if (n < 0) throw new IllegalArgumentException("n = " + n);
                    return x * y * n;
                }
                """, 3);
    }

    @Test
    void withoutAMessage() {
        check("""
                static double f(double x, double y, int n) {
                    if (n == 0) { throw new IllegalStateException(); }
                    if (n > 1) throw (new java.util.NoSuchElementException());
                    return Math.sin(x) * y;
                }
                """, 3);
    }

    @Test
    void everyKindOfValueInAMessage() {
        check("""
                static final int LIMIT = 0;
                static final String NAME = "name";
                static final String LATE = String.valueOf(3);
                static double f(double x, double y, int n) {
                    boolean b = n > 0;
                    char c = (char) ('a' + n);
                    byte small = (byte) n;
                    short shorter = (short) (n * 300);
                    long l = 1L << 40 + n;
                    float g = 1.5f * n;
                    double t = x * y;
                    if (t > LIMIT) {
                        throw new IllegalArgumentException(n + 1 + " " + b + c + 'x' + small + shorter + l + g + t + x * t
                                + 1.0 + 2 + 1e-3 + 1f + (n + LIMIT) + -n + -1 + (b ? 1 : 2.5) + (x > y) + NAME + LATE
                                + "a" + "b" + (c + 1) + (double) n + (float) 2 + (byte) 300 + (n > 1 && b) + !b + 5L
                                + (n + ("m" + n)) + 'a' + true + "\\t\\"\\\\\\u00e9\\0\\s'" + \"""
                                block
                                  of\\ttext "quoted"
                                \""" + Math.PI + Double.NaN + Math.abs(x) + n % 3);
                    }
                    return t;
                }
                """, 3);
    }

    /** Each overload says which one it is: the companion must call the one that the method calls. */
    @Test
    void argumentsKeepTheirTypes() {
        check("""
                enum Code { FIRST, SECOND }
                static class Coded extends IllegalArgumentException {
                    private static final long serialVersionUID = 1;
                    Coded(int a, int b) { super("ints " + a + " " + b); }
                    Coded(long a, int b) { super("long and int " + a + " " + b); }
                    Coded(double a, double b) { super("doubles " + a + " " + b); }
                    Coded(Code c, Object... rest) { super(c + " " + java.util.Arrays.toString(rest)); }
                    Coded(int a) { super("int " + a); }
                    Coded(char a) { super("char " + a); }
                    Coded(float a) { super("float " + a); }
                    Coded(Object a) { super("object " + a); }
                    Coded(String text, boolean b) { super(text + " " + b); }
                }
                static final char LETTER = 'l';
                static double f(double x, double y, int n) {
                    char c = (char) ('a' + n);
                    if (n == 0) throw new Coded(n, 2);
                    if (n == 1) throw new Coded((long) n, 2);
                    if (n == 2) throw new Coded(1L, n);
                    if (n == 3) throw new Coded(n, x * y);
                    if (n == 4) throw new Coded(Code.SECOND, n, x * 2, "n = " + n, n > 3, c, 1L, 2f);
                    if (n == 5) throw new Coded(c);
                    if (n == 6) throw new Coded(LETTER);
                    if (n == 7) throw new Coded(c + 1);
                    if (n == 8) throw new Coded(x);
                    if (n == 9) throw new Coded(1.5f);
                    if (n == 10) throw new Coded("n" + n, x > y);
                    if (n == 11) throw new Coded(n++, n++);
                    if (n == 12) throw new Coded(Code.FIRST);
                    if (n == 13) throw new Coded(12 / (n - 13), n);
                    if (n == 14) throw new Coded(n > 3 ? 1 : 2.5, n);
                    if (n == 15) throw new IndexOutOfBoundsException(n);
                    if (n == 16) throw new AssertionError(x);
                    if (n == 17) throw new AssertionError(c);
                    if (n == 18) throw new AssertionError(n > 3);
                    if (n == 19) throw new IllegalStateException(String.valueOf(n));
                    if (n == 20) throw new IllegalStateException("x " + String.valueOf(x) + String.valueOf(c) + n);
                    if (n == 21) throw new java.util.MissingResourceException("text", "name" + n, "key");
                    return x * y * n;
                }
                """, 23);
    }

    @Test
    void aMessageThatBeginsWithTwoNumbers() {
        check("""
                static double f(double x, double y, int n) {
                    if (n < 1) throw new IllegalArgumentException(n + (x + (y + "!")));
                    if (n < 2) throw new IllegalArgumentException('c' + ("" + n));
                    return x * y;
                }
                """, 3);
    }

    @Test
    void aMessageHasEffectsAndMayThrowItself() {
        check("""
                static double f(double x, double y, int n) {
                    int k = n;
                    if (x > 0) throw new IllegalStateException("k = " + k++ + ", " + k + ", " + 6 / n + ", " + (k = 9) + k);
                    return x * y + k;
                }
                """, 3);
    }

    @Test
    void whatThrowsBeforeAnExceptionThrowsFirst() {
        check("""
                static double f(double x, double y, int n) {
                    int q = 7 / n;
                    if (x > 0) throw new IllegalStateException();
                    return x * y * q;
                }
                """, 3);
        check("""
                static double f(double x, double y, int n) {
                    double t = x * (7 / n) + switch (n) {
                        case 1 -> throw new IllegalStateException("one");
                        default -> y;
                    };
                    return t * (5 / (n - 2));
                }
                """, 3);
    }

    @Test
    void whatComesAfterAnExceptionThrowsLater() {
        check("""
                static double f(double x, double y, int n) {
                    if (n == 0) throw new IllegalArgumentException("zero");
                    return x * y / (7 / n);
                }
                """, 3);
    }

    @Test
    void inNestedWaysAndWithoutElse() {
        check("""
                static double f(double x, double y, int n) {
                    double t = x;
                    if (x > 0) {
                        if (n == 0) {
                            throw new IllegalArgumentException("a");
                        }
                        t = Math.sqrt(x);
                        if (y > 0 && n == 1) {
                            throw new ArithmeticException("b" + t);
                        }
                    } else if (n == 2) {
                        throw new IllegalStateException("c" + y);
                    } else {
                        t *= y;
                    }
                    return t * t * y;
                }
                """, 3);
    }

    @Test
    void atTheEndInsteadOfAReturn() {
        check("""
                static double f(double x, double y, int n) {
                    if (n == 0) {
                        return x * y;
                    }
                    if (n == 1) {
                        return x / y;
                    }
                    throw new UnsupportedOperationException("n is " + n);
                }
                """, 3);
        check("""
                static double f(double x, double y, int n) {
                    if (n == 0) {
                        return x * y;
                    } else if (x > 0) {
                        throw new UnsupportedOperationException("x is " + x);
                    } else {
                        throw new UnsupportedOperationException("y is " + y);
                    }
                }
                """, 3);
    }

    @Test
    void always() {
        check("""
                static double f(double x, double y, int n) {
                    throw new UnsupportedOperationException("not yet: " + x * y);
                }
                """, 3);
        check("""
                static double f(double x, double y, int n) {
                    if (n == 0) throw new IllegalStateException("0"); else throw new IllegalStateException("not 0");
                }
                """, 3);
    }

    @Test
    void onAConstantCondition() {
        check("""
                static final boolean OFF = true;
                static double f(double x, double y, int n) {
                    if (OFF) throw new UnsupportedOperationException("off");
                    return x * y;
                }
                """, 3);
        check("""
                static final boolean ON = true;
                static double f(double x, double y, int n) {
                    double t = x;
                    if (x > 0) {
                        if (!ON) {
                            throw new UnsupportedOperationException("off");
                        }
                        t = y;
                    }
                    return t * x;
                }
                """, 3);
        check("""
                static double f(double x, double y, int n) {
                    double t = x;
                    if (n == 1) {
                        if (true) throw new UnsupportedOperationException("off");
                        t = x * y;
                    }
                    return t * x;
                }
                """, 3);
    }

    @Test
    void inSwitches() {
        check("""
                @SuppressWarnings("fallthrough")
                static double f(double x, double y, int n) {
                    double t = y;
                    switch (n) {
                        case 0:
                            throw new IllegalStateException("0");
                        case 1:
                            t = x;
                            if (x > 1) break;
                        case 2:
                            t *= x;
                            if (y > 1) throw new IllegalStateException("2");
                            break;
                        case 3:
                        default:
                            throw new IllegalStateException("default");
                    }
                    return t * y;
                }
                """, 5);
        check("""
                static double f(double x, double y, int n) {
                    switch (n) {
                        case 0 -> throw new IllegalStateException("0");
                        case 1 -> x *= y;
                        case 2 -> {
                            if (x > 0) {
                                return y * y;
                            }
                            throw new ArithmeticException("x = " + x);
                        }
                        default -> {}
                    }
                    return x * y;
                }
                """, 5);
        check("""
                static double f(double x, double y, int n) {
                    double t = switch (n) {
                        case 0 -> x * y;
                        case 1 -> throw new IllegalStateException("1");
                        case 2 -> {
                            if (x > y) throw new IllegalStateException("2");
                            yield y;
                        }
                        default -> throw new IllegalStateException("more");
                    };
                    int k = switch (n) {
                        case 0:
                            if (x > 1) throw new ArithmeticException();
                            yield 3;
                        default:
                            yield 4;
                    };
                    return t * x + k;
                }
                """, 5);
    }

    @Test
    void withJumpsOutOfBlocks() {
        check("""
                static double f(double x, double y, int n) {
                    double t = x;
                    here: {
                        if (n == 0) break here;
                        if (x > 1) {
                            t = y;
                            if (n == 1) throw new IllegalStateException("1");
                            break here;
                        }
                        t *= y;
                        if (n == 2) throw new IllegalStateException("2");
                    }
                    return t * y;
                }
                """, 4);
        check("""
                static double f(double x, double y, int n) {
                    double t = x;
                    if (n < 2) {
                        if (x > 1) {
                            return t * y;
                        }
                        if (y > 1) {
                            throw new IllegalStateException("y");
                        }
                        t = x * y;
                    }
                    if (n == 3) {
                        throw new IllegalStateException("3");
                    }
                    return t * t;
                }
                """, 4);
    }

    @Test
    void aWayThatReturnsAndAWayThatThrowsBeforeMore() {
        check("""
                static double f(double x, double y, int n) {
                    double t = x;
                    here: {
                        switch (n) {
                            case 0:
                                return y * y;
                            case 1:
                                break here;
                            case 2:
                                t = y;
                                break;
                            default:
                                throw new IllegalStateException("n = " + n);
                        }
                        if (x > 1) throw new IllegalStateException("x");
                        t *= y;
                    }
                    return t * x;
                }
                """, 4);
    }

    @Test
    void variablesThatOnlyOneWayAssigns() {
        check("""
                static double f(double x, double y, int n) {
                    double t;
                    int k;
                    if (n == 0) {
                        t = x;
                        k = 1;
                    } else if (n == 1) {
                        t = y;
                        k = 2;
                    } else {
                        throw new IllegalStateException();
                    }
                    final boolean odd;
                    if (x > 0) odd = k % 2 == 1; else throw new ArithmeticException("x" + k);
                    return odd ? t * y : t * t;
                }
                """, 4);
    }

    @Test
    void inLoops() {
        check("""
                static double f(double x, double y, int n) {
                    double s = 0;
                    for (int i = 0; i < 5; i++) {
                        if (i == n) {
                            throw new IllegalStateException("i = " + i + ", s = " + s);
                        }
                        s += x * y * i;
                        if (s > 10 + n) throw new ArithmeticException("s = " + s);
                    }
                    return s;
                }
                """, 8);
        check("""
                static double f(double x, double y, int n) {
                    double t = x;
                    int i = 0;
                    while (t * t < 100) {
                        if (i++ > 40) {
                            throw new IllegalStateException("no end at " + t);
                        }
                        if (n == 1) continue;
                        if (n == 2 && i > 3) break;
                        if (n == 3 && i > 2) return t * y;
                        t *= 1.5 + 0.1 * y;
                    }
                    return t * y;
                }
                """, 5);
    }

    @Test
    void inLoopsThatHaveNoOtherEnd() {
        check("""
                static double f(double x, double y, int n) {
                    double t = x;
                    int i = 0;
                    while (true) {
                        t = t * y + 1;
                        if (i++ > 5) {
                            throw new IllegalStateException("t = " + t);
                        }
                    }
                }
                """, 2);
        check("""
                static double f(double x, double y, int n) {
                    double t = x;
                    if (n > 0) {
                        for (int i = 0; ; i++) {
                            t = t * y + 1;
                            if (i > 5) {
                                throw new IllegalStateException("t = " + t);
                            }
                        }
                    }
                    return t * x;
                }
                """, 2);
        check("""
                static double f(double x, double y, int n) {
                    double t = x;
                    while (true) {
                        t = t * y + n;
                        if (t > 20) {
                            return t;
                        }
                        if (n++ > 20) {
                            throw new IllegalStateException("t = " + t);
                        }
                    }
                }
                """, 3);
    }

    @Test
    void asTheWholeTurnOfALoop() {
        check("""
                static double f(double x, double y, int n) {
                    for (int i = 0; i < n; i++) {
                        throw new IllegalStateException("i = " + i);
                    }
                    while (x * n > 1) {
                        x *= y;
                        throw new IllegalStateException("x = " + x);
                    }
                    do {
                        if (y > 1) throw new IllegalStateException("y = " + y); else x *= y;
                    } while (x > 3);
                    return x * y;
                }
                """, 2);
        check("""
                static double f(double x, double y, int n) {
                    double[] a = {x, y};
                    for (double v : a) {
                        if (v > 1) {
                            throw new IllegalStateException("v = " + v);
                        } else if (n == 1) {
                            throw new ArithmeticException();
                        } else {
                            y *= v;
                        }
                    }
                    return x * y;
                }
                """, 2);
        check("""
                static double f(double x, double y, int n) {
                    double t = x;
                    do {
                        t *= y;
                        throw new IllegalStateException("t = " + t);
                    } while (t > 3);
                }
                """, 2);
    }

    @Test
    void onAConstantConditionInLoops() {
        check("""
                static final boolean ON = true;
                static double f(double x, double y, int n) {
                    double t = x;
                    final boolean go = true;
                    if (n == 0) {
                        while (ON) {
                            t *= y;
                            if (t < 1e-3) throw new IllegalStateException("t = " + t);
                            if (t > 1e3) throw new ArithmeticException("t = " + t);
                            t += 0.5;
                            if (n++ > 20) throw new ArithmeticException("n = " + n);
                        }
                    } else if (n == 1) {
                        while (go) {
                            t *= y;
                            if (n++ > 20) throw new ArithmeticException("n = " + n);
                        }
                    }
                    do {
                        if (ON) throw new IllegalStateException("on " + t);
                        t = y;
                    } while (t > 1);
                    return t * x;
                }
                """, 4);
        check("""
                static final boolean ON = true;
                static double f(double x, double y, int n) {
                    double[] a = {x, y};
                    for (int i = 0; i < n; i++) {
                        if (ON) throw new IllegalStateException("on " + a[0]);
                        a = new double[] {a[1], a[0] * x};
                    }
                    int k = 0;
                    do {
                        if (ON) {
                            if (n > 0 || x > 0) throw new IllegalStateException("on " + a[0]);
                            else return y * a[0];
                        }
                        a[0] = y;
                    } while (k++ < 3);
                    return a[0] * a[1];
                }
                """, 3);
    }

    @Test
    void inTheConditionOfALoop() {
        check("""
                static double f(double x, double y, int n) {
                    int i = 0;
                    while (switch (i) { case 3 -> throw new IllegalStateException("x = " + x); default -> i < n; }) {
                        x *= y;
                        i++;
                    }
                    return x;
                }
                """, 6);
    }

    @Test
    void withArrays() {
        check("""
                static double f(double x, double y, int n) {
                    double[] a = new double[n];
                    for (int i = 0; i < n; i++) {
                        a[i] = x * i + y;
                        if (a[i] > 3) {
                            throw new IllegalStateException("a[" + i + "] = " + a[i] + " of " + a.length);
                        }
                    }
                    double[] b;
                    if (n == 1) {
                        b = new double[] {y};
                    } else if (n == 2) {
                        throw new ArithmeticException("b");
                    } else {
                        b = a.clone();
                    }
                    double s = 0;
                    for (double v : b) {
                        s += v * v;
                    }
                    return s;
                }
                """, 5);
        check("""
                static double f(double x, double y, int n) {
                    double[] a = {x, y, x * y};
                    if (n >= a.length) throw new IndexOutOfBoundsException("n = " + n);
                    a[n] *= y;
                    double[] b = n == 0 ? a : new double[] {y, x};
                    if (true) {
                        if (b.length == 2 && x > 0) throw new IllegalStateException("" + b[0]);
                    }
                    return a[0] * b[1] + a[2];
                }
                """, 5);
        check("""
                static double f(double x, double y, int n) {
                    double[] a;
                    while (true) {
                        a = new double[] {x, y};
                        if (n == 1) throw new IllegalStateException("" + a[0]);
                        a[0] = a[1] * y;
                        throw new IllegalStateException("" + a[0]);
                    }
                }
                """, 3);
    }

    @Test
    void inHelpers() {
        check("""
                static double f(double x, double y, int n) {
                    return root(x * y, n) * guarded(y, n) + x;
                }
                static double root(double v, int n) {
                    if (v < 0) throw new ArithmeticException("v = " + v);
                    return n == 0 ? 0 : Math.pow(v, 1.0 / n);
                }
                static double guarded(double v, int n) {
                    for (int i = 0; i < n; i++) {
                        if (v > 1) {
                            throw new IllegalStateException("v = " + v + " in turn " + i);
                        }
                        v = 0.5 * v + 0.75;
                        if (i == 3) return v;
                    }
                    return v;
                }
                """, 5);
        check("""
                static double f(double x, double y, int n) {
                    return n == 0 ? x * y : never(x, n) * y;
                }
                static double never(double v, int n) {
                    throw new UnsupportedOperationException("v = " + v + n);
                }
                """, 3);
    }

    @Test
    void anErrorAndNestedAndOwnExceptions() {
        check("""
                static class Own extends IllegalStateException {
                    private static final long serialVersionUID = 1;
                    Own() { super("own"); }
                    Own(String message) { super("own: " + message); }
                }
                static class Quiet extends RuntimeException {
                    private static final long serialVersionUID = 1;
                }
                static class Loose extends RuntimeException {
                    private static final long serialVersionUID = 1;
                    Loose(Object message) { super(String.valueOf(message)); }
                    Loose(int code) { super("code " + code); }
                    Loose(Throwable cause) { super(cause); }
                }
                static double f(double x, double y, int n) {
                    if (n == 0) throw new Own();
                    if (n == 1) throw new A.Own("n = " + n);
                    if (n == 2) throw new Quiet();
                    if (n == 3) throw new Loose("n = " + n);
                    if (n == 4) throw new AssertionError("n = " + n);
                    if (n == 5) throw new Error();
                    if (n == 6) throw new java.util.concurrent.CancellationException("" + n);
                    return x * y;
                }
                """, 8);
    }

    @Test
    void theClassOfTheNameInScopeIsThrown() {
        Differentiated f = Compiled.of("""
                package p;

                import dev.adjoint.Differentiable;

                class A {
                    @Differentiable
                    static double f(double x, double y, int n) {
                        if (n == 0) throw new IllegalStateException("of the package");
                        if (n == 1) throw new java.lang.IllegalStateException("of Java");
                        if (n == 2) throw new Gradient("no record");
                        return x * y;
                    }
                }
                """, """
                package p;

                class IllegalStateException extends RuntimeException {
                    private static final long serialVersionUID = 1;
                    IllegalStateException(String message) { super(message); }
                }
                """, """
                package p;

                class Gradient extends RuntimeException {
                    private static final long serialVersionUID = 1;
                    Gradient(String message) { super(message); }
                }
                """).method("p.A", "f");

        for (int n = 0; n < 4; n++) {
            checkMembers(f, 1.5, 0.5, n);
        }
    }

    @Test
    void javasClassByItsFullNameOnlyWhereThePackageHasAnotherOne() {
        Differentiated f = Compiled.of("""
                package p;

                import dev.adjoint.Differentiable;

                class A {
                    @Differentiable
                    static double f(double x, double y, int n) {
                        if (n == 1) throw new java.lang.ArithmeticException("of Java");
                        return x * y;
                    }
                }
                """, """
                package p;

                class ArithmeticException extends RuntimeException {
                    private static final long serialVersionUID = 1;
                    ArithmeticException(String message) { super(message); }
                }
                """).method("p.A", "f");

        checkMembers(f, 1.5, 0.5, 1);
    }

    @Test
    void charactersThatTheSourceHasOnlyAsEscapes() {
        for (String other : List.of("", "\u00e4\u2028")) {
            Differentiated f = Compiled.of("""
                    import dev.adjoint.Differentiable;

                    class A {
                        @Differentiable
                        static double f(double x, double y, int n) {
                            if (n == 0) throw new IllegalStateException("\\u4e2d\\ud83d\\ude00\\u0022 + "OTHER" + n);
                            if (n == 1) throw new IllegalStateException("\\ud83d $L $$ %s {@code} \\\\u0041" + n);
                            return x * y;
                        }
                    }
                    """.replace("OTHER", other)).method("A", "f");

            checkMembers(f, 1.5, 0.5, 0);
            checkMembers(f, 1.5, 0.5, 1);
        }
    }

    @Test
    @Tag("large")
    void aMethodThatIsSplitIntoPieces() {
        StringBuilder body = new StringBuilder("double t = x;\n");
        for (int i = 0; i < 400; i++) {
            body.append("if (n == ")
                    .append(i)
                    .append(" && t > 1e300) throw new IllegalStateException(\"")
                    .append(i)
                    .append(" \" + t + n);\n");
            body.append("t = Math.sin(t * y) + x / ").append(i + 2).append(";\n");
            body.append("if (n == ")
                    .append(i + 1000)
                    .append(") { throw new IllegalStateException(\"")
                    .append(i)
                    .append(" \" + t + n); }\n");
        }
        Differentiated f = Compiled.of("""
                import dev.adjoint.Differentiable;

                class A {
                    @Differentiable
                    static double f(double x, double y, int n) {
                        %s
                        return t * y;
                    }
                }
                """.formatted(body)).method("A", "f");

        for (int n : new int[] {5, 1000, 1200, 1399, 2000}) {
            checkMembers(f, 1.5, 0.5, n);
        }
        checkDerivatives(f, 0.75, 0.5, 5);
    }

    /** Holds each member against the method, also where that throws. */
    private static void check(String method, int cases) {
        String source = """
                import dev.adjoint.Differentiable;

                @SuppressWarnings("adjoint")
                class A {
                %s
                }
                """.formatted(method.replace("static double f(", "@Differentiable\nstatic double f("));
        Lowering lowering = new Lowering();
        Differentiated f = new Javac()
                .processors(lowering, new DifferentiableProcessor())
                .compile(source)
                .compiled()
                .method("A", "f");
        Function primal = lowering.of("f").function().orElseThrow();
        for (double x : new double[] {-1.25, 0.75, 1.5}) {
            for (double y : new double[] {-1.75, 0.5, 1.25}) {
                for (int n = 0; n < cases; n++) {
                    checkMembers(f, x, y, n);
                    checkEvaluation(primal, f, x, y, n);
                    checkDerivatives(f, x, y, n);
                }
            }
        }
    }

    private static void checkMembers(Differentiated f, double x, double y, int n) {
        double[] sink = {5, 5};
        String own = outcome(() -> f.call(x, y, n));
        assertThat(outcome(() -> f.value(x, y, n))).isEqualTo(own);
        assertThat(outcome(() -> f.gradient(x, y, n).value())).isEqualTo(own);
        assertThat(outcome(() -> f.vjp(2, sink, x, y, n))).isEqualTo(own);
        assertThat(outcome(() -> f.jvp(new double[] {1, 0}, x, y, n).value())).isEqualTo(own);
        assertThat(outcome(() -> f.function(n).value(new double[] {x, y}))).isEqualTo(own);
        assertThat(outcome(() -> f.function(n).gradient(new double[] {x, y}, new double[2])))
                .isEqualTo(own);
        if (own.contains("Exception") || own.contains("Error")) {
            assertThat(sink).containsExactly(5, 5);
        }
    }

    private static void checkEvaluation(Function primal, Differentiated f, double x, double y, int n) {
        String own = outcome(() -> f.call(x, y, n));
        String evaluated =
                outcome(() -> (Double) Evaluator.run(primal, List.of(x, y, n)).get(0));
        if (!evaluated.startsWith(EvaluationException.class.getName())) {
            assertThat(evaluated).isEqualTo(own);
        } else {
            assertThat(own).as(evaluated).containsAnyOf("A$", "name3");
        }
    }

    private static void checkDerivatives(Differentiated f, double x, double y, int n) {
        double h = 1e-5;
        List<Double> values = new ArrayList<>();
        try {
            for (double[] at : new double[][] {{x + h, y}, {x - h, y}, {x, y + h}, {x, y - h}}) {
                values.add(f.call(at[0], at[1], n));
            }
        } catch (RuntimeException | AssertionError thrown) {
            return;
        }
        double dx = (values.get(0) - values.get(1)) / (2 * h);
        double dy = (values.get(2) - values.get(3)) / (2 * h);
        double[] gradient = f.gradient(x, y, n).derivatives();
        assertThat(gradient[0]).isCloseTo(dx, within(1e-6 * (1 + Math.abs(dx))));
        assertThat(gradient[1]).isCloseTo(dy, within(1e-6 * (1 + Math.abs(dy))));
        assertThat(f.jvp(new double[] {1, 0}, x, y, n).derivatives()[0])
                .isCloseTo(gradient[0], within(1e-12 * (1 + Math.abs(dx))));
        assertThat(f.jvp(new double[] {0, 1}, x, y, n).derivatives()[0])
                .isCloseTo(gradient[1], within(1e-12 * (1 + Math.abs(dy))));
    }

    /** The number, or the class and the message of what is thrown; an error arrives wrapped. */
    private static String outcome(Supplier<Double> computation) {
        double[] value = new double[1];
        Throwable thrown = catchThrowable(() -> value[0] = computation.get());
        if (thrown == null) {
            return Double.toString(value[0]);
        }
        boolean isWrapped = thrown instanceof AssertionError && thrown.getCause() != null;
        String text = String.valueOf(isWrapped ? thrown.getCause() : thrown);
        // HotSpot leaves the message out of what it throws often.
        return text.equals("java.lang.ArithmeticException") ? text + ": / by zero" : text;
    }
}
