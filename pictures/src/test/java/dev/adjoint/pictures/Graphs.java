package dev.adjoint.pictures;

import dev.adjoint.ComputationGraph;
import dev.adjoint.Tracer;
import java.util.SplittableRandom;

/** Graphs to draw, as companions make them. */
final class Graphs {
    private Graphs() {}

    /** {@code n = x1*w1 + x2*w2 + b; o = tanh(n)}. */
    static ComputationGraph neuron() {
        Tracer tracer = new Tracer("neuron");
        int x1 = tracer.argument("x1", 2);
        int x2 = tracer.argument("x2", 0);
        int w1 = tracer.argument("w1", -3);
        int w2 = tracer.argument("w2", 1);
        int b = tracer.argument("b", 6.8813735870195432);
        int x1w1 = tracer.operation("", "*", 7, -6, x1, -3, w1, 2);
        int x2w2 = tracer.operation("", "*", 7, 0, x2, 1, w2, 0);
        int sum = tracer.operation("", "+", 7, -6, x1w1, 1, x2w2, 1);
        int n = tracer.operation("n", "+", 7, 0.8813735870195432, sum, 1, b, 1);
        int o = tracer.operation("o", "tanh", 8, 0.7071067811865477, n, 0.5);
        return tracer.finish(o, 0.7071067811865477);
    }

    /** One operation after the other, in a loop. */
    static ComputationGraph chain(int length) {
        Tracer tracer = new Tracer("chain");
        int node = tracer.argument("x", 1);
        tracer.enterLoop();
        for (int i = 0; i < length; i++) {
            tracer.turn();
            node = tracer.operation("y", "sin", 2, i, node, 1);
        }
        tracer.leaveLoop();
        return tracer.finish(node, length - 1);
    }

    /** One value, which is the argument of this name. */
    static ComputationGraph single(String label, double value) {
        Tracer tracer = new Tracer(label);
        int x = tracer.argument(label, value);
        return tracer.finish(x, value);
    }

    /**
     * Operations of one to three operands, some of many: deep ones where these come from the last few values, wide ones
     * else.
     */
    static ComputationGraph random(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = random.nextInt(2, 120);
        return random(seed, size, random.nextInt(1, size + 1));
    }

    /**
     * As {@link #random(int)}.
     *
     * @param reach how many values an operand can lie back
     */
    static ComputationGraph random(int seed, int size, int reach) {
        SplittableRandom random = new SplittableRandom(seed);
        Tracer tracer = new Tracer("random" + seed);
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            double value = random.nextDouble(-10, 10);
            boolean isLeaf = i == 0 || (i < size - 1 && random.nextInt(4) == 0);
            if (isLeaf) {
                numbers[i] = tracer.argument("x[" + i + "]", value);
            } else {
                int many = random.nextInt(20) == 0 ? 30 : 4;
                for (int operands = random.nextInt(1, many); operands > 0; operands--) {
                    tracer.operand(numbers[Math.max(0, i - random.nextInt(1, reach + 1))], random.nextDouble(-2, 2));
                }
                String label = random.nextBoolean() ? "" : "value" + i;
                numbers[i] = tracer.result(label, random.nextBoolean() ? "f" : "interpolation", i, value);
            }
        }
        return tracer.finish(numbers[size - 1], 1);
    }
}
