package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.adjoint.processor.golden.Case;
import dev.adjoint.processor.golden.CompanionCheck;
import dev.adjoint.processor.golden.IrText;
import dev.adjoint.processor.golden.Rendering;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder in {@code cases} holds a user's sources and, beside them, what the processor makes of them: the generated
 * sources, the IR, the diagnostics. {@code -Dadjoint.golden=write} rewrites what is expected; read the difference
 * before you commit it.
 */
class GoldenTest {
    private static final boolean WRITE = "write".equals(System.getProperty("adjoint.golden"));

    /** Those whose names match. */
    private static final String CASES = System.getProperty("adjoint.cases", ".*");

    static Stream<Case> cases() throws IOException {
        return Case.all().filter(golden -> golden.toString().matches(CASES));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theProcessorMakesOfTheSourcesWhatIsExpected(Case golden) throws IOException {
        Map<String, String> actual = actual(golden);
        assertThat(compile(golden).diagnostics())
                .as("what is reported of the user's own sources")
                .allMatch(diagnostic -> diagnostic.getSource() == null
                        || golden.sources().containsKey(Rendering.name(diagnostic.getSource())));
        if (WRITE) {
            golden.write(actual);
        }
        assertThat(actual).isEqualTo(golden.expected());
        assertThat(actual(golden)).as("the same at the second time").isEqualTo(actual);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsGeneratedComputesTheValueAndTheDerivatives(Case golden) throws Exception {
        Compilation compilation = compile(golden);
        if (compilation.status() == Compilation.Status.FAILURE) {
            return; // What is reported is the matter of the other test.
        }
        assertThat(CompanionCheck.check(compilation)).as("methods checked").isPositive();
    }

    private static Map<String, String> actual(Case golden) throws IOException {
        Map<String, String> files = Rendering.of(compile(golden), golden.sources());
        String ir = IrText.of(golden);
        if (!ir.isEmpty()) {
            files.put("ir.txt", ir);
        }
        return files;
    }

    private static Compilation compile(Case golden) {
        return Compiler.javac()
                .withProcessors(new DifferentiableProcessor())
                .withOptions("-Xlint:all,-processing", "-parameters")
                .compile(golden.files());
    }
}
