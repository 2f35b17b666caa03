package dev.adjoint.processor.check;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.processor.evaluate.Budget;
import dev.adjoint.processor.evaluate.Linker;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the slope of a method jumps where an operation of its changes sides. Between points that follow from nothing
 * but the order of the parameters a bisection finds places where it does, and the derivative is taken on both sides of
 * each.
 */
public final class KinkCheck {
    /** How many statements may run for one value, and for all of one answer. */
    private static final long STEPS_OF_A_VALUE = 2_000;

    private static final long STEPS = 300_000;

    /** A kink may be hidden at one place, behind a branch for example. */
    private static final int PLACES = 12;

    private static final int LENGTH = 3;

    /** A slope that is so much steeper than a little farther away has no limit. */
    private static final double STEEPER = 1e4;

    private final Subject subject;
    private final Linker linker;
    private final Turn turn;
    private final double tolerance;
    private final Runner runner;

    private KinkCheck(Subject subject, Turn turn, double tolerance, Linker linker) {
        this.subject = subject;
        this.turn = turn;
        this.tolerance = tolerance;
        this.linker = linker;
        this.runner = new Runner(new Budget(STEPS), linker);
    }

    /** What the slope does. */
    public enum Answer {
        /** It jumps at a place where the value does not. */
        KINK,
        /** It jumps with the value, at the first place where it jumps. */
        JUMP,
        /** It is the same on both sides of every place that was found. */
        SMOOTH,
        /** No place was found, or nothing could be run. */
        UNKNOWN
    }

    /**
     * The answer for one operation.
     *
     * @param tolerance the part of a slope that is not called a jump
     */
    public static Answer of(Subject subject, Turn turn, double tolerance, Linker linker) {
        boolean isDerived = subject.gradient().isPresent()
                || subject.vjp().isPresent()
                || subject.jvp().isPresent();
        return isDerived ? new KinkCheck(subject, turn, tolerance, linker).answer() : Answer.UNKNOWN;
    }

    private Answer answer() {
        List<Packing> points = new ArrayList<>();
        for (Region region : Region.values()) {
            points.add(new Packing(subject.source(), subject.active(), arguments(region)));
        }
        Answer answer = Answer.UNKNOWN;
        int places = 0;
        for (int i = 0; i + 1 < points.size() && places < PLACES; i++) {
            for (Segment way :
                    Segment.ways(points.get(i).vector(), points.get(i + 1).vector())) {
                Optional<Answer> here = on(way, points.get(i));
                if (here.isEmpty()) {
                    continue;
                }
                places++;
                if (here.get() == Answer.KINK || here.get() == Answer.JUMP) {
                    return here.get();
                }
                answer = answer == Answer.SMOOTH ? answer : here.get();
            }
        }
        return answer;
    }

    private List<@Nullable Object> arguments(Region region) {
        List<Value> parameters = subject.source().parameters();
        List<@Nullable Object> arguments = new ArrayList<>();
        List<Type> types = parameters.stream()
                .map(Value::type)
                .map(type -> type.isReference() ? Type.INT : type)
                .toList();
        List<@Nullable Object> numbers = SamplePoints.arguments(types, region, LENGTH);
        for (int i = 0; i < parameters.size(); i++) {
            arguments.add(parameters.get(i).type().isReference() ? named(parameters.get(i), region) : numbers.get(i));
        }
        return arguments;
    }

    /** A constant of an enum, another one in each region, or a text. */
    @SuppressWarnings("EnumOrdinal")
    private String named(Value parameter, Region region) {
        List<String> constants = subject.constants().getOrDefault(parameter, List.of());
        return constants.isEmpty() ? "" : constants.get(region.ordinal() % constants.size());
    }

    /** The answer on a way; empty if the operation does not change sides there. */
    private Optional<Answer> on(Segment segment, Packing packing) {
        try {
            List<Integer> first = sides(packing, segment.at(0));
            List<Integer> last = sides(packing, segment.at(1));
            for (int k = 0; k < first.size() && k < last.size(); k++) {
                if (first.get(k) * last.get(k) < 0) {
                    return narrowed(packing, segment, k).map(place -> answer(packing, segment, place));
                }
            }
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError outside) {
            return Optional.empty(); // What throws here, or does not end soon, tells nothing.
        }
    }

    /** On which side the operation is, each time that it is computed. */
    @SuppressWarnings("ReferenceEquality") // Two operations may look alike.
    private List<Integer> sides(Packing packing, double[] x) {
        List<Integer> sides = new ArrayList<>();
        new Runner(new Budget(STEPS_OF_A_VALUE), linker)
                .watch(subject.source(), packing.arguments(x), (operation, arguments) -> {
                    if (operation == turn.operation()) {
                        sides.add(turn.side(arguments));
                    }
                });
        return sides;
    }

    /** Two places next to each other that lie on different sides; empty if the way between them is another one. */
    private Optional<Segment.Part> narrowed(Packing packing, Segment segment, int time) {
        Segment.Part part = Segment.WHOLE;
        int first = sides(packing, segment.at(part.start())).get(time);
        while (part.width() > Segment.NARROW) {
            // Where neither side is met, somewhere beside.
            double middle = part.inside(0.5);
            List<Integer> there = sides(packing, segment.at(middle));
            if (time < there.size() && there.get(time) == 0) {
                middle = part.inside(0.4375);
                there = sides(packing, segment.at(middle));
            }
            if (time >= there.size() || there.get(time) == 0) {
                return Optional.empty();
            }
            part = there.get(time) == first
                    ? new Segment.Part(middle, part.end())
                    : new Segment.Part(part.start(), middle);
        }
        return Optional.of(part);
    }

    private Answer answer(Packing packing, Segment segment, Segment.Part narrow) {
        DifferentiableFunction function = subject.isVector()
                ? new Weighted(new EvaluatedVectorFunction(subject, packing, runner), output -> 1 + 0.37 * output)
                : new EvaluatedFunction(subject, packing, runner);
        double left = slope(function, segment, narrow.start());
        double right = slope(function, segment, narrow.end());
        double size = Math.max(Math.abs(left), Math.abs(right));
        if (!Double.isFinite(size)) {
            return Answer.UNKNOWN;
        }
        double jump = Math.abs(right - left);
        Segment.Part wide = narrow.widened();
        double start = slope(function, segment, wide.start());
        double end = slope(function, segment, wide.end());
        if (size > STEEPER * Math.max(Math.abs(start), Math.abs(end))) {
            return Answer.UNKNOWN; // It grows beyond all bounds there, as 1/x does.
        }
        double change = Math.abs(end - start);
        double bend = Math.max(Math.abs(left - start), Math.abs(end - right));
        // What is but curvature becomes less with the distance, and is there on each side as well.
        if (!(jump > tolerance * size && jump > 0.1 * change && jump > 0.5 * bend)) {
            return Answer.SMOOTH;
        }
        double before = function.value(segment.at(narrow.start()));
        double after = function.value(segment.at(narrow.end()));
        double largest = Math.max(size, Math.max(Math.abs(before), Math.abs(after)));
        if (!Double.isFinite(largest)) {
            return Answer.UNKNOWN;
        }
        return Math.abs(after - before) > 1e-6 * largest ? Answer.JUMP : Answer.KINK;
    }

    /** Along the way, in whichever mode there is. */
    private double slope(DifferentiableFunction function, Segment segment, double place) {
        double[] x = segment.at(place);
        double[] v = segment.direction();
        if (subject.jvp().isPresent()) {
            return function.directional(x, v);
        }
        double[] gradient = new double[x.length];
        function.gradient(x, gradient);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += gradient[i] * v[i];
        }
        return sum;
    }
}
