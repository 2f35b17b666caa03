package dev.adjoint.sample;

import dev.adjoint.ComputationGraph;
import dev.adjoint.Node;
import dev.adjoint.pictures.GraphPicture;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;

/** Runs the examples, one after the other. */
public final class Main {
    private static final int MAX_EPOCHS = 500;

    private final PrintStream out;
    private final Path pictures;

    /** @param pictures the folder for them */
    Main(PrintStream out, Path pictures) {
        this.out = out;
        this.pictures = pictures;
    }

    /** @param args the folder for the pictures; {@code target/pictures} if there is none */
    public static void main(String[] args) throws IOException {
        new Main(System.out, Path.of(args.length > 0 ? args[0] : "target/pictures")).run();
    }

    void run() throws IOException {
        neuron();
        backpropagation();
        usedTwice();
        moons();
        curveFit();
    }

    private void neuron() {
        print("1. A neuron: tanh(x1*w1 + x2*w2 + b) at x1=2, x2=0, w1=-3, w2=1, b=6.8813735870195432");
        print("   The value with all digits (the last one of Math.tanh varies between JDKs), the gradient with ten.");
        var tanh = Neuron_activation.gradient(2, 0, -3, 1, 6.8813735870195432);
        neuron("with Math.tanh: ", tanh.value(), tanh.dx1(), tanh.dx2(), tanh.dw1(), tanh.dw2(), tanh.db());
        var exp = Neuron_activationWithExp.gradient(2, 0, -3, 1, 6.8813735870195432);
        neuron("with Math.exp:  ", exp.value(), exp.dx1(), exp.dx2(), exp.dw1(), exp.dw2(), exp.db());
        print("");
    }

    private void neuron(String form, double value, double dx1, double dx2, double dw1, double dw2, double db) {
        print(
                "   %svalue %s; x1 %s, x2 %s, w1 %s, w2 %s, b %s",
                form, value, tenDigits(dx1), tenDigits(dx2), tenDigits(dw1), tenDigits(dw2), tenDigits(db));
    }

    private void backpropagation() throws IOException {
        ComputationGraph graph = Neuron_activation.trace(2, 0, -3, 1, 6.8813735870195432);
        print("2. How the gradient of the neuron is computed");
        graph.resetGradients();
        draw(graph, "neuron-before");
        List<Double> before = gradients(graph);
        graph.backward();
        draw(graph, "neuron-after");
        List<Double> after = gradients(graph);
        print("   %-13s %8s %12s %12s", "", "data", "grad before", "grad after");
        List<Node> order = graph.topologicalOrder();
        for (int i = 0; i < order.size(); i++) {
            Node node = order.get(i);
            print("   %-13s %8.4f %12.4f %12.4f", node.label(), node.data(), before.get(i), after.get(i));
        }
        print("");
    }

    private static List<Double> gradients(ComputationGraph graph) {
        return graph.topologicalOrder().stream().map(Node::grad).toList();
    }

    private void draw(ComputationGraph graph, String name) throws IOException {
        GraphPicture picture = GraphPicture.of(graph);
        Files.createDirectories(pictures);
        picture.writeSvg(pictures.resolve(name + ".svg"));
        boolean canPaint = GraphPicture.canPaint();
        if (canPaint) {
            picture.writePng(pictures.resolve(name + ".png"));
        }
        String png = canPaint ? "and .png" : "(no PNG: Java finds no font)";
        print("   Drawn: %s %s", shown(pictures.resolve(name + ".svg")), png);
    }

    /** The file, from where the program was started, if it lies there. */
    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.toAbsolutePath().startsWith(here) ? here.relativize(file.toAbsolutePath()) : file;
    }

    private void usedTwice() {
        print("3. A variable that is used twice");
        var sum = UsedTwice_sum.gradient(3);
        print("   b = a + a at a=3: value %s; a %s", sum.value(), sum.da());
        var product = UsedTwice_product.gradient(-2, 3);
        print("   f = (a*b)*(a+b) at a=-2, b=3: value %s; a %s, b %s", product.value(), product.da(), product.db());
        print("");
    }

    private void moons() {
        Random random = new Random(11);
        List<Moons.Point> points = Moons.generate(100, 0.1, random);
        Training training = new Training(points, random);
        print("4. A network learns to tell two moons apart");
        print(training, 0, points.size());
        for (int epoch = 1; epoch <= MAX_EPOCHS && !training.isComplete(); epoch++) {
            training.epoch(0.05);
            boolean isPowerOfTwo = Integer.bitCount(epoch) == 1;
            if (isPowerOfTwo || training.isComplete()) {
                print(training, epoch, points.size());
            }
        }
        print(training.isComplete() ? "   The moons are separated." : "   The moons are not separated.");
        print("");
    }

    private void print(Training training, int epoch, int points) {
        print("   epoch %2d: loss %.4f, %d of %d points right", epoch, training.meanLoss(), training.right(), points);
    }

    private void curveFit() {
        double[] times = IntStream.range(0, 60).mapToDouble(i -> 0.1 * i).toArray();
        double[] truth = {2, 0.4, 3, 0.5, 1};
        double[] start = {1, 0.1, 2.5, 0, 0};
        double[] measured = CurveFit.measure(times, truth, 0.05, new Random(7));
        Optimum optimum = CurveFit.fit(times, measured, start);
        print("5. Hipparchus fits amplitude * exp(-damping*t) * cos(frequency*t + phase) + offset to noisy data");
        print("   %-10s %8s %8s %8s", "", "start", "found", "true");
        List<String> names = CurveFit_oscillation.function(0).names();
        for (int i = 0; i < names.size(); i++) {
            double found = optimum.getPoint().getEntry(i);
            print("   %-10s %8.3f %8.3f %8.3f", names.get(i), start[i], found, truth[i]);
        }
        print(
                "   The root mean square error is %.4f after %d evaluations; the noise was 0.05.",
                optimum.getRMS(), optimum.getEvaluations());
    }

    /** The number, rounded to ten significant digits. */
    private static double tenDigits(double number) {
        return new BigDecimal(number).round(new MathContext(10)).doubleValue();
    }

    private void print(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
