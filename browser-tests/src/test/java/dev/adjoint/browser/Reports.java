package dev.adjoint.browser;

import dev.adjoint.processor.report.MethodReport;
import dev.adjoint.processor.report.MethodReport.CodeLine;
import dev.adjoint.processor.report.MethodReport.Excerpt;
import dev.adjoint.processor.report.MethodReport.Optimisation;
import dev.adjoint.processor.report.MethodReport.PartialDerivative;
import dev.adjoint.processor.report.MethodReport.Step;
import dev.adjoint.processor.report.MethodReport.Storage;
import dev.adjoint.processor.report.MethodReport.Variable;
import dev.adjoint.processor.report.StaticGraph;
import dev.adjoint.processor.report.StaticGraph.Edge;
import dev.adjoint.processor.report.StaticGraph.Kind;
import dev.adjoint.processor.report.StaticGraph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reports as the processor makes them: of a neuron, of a method that overwrites an array, and of a long method. */
final class Reports {
    private Reports() {}

    static MethodReport neuron() {
        return new MethodReport(
                "",
                "Neuron_activation",
                "Neuron.activation",
                "Neuron.java",
                "gradient",
                List.of(new Excerpt("Neuron.activation", 4, """
                          @Differentiable
                          static double activation(double x1, double x2,
                              double w1, double w2, double b) {
                            double n = x1 * w1 + x2 * w2 + b;
                            return Math.tanh(n);
                          }""".lines().toList())),
                List.of(
                        line("static Gradient gradient(double x1, double x2, double w1, double w2, double b) {"),
                        line("  double n = x1 * w1 + x2 * w2 + b;", 7),
                        line("  double result = Math.tanh(n);", 8)),
                List.of(
                        line("  double dn = 1 - result * result;", 8),
                        line("  return new Gradient(result, w1 * dn, w2 * dn, x1 * dn, x2 * dn, dn);", 7),
                        line("}")),
                List.of(
                        step(7, "x1w1", "x1 * w1", "x1", "w1", "w1", "x1"),
                        step(7, "x2w2", "x2 * w2", "x2", "w2", "w2", "x2"),
                        step(7, "x1w1x2w2", "x1w1 + x2w2", "x1w1", "1", "x2w2", "1"),
                        step(7, "n", "x1w1x2w2 + b", "x1w1x2w2", "1", "b", "1"),
                        step(8, "result", "Math.tanh(n)", "n", "1 - result * result")),
                new StaticGraph(
                        List.of(
                                new Node(0, Kind.PARAMETER, "x1", "", 0, true),
                                new Node(1, Kind.PARAMETER, "x2", "", 0, true),
                                new Node(2, Kind.PARAMETER, "w1", "", 0, true),
                                new Node(3, Kind.PARAMETER, "w2", "", 0, true),
                                new Node(4, Kind.PARAMETER, "b", "", 0, true),
                                new Node(5, Kind.OPERATION, "x1 * w1", "*", 7, true),
                                new Node(6, Kind.OPERATION, "x2 * w2", "*", 7, true),
                                new Node(7, Kind.OPERATION, "x1 * w1 + x2 * w2", "+", 7, true),
                                new Node(8, Kind.OPERATION, "n", "+", 7, true),
                                new Node(9, Kind.OUTPUT, "result", "tanh", 8, true)),
                        List.of(
                                new Edge(0, 5, "w1", false),
                                new Edge(2, 5, "x1", false),
                                new Edge(1, 6, "w2", false),
                                new Edge(3, 6, "x2", false),
                                new Edge(5, 7, "1", false),
                                new Edge(6, 7, "1", false),
                                new Edge(7, 8, "1", false),
                                new Edge(4, 8, "1", false),
                                new Edge(8, 9, "1 - result * result", false)),
                        0),
                List.of(
                        new Storage(
                                "result",
                                8,
                                Storage.Kind.AVAILABLE,
                                "A local variable that nothing overwrites.",
                                "",
                                ""),
                        new Storage("x1, x2, w1, w2", 0, Storage.Kind.AVAILABLE, "Parameters.", "", "")),
                List.of(
                        parameter("x1", "double"),
                        parameter("x2", "double"),
                        parameter("w1", "double"),
                        parameter("w2", "double"),
                        parameter("b", "double"),
                        new Variable(
                                "n", "double", 7, true, "Depends on x1, x2, w1, w2, b, and the result depends on it.")),
                List.of(
                        new Optimisation("Multiplications by one left out", 4, List.of("1 * dn → dn")),
                        new Optimisation(
                                "Adjoints with one contribution written in place", 5, List.of("dw1 = x1 * dn"))));
    }

    static MethodReport smoothed() {
        return new MethodReport(
                "dev.adjoint.sample",
                "Arrays_smoothed",
                "Arrays.smoothed",
                "Arrays.java",
                "gradient",
                List.of(
                        new Excerpt("Arrays.smoothed", 31, """
                                  /**
                                   * The length of a series after smoothing, in place.
                                   */
                                  @Differentiable
                                  static double smoothed(double[] values, double rate) {
                                    for (int i = 1; i < values.length; i++) {
                                      values[i] += rate * values[i - 1]; // from the one before
                                    }
                                    double sum = 0;
                                    for (double value : values) {
                                      sum += square(value);
                                    }
                                    return Math.sqrt(sum);
                                  }""".lines().toList()),
                        new Excerpt("Arrays.square", 60, """
                                  private static double square(double x) {
                                    return x * x;
                                  }""".lines().toList())),
                List.of(
                        line("static Gradient gradient(double[] values, double rate) {"),
                        line("  double[] dvalues = new double[values.length];"),
                        line("  values = values.clone();"),
                        line("  double[] tape = new double[Math.max(values.length - 1, 0)];", 37),
                        line("  for (int i = 1; i < values.length; i++) {", 36),
                        line("    double element = values[i];", 37),
                        line("    double element2 = values[i - 1];", 37),
                        line("    tape[i - 1] = element2;", 37),
                        line("    values[i] = element + rate * element2;", 37),
                        line("  }"),
                        line("  double sum = 0;", 39),
                        line("  for (int index = 0; index < values.length; index++) {", 40),
                        line("    double value = values[index];", 40),
                        line("    sum += value * value;", 41, 61),
                        line("  }"),
                        line("  double result = Math.sqrt(sum);", 43)),
                List.of(
                        line("  double[] dvalues2 = Shadows.zerosLike(values);", 43),
                        line("  double dsum = 0.5 / Math.abs(result);", 43),
                        line("  for (int index = values.length - 1; index >= 0; index--) {", 40),
                        line("    dvalues2[index] += 2 * values[index] * dsum;", 40, 41, 61),
                        line("  }"),
                        line("  double drate = 0;", 36),
                        line("  for (int i = Math.max(values.length, 1) - 1; i >= 1; i--) {", 36),
                        line("    int difference = i - 1;", 37),
                        line("    double element3 = dvalues2[i];", 37),
                        line("    dvalues2[i] = 0;", 37),
                        line("    drate += tape[difference] * element3;", 37),
                        line("    dvalues2[difference] += rate * element3;", 37),
                        line("    dvalues2[i] += element3;", 37),
                        line("  }"),
                        line("  Shadows.adjointOfClone(dvalues, dvalues2);"),
                        line("  return new Gradient(result, dvalues, drate);"),
                        line("}")),
                List.of(
                        step(37, "product", "rate * element2", "rate", "element2", "element2", "rate"),
                        step(37, "values[i]", "element + product", "element", "1", "product", "1"),
                        step(61, "product2", "value * value", "value", "2 * value"),
                        step(41, "sum", "sum + product2", "sum", "1", "product2", "1"),
                        new Step(
                                43,
                                "result",
                                "Math.sqrt(sum)",
                                List.of(new PartialDerivative("sum", "1 / (2 * result)")),
                                "At sum = 0 the derivative is +∞, as the limit from the right; a product of it with 0 counts as 0.")),
                new StaticGraph(
                        List.of(
                                new Node(0, Kind.PARAMETER, "values", "", 0, true),
                                new Node(1, Kind.PARAMETER, "rate", "", 0, true),
                                new Node(2, Kind.CHOICE, "values", "loop", 36, true),
                                new Node(3, Kind.OPERATION, "element", "values[i]", 37, true),
                                new Node(4, Kind.OPERATION, "element2", "values[i - 1]", 37, true),
                                new Node(5, Kind.OPERATION, "rate * element2", "*", 37, true),
                                new Node(6, Kind.OPERATION, "values[i]", "+", 37, true),
                                new Node(7, Kind.CONSTANT, "0", "", 39, false),
                                new Node(8, Kind.CHOICE, "sum", "loop", 40, true),
                                new Node(9, Kind.OPERATION, "value", "values[index]", 40, true),
                                new Node(10, Kind.OPERATION, "square(value)", "*", 61, true),
                                new Node(11, Kind.OPERATION, "sum", "+", 41, true),
                                new Node(12, Kind.OUTPUT, "result", "sqrt", 43, true)),
                        List.of(
                                new Edge(0, 2, "1", false),
                                new Edge(2, 3, "1", false),
                                new Edge(2, 4, "1", false),
                                new Edge(1, 5, "element2", false),
                                new Edge(4, 5, "rate", false),
                                new Edge(3, 6, "1", false),
                                new Edge(5, 6, "1", false),
                                new Edge(6, 2, "1", true),
                                new Edge(7, 8, "", false),
                                new Edge(2, 9, "1", false),
                                new Edge(9, 10, "2 * value", false),
                                new Edge(8, 11, "1", false),
                                new Edge(10, 11, "1", false),
                                new Edge(11, 8, "1", true),
                                new Edge(8, 12, "1 / (2 * result)", false)),
                        0),
                List.of(
                        new Storage(
                                "values[i - 1]",
                                37,
                                Storage.Kind.STORED,
                                "The derivative of rate * values[i - 1] reads it, and the next turn overwrites it.",
                                "tape",
                                "8 · turns of line 36"),
                        new Storage(
                                "i - 1",
                                37,
                                Storage.Kind.RECOMPUTED,
                                "Whole numbers are cheaper to compute again.",
                                "",
                                ""),
                        new Storage("value", 40, Storage.Kind.RECOMPUTED, "Still in values: it is read again.", "", ""),
                        new Storage(
                                "result",
                                43,
                                Storage.Kind.AVAILABLE,
                                "A local variable that nothing overwrites.",
                                "",
                                ""),
                        new Storage("rate", 0, Storage.Kind.AVAILABLE, "A parameter.", "", "")),
                List.of(
                        parameter("values", "double[]"),
                        parameter("rate", "double"),
                        new Variable("i", "int", 36, false, "A whole number."),
                        new Variable(
                                "sum", "double", 39, true, "Depends on values and rate, and the result depends on it."),
                        new Variable("value", "double", 40, true, "Depends on values, and the result depends on it.")),
                List.of(
                        new Optimisation("Common expressions computed once", 2, List.of("i - 1", "values[index]")),
                        new Optimisation("Dead code left out", 7, List.of())));
    }

    /** A method of so many lines, each of which uses the two before it. */
    static MethodReport ofLines(int count) {
        List<String> source =
                new ArrayList<>(List.of("  @Differentiable", "  static double chain(double x0, double x1) {"));
        List<CodeLine> forward = new ArrayList<>(List.of(line("static Gradient gradient(double x0, double x1) {")));
        List<CodeLine> reverse = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        List<Node> nodes = new ArrayList<>(List.of(
                new Node(0, Kind.PARAMETER, "x0", "", 0, true), new Node(1, Kind.PARAMETER, "x1", "", 0, true)));
        List<Edge> edges = new ArrayList<>();
        List<Variable> variables = new ArrayList<>(List.of(parameter("x0", "double"), parameter("x1", "double")));
        for (int i = 2; i < count - 2; i++) {
            int number = source.size() + 1;
            String code = "double x%d = Math.sin(x%d) * x%d;".formatted(i, i - 1, i - 2);
            source.add("    " + code);
            forward.add(line("  " + code, number));
            reverse.add(0, line("  dx%d += Math.sin(x%d) * dx%d;".formatted(i - 2, i - 1, i), number));
            reverse.add(
                    0, line("  double dx%d = x%d * Math.cos(x%d) * dx%d;".formatted(i - 1, i - 2, i - 1, i), number));
            steps.add(step(
                    number,
                    "x" + i,
                    "sine * x" + (i - 2),
                    "sine",
                    "x" + (i - 2),
                    "x" + (i - 2),
                    "Math.sin(x%d)".formatted(i - 1)));
            nodes.add(new Node(i, Kind.OPERATION, "x" + i, "*", number, true));
            edges.add(new Edge(i - 1, i, "x%d * Math.cos(x%d)".formatted(i - 2, i - 1), false));
            edges.add(new Edge(i - 2, i, "Math.sin(x%d)".formatted(i - 1), false));
            variables.add(new Variable("x" + i, "double", number, true, "Depends on x0, x1."));
        }
        source.add("    return x%d;".formatted(count - 3));
        source.add("  }");
        return new MethodReport(
                "dev.adjoint.sample",
                "Long_chain",
                "Long.chain",
                "Long.java",
                "gradient",
                List.of(new Excerpt("Long.chain", 1, source)),
                forward,
                reverse,
                steps,
                new StaticGraph(nodes, edges, 0),
                List.of(),
                variables,
                List.of());
    }

    /** A method all of whose names and comments are this text. */
    static MethodReport of(String text) {
        return new MethodReport(
                text,
                "Companion",
                text,
                text,
                text,
                List.of(new Excerpt(text, 1, List.of(text, "second"))),
                List.of(line(text, 1)),
                List.of(line(text, 1, 2)),
                List.of(new Step(1, text, text, List.of(new PartialDerivative(text, text)), text)),
                new StaticGraph(
                        List.of(
                                new Node(0, Kind.PARAMETER, text, "", 0, true),
                                new Node(1, Kind.OUTPUT, text, text, 1, true)),
                        List.of(new Edge(0, 1, text, false)),
                        1),
                List.of(new Storage(text, 1, Storage.Kind.STORED, text, text, text)),
                List.of(new Variable(text, text, 1, true, text)),
                List.of(new Optimisation(text, 1, List.of(text))));
    }

    private static CodeLine line(String text, Integer... sourceLines) {
        return new CodeLine(text, Arrays.asList(sourceLines), false);
    }

    private static Step step(int line, String result, String operation, String... partials) {
        List<PartialDerivative> derivatives = new ArrayList<>();
        for (int i = 0; i < partials.length; i += 2) {
            derivatives.add(new PartialDerivative(partials[i], partials[i + 1]));
        }
        return new Step(line, result, operation, derivatives, "");
    }

    private static Variable parameter(String name, String type) {
        return new Variable(name, type, 0, true, "Differentiated with respect to.");
    }
}
