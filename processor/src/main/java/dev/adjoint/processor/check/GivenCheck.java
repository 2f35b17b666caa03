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
import dev.adjoint.processor.rules.GivenClaim;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a derivative that a user gave against differences of the method that it belongs to, at a dozen points of
 * several magnitudes. Those count at which the method returns a finite number.
 */
public final class GivenCheck {
    private static final long STEPS_OF_A_POINT = 5_000_000;

    private static final long STEPS = 20_000_000;

    /** After so long no further point is tried. */
    private static final long NANOSECONDS = 5_000_000_000L;

    /** A method whose derivative may be off by more is an approximation. */
    private static final double EXACT = 1e-6;

    private final GivenClaim claim;
    private final GivenPrograms programs;
    private final Linker linker;
    private String obstacle = "it threw an exception, or was not finite, wherever it was tried";
    private boolean isVerified;
    private long left = STEPS;
    private double largest;

    private GivenCheck(GivenClaim claim, Linker linker) {
        this.claim = claim;
        this.programs = new GivenPrograms(claim);
        this.linker = linker;
    }

    /** What is to be said of a derivative; nothing where it fits. */
    public static Optional<Remark> run(GivenClaim claim, Linker linker) {
        if (!(claim.tolerance() > 0 && claim.tolerance() < 1)) {
            return Optional.of(Remark.of(Message.CHECK_TOLERANCE, claim.tolerance()));
        }
        return LargeStack.run(new GivenCheck(claim, linker)::run);
    }

    private Optional<Remark> run() {
        long start = System.nanoTime();
        for (Region region : Region.values()) {
            // The statements of compiled classes are not counted.
            boolean isSlow = System.nanoTime() - start > NANOSECONDS;
            if (left < STEPS_OF_A_POINT || isSlow) {
                break;
            }
            Optional<Remark> remark = at(region);
            if (remark.isPresent()) {
                return remark;
            }
        }
        return isVerified
                ? Optional.empty()
                : Optional.of(
                        Remark.of(Message.DERIVATIVE_UNVERIFIED, claim.giverName(), claim.methodName(), obstacle));
    }

    private Optional<Remark> at(Region region) {
        List<@Nullable Object> point = SamplePoints.arguments(claim.method().parameters(), region);
        Packing packing = new Packing(programs.method(), programs.active(), point);
        Budget budget = new Budget(STEPS_OF_A_POINT);
        Runner runner = new Runner(budget, linker);
        try {
            GivenFunction function = new GivenFunction(claim, programs, packing, runner);
            Optional<String> thrown = region.isFar() ? Optional.empty() : function.thrown(packing.vector());
            if (thrown.isPresent()) {
                return Optional.of(Remark.of(
                        Message.DERIVATIVE_THROWS, claim.giverName(), claim.methodName() + place(point), thrown.get()));
            }
            PointReport report = GradientChecker.standard()
                    .tolerance(claim.tolerance())
                    .check(function, packing.vector())
                    .points()
                    .get(0);
            List<Finding> findings = report.findings();
            Optional<EvaluationException> failure = runner.failure();
            if (failure.isPresent()) {
                obstacle = String.valueOf(failure.get().getMessage());
                return Optional.empty();
            }
            Optional<Finding> wrong = findings.stream()
                    .filter(finding -> finding.verdict() == Verdict.MISMATCH)
                    .filter(finding -> !isNegligible(finding, report) && !(region.isFar() && overflows(finding)))
                    .findFirst();
            boolean isFinite = report.value().stream().allMatch(Double::isFinite)
                    && findings.stream().noneMatch(GivenCheck::overflows);
            if (wrong.isEmpty() && isFinite) {
                Optional<String> fault = function.fault(packing.vector(), function.jacobian(packing.vector()));
                if (fault.isPresent()) {
                    return Optional.of(
                            Remark.of(Message.PULLBACK_WRONG, claim.giverName(), claim.methodName(), fault.get()));
                }
            }
            findings.stream()
                    .mapToDouble(finding -> Math.abs(finding.difference().derivative()))
                    .filter(Double::isFinite)
                    .forEach(derivative -> largest = Math.max(largest, derivative));
            boolean agrees = findings.stream().allMatch(finding -> finding.verdict() == Verdict.AGREES);
            isVerified |= agrees;
            if (wrong.isEmpty() && !agrees) {
                obstacle = "differences of it were too rough wherever it was tried";
            }
            return wrong.map(finding -> wrong(finding, point));
        } catch (EvaluationException e) {
            obstacle = String.valueOf(e.getMessage());
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError outside) {
            return Optional.empty();
        } finally {
            left -= budget.spent();
        }
    }

    /** A derivative overflows sooner than the value, far from where the method is used. */
    private static boolean overflows(Finding finding) {
        return !Double.isFinite(finding.reverse().orElse(Double.NaN));
    }

    /**
     * Whether what a derivative is off by would not show in the value: a method that is an approximation, accurate
     * relative to its value, has no accurate derivative where that is small, and one that is accurate as the largest of
     * its values are has none in its tails.
     */
    private boolean isNegligible(Finding finding, PointReport report) {
        double value = report.value().get(finding.output().orElse(0));
        double size = report.point().stream().mapToDouble(Math::abs).max().orElse(0);
        double off = Math.abs(
                finding.reverse().orElse(Double.NaN) - finding.difference().derivative());
        return off <= claim.tolerance() * Math.abs(value) / Math.max(1, size)
                || (claim.tolerance() > EXACT && off <= claim.tolerance() * largest);
    }

    private Remark wrong(Finding finding, List<@Nullable Object> point) {
        String output = finding.output().isPresent() && claim.result().isArray()
                ? "[" + finding.output().getAsInt() + "]"
                : "";
        return Remark.of(
                Message.DERIVATIVE_WRONG,
                claim.giverName(),
                claim.methodName() + place(point) + output,
                parameter(finding),
                Text.number(finding.reverse().orElse(Double.NaN), 10),
                Text.number(finding.difference().derivative(), 10),
                Text.number(Math.max(finding.difference().error(), Double.MIN_VALUE), 1));
    }

    private static String place(List<@Nullable Object> point) {
        return point.stream().map(GivenCheck::text).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The parameter by its position: a compiled class does not say its name. */
    private String parameter(Finding finding) {
        String variable = finding.variable();
        int bracket = variable.indexOf('[');
        String position = variable.substring(1, bracket < 0 ? variable.length() : bracket);
        return "parameter " + position + (bracket < 0 ? "" : " at " + variable.substring(bracket));
    }

    private static String text(@Nullable Object argument) {
        if (argument instanceof Double number) {
            return Text.number(number, 17);
        }
        String text = Arrays.deepToString(new Object[] {argument});
        return text.substring(1, text.length() - 1).replace('[', '{').replace(']', '}');
    }
}
