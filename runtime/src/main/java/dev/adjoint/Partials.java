package dev.adjoint;

/**
 * The partial derivatives that take more than a formula: generated code calls them where the formula alone would
 * overflow, or be NaN where the derivative is finite, or where a convention holds at a kink.
 */
public final class Partials {
    /** From here to {@link #LARGE}, the sum of two squares neither underflows nor overflows. */
    private static final double SMALL = 0x1p-500;

    private static final double LARGE = 0x1p500;

    private Partials() {}

    /**
     * The share of {@code x} in {@code max(x, y)}: 1 if x &gt; y, 0 if x &lt; y, ½ at a tie ({@code +0} and {@code -0}
     * tie), NaN if either is NaN. This is &part;max(x, y)/&part;x, and &part;min(x, y)/&part;y.
     */
    public static double step(double x, double y) {
        if (x > y) {
            return 1;
        }
        if (x < y) {
            return 0;
        }
        return x == y ? 0.5 : Double.NaN;
    }

    /**
     * x / √(x² + y²) without overflow or underflow on the way: &part;hypot(x, y)/&part;x. At the origin, where hypot
     * has a kink, 0.
     */
    public static double direction(double x, double y) {
        double scale = Math.max(Math.abs(x), Math.abs(y));
        if (scale == 0) {
            return 0;
        }
        if (scale > SMALL && scale < LARGE) {
            return x / Math.sqrt(x * x + y * y);
        }
        if (Double.isInfinite(scale)) {
            return limitAtInfinity(x, y);
        }
        double scaledX = x / scale;
        double scaledY = y / scale;
        return scaledX / Math.sqrt(scaledX * scaledX + scaledY * scaledY);
    }

    /** The limit of x / √(x² + y²) where x, y or both are infinite; where both are, there is none. */
    private static double limitAtInfinity(double x, double y) {
        if (Double.isInfinite(y)) {
            return Double.isInfinite(x) ? Double.NaN : 0;
        }
        return Math.signum(x);
    }

    /**
     * x / (x² + y²) without overflow or underflow on the way: &part;atan2(y, x)/&part;y, and with exchanged arguments
     * -&part;atan2(y, x)/&part;x. At the origin 0.
     */
    public static double inversion(double x, double y) {
        double scale = Math.max(Math.abs(x), Math.abs(y));
        if (scale == 0) {
            return 0;
        }
        if (scale > SMALL && scale < LARGE) {
            return x / (x * x + y * y);
        }
        if (Double.isInfinite(scale)) {
            return 0;
        }
        double scaledX = x / scale;
        double scaledY = y / scale;
        return scaledX / (scaledX * scaledX + scaledY * scaledY) / scale;
    }

    /**
     * &part;x<sup>y</sup>/&part;x = y x<sup>y-1</sup>. For y = 0 it is 0 at every x.
     *
     * @param power x<sup>y</sup>, which is at hand; where it is neither tiny nor huge it saves a second {@code pow}
     */
    public static double powBase(double x, double y, double power) {
        double slope = y * power / x;
        return isNormal(power) && isNormal(slope) ? slope : powDerivative(x, y, 1, 0);
    }

    /**
     * &part;x<sup>y</sup>/&part;y = x<sup>y</sup> log x. For x = 0 it is 0 if y &gt; 0 and -∞ otherwise; for x &lt; 0
     * it is NaN, since x<sup>y</sup> is real at isolated y only.
     *
     * @param power x<sup>y</sup>, which is at hand
     */
    public static double powExponent(double x, double y, double power) {
        return isNormal(power) && x > 0 ? power * Math.log(x) : powDerivative(x, y, 0, 1);
    }

    /**
     * &part;<sup>k+n</sup> x<sup>y</sup> / &part;x<sup>k</sup>&part;y<sup>n</sup>, the derivatives of a power of every
     * order, free of the spurious NaN of 0 · ∞ where the derivative is finite. At x = 0 it is the limit from the right
     * where n &gt; 0; for x &lt; 0 and n &gt; 0 it is NaN.
     *
     * <p>Leibniz' rule for (y)<sub>k</sub> · x<sup>y-k</sup>, whose first factor is the falling factorial
     * y(y-1)…(y-k+1), gives x<sup>y-k</sup> times a polynomial in log x.
     *
     * @param k how often it is differentiated in x, at least 0
     * @param n how often it is differentiated in y, at least 0
     */
    public static double powDerivative(double x, double y, int k, int n) {
        double[] factorial = fallingFactorial(y, k, n);
        if (n == 0) {
            // 0 is the k-th derivative of a polynomial of lower degree, at every x.
            return factorial[0] == 0 ? 0 : timesPower(factorial[0], x, y - k);
        }
        if (x < 0) {
            return Double.NaN;
        }
        double log = Math.log(x);
        double polynomial = 0;
        double weight = 1; // n! / (n-j)!
        for (int j = 0; j <= n; j++) {
            double higher = polynomial == 0 ? 0 : polynomial * log; // log may be infinite
            polynomial = higher + weight * factorial[j];
            weight *= n - j;
        }
        return timesPower(polynomial, Math.abs(x), y - k);
    }

    /** The Taylor coefficients in t, to degree n, of (y+t)(y+t-1)…(y+t-k+1). */
    private static double[] fallingFactorial(double y, int k, int n) {
        double[] taylor = new double[n + 1];
        taylor[0] = 1;
        for (int i = 0; i < k; i++) {
            for (int j = n; j > 0; j--) {
                taylor[j] = taylor[j] * (y - i) + taylor[j - 1];
            }
            taylor[0] *= y - i;
        }
        return taylor;
    }

    /** factor · x<sup>p</sup> without overflow or underflow on the way. */
    private static double timesPower(double factor, double x, double p) {
        double power = Math.pow(x, p);
        if (power == 0 && Double.isInfinite(factor)) {
            return 0; // A power outgrows a logarithm.
        }
        if (isNormal(power) || Double.isNaN(power)) {
            return factor * power;
        }
        double half = Math.pow(Math.abs(x), p / 2);
        return Math.copySign(half, power) * factor * half;
    }

    /** Whether the value is finite and has all its digits. */
    private static boolean isNormal(double value) {
        double size = Math.abs(value);
        return size >= Double.MIN_NORMAL && size <= Double.MAX_VALUE;
    }
}
