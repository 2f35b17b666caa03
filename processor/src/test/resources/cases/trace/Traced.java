import dev.adjoint.Constant;
import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Methods whose graph is asked for. */
class Traced {
    @Differentiable(modes = {Mode.GRADIENT, Mode.JVP, Mode.TRACE})
    static double neuron(double x1, double x2, double w1, double w2, double b) {
        double n = x1 * w1 + x2 * w2 + b;
        double o = Math.tanh(n);
        return o;
    }

    @Differentiable(modes = {Mode.GRADIENT, Mode.JVP, Mode.TRACE})
    static double polynomial(double[] c, double x) {
        double s = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            s = s * x + c[i];
        }
        return s;
    }

    @Differentiable(modes = {Mode.GRADIENT, Mode.JVP, Mode.TRACE})
    static double branches(double x, double y, @Constant double k) {
        double[] t = {x, y, 3};
        double r;
        if (x > y) {
            r = t[0] * 2;
        } else {
            r = Math.pow(t[1], k);
        }
        double[] u = t.clone();
        u[1] += r;
        return -(x - y) * (u[1] + 1) / Math.exp(0.5 * x);
    }

    @Differentiable(modes = {Mode.GRADIENT, Mode.JVP, Mode.TRACE})
    static double calls(double x, double y) {
        return neuron(x, y, 1, x, 2) * squared(y);
    }

    static double squared(double z) {
        return z * z;
    }

    record Point(double x, double y) {}

    @Differentiable(modes = {Mode.GRADIENT, Mode.JVP, Mode.TRACE})
    static double norm(Point p) {
        return Math.sqrt(p.x() * p.x() + p.y() * p.y());
    }
}
