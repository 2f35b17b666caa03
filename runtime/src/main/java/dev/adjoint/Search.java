package dev.adjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for steps whose differences confirm a given derivative. It stops at the first that do, so that a right
 * derivative of a well-behaved function costs some ten values. Whether one that is not confirmed is wrong is for
 * {@link Evidence} to say.
 */
final class Search {
    private static final int ENOUGH_ROWS = 4;
    private static final int MOST_STEPS_AWAY = 12;
    private static final int NEAR = 8;

    private final Ladder ladder;
    private final Claim claim;

    Search(Ladder ladder, Claim claim) {
        this.ladder = ladder;
        this.claim = claim;
    }

    /** The differences that confirm the claim. */
    Optional<Difference> confirmation() {
        for (int start : starts()) {
            List<Window> windows = new ArrayList<>();
            Optional<Difference> found = descend(start, windows);
            // What steps of the point's own size exclude is not confirmed by longer ones, which see other places.
            if (found.isPresent() || claim.contradiction(windows).isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The exponents of steps to begin with; the first is that of the point's own size. */
    List<Integer> starts() {
        Line.Range range = ladder.range();
        List<Integer> starts = new ArrayList<>();
        if (range.natural() >= range.finest()) {
            starts.add(range.natural());
        }
        addIfElsewhere(starts, range.unit());
        double hint = Math.abs(ladder.value() / claim.derivative());
        if (hint > 0 && Double.isFinite(hint)) {
            addIfElsewhere(starts, Math.getExponent(hint) + Line.Range.SHORT);
        }
        return starts;
    }

    private void addIfElsewhere(List<Integer> starts, int exponent) {
        Line.Range range = ladder.range();
        boolean covered = exponent <= range.natural() && exponent >= range.finest();
        boolean tooFine = exponent < range.finest() && !range.isOpen();
        if (!covered && !tooFine && starts.stream().noneMatch(other -> Math.abs(other - exponent) < NEAR)) {
            starts.add(exponent);
        }
    }

    /** The exponent of the shortest step from a start. */
    int end(int start) {
        Line.Range range = ladder.range();
        return start == range.natural() ? range.finest() : Math.max(Line.Range.LOWEST, start - MOST_STEPS_AWAY);
    }

    private Optional<Difference> descend(int start, List<Window> windows) {
        Slopes slopes = new Slopes(0);
        boolean constant = true;
        int undefined = 0;
        for (int exponent = start; exponent >= end(start); exponent--) {
            Step step = ladder.step(exponent);
            Slopes.Slope slope = slopes.add(step);
            constant &= step.isConstant();
            if (slope.rows() == 0 && ++undefined > MOST_STEPS_AWAY) {
                return Optional.empty();
            }
            if (start - exponent + 1 >= ENOUGH_ROWS && constant) {
                return claim.derivative() == 0 ? constant(step) : Optional.empty();
            }
            if (slope.rows() < ENOUGH_ROWS) {
                continue;
            }
            Window central = Window.of(slope, slope.central());
            windows.add(Window.central(slope));
            if (claim.isConfirmedBy(central) && !bends(slope)) {
                return Optional.of(Difference.of(Difference.Kind.SMOOTH, central.value(), central.error()));
            }
            if (!new Window(exponent, central.value(), slope.rounding(), central.steepness())
                    .isSharp(claim.derivative(), claim.tolerance())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean bends(Slopes.Slope slope) {
        double bend = Math.abs(slope.bend().value()) + slope.bend().error();
        return !(bend
                <= 100 * claim.tolerance() * Math.max(Math.abs(slope.central().value()), slope.steepness()));
    }

    /** A value that does not change near by: is a change to be expected that is lost in its last place? */
    private Optional<Difference> constant(Step step) {
        if (!Double.isFinite(step.value())) {
            return Optional.of(Difference.of(Difference.Kind.CONSTANT, 0, 0));
        }
        double steepness = 0;
        for (int farther = 10; farther <= 80; farther *= 2) {
            int exponent = ladder.range().natural() + farther;
            if (exponent < Double.MAX_EXPONENT) {
                steepness = Math.max(steepness, ladder.step(exponent).steepness());
            }
        }
        double error = step.rounding() / step.up();
        return steepness == 0 || error <= claim.tolerance() * steepness
                ? Optional.of(Difference.of(Difference.Kind.CONSTANT, 0, steepness == 0 ? 0 : error))
                : Optional.empty();
    }
}
