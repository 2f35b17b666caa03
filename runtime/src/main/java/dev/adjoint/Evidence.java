package dev.adjoint;

import dev.adjoint.Difference.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides on a derivative that no differences confirmed at once, from steps of all sizes: how the function behaves at
 * the point, and whether the derivative contradicts that.
 *
 * <p>Steps of different sizes may tell different things: long ones miss what happens near the point, short ones drown
 * in rounding. The shortest that still see something are right.
 */
final class Evidence {
    private static final int ENOUGH_ROWS = 4;
    private static final int SHORTEST_STEPS = 8;
    private static final double SAFETY = 4;

    private final Claim claim;
    private final int longest;
    private final double steepness;
    private final double stairs;
    private final Trend right;
    private final Trend left;
    private final List<Step> steps;
    private final List<Slopes.Slope> slopes = new ArrayList<>();

    /** A verdict on a derivative, and what it rests on. */
    record Finding(Difference difference, Verdict verdict) {
        /** The same, but with a contradiction that a second look did not confirm. */
        Finding inDoubt() {
            Difference doubtful = difference.kind() == Kind.SMOOTH
                    ? Difference.of(Kind.ILL_CONDITIONED, difference.derivative(), difference.error())
                    : difference;
            return new Finding(doubtful, Verdict.UNDECIDED);
        }
    }

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
        this.longest = ladder.range().longest();
        List<Integer> starts = new ArrayList<>(search.starts());
        starts.sort(Comparator.reverseOrder());
        this.steps = ladder.steps();
        this.steepness = ladder.step(ladder.range().natural()).steepness();
        this.right = Trend.of(steps, Side.RIGHT);
        this.left = Trend.of(steps, Side.LEFT);
        this.stairs = Stairs.height(ladder);
        double noise = Math.max(
                stairs,
                Math.max(
                        right.isJump() ? 0 : Noise.of(steps, Side.RIGHT),
                        left.isJump() ? 0 : Noise.of(steps, Side.LEFT)));
        for (int start : starts) {
            Slopes row = new Slopes(noise);
            for (int exponent = start; exponent >= search.end(start); exponent--) {
                slopes.add(row.add(ladder.step(exponent)));
            }
        }
    }

    private Finding decide() {
        List<Step> shortest = steps.subList(Math.max(0, steps.size() - SHORTEST_STEPS), steps.size());
        boolean hasRight = shortest.stream().allMatch(Side.RIGHT::has);
        boolean hasLeft = shortest.stream().allMatch(Side.LEFT::has);
        if (hasRight && hasLeft) {
            return inside();
        }
        if (hasRight && shortest.stream().noneMatch(Side.LEFT::has)) {
            return side(Kind.RIGHT_ONLY, Side.RIGHT, right);
        }
        if (hasLeft && shortest.stream().noneMatch(Side.RIGHT::has)) {
            return side(Kind.LEFT_ONLY, Side.LEFT, left);
        }
        return new Finding(Difference.unknown(Kind.UNDEFINED), Verdict.UNDECIDED);
    }

    private Finding inside() {
        if (right.isJump() || left.isJump()) {
            return jump();
        }
        if (right.isSteep() || left.isSteep()) {
            return steep();
        }
        List<Window> windows = slopes.stream()
                .filter(slope -> slope.rows() >= ENOUGH_ROWS)
                .map(Window::central)
                .toList();
        Optional<Slopes.Slope> kink = mostVisibleKink();
        if (kink.isPresent()) {
            return kink(kink.get(), windows);
        }
        Finding found = judge(windows, Kind.SMOOTH);
        return found.verdict() == Verdict.UNDECIDED ? confirmedByTheWiderSide().orElse(found) : found;
    }

    /** Near an end of the domain one side has longer steps than the other, which are less rough. */
    private Optional<Finding> confirmedByTheWiderSide() {
        return Arrays.stream(Side.values())
                .filter(side -> steps.stream().anyMatch(step -> side.has(step) && !(step.hasUp() && step.hasDown())))
                .map(side -> judge(windows(side), Kind.SMOOTH))
                .filter(finding -> finding.verdict() == Verdict.AGREES)
                .findFirst();
    }

    /** What contradicts the claim; nothing contradicts that stairs have the slope 0, which they do on each tread. */
    private Optional<Window> contradiction(List<Window> windows) {
        boolean isTread = stairs > 0 && claim.derivative() == 0;
        return isTread ? Optional.empty() : claim.contradiction(near(windows));
    }

    private Finding judge(List<Window> windows, Kind kind) {
        Optional<Window> contradiction = contradiction(windows);
        if (contradiction.isPresent()) {
            return new Finding(difference(kind, contradiction.get()), Verdict.MISMATCH);
        }
        Optional<Window> best = mostExact(windows);
        if (best.isPresent()
                && (claim.isConfirmedBy(best.get())
                        || claim.isConfirmedBy(best.get().withSteepness(1000 * steepness)))) {
            return new Finding(difference(kind, best.get()), Verdict.AGREES);
        }
        return mostExact(near(windows))
                .map(window -> new Finding(
                        difference(kind == Kind.SMOOTH ? Kind.ILL_CONDITIONED : kind, window), Verdict.UNDECIDED))
                .orElse(new Finding(Difference.unknown(Kind.ILL_CONDITIONED), Verdict.UNDECIDED));
    }

    private static Optional<Window> mostExact(List<Window> windows) {
        return windows.stream().filter(Window::isKnown).min(Comparator.comparingDouble(Window::error));
    }

    /** Steps longer than the point's own size tell of other places than the point: they may confirm, nothing else. */
    private List<Window> near(List<Window> windows) {
        return windows.stream().filter(window -> window.exponent() <= longest).toList();
    }

    private static Difference difference(Kind kind, Window window) {
        return Difference.of(kind, window.value(), window.error());
    }

    private Finding side(Kind kind, Side side, Trend trend) {
        if (trend.isJump()) {
            return new Finding(Difference.unknown(Kind.JUMP), Verdict.UNDECIDED);
        }
        if (trend.isSteep()) {
            return new Finding(Difference.of(kind, trend.slope(), 0), againstInfinity(trend.slope()));
        }
        return judge(windows(side), kind);
    }

    private Verdict againstInfinity(double slope) {
        if (claim.derivative() == slope) {
            return Verdict.AGREES;
        }
        double last = steps.get(steps.size() - 1).steepness();
        return Math.abs(claim.derivative()) < last / 10 || claim.derivative() == -slope
                ? Verdict.MISMATCH
                : Verdict.UNDECIDED;
    }

    private Finding jump() {
        double l = left.isJump() ? left.slope() : best(Side.LEFT).value();
        double r = right.isJump() ? right.slope() : best(Side.RIGHT).value();
        boolean agrees = (!left.isJump() && agreesOn(Side.LEFT)) || (!right.isJump() && agreesOn(Side.RIGHT));
        return new Finding(
                new Difference(Kind.JUMP, Double.NaN, Double.POSITIVE_INFINITY, l, r),
                agrees ? Verdict.AGREES : Verdict.UNDECIDED);
    }

    private boolean agreesOn(Side side) {
        return judge(windows(side), Kind.SMOOTH).verdict() == Verdict.AGREES;
    }

    private Finding steep() {
        double l = left.isSteep() ? left.slope() : best(Side.LEFT).value();
        double r = right.isSteep() ? right.slope() : best(Side.RIGHT).value();
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

    private Finding kink(Slopes.Slope kink, List<Window> windows) {
        Difference difference = new Difference(
                Kind.KINK,
                kink.central().value(),
                kink.central().error(),
                kink.left().value(),
                kink.right().value());
        if (Double.isNaN(claim.derivative())) {
            return new Finding(difference, Verdict.UNDECIDED);
        }
        if (contradiction(windows).isPresent()) {
            return new Finding(difference, Verdict.MISMATCH);
        }
        if (claim.isBetween(kink.left(), kink.right())) {
            return new Finding(difference, Verdict.AGREES);
        }
        boolean isOutside = contradiction(windows(Side.LEFT)).isPresent()
                && contradiction(windows(Side.RIGHT)).isPresent();
        return new Finding(difference, isOutside ? Verdict.MISMATCH : Verdict.UNDECIDED);
    }

    /** Where several steps of different sizes see the same difference between the slopes of both sides. */
    private Optional<Slopes.Slope> mostVisibleKink() {
        int witnesses = 0;
        Optional<Slopes.Slope> best = Optional.empty();
        for (int i = 1; i < slopes.size(); i++) {
            Slopes.Slope slope = slopes.get(i);
            double bend = slope.bend().value();
            boolean visible = slope.rows() >= ENOUGH_ROWS
                    && slope.exponent() <= longest
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
        return best.filter(kink -> slopes.stream().noneMatch(finer -> turns(kink, finer)));
    }

    /** Whether a shorter step sees a kink the other way round: then it is none, but a fast oscillation. */
    private static boolean turns(Slopes.Slope kink, Slopes.Slope finer) {
        double bend = finer.bend().value();
        double size =
                Math.max(SAFETY * finer.bend().error(), Math.abs(kink.bend().value()) / 4);
        return finer.exponent() < kink.exponent() && bend * kink.bend().value() < 0 && Math.abs(bend) > size;
    }

    private Estimate best(Side side) {
        return slopes.stream()
                .map(side::estimate)
                .min(Comparator.comparingDouble(Estimate::error))
                .orElse(Estimate.NONE);
    }

    private List<Window> windows(Side side) {
        return slopes.stream()
                .filter(slope -> side.estimate(slope).isKnown())
                .map(slope -> Window.of(slope, side.estimate(slope)))
                .toList();
    }
}
