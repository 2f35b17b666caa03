package dev.adjoint.processor.check;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Finding;
import dev.adjoint.GradientChecker;
import dev.adjoint.Verdict;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.evaluate.Budget;
import dev.adjoint.processor.evaluate.Linker;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The check of every method whose parameters are numbers, at a few points that follow from nothing but their order. It
 * guards against bugs of Adjoint's own: it must cost next to nothing, and never raise a false alarm. So it looks along
 * one direction at each point, where an error in any partial derivative shows, and passes over what it cannot run.
 */
public final class AutomaticCheck {
    /** How many statements may run for one value and for a point: a fraction of a millisecond. */
    private static final long STEPS_OF_A_VALUE = 2_000;

    private static final long STEPS = 200_000;

    private static final double TOLERANCE = 1e-6;

    private final Subject subject;
    private final Linker linker;

    private AutomaticCheck(Subject subject, Linker linker) {
        this.subject = subject;
        this.linker = linker;
    }

    /** What is wrong with the derivatives of a method; empty if nothing was found to be, or nothing could be run. */
    public static Optional<Remark> run(Subject subject, Linker linker) {
        boolean isScalar = subject.source().parameters().stream()
                .map(Value::type)
                .allMatch(type -> type.isNumeric() || type == Type.BOOLEAN);
        boolean isDerived = subject.gradient().isPresent()
                || subject.vjp().isPresent()
                || subject.jvp().isPresent();
        if (!isScalar || !isDerived) {
            return Optional.empty();
        }
        AutomaticCheck check = new AutomaticCheck(subject, linker);
        for (Region region : Region.NEAR) {
            Optional<Remark> remark = check.at(region);
            if (remark.isPresent()) {
                return remark;
            }
        }
        return Optional.empty();
    }

    private Optional<Remark> at(Region region) {
        List<Type> types =
                subject.source().parameters().stream().map(Value::type).toList();
        List<@Nullable Object> point = SamplePoints.arguments(types, region);
        Packing packing = new Packing(subject.source(), subject.active(), point);
        double[] x = packing.vector();
        double[] v = SamplePoints.direction(x);
        try {
            double[] value = Packing.vector(
                    new Runner(new Budget(STEPS_OF_A_VALUE), linker).run(subject.source(), packing.arguments(x)));
            Runner runner = new Runner(new Budget(STEPS), linker);
            if (region == Region.UNIT) {
                Optional<String> fault = ForwardPass.fault(subject, packing, x, value, runner);
                if (fault.isPresent()) {
                    return Optional.of(remark(point, fault.get()));
                }
            }
            for (double number : value) {
                if (!Double.isFinite(number)) {
                    return Optional.empty();
                }
            }
            Finding finding = GradientChecker.standard()
                    .tolerance(TOLERANCE)
                    .checkDirection(function(subject, packing, runner), x, v);
            boolean isWrong = finding.verdict() == Verdict.MISMATCH
                    && runner.failure().isEmpty()
                    && isWrong(packing, x, v, finding, runner.hasStrayed());
            return isWrong ? Optional.of(remark(point, along(v, finding))) : Optional.empty();
        } catch (RuntimeException | StackOverflowError outside) {
            // What throws here, or does not end soon, is not for this check to judge.
            return Optional.empty();
        }
    }

    /**
     * Whether what differs is more than rounding. Values count only where all of them went one way: a bisection, for
     * example, depends on its arguments by what it decides alone, which no derivative of the program can see.
     */
    private boolean isWrong(Packing packing, double[] x, double[] v, Finding finding, boolean hasStrayed) {
        Contradiction contradiction = new Contradiction(
                subject,
                new Runner(new Budget(STEPS), linker),
                (of, runner) -> function(of, packing, runner),
                x,
                v,
                TOLERANCE);
        return contradiction.isOfModes(finding) || (isFinite(finding) && !hasStrayed && contradiction.isOfValues());
    }

    /** Derivatives overflow where values do not, and where a factor of 0 may stand for any number. */
    private static boolean isFinite(Finding finding) {
        return Double.isFinite(finding.reverse().orElse(0))
                && Double.isFinite(finding.forward().orElse(0));
    }

    private static DifferentiableFunction function(Subject subject, Packing packing, Runner runner) {
        return subject.isVector()
                ? new Weighted(new EvaluatedVectorFunction(subject, packing, runner), output -> 1 + 0.37 * output)
                : new EvaluatedFunction(subject, packing, runner);
    }

    private Remark remark(List<@Nullable Object> point, String fault) {
        List<String> place = new ArrayList<>();
        int next = 0;
        for (ParameterGroup group : subject.groups()) {
            for (Value value : group.values()) {
                place.add(value.name() + " = " + point.get(next));
                next++;
            }
        }
        return Remark.of(Message.CHECK_BUG, subject.name(), String.join(", ", place), fault);
    }

    private static String along(double[] v, Finding finding) {
        List<String> direction = new ArrayList<>();
        for (double component : v) {
            direction.add(Text.number(component, 3));
        }
        return "along (%s) reverse mode gives %s, forward mode %s, differences %s"
                .formatted(
                        String.join(", ", direction),
                        number(finding.reverse()),
                        number(finding.forward()),
                        Text.number(finding.difference().derivative(), 10));
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Text.number(number.getAsDouble(), 10) : "nothing";
    }
}
