package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.golden.Case;
import dev.adjoint.processor.golden.CompanionCheck;
import dev.adjoint.processor.golden.Lowering;
import dev.adjoint.processor.golden.Rendering;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Printer;
import dev.adjoint.processor.optimize.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder in {@code cases} holds a user's sources and, beside them, what the processor makes of them: the generated
 * sources, the IR, the diagnostics. {@code -Dadjoint.golden=write} rewrites what is expected; read the difference
 * before you commit it.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final boolean WRITE = "write".equals(System.getProperty("adjoint.golden"));

    static Stream<Case> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().map(Case::new).toList().stream();
        }
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
        String ir = ir(golden);
        if (!ir.isEmpty()) {
            files.put("ir.txt", ir);
        }
        return files;
    }

    /** Each method as the frontend lowers it, and its gradient as it is derived and optimised. */
    private static String ir(Case golden) {
        StringBuilder text = new StringBuilder();
        Lowering.of(sources(golden))
                .values()
                .forEach(lowered -> lowered.function()
                        .filter(primal -> isDerivable(lowered, primal))
                        .ifPresent(primal -> {
                            Function gradient = Reverse.gradient(primal, lowered.active());
                            text.append(Printer.print(primal)).append('\n');
                            text.append(Printer.print(Optimizer.optimize(gradient)))
                                    .append('\n');
                        }));
        return text.toString();
    }

    /** Whether it has all the derivatives that its gradient takes: those that a user did not give are missing. */
    private static boolean isDerivable(Lowered lowered, Function primal) {
        Activity activity = Activity.of(primal, lowered.active());
        return lowered.requirements().stream()
                .filter(requirement -> requirement.otherwise().message() == Message.NO_PARTIAL)
                .noneMatch(requirement -> activity.isActive(requirement.value()));
    }

    private static Compilation compile(Case golden) {
        return Compiler.javac()
                .withProcessors(new DifferentiableProcessor())
                .withOptions("-Xlint:all,-processing", "-parameters")
                .compile(sources(golden));
    }

    private static List<JavaFileObject> sources(Case golden) {
        return golden.sources().entrySet().stream()
                .map(source -> JavaFileObjects.forSourceString(source.getKey().replace(".java", ""), source.getValue()))
                .toList();
    }
}
