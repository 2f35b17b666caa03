import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Reprojection {
    static final int ROTATION = 0, CENTRE = 3, FOCAL = 6, PRINCIPAL = 7, RADIAL = 9;

    private Reprojection() {}

    /** Where the camera sees the point, less where it was seen, weighted. */
    @Differentiable
    static double[] error(double[] camera, double[] point, double w, @Constant double[] feature) {
        double[] projected = project(camera, point);
        return new double[] {w * (projected[0] - feature[0]), w * (projected[1] - feature[1])};
    }

    private static double[] project(double[] camera, double[] point) {
        double[] y = {point[0] - camera[CENTRE], point[1] - camera[CENTRE + 1], point[2] - camera[CENTRE + 2]};
        double[] z = rotate(camera, y);
        double[] p = {z[0] / z[2], z[1] / z[2]};
        double square = p[0] * p[0] + p[1] * p[1];
        double distortion = 1 + camera[RADIAL] * square + camera[RADIAL + 1] * square * square;
        for (int i = 0; i < p.length; i++) {
            p[i] *= distortion;
            p[i] = p[i] * camera[FOCAL] + camera[PRINCIPAL + i];
        }
        return p;
    }

    /** Rodrigues. */
    private static double[] rotate(double[] r, double[] y) {
        double square = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
        if (square == 0) {
            double[] c = cross(r, y);
            return new double[] {y[0] + c[0], y[1] + c[1], y[2] + c[2]};
        }
        double theta = Math.sqrt(square);
        double cosine = Math.cos(theta);
        double sine = Math.sin(theta);
        double[] e = new double[3];
        double dot = 0;
        for (int i = 0; i < 3; i++) {
            e[i] = r[i] / theta;
            dot += e[i] * y[i];
        }
        double[] c = cross(e, y);
        double[] z = new double[3];
        for (int i = 0; i < 3; i++) {
            z[i] = y[i] * cosine + c[i] * sine + e[i] * (dot * (1 - cosine));
        }
        return z;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
        };
    }

    /** All of them, squared, and the weights' own. */
    @Differentiable
    static double objective(
            double[][] cameras,
            double[][] points,
            double[] weights,
            @Constant double[][] features,
            int[] cameraOf,
            int[] pointOf) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double[] projected = project(cameras[cameraOf[i]], points[pointOf[i]]);
            for (int k = 0; k < 2; k++) {
                double error = weights[i] * (projected[k] - features[i][k]);
                sum += error * error;
            }
            double excess = 1 - weights[i] * weights[i];
            sum += excess * excess;
        }
        return sum;
    }
}
