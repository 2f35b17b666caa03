import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Lstm {
    private Lstm() {}

    /** One layer with diagonal gates: the new hidden state, then the new cell state. */
    @Differentiable
    static double[] step(double[][] weights, double[][] biases, double[] hidden, double[] cell, double[] input) {
        int b = hidden.length;
        double[] next = new double[2 * b];
        for (int i = 0; i < b; i++) {
            double forget = sigmoid(input[i] * weights[0][i] + biases[0][i]);
            double ingate = sigmoid(hidden[i] * weights[1][i] + biases[1][i]);
            double outgate = sigmoid(input[i] * weights[2][i] + biases[2][i]);
            double change = Math.tanh(hidden[i] * weights[3][i] + biases[3][i]);
            double c = cell[i] * forget + ingate * change;
            next[i] = outgate * Math.tanh(c);
            next[b + i] = c;
        }
        return next;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /**
     * How badly the layers predict each character of a text from those before it.
     *
     * @param main for each layer eight rows: weights of the gates, then their biases
     * @param extra three rows: weights of the input, weights and biases of the output
     * @param start for each layer its hidden state, then its cell state
     */
    @Differentiable
    static double objective(
            double[] main, double[] extra, @Constant double[] start, @Constant double[][] sequence, int layers) {
        int b = sequence[0].length;
        double[] state = start.clone();
        double[] v = new double[b];
        double[] y = new double[b];
        double total = 0;
        int count = 0;
        for (int t = 0; t + 1 < sequence.length; t++) {
            for (int i = 0; i < b; i++) {
                v[i] = sequence[t][i] * extra[i];
            }
            for (int layer = 0; layer < layers; layer++) {
                int w = 8 * b * layer;
                int s = 2 * b * layer;
                for (int i = 0; i < b; i++) {
                    double h = state[s + i];
                    double forget = sigmoid(v[i] * main[w + i] + main[w + 4 * b + i]);
                    double ingate = sigmoid(h * main[w + b + i] + main[w + 5 * b + i]);
                    double outgate = sigmoid(v[i] * main[w + 2 * b + i] + main[w + 6 * b + i]);
                    double change = Math.tanh(h * main[w + 3 * b + i] + main[w + 7 * b + i]);
                    state[s + b + i] = state[s + b + i] * forget + ingate * change;
                    state[s + i] = outgate * Math.tanh(state[s + b + i]);
                    v[i] = state[s + i];
                }
            }
            double lse = 0;
            for (int i = 0; i < b; i++) {
                y[i] = v[i] * extra[b + i] + extra[2 * b + i];
                lse += Math.exp(y[i]);
            }
            lse = Math.log(2 + lse);
            for (int i = 0; i < b; i++) {
                total += sequence[t + 1][i] * (y[i] - lse);
            }
            count += b;
        }
        return -total / count;
    }
}
