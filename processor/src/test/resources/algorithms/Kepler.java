import dev.adjoint.Differentiable;

final class Kepler {
    private Kepler() {}

    /** The eccentric anomaly: e - eccentricity sin e = m, by Newton. */
    @SuppressWarnings("adjoint:trip-count")
    @Differentiable
    static double anomaly(double m, double eccentricity) {
        double e = eccentricity > 0.8 ? Math.PI : m;
        double change;
        do {
            change = (e - eccentricity * Math.sin(e) - m) / (1 - eccentricity * Math.cos(e));
            e -= change;
        } while (Math.abs(change) > 1e-12);
        return e;
    }

    @SuppressWarnings("adjoint:trip-count")
    @Differentiable
    static double limited(double m, double eccentricity, int most) {
        double e = m;
        for (int i = 0; ; i++) {
            if (i >= most) {
                throw new ArithmeticException("no convergence in " + most + " steps");
            }
            double f = e - eccentricity * Math.sin(e) - m;
            double next = e - f / (1 - eccentricity * Math.cos(e));
            if (Math.abs(next - e) < 1e-13) {
                e = next;
                break;
            }
            e = next;
        }
        return e;
    }

    /** The radius of an orbit after a time. */
    @SuppressWarnings("adjoint:trip-count")
    @Differentiable
    static double radius(double a, double eccentricity, double mu, double time) {
        double m = Math.sqrt(mu / (a * a * a)) * time;
        while (m > Math.PI) {
            m -= 2 * Math.PI;
        }
        double e = m + eccentricity * Math.sin(m);
        for (int i = 0; i < 100; i++) {
            double residual = e - eccentricity * Math.sin(e) - m;
            double slope = 1 - eccentricity * Math.cos(e);
            e = e - residual / slope;
            if (Math.abs(residual) < 1e-13) {
                return a * (1 - eccentricity * Math.cos(e));
            }
        }
        return Double.NaN;
    }
}
