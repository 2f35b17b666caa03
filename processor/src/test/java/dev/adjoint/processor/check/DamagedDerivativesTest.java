package dev.adjoint.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.derive.Forward;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.evaluate.Linker;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.optimize.Optimizer;
import dev.adjoint.processor.programs.RandomFunctions;
import dev.adjoint.processor.programs.RandomProgram;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Derivatives of random functions, right and with one operation replaced: the checks tell them apart. */
class DamagedDerivativesTest {
    private static final int PROGRAMS = Integer.getInteger("adjoint.functions", 2_000);
    private static final Map<String, String> OTHERS =
            Map.of("double +", "double -", "double -", "double +", "double *", "double +", "double /", "double *");
    private static final Expectation NOTHING = new Expectation(Optional.empty(), Optional.empty(), 1e-6);

    private int visible;
    private int visibleUnasked;
    private int caughtUnasked;
    private int caughtAtThePoint;
    private int confirmed;

    @Test
    void areCaughtAndNoOthers(TestReporter reporter) {
        List<String> alarms = new ArrayList<>();
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            String which = "seed " + seed + ": ";
            RandomProgram program = RandomFunctions.program(seed);
            Function source = program.function();
            Function gradient = Optimizer.optimize(Reverse.gradient(source, program.active()));
            Function jvp = Optimizer.optimize(Forward.jvp(source, program.active()));
            Subject right = subject(program, gradient, jvp);
            Optional<Remark> alarm = AutomaticCheck.run(right, Linker.NONE);
            if (alarm.isPresent()) {
                alarms.add(which + alarm.get().text());
            }
            List<Remark> remarks = atThePoint(right, program);
            remarks.stream()
                    .filter(remark -> !isStaircase(source))
                    // Infinity times 0: an error at a point that the user named, but not of the passes.
                    .filter(remark -> !remark.text().contains("NaN"))
                    .filter(remark -> remark.message() == Message.CHECK_FAILED)
                    .forEach(remark -> alarms.add(which + remark.text()));
            if (alarm.isEmpty() && remarks.isEmpty()) {
                confirmed++;
                damage(program, gradient, jvp, seed);
            }
        }
        String tally = confirmed + " confirmed, " + visible + " damaged so that it shows, " + caughtAtThePoint
                + " of them caught; " + visibleUnasked + " show at points that nobody named, " + caughtUnasked
                + " of them caught";
        reporter.publishEntry(tally);
        assertThat(alarms).as("false alarms; " + tally).isEmpty();
        assertThat(confirmed).as(tally).isGreaterThan(PROGRAMS / 3);
        assertThat(caughtAtThePoint).as(tally).isGreaterThanOrEqualTo(visible * 99 / 100);
        assertThat(visibleUnasked).as(tally).isGreaterThan(visible / 3);
        assertThat(caughtUnasked).as(tally).isGreaterThanOrEqualTo(visibleUnasked * 95 / 100);
    }

    /**
     * Whether a function rounds a number, to a float for example. Its derivative is that of a staircase, as long steps
     * are not: at a point that the user named that is an error.
     */
    private static boolean isStaircase(Function function) {
        return function.body().statements().stream()
                .anyMatch(statement -> statement instanceof Statement.Let let
                        && let.expression() instanceof Expression.Apply apply
                        && Table.rule(apply.primitive()).isLocallyConstant()
                        && !apply.arguments().get(0).type().isIntegral());
    }

    private void damage(RandomProgram program, Function gradient, Function jvp, long seed) {
        boolean isReverse = seed % 2 == 0;
        Function damaged = damaged(isReverse ? gradient : jvp, (int) (seed % 7));
        if (!changes(isReverse ? gradient : jvp, damaged, program, program.arguments(), isReverse)) {
            return;
        }
        visible++;
        Subject wrong = isReverse ? subject(program, damaged, jvp) : subject(program, gradient, damaged);
        if (showsUnasked(isReverse ? gradient : jvp, damaged, program, isReverse)) {
            visibleUnasked++;
            caughtUnasked += AutomaticCheck.run(wrong, Linker.NONE).isPresent() ? 1 : 0;
        }
        caughtAtThePoint +=
                atThePoint(wrong, program).stream().anyMatch(remark -> remark.message() == Message.CHECK_FAILED)
                        ? 1
                        : 0;
    }

    private static List<Remark> atThePoint(Subject subject, RandomProgram program) {
        List<String> texts = program.arguments().stream()
                .map(argument -> argument instanceof Double number && !Double.isFinite(number)
                        ? "Double." + (number.isNaN() ? "NaN" : number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY")
                        : argument.toString())
                .toList();
        return PointCheck.run(subject, texts, NOTHING, Linker.NONE);
    }

    private static Subject subject(RandomProgram program, Function gradient, Function jvp) {
        Function source = program.function();
        return new Subject(
                "f",
                source.parameters().stream().map(ParameterGroup::of).toList(),
                Map.of(),
                program.active(),
                source,
                Optimizer.optimize(source),
                Optional.of(gradient),
                Optional.empty(),
                Optional.of(jvp));
    }

    /** With another operation in the place of one of the last. */
    private static Function damaged(Function function, int fromTheEnd) {
        List<Statement> candidates = function.body().statements().stream()
                .filter(statement -> statement instanceof Statement.Let let
                        && let.expression() instanceof Expression.Apply apply
                        && OTHERS.containsKey(apply.primitive().id()))
                .toList();
        if (candidates.isEmpty()) {
            return function;
        }
        Statement chosen = candidates.get(Math.max(0, candidates.size() - 1 - fromTheEnd));
        return new Rewriter() {
            @Override
            protected void rewriteLet(Statement.Let let, BlockBuilder out) {
                if (let.value().equals(((Statement.Let) chosen).value())) {
                    Expression.Apply apply = (Expression.Apply) let.expression();
                    out.add(new Statement.Let(
                            let.value(),
                            new Expression.Apply(
                                    Table.row(OTHERS.get(apply.primitive().id())), apply.arguments())));
                } else {
                    out.add(let);
                }
            }
        }.rewrite(function);
    }

    /** Whether that is so at one of the points that nobody named. */
    private static boolean showsUnasked(Function right, Function wrong, RandomProgram program, boolean isReverse) {
        List<Type> types =
                program.function().parameters().stream().map(Value::type).toList();
        for (Region region : Region.NEAR) {
            List<Object> point = new ArrayList<>(SamplePoints.arguments(types, region));
            try {
                double value = (double) Evaluator.run(program.function(), point).get(0);
                if (Double.isFinite(value) && changes(right, wrong, program, point, isReverse)) {
                    return true;
                }
            } catch (ArithmeticException | IllegalArgumentException thrown) {
                // Nothing shows where the program throws.
            }
        }
        return false;
    }

    /** Whether a derivative at a point is another one, by more than a thousandth, where the value is the same. */
    private static boolean changes(
            Function right, Function wrong, RandomProgram program, List<Object> arguments, boolean isReverse) {
        int size = isReverse ? 0 : program.active().size();
        boolean changes = false;
        for (int i = 0; i < Math.max(1, size); i++) {
            List<Object> all = new ArrayList<>(arguments);
            for (int j = 0; j < size; j++) {
                all.add(i == j ? 1.0 : 0.0);
            }
            List<Object> expected;
            List<Object> actual;
            try {
                expected = Evaluator.run(right, all);
                actual = Evaluator.run(wrong, all);
            } catch (ArithmeticException | IllegalArgumentException thrown) {
                return false; // an integer that is made of what was damaged may be 0
            }
            for (int j = 0; j < expected.size(); j++) {
                double a = (double) expected.get(j);
                double b = (double) actual.get(j);
                changes |= Math.abs(a - b) > 1e-3 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
            }
        }
        return changes;
    }
}
