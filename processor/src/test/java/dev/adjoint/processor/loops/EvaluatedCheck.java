package dev.adjoint.processor.loops;

import dev.adjoint.ComputationGraph;
import dev.adjoint.Tracer;
import dev.adjoint.processor.derive.Forward;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.derive.Tracing;
import dev.adjoint.processor.evaluate.EvaluationException;
import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.optimize.Optimizer;
import dev.adjoint.processor.optimize.Sinking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Holds the derivatives that the compiled companion gives against the same functions run by the evaluator: bit for bit.
 */
final class EvaluatedCheck {
    private final LoopMethod method;
    private final Members members;
    private final SplittableRandom random;
    private final LoopTally tally;
    private final Function vjp;
    private final Function jvp;
    private final Function trace;

    EvaluatedCheck(LoopMethod method, Lowered lowered, Members members, SplittableRandom random, LoopTally tally) {
        this.method = method;
        this.members = members;
        this.random = random;
        this.tally = tally;
        Function source = Sinking.sink(Optimizer.prepare(lowered.function().orElseThrow()));
        this.vjp = Optimizer.optimize(Reverse.vjp(source, lowered.active()));
        this.jvp = Optimizer.optimize(Forward.jvp(source, lowered.active()));
        this.trace = Verifier.verify(Optimizer.optimize(Tracing.trace(source, lowered.active(), lowered.labels())));
    }

    /**
     * Checks a point at which the method throws nothing.
     *
     * @param value what it returns there
     */
    void check(Object[] point, Object value) {
        try {
            if (members.hasReverse()) {
                reverse(point, Packing.random(Members.outputs(value), random));
            }
            if (members.hasForward()) {
                forward(point, Packing.random(members.packing().vector(point).length, random));
            }
            if (members.hasReverse() && !method.isVector()) {
                graph(point);
            }
            tally.evaluated++;
        } catch (EvaluationException absent) {
            tally.notEvaluated++;
        }
    }

    private void reverse(Object[] point, double[] seed) {
        Object[] copies = Contents.copy(point);
        List<Object> arguments = new ArrayList<>(Arrays.asList(copies));
        arguments.add(method.isVector() ? seed : (Object) seed[0]);
        List<Object> active = members.packing().active(copies);
        List<Object> adjoints = Packing.unpack(active, new double[Packing.pack(active).length]);
        adjoints.stream().filter(adjoint -> adjoint.getClass().isArray()).forEach(arguments::add);
        List<Object> results = Evaluator.run(vjp, arguments);
        int next = 1;
        for (int i = 0; i < adjoints.size(); i++) {
            if (!adjoints.get(i).getClass().isArray()) {
                adjoints.set(i, results.get(next++));
            }
        }
        double[] zeros = new double[members.packing().vector(point).length];
        Members.Rows compiled = members.vjp(point, seed, zeros);
        expect(Packing.pack(adjoints), compiled.rows()[0], "vjp", point);
        expect(Members.numbers(results.get(0)), Members.numbers(compiled.value()), "the value of vjp", point);
    }

    private void forward(Object[] point, double[] direction) {
        Object[] copies = Contents.copy(point);
        List<Object> arguments = new ArrayList<>(Arrays.asList(copies));
        arguments.addAll(Packing.unpack(members.packing().active(copies), direction));
        List<Object> results = Evaluator.run(jvp, arguments);
        Members.Rows compiled = members.jvp(point, direction);
        expect(Members.numbers(results.get(1)), compiled.rows()[0], "jvp", point);
        expect(Members.numbers(results.get(0)), Members.numbers(compiled.value()), "the value of jvp", point);
    }

    /** Adjoints of the graph's arguments; they are added up in another order than in reverse mode. */
    private void graph(Object[] point) {
        double[] gradient = members.gradient(point).rows()[0];
        Tracer tracer = new Tracer("f");
        List<Object> arguments = new ArrayList<>(Arrays.asList(Contents.copy(point)));
        arguments.add(tracer);
        List<Object> results = Evaluator.run(trace, arguments);
        ComputationGraph graph = tracer.finish((int) results.get(1), (double) results.get(0));
        for (int i = 0; i < gradient.length; i++) {
            double adjoint = graph.nodes().get(i).grad();
            double scale = 1 + Arrays.stream(gradient).map(Math::abs).max().orElse(0);
            boolean isSame = Math.abs(adjoint - gradient[i]) <= 1e-8 * scale;
            if (!isSame && Double.isFinite(gradient[i]) && Double.isFinite(scale)) {
                throw new Failure(
                        method,
                        point,
                        "the graph gives " + adjoint + " for variable " + i + ", gradient " + gradient[i]);
            }
        }
        tally.graphs++;
    }

    private void expect(double[] evaluated, double[] compiled, String what, Object[] point) {
        boolean isSame = evaluated.length == compiled.length;
        for (int i = 0; isSame && i < compiled.length; i++) {
            // What is added to the 0 of a sink is never -0.
            isSame = Double.doubleToLongBits(0.0 + evaluated[i]) == Double.doubleToLongBits(0.0 + compiled[i]);
        }
        if (!isSame) {
            throw new Failure(
                    method,
                    point,
                    "the evaluator gives " + Arrays.toString(evaluated) + " for " + what + ", the companion "
                            + Arrays.toString(compiled));
        }
    }
}
