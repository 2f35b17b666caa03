package dev.adjoint.processor.check;

import dev.adjoint.processor.ir.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds the value that each generated member gives against the method's own: bit for bit. */
final class ForwardPass {
    private final Subject subject;
    private final Packing packing;
    private final double[] x;
    private final Runner runner;

    private ForwardPass(Subject subject, Packing packing, double[] x, Runner runner) {
        this.subject = subject;
        this.packing = packing;
        this.x = x;
        this.runner = runner;
    }

    /**
     * The first member that gives another value, in words.
     *
     * @param x the point
     * @param value what the method returns there
     */
    static Optional<String> fault(Subject subject, Packing packing, double[] x, double[] value, Runner runner) {
        ForwardPass pass = new ForwardPass(subject, packing, x, runner);
        if (isOther(value, pass::primal)) {
            return fault("the value that is written out");
        }
        if (subject.jvp().isPresent()
                && isOther(value, () -> pass.forward(subject.jvp().get()))) {
            return fault("forward mode");
        }
        boolean isReverse = subject.isVector()
                ? subject.vjp().isPresent()
                : subject.gradient().isPresent();
        return isReverse && isOther(value, pass::reverse) ? fault("reverse mode") : Optional.empty();
    }

    private static Optional<String> fault(String member) {
        return Optional.of(member + " does not give the result of the method");
    }

    private static boolean isOther(double[] value, Supplier<double[]> member) {
        double[] other;
        try {
            other = member.get();
        } catch (ArithmeticException
                | IndexOutOfBoundsException
                | NullPointerException
                | NegativeArraySizeException e) {
            return true; // which the method itself does not throw
        }
        boolean isSame = other.length == value.length;
        for (int i = 0; isSame && i < value.length; i++) {
            isSame = Double.doubleToLongBits(other[i]) == Double.doubleToLongBits(value[i]);
        }
        return !isSame;
    }

    private double[] primal() {
        return run(subject.primal(), packing.arguments(x));
    }

    private double[] forward(Function jvp) {
        List<@Nullable Object> arguments = new ArrayList<>(packing.arguments(x));
        arguments.addAll(packing.parts(x));
        return run(jvp, arguments);
    }

    private double[] reverse() {
        if (subject.isVector()) {
            double[] seed = new double[primal().length];
            return new EvaluatedVectorFunction(subject, packing, runner).vjp(x, seed, new double[x.length]);
        }
        return new double[] {new EvaluatedFunction(subject, packing, runner).gradient(x, new double[x.length])};
    }

    private double[] run(Function function, List<@Nullable Object> arguments) {
        return Packing.vector(runner.run(function, arguments).subList(0, 1));
    }
}
