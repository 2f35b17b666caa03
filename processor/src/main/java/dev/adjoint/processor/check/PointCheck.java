package dev.adjoint.processor.check;

import dev.adjoint.Finding;
import dev.adjoint.GradientChecker;
import dev.adjoint.PointReport;
import dev.adjoint.Verdict;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.evaluate.Budget;
import dev.adjoint.processor.evaluate.EvaluationException;
import dev.adjoint.processor.evaluate.LargeStack;
import dev.adjoint.processor.evaluate.Linker;
import dev.adjoint.processor.ir.ParameterGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The check of a method at a point that its user names. */
public final class PointCheck {
    /** How many statements may run for one value, and how many for the whole check: some seconds of work each. */
    private static final long STEPS_OF_A_VALUE = 10_000_000;

    private static final long STEPS = 100_000_000;

    private final Subject subject;
    private final Expectation expectation;
    private final String place;
    private final Packing packing;
    private final double[] x;
    private final Linker linker;

    private PointCheck(
            Subject subject, Expectation expectation, String place, List<@Nullable Object> point, Linker linker) {
        this.subject = subject;
        this.expectation = expectation;
        this.place = place;
        this.packing = new Packing(subject.source(), subject.active(), point);
        this.x = packing.vector();
        this.linker = linker;
    }

    /**
     * Checks a method.
     *
     * @param arguments what the user wrote, one text for each parameter
     * @param linker finds the bodies of what the method calls
     * @return what is to be said about it; nothing where all agrees
     */
    public static List<Remark> run(Subject subject, List<String> arguments, Expectation expectation, Linker linker) {
        int parameters = subject.groups().size();
        if (arguments.size() != parameters) {
            return List.of(Remark.of(
                    Message.CHECK_COUNT,
                    subject.name(),
                    count(parameters, "parameter"),
                    count(arguments.size(), "argument")));
        }
        if (!(expectation.tolerance() > 0 && expectation.tolerance() < 1)) {
            return List.of(Remark.of(Message.CHECK_TOLERANCE, expectation.tolerance()));
        }
        List<@Nullable Object> point = new ArrayList<>();
        List<Remark> problems = new ArrayList<>();
        List<String> place = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            String name = subject.groups().get(i).name();
            place.add(name + " = " + arguments.get(i).strip());
            try {
                point.addAll(known(
                        ArgumentReader.read(arguments.get(i), subject.groups().get(i)),
                        subject.groups().get(i),
                        subject));
            } catch (NoLiteralException e) {
                problems.add(Remark.of(Message.CHECK_ARGUMENT, name, String.valueOf(e.getMessage())));
            }
        }
        return problems.isEmpty()
                ? LargeStack.run(new PointCheck(subject, expectation, String.join(", ", place), point, linker)::run)
                : problems;
    }

    /** The values of a parameter, if each that is to be a constant of an enum is one. */
    private static List<@Nullable Object> known(List<@Nullable Object> values, ParameterGroup group, Subject subject)
            throws NoLiteralException {
        for (int i = 0; i < values.size(); i++) {
            List<String> constants = subject.constants().get(group.values().get(i));
            Object value = values.get(i);
            if (constants != null && value != null && !constants.contains(value)) {
                throw new NoLiteralException(value + " is none of the constants " + String.join(", ", constants));
            }
        }
        return values;
    }

    private List<Remark> run() {
        try {
            Runner once = new Runner(new Budget(STEPS_OF_A_VALUE), linker);
            double[] value = numbers(once.run(subject.source(), packing.arguments(x)));
            List<Remark> unfit = unfitExpectations(value.length);
            if (!unfit.isEmpty()) {
                return unfit;
            }
            Runner runner = new Runner(new Budget(STEPS), linker);
            PointReport report = withoutRounding(report(runner), runner);
            Optional<EvaluationException> failure = runner.failure();
            if (failure.isPresent()) {
                // The value is there: only what is beside it takes too long.
                boolean isSlow = failure.get().reason() == EvaluationException.Reason.ENDLESS;
                return List.of(
                        isSlow
                                ? Remark.of(
                                        Message.CHECK_UNVERIFIED,
                                        subject.name(),
                                        place,
                                        "differences of it take too long, "
                                                + failure.get().getMessage())
                                : cannotRun(failure.get()));
            }
            List<String> faults = new ArrayList<>(report.faults());
            ForwardPass.fault(subject, packing, x, value, runner).ifPresent(faults::add);
            return new Judgement(subject.name(), expectation, place, value, report, faults).remarks();
        } catch (EvaluationException e) {
            return List.of(cannotRun(e));
        } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
            return List.of(Remark.of(Message.CHECK_THROWS, subject.name(), place, describe(thrown)));
        }
    }

    private PointReport report(Runner runner) {
        GradientChecker checker = GradientChecker.standard().tolerance(expectation.tolerance());
        return subject.isVector()
                ? checker.check(new EvaluatedVectorFunction(subject, packing, runner), x)
                        .points()
                        .get(0)
                : checker.check(new EvaluatedFunction(subject, packing, runner), x)
                        .points()
                        .get(0);
    }

    /** The report, in which nothing is called a mismatch that is no more than rounding. */
    private PointReport withoutRounding(PointReport report, Runner runner) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < report.findings().size(); i++) {
            Finding finding = report.findings().get(i);
            boolean isRounding = finding.verdict() == Verdict.MISMATCH && isRounding(finding, i % x.length, runner);
            findings.add(
                    isRounding
                            ? new Finding(
                                    finding.output(),
                                    finding.variable(),
                                    finding.reverse(),
                                    finding.forward(),
                                    finding.difference(),
                                    Verdict.UNDECIDED,
                                    finding.explanation())
                            : finding);
        }
        return new PointReport(report.point(), report.value(), findings, report.faults());
    }

    private boolean isRounding(Finding finding, int variable, Runner runner) {
        int row = finding.output().orElse(0);
        double[] unit = new double[x.length];
        unit[variable] = 1;
        Contradiction contradiction = new Contradiction(
                subject,
                runner,
                (of, by) -> of.isVector()
                        ? new Weighted(new EvaluatedVectorFunction(of, packing, by), output -> output == row ? 1 : 0)
                        : new EvaluatedFunction(of, packing, by),
                x,
                unit,
                expectation.tolerance());
        return !contradiction.isOfModes(finding) && !contradiction.isOfValues();
    }

    private static double[] numbers(List<Object> results) {
        return Packing.vector(results.subList(0, 1));
    }

    private List<Remark> unfitExpectations(int outputs) {
        List<Remark> remarks = new ArrayList<>();
        int partials = outputs * x.length;
        expectation
                .value()
                .filter(expected -> expected.length != outputs)
                .ifPresent(expected -> remarks.add(Remark.of(
                        Message.CHECK_EXPECTED,
                        count(expected.length, "number") + " as the value",
                        subject.name(),
                        outputs)));
        expectation
                .gradient()
                .filter(expected -> expected.length != partials)
                .ifPresent(expected -> remarks.add(Remark.of(
                        Message.CHECK_EXPECTED,
                        count(expected.length, "partial derivative"),
                        subject.name(),
                        partials)));
        return remarks;
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private Remark cannotRun(EvaluationException e) {
        String why = String.valueOf(e.getMessage());
        return switch (e.reason()) {
            case ENDLESS -> Remark.of(Message.CHECK_ENDLESS, subject.name(), place, why);
            case DEEP -> Remark.of(Message.CHECK_DEEP, subject.name(), place, why);
            case ABSENT -> Remark.of(Message.CHECK_UNVERIFIED, subject.name(), place, why);
            case THROWN -> Remark.of(Message.CHECK_THROWS, subject.name(), place, why.replaceFirst("^it throws ", ""));
        };
    }

    private static String describe(Throwable thrown) {
        String message = thrown.getMessage();
        return thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
