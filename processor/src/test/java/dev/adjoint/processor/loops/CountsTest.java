package dev.adjoint.processor.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.derive.Forward;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.golden.Lowering;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.optimize.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that count from anywhere to anywhere that is at most the largest int away: reverse mode counts back. */
class CountsTest {
    private static final String METHOD = """
              @Differentiable
              static double f%d(double x, int a, int b) {
                double y = x;
                int last = 0;
                for (%s) {
                  y = Math.sin(y) * (1 + 1e-9 * i);
                  last = i;
                }
                return y * last;
              }
            """;
    private static final int MOST_TURNS = 40;
    private static final List<Integer> STEPS = List.of(1, 2, 16, 17, (1 << 30) - 1, 1 << 30);
    private static final List<Integer> ENDS = List.of(
            0,
            1,
            -1,
            7,
            1 << 30,
            (1 << 30) - 1,
            -(1 << 30),
            Integer.MAX_VALUE,
            Integer.MAX_VALUE - 5,
            Integer.MIN_VALUE,
            Integer.MIN_VALUE + 5);

    @ParameterizedTest
    @ValueSource(strings = {"<", "<=", ">", ">="})
    void reverseModeAgreesWithForwardMode(String symbol) {
        List<Count> counts = counts(symbol);
        StringBuilder source = new StringBuilder("import dev.adjoint.Differentiable;\nfinal class Counts {\n");
        for (int i = 0; i < counts.size(); i++) {
            source.append(METHOD.formatted(i, counts.get(i).header()));
        }
        JavaFileObject file =
                JavaFileObjects.forSourceString("Counts", source.append("}\n").toString());
        Map<String, Lowered> lowered = Lowering.of(List.of(file));
        for (int i = 0; i < counts.size(); i++) {
            check(counts.get(i), lowered.get("Counts.f" + i));
        }
    }

    private static List<Count> counts(String symbol) {
        boolean isUp = symbol.startsWith("<");
        List<Count> counts = new ArrayList<>();
        for (int size : STEPS) {
            int step = isUp ? size : -size;
            String change = "; i " + (isUp ? "+= " : "-= ") + size;
            counts.add(new Count("int i = a; i " + symbol + " b" + change, symbol, step, ENDS, ENDS));
            counts.add(new Count("int i = a; b " + mirrored(symbol) + " i" + change, symbol, step, ENDS, ENDS));
            for (int end : ENDS) {
                List<Integer> given = List.of(end);
                counts.add(new Count("int i = " + end + "; i " + symbol + " b" + change, symbol, step, given, ENDS));
                counts.add(new Count("int i = a; i " + symbol + " " + end + change, symbol, step, ENDS, given));
            }
        }
        return counts;
    }

    private static String mirrored(String symbol) {
        return symbol.startsWith("<") ? symbol.replace('<', '>') : symbol.replace('>', '<');
    }

    private static void check(Count count, Lowered lowered) {
        Function function = Optimizer.prepare(lowered.function().orElseThrow());
        Function vjp = Optimizer.optimize(Reverse.vjp(function, lowered.active()));
        Function jvp = Optimizer.optimize(Forward.jvp(function, lowered.active()));
        for (int[] point : count.points()) {
            List<Object> arguments = List.of(0.7, point[0], point[1], 1.0);
            String where = "for (%s) from a = %d to b = %d".formatted(count.header(), point[0], point[1]);
            double forward = (double) Evaluator.run(jvp, arguments).get(1);
            List<Object> results = assertDoesNotThrow(() -> Evaluator.run(vjp, arguments), where);
            assertThat((double) results.get(1)).as(where).isCloseTo(forward, within(1e-9 * (1 + Math.abs(forward))));
        }
    }

    /** A loop, and where it may start and end. */
    private record Count(String header, String symbol, int step, List<Integer> starts, List<Integer> bounds) {
        /** Starts and bounds between which are few turns. */
        List<int[]> points() {
            List<int[]> points = new ArrayList<>();
            for (int start : starts) {
                for (int bound : bounds) {
                    for (int turns = 0; turns < 3; turns++) {
                        add(points, bounds.size() == 1 ? bound - turns * step : start, bound);
                        add(points, start, starts.size() == 1 ? start + turns * step : bound);
                    }
                }
            }
            return points;
        }

        private void add(List<int[]> points, int start, int bound) {
            // What is farther than an int counts has no position on a tape.
            boolean isShort = Math.abs((long) bound - start) <= Integer.MAX_VALUE;
            if (isShort && ends(start, bound)) {
                points.add(new int[] {start, bound});
            }
        }

        private boolean ends(int start, int bound) {
            int i = start;
            for (int turn = 0; turn < MOST_TURNS; turn++) {
                if (!goesOn(i, bound)) {
                    return true;
                }
                i += step;
            }
            return false;
        }

        private boolean goesOn(int i, int bound) {
            return switch (symbol) {
                case "<" -> i < bound;
                case "<=" -> i <= bound;
                case ">" -> i > bound;
                default -> i >= bound;
            };
        }
    }
}
