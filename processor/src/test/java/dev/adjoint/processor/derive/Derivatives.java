package dev.adjoint.processor.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.optimize.Optimizer;
import dev.adjoint.processor.programs.Listing;
import dev.adjoint.processor.programs.RandomProgram;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything that is derived from one program, run at its point: plain, or after all passes of the optimizer. */
final class Derivatives {
    private static final double SEED = -1.75;

    private final RandomProgram program;
    private final boolean optimized;

    Derivatives(RandomProgram program, boolean optimized) {
        this.program = program;
        this.optimized = optimized;
    }

    double value() {
        return (double) run(program.function(), List.of()).get(0);
    }

    /** The value, then the partial derivatives. */
    double[] gradient() {
        return numbers(run(Reverse.gradient(program.function(), program.active()), List.of()));
    }

    /** As {@link #gradient}, by way of a seed that is divided out again. */
    double[] vjp() {
        double[] results = numbers(run(Reverse.vjp(program.function(), program.active()), List.of(SEED)));
        for (int i = 1; i < results.length; i++) {
            results[i] /= SEED;
        }
        return results;
    }

    /** As {@link #gradient}, a tangent at a time. */
    double[] forward() {
        Function jvp = prepared(Forward.jvp(program.function(), program.active()));
        int size = program.active().size();
        double[] results = new double[1 + size];
        for (int i = 0; i < size; i++) {
            List<Object> tangents = new ArrayList<>(Collections.nCopies(size, 0.0));
            tangents.set(i, 1.0);
            double[] pair = numbers(Evaluator.run(jvp, withArguments(tangents)));
            results[0] = pair[0];
            results[1 + i] = pair[1];
        }
        return results;
    }

    private List<Object> run(Function function, List<Object> further) {
        return Evaluator.run(prepared(function), withArguments(further));
    }

    private Function prepared(Function function) {
        Verifier.verify(function);
        if (!optimized) {
            return function;
        }
        Function once = Verifier.verify(Optimizer.optimize(function));
        assertThat(Listing.of(Optimizer.optimize(once))).as("optimised again").isEqualTo(Listing.of(once));
        return once;
    }

    private List<Object> withArguments(List<Object> further) {
        List<Object> arguments = new ArrayList<>(program.arguments());
        arguments.addAll(further);
        return arguments;
    }

    private static double[] numbers(List<Object> results) {
        return results.stream().mapToDouble(result -> (double) result).toArray();
    }
}
