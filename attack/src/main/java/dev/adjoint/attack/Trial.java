package dev.adjoint.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Tries one method at many points, and counts at how many of them its companion agrees with it. */
final class Trial {
    /** At how many points the method is to give a number. */
    static final int WANTED = Integer.getInteger("attack.points", 16);

    /** Of a result: the squares of larger ones, which partial derivatives compute, may overflow. */
    private static final double LARGEST = 1e100;

    private static final int POINTS = 15 * WANTED;

    private final Subject subject;
    private final Tally tally;

    Trial(Subject subject, Tally tally) {
        this.subject = subject;
        this.tally = tally;
    }

    /**
     * Throws a {@link Finding} at the first point that shows one.
     *
     * @param from the number of the first point
     */
    void run(int from) {
        Points points = new Points(subject.parameters());
        for (int i = from; i < POINTS && tally.finite < WANTED; i++) {
            tally.number = i;
            Optional<Object[]> point = points.point(i);
            if (point.isEmpty()) {
                tally.isUnknownType = true;
                return;
            }
            Packing packing = new Packing(point.get());
            if (packing.vector().length > 0) {
                check(point.get(), packing, i);
            }
        }
    }

    private void check(Object[] point, Packing packing, int seed) {
        tally.points++;
        Object[] after = Subject.copy(point);
        Ending own = run("the method", point, () -> subject.call(after));
        Object[] arguments = Subject.copy(point);
        Ending value = run("value", point, () -> subject.value(arguments));
        if (!own.equals(value)) {
            throw new Finding("value", "the method: " + own + ", value: " + value + at(point));
        }
        if (!Subject.text(after).equals(Subject.text(arguments))) {
            throw new Finding(
                    "contents",
                    "value leaves " + Subject.text(arguments) + ", the method " + Subject.text(after) + at(point));
        }
        if (own.thrown() != null) {
            tally.thrown++;
            checkThrown(own, point, packing);
            return;
        }
        double[] outputs = numbers(own.value());
        if (outputs.length == 0 || Arrays.stream(outputs).anyMatch(output -> !(Math.abs(output) < LARGEST))) {
            tally.notFinite++;
            return;
        }
        tally.finite++;
        new Comparison(subject, tally, point, packing, outputs, seed).run();
    }

    private void checkThrown(Ending own, Object[] point, Packing packing) {
        if (subject.has("jvp")) {
            Ending jvp = run("jvp", point, () -> subject.jvp(Subject.copy(point), packing.unpack(packing.vector())));
            if (jvp.thrown() == null || jvp.thrown().getClass() != own.thrown().getClass()) {
                throw new Finding("thrown", "the method: " + own + ", jvp: " + jvp + at(point));
            }
        }
        if (subject.has("vjp")) {
            Object seed = subject.isVector() ? new double[0] : (Object) 1.0;
            Ending vjp = run("vjp", point, () -> subject.vjp(Subject.copy(point), seed, packing.sinks()));
            if (vjp.thrown() == null || vjp.thrown().getClass() != own.thrown().getClass()) {
                throw new Finding("thrown", "the method: " + own + ", vjp: " + vjp + at(point));
            }
        }
    }

    private Ending run(String what, Object[] point, Ending.Call call) {
        tally.begin(what + at(point));
        return Ending.of(call);
    }

    static double[] numbers(Object value) {
        return value instanceof double[] numbers
                ? numbers
                : value == null ? new double[0] : new double[] {(double) value};
    }

    static String at(Object[] point) {
        return " at " + Subject.text(point);
    }

    static double[] random(int length, int seed) {
        return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
    }

    static double[] unit(int length, int index) {
        double[] unit = new double[length];
        unit[index] = 1;
        return unit;
    }

    static List<Integer> some(int length, int most, int seed) {
        return length <= most
                ? java.util.stream.IntStream.range(0, length).boxed().toList()
                : new SplittableRandom(seed)
                        .ints(most, 0, length)
                        .distinct()
                        .boxed()
                        .toList();
    }
}
