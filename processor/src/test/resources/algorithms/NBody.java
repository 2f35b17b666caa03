import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class NBody {
    private NBody() {}

    @Differentiable
    static double energy(double[][] position, double[][] velocity, double[] mass, @Constant double softening) {
        double energy = 0;
        for (int i = 0; i < mass.length; i++) {
            double[] v = velocity[i];
            energy += 0.5 * mass[i] * (v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
            for (int j = i + 1; j < mass.length; j++) {
                double dx = position[i][0] - position[j][0];
                double dy = position[i][1] - position[j][1];
                double dz = position[i][2] - position[j][2];
                energy -= mass[i] * mass[j] / Math.sqrt(dx * dx + dy * dy + dz * dz + softening * softening);
            }
        }
        return energy;
    }

    /** The energy after leapfrog steps, which would not change it if they were small. */
    @Differentiable
    static double energyAfter(double[][] start, double[][] velocity, double[] mass, @Constant double h, int steps) {
        int n = mass.length;
        double[][] x = new double[n][3];
        double[][] v = new double[n][3];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 3; k++) {
                x[i][k] = start[i][k];
                v[i][k] = velocity[i][k];
            }
        }
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < 3; k++) {
                    x[i][k] += h * v[i][k];
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    double square = 0.01;
                    for (int k = 0; k < 3; k++) {
                        double d = x[i][k] - x[j][k];
                        square += d * d;
                    }
                    double force = h / (square * Math.sqrt(square));
                    for (int k = 0; k < 3; k++) {
                        double d = x[i][k] - x[j][k];
                        v[i][k] -= force * mass[j] * d;
                        v[j][k] += force * mass[i] * d;
                    }
                }
            }
        }
        return energy(x, v, mass, 0.1);
    }
}
