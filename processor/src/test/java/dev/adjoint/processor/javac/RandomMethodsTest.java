package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.DifferentiableProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Random methods, as text, through javac and the processor: the companion against the method, forward against reverse
 * mode, both against differences, and the IR that the frontend made against the compiled code.
 */
class RandomMethodsTest {
    private static final int PROGRAMS = Integer.getInteger("adjoint.programs", 20);
    private static final int METHODS = 30;
    private static final long FIRST_SEED = Long.getLong("adjoint.seed", 1);

    private final Tally tally = new Tally();

    @Test
    void companionsDoWhatTheirMethodsDo(TestReporter reporter) {
        for (int i = 0; i < PROGRAMS; i++) {
            check(RandomProgram.of(FIRST_SEED + (long) i * METHODS, METHODS), tally);
        }
        reporter.publishEntry(tally.toString());
        assertThat(tally.methods).isEqualTo(PROGRAMS * METHODS);
        assertThat(tally.evaluated).as("%s", tally).isGreaterThan(2 * tally.values / 3);
        assertThat(tally.compared).as("%s", tally).isGreaterThan(3 * tally.notCompared);
        assertThat(tally.differenced).as("%s", tally).isGreaterThan(2 * tally.notDifferenced);
    }

    static void check(RandomProgram program, Tally tally) {
        Lowering lowering = new Lowering();
        Compilation compilation =
                new Javac().processors(lowering, new DifferentiableProcessor()).compile(program.sources());
        if (!compilation.succeeded() || !compilation.diagnostics().isEmpty()) {
            throw new AssertionError(smallestFailure(program, compilation));
        }
        Compiled compiled = compilation.compiled();
        for (RandomProgram.Member member : program.members()) {
            String name = member.method().name();
            new MethodCheck(member.method(), compiled.method(member.host(), name), lowering.of(name), tally).run();
        }
    }

    private static String smallestFailure(RandomProgram program, Compilation whole) {
        for (RandomProgram.Member member : program.members()) {
            Compilation alone = new Javac().compile(RandomProgram.of(member).sources());
            if (!alone.succeeded() || !alone.diagnostics().isEmpty()) {
                return "seed " + member.method().seed() + " does not compile:\n" + alone.describe() + "\n"
                        + member.method().text() + alone.sources();
            }
        }
        return "only together do these not compile:\n" + whole.describe();
    }
}
