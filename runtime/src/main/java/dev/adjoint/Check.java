package dev.adjoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** The check of one function at one point. */
final class Check {
    private final Subject subject;
    private final double[] x;
    private final double tolerance;
    private final double noise;
    private final double[] value;

    Check(Subject subject, double[] x, double tolerance, double noise) {
        this.subject = subject;
        this.x = x.clone();
        this.tolerance = tolerance;
        this.noise = noise;
        Packed.requireLength(x, subject.dimension());
        if (subject.names().size() != x.length) {
            throw new IllegalArgumentException("a function of " + x.length + " variables has "
                    + subject.names().size() + " names");
        }
        this.value = subject.value(x);
    }

    PointReport run() {
        Optional<double[][]> reverse = subject.reverse(x);
        List<Finding> findings = new ArrayList<>();
        Finding[][] table = new Finding[value.length][x.length];
        for (int j = 0; j < x.length; j++) {
            double[] unit = Subject.unit(x.length, j);
            Optional<double[]> forward = subject.forward(x, unit);
            requireDerivative(reverse.isPresent() || forward.isPresent());
            Direction direction = Direction.ofVariable(subject::value, x, j, value);
            for (int i = 0; i < value.length; i++) {
                int row = i;
                int column = j;
                table[i][j] = find(
                        i,
                        subject.names().get(j),
                        x[j],
                        reverse.map(jacobian -> OptionalDouble.of(jacobian[row][column]))
                                .orElse(OptionalDouble.empty()),
                        forward.map(column1 -> OptionalDouble.of(column1[row])).orElse(OptionalDouble.empty()),
                        direction,
                        near -> subject.reverse(near)
                                .map(jacobian -> jacobian[row][column])
                                .orElseGet(() -> subject.forward(near, unit).orElseThrow()[row]));
            }
        }
        for (Finding[] row : table) {
            findings.addAll(Arrays.asList(row));
        }
        return new PointReport(list(x), list(value), findings, subject.faults(x));
    }

    /** The derivative along a direction alone. */
    Finding along(double[] v) {
        Packed.requireLength(v, x.length);
        Optional<double[][]> reverse = subject.reverse(x);
        Optional<double[]> forward = subject.forward(x, v);
        requireDerivative(reverse.isPresent() || forward.isPresent());
        return find(
                0,
                "t",
                0,
                reverse.map(jacobian -> OptionalDouble.of(dot(jacobian[0], v))).orElse(OptionalDouble.empty()),
                forward.map(derivative -> OptionalDouble.of(derivative[0])).orElse(OptionalDouble.empty()),
                new Direction(subject::value, x, v.clone(), value),
                near -> subject.reverse(near)
                        .map(jacobian -> dot(jacobian[0], v))
                        .orElseGet(() -> subject.forward(near, v).orElseThrow()[0]));
    }

    private static double dot(double[] gradient, double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            if (v[i] != 0) {
                sum += gradient[i] * v[i];
            }
        }
        return sum;
    }

    private static void requireDerivative(boolean present) {
        if (!present) {
            throw new IllegalArgumentException("the function has neither reverse nor forward mode: nothing to check");
        }
    }

    private Finding find(
            int output,
            String variable,
            double at,
            OptionalDouble reverse,
            OptionalDouble forward,
            Direction direction,
            ToDoubleFunction<double[]> derivativeAt) {
        double derivative = reverse.isPresent() ? reverse.getAsDouble() : forward.orElseThrow();
        Claim claim = new Claim(derivative, tolerance);
        Ladder ladder = Ladder.of(direction.output(output), noise);
        Evidence.Finding found = Evidence.of(ladder, claim);
        if (found.verdict() == Verdict.MISMATCH
                && !new SecondLook(
                                claim,
                                ladder,
                                x,
                                near -> subject.value(near)[output],
                                derivativeAt,
                                direction.along(derivativeAt))
                        .confirms(found.difference())) {
            found = found.inDoubt();
        }
        Verdict verdict = found.verdict();
        String explanation = Explanation.of(variable, at, derivative, found.difference(), verdict);
        if (reverse.isPresent()
                && forward.isPresent()
                && !Agreement.isClose(reverse.getAsDouble(), forward.getAsDouble())
                && (found.difference().kind() == Difference.Kind.KINK
                        || !Agreement.isRounding(reverse.getAsDouble(), forward.getAsDouble(), x, derivativeAt))) {
            explanation = Explanation.ofModes(reverse.getAsDouble(), forward.getAsDouble(), verdict);
            verdict = Verdict.MISMATCH;
        }
        return new Finding(
                subject.hasOutputs() ? OptionalInt.of(output) : OptionalInt.empty(),
                variable,
                reverse,
                forward,
                found.difference(),
                verdict,
                explanation);
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
