package dev.adjoint.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.DifferentiableFunction;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoonsTest {
    @Test
    void bothMoonsHaveTheSameNumberOfPoints() {
        List<Moons.Point> points = Moons.generate(100, 0.1, new Random(1));
        assertThat(points).hasSize(200);
        assertThat(points).filteredOn(point -> point.label() == 1).hasSize(100);
        assertThat(points).filteredOn(point -> point.label() == -1).hasSize(100);
    }

    @Test
    void withoutNoiseThePointsLieOnTheirHalfCircles() {
        assertThat(Moons.generate(50, 0, new Random(2))).allSatisfy(point -> {
            double x = point.label() == 1 ? point.x() : 1 - point.x();
            double y = point.label() == 1 ? point.y() : 0.5 - point.y();
            assertThat(Math.hypot(x, y)).isCloseTo(1, within(1e-15));
            assertThat(y).isNotNegative();
        });
    }

    @Test
    void theGradientOfTheLossAgreesWithCentralDifferences() {
        Random random = new Random(3);
        for (Moons.Point point : Moons.generate(10, 0.1, random)) {
            DifferentiableFunction loss = MoonsNetwork_loss.function(point.x(), point.y(), point.label());
            double[] weights = random.doubles(loss.dimension(), -2, 2).toArray();
            double[] gradient = new double[loss.dimension()];
            loss.gradient(weights, gradient);
            assertThat(gradient).containsExactly(centralDifferences(loss, weights), within(1e-8));
        }
    }

    private static double[] centralDifferences(DifferentiableFunction function, double[] x) {
        double step = 1e-5;
        double[] differences = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] above = x.clone();
            double[] below = x.clone();
            above[i] += step;
            below[i] -= step;
            differences[i] = (function.value(above) - function.value(below)) / (above[i] - below[i]);
        }
        return differences;
    }

    @Test
    void theLossIsBelowOneWhereTheOutputHasTheSignOfTheLabel() {
        // All weights are zero but the last, so the output is tanh(b).
        double[] weights = new double[17];
        weights[16] = 0.1;
        assertThat(MoonsNetwork_loss.function(0.3, 0.4, 1).value(weights)).isLessThan(1);
        assertThat(MoonsNetwork_loss.function(0.3, 0.4, -1).value(weights)).isGreaterThan(1);
    }

    @Test
    void trainingSeparatesTheMoonsWithFallingLoss() {
        Random random = new Random(11);
        Training training = new Training(Moons.generate(100, 0.1, random), random);
        double loss = training.meanLoss();
        int epochs = 0;
        while (!training.isComplete() && epochs < 100) {
            training.epoch(0.05);
            assertThat(training.meanLoss()).isLessThan(loss);
            loss = training.meanLoss();
            epochs++;
        }
        assertThat(training.right()).isEqualTo(200);
        assertThat(loss).isLessThan(0.02);
    }
}
