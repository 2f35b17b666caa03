package dev.adjoint;

import dev.adjoint.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides on a derivative that no differences confirmed at once, from steps of all sizes: how the function behaves at
 * the point, and whether the derivative contradicts that.
 *
 * <p>Steps of different sizes may tell different things: long ones miss what happens near the point, short ones drown
 * in rounding. The shortest that still see something are right.
 */
final class Evidence {
    private static final int ENOUGH_ROWS = 4;
    private static final int NOISE_STEPS = 8;
    private static final double SAFETY = 4;

    private final Claim claim;
    private final int longest;
    private final List<Step> steps = new ArrayList<>();
    private final List<Slopes.Slope> slopes = new ArrayList<>();

    /** A verdict on a derivative, and what it rests on. */
    record Finding(Difference difference, Verdict verdict) {}

    static Finding of(Ladder ladder, Claim claim) {
        Search search = new Search(ladder, claim);
        return search.confirmation()
                .map(difference -> new Finding(difference, Verdict.AGREES))
                .orElseGet(() -> Double.isFinite(ladder.value())
                        ? new Evidence(ladder, claim, search).decide()
                        : new Finding(Difference.unknown(Kind.UNDEFINED), Verdict.UNDECIDED));
    }

    private Evidence(Ladder ladder, Claim claim, Search search) {
        this.claim = claim;
        Line.Range range = ladder.range();
        this.longest = Math.max(range.natural(), range.unit());
        List<Integer> starts = new ArrayList<>(search.starts());
        starts.sort(Comparator.reverseOrder());
        for (int exponent = range.natural(); exponent >= range.finest(); exponent--) {
            steps.add(ladder.step(exponent));
        }
        double noise = Math.max(noise(Step::hasUp, Step::right), noise(Step::hasDown, Step::left));
        for (int start : starts) {
            Slopes row = new Slopes(noise);
            for (int exponent = start; exponent >= search.end(start); exponent--) {
                slopes.add(row.add(ladder.step(exponent)));
            }
        }
    }

    /** How far the shortest steps are from a straight line. */
    private double noise(java.util.function.Predicate<Step> has, java.util.function.ToDoubleFunction<Step> slope) {
        double noise = 0;
        for (int i = Math.max(1, steps.size() - NOISE_STEPS); i < steps.size(); i++) {
            Step longer = steps.get(i - 1);
            Step shorter = steps.get(i);
            if (has.test(longer) && has.test(shorter)) {
                double off = (slope.applyAsDouble(longer) - slope.applyAsDouble(shorter)) * longer.up() / 3;
                noise = Math.max(noise, Math.abs(off));
            }
        }
        return noise;
    }

    Finding decide() {
        List<Step> shortest = steps.subList(Math.max(0, steps.size() - NOISE_STEPS), steps.size());
        boolean right = shortest.stream().allMatch(Step::hasUp);
        boolean left = shortest.stream().allMatch(Step::hasDown);
        if (right && left) {
            return inside();
        }
        if (right && shortest.stream().noneMatch(Step::hasDown)) {
            return side(Kind.RIGHT_ONLY, Slopes.Slope::right, Trend.of(steps, Step::right));
        }
        if (left && shortest.stream().noneMatch(Step::hasUp)) {
            return side(Kind.LEFT_ONLY, Slopes.Slope::left, Trend.of(steps, Step::left));
        }
        return new Finding(Difference.unknown(Kind.UNDEFINED), Verdict.UNDECIDED);
    }

    private Finding inside() {
        Trend right = Trend.of(steps, Step::right);
        Trend left = Trend.of(steps, Step::left);
        if (right.isJump() || left.isJump()) {
            return jump(left, right);
        }
        if (right.isSteep() || left.isSteep()) {
            return steep(left, right);
        }
        List<Window> windows = windows(slope -> slope.rows() >= ENOUGH_ROWS, Window::central);
        Optional<Slopes.Slope> kink = kink();
        boolean contradicted = isContradictedBy(windows);
        if (kink.isPresent()) {
            double l = best(Slopes.Slope::left).value();
            double r = best(Slopes.Slope::right).value();
            Difference difference = new Difference(
                    Kind.KINK,
                    kink.get().central().value(),
                    kink.get().central().error(),
                    l,
                    r);
            if (!contradicted) {
                return new Finding(
                        difference,
                        Double.isNaN(claim.derivative()) || Double.isInfinite(claim.derivative())
                                ? Verdict.UNDECIDED
                                : Verdict.AGREES);
            }
            return new Finding(difference, Verdict.MISMATCH);
        }
        return judge(windows, Kind.SMOOTH);
    }

    /** Steps longer than the point's own size tell of other places than the point: they may confirm, not contradict. */
    private boolean isContradictedBy(List<Window> windows) {
        return claim.isContradictedBy(
                windows.stream().filter(window -> window.exponent() <= longest).toList());
    }

    private Finding judge(List<Window> windows, Kind kind) {
        Optional<Window> best = windows.stream().filter(Window::isKnown).min(Comparator.comparingDouble(Window::error));
        if (best.isEmpty()) {
            return new Finding(Difference.unknown(Kind.ILL_CONDITIONED), Verdict.UNDECIDED);
        }
        Window window = best.get();
        Difference difference = Difference.of(kind, window.value(), window.error());
        if (isContradictedBy(windows)) {
            return new Finding(difference, Verdict.MISMATCH);
        }
        double steepness = steps.isEmpty() ? 0 : steps.get(0).steepness();
        Window wide = new Window(window.exponent(), window.value(), window.error(), 1000 * steepness);
        if (claim.isConfirmedBy(window) || claim.isConfirmedBy(wide)) {
            return new Finding(difference, Verdict.AGREES);
        }
        return new Finding(
                Difference.of(kind == Kind.SMOOTH ? Kind.ILL_CONDITIONED : kind, window.value(), window.error()),
                Verdict.UNDECIDED);
    }

    private Finding side(Kind kind, Function<Slopes.Slope, Estimate> side, Trend trend) {
        if (trend.isJump()) {
            return new Finding(Difference.unknown(Kind.JUMP), Verdict.UNDECIDED);
        }
        if (trend.isSteep()) {
            return new Finding(Difference.of(kind, trend.slope(), 0), againstInfinity(trend.slope()));
        }
        return judge(sideWindows(side), kind);
    }

    private Verdict againstInfinity(double slope) {
        if (claim.derivative() == slope) {
            return Verdict.AGREES;
        }
        double last = steps.get(steps.size() - 1).steepness();
        return Math.abs(claim.derivative()) < last / 10 ? Verdict.MISMATCH : Verdict.UNDECIDED;
    }

    private Finding jump(Trend left, Trend right) {
        double l = left.isJump() ? left.slope() : best(Slopes.Slope::left).value();
        double r = right.isJump() ? right.slope() : best(Slopes.Slope::right).value();
        Verdict verdict = Verdict.UNDECIDED;
        if ((!left.isJump()
                        && judge(sideWindows(Slopes.Slope::left), Kind.SMOOTH).verdict() == Verdict.AGREES)
                || (!right.isJump()
                        && judge(sideWindows(Slopes.Slope::right), Kind.SMOOTH).verdict() == Verdict.AGREES)) {
            verdict = Verdict.AGREES;
        }
        return new Finding(new Difference(Kind.JUMP, Double.NaN, Double.POSITIVE_INFINITY, l, r), verdict);
    }

    private Finding steep(Trend left, Trend right) {
        double l = left.isSteep() ? left.slope() : best(Slopes.Slope::left).value();
        double r = right.isSteep() ? right.slope() : best(Slopes.Slope::right).value();
        if (l == r) {
            return new Finding(Difference.of(Kind.VERTICAL, l, 0), againstInfinity(l));
        }
        double low = Math.min(l, r);
        double high = Math.max(l, r);
        boolean within = low <= claim.derivative() && claim.derivative() <= high;
        return new Finding(
                new Difference(Kind.KINK, Double.NaN, Double.POSITIVE_INFINITY, l, r),
                within ? Verdict.AGREES : Verdict.UNDECIDED);
    }

    /** Where several steps of different sizes see the same difference between the slopes of both sides. */
    private Optional<Slopes.Slope> kink() {
        int witnesses = 0;
        Optional<Slopes.Slope> best = Optional.empty();
        for (int i = 1; i < slopes.size(); i++) {
            Slopes.Slope slope = slopes.get(i);
            double bend = slope.bend().value();
            boolean visible = slope.rows() >= ENOUGH_ROWS
                    && Math.abs(bend) > SAFETY * slope.bend().error()
                    && Math.abs(bend) > 100 * claim.tolerance() * slope.steepness();
            witnesses = visible ? witnesses + 1 : 0;
            if (witnesses >= 3
                    && Math.abs(slopes.get(i - 2).bend().value() - bend) <= Math.abs(bend) / 4
                    && (best.isEmpty()
                            || slope.bend().error() < best.get().bend().error())) {
                best = Optional.of(slope);
            }
        }
        return best;
    }

    private Estimate best(Function<Slopes.Slope, Estimate> side) {
        return slopes.stream()
                .map(side)
                .min(Comparator.comparingDouble(Estimate::error))
                .orElse(Estimate.NONE);
    }

    private List<Window> windows(
            java.util.function.Predicate<Slopes.Slope> condition, Function<Slopes.Slope, Window> window) {
        return slopes.stream().filter(condition).map(window).toList();
    }

    private List<Window> sideWindows(Function<Slopes.Slope, Estimate> side) {
        return windows(slope -> side.apply(slope).isKnown(), slope -> Window.of(slope, side.apply(slope)));
    }
}
