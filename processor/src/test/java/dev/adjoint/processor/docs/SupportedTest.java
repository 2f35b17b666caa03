package dev.adjoint.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.golden.CompanionCheck;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/supported.md says is so, row by row. */
class SupportedTest {
    private static final Document DOCUMENT = new Document(Path.of("../docs/supported.md"));
    private static final String HELPERS = """
            static double square(double v) { return v * v; }
            static double power(double v, int k) { return k == 0 ? 1 : v * power(v, k - 1); }
            @Differentiable
            static double tower(double v, int k) { return k < 1 ? v : v * tower(0.5 * v, k - 1); }
            static void require(boolean holds) {}
            }
            final class Other {
                static int size(int k) { return 2 * k; }
                static double scale(double v) { return 2 * v; }
            }
            """;
    private static final boolean WRITE = "write".equals(System.getProperty("adjoint.golden"));

    /** The rows of the tables under a heading, as cells without backticks. */
    private static Stream<List<String>> rows(String heading) {
        String section = DOCUMENT.text().split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("| construct") && !line.startsWith("| ---"))
                .map(line -> line.replace("\\|", "\u0000"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replace("`", "").replace('\u0000', '|'))
                        .toList());
    }

    static Stream<List<String>> differentiated() {
        return rows("Differentiated");
    }

    static Stream<List<String>> rejected() {
        return rows("Rejected");
    }

    static Stream<List<String>> warned() {
        return rows("Warnings");
    }

    @ParameterizedTest
    @MethodSource("differentiated")
    void whatIsSaidToBeDifferentiatedIs(List<String> row) throws Exception {
        Compilation compilation = compile(row.get(1));
        assertThat(compilation.status())
                .as(compilation.diagnostics().toString())
                .isEqualTo(Compilation.Status.SUCCESS);
        assertThat(CompanionCheck.check(compilation)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void whatIsSaidToBeRejectedIs(List<String> row) {
        assertThat(compile(row.get(1)).diagnostics())
                .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .extracting(diagnostic -> diagnostic.getMessage(null))
                .isNotEmpty()
                .allMatch(message -> message.startsWith("[" + row.get(2) + "]"));
    }

    @ParameterizedTest
    @MethodSource("warned")
    void whatIsSaidToBeWarnedOfIs(List<String> row) {
        assertThat(warnings(row.get(1))).isNotEmpty().allMatch(message -> message.startsWith("[" + row.get(2) + "]"));
        assertThat(warnings(row.get(3))).isEmpty();
    }

    private static List<String> warnings(String body) {
        Compilation compilation = compile(body);
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    @Test
    void everyIdThatAUserMayMeetIsNamedInTheCatalogue() {
        assertThat(DOCUMENT.text().split("`"))
                .filteredOn(word -> word.startsWith("adjoint:"))
                .allMatch(id -> Arrays.stream(Message.values())
                        .anyMatch(message -> message.id().equals(id)));
    }

    @Test
    void theTableOfFunctionsIsThatOfTheRules() {
        String text = DOCUMENT.withSection("functions", FunctionTable.markdown());
        if (WRITE) {
            DOCUMENT.write(text);
        }
        assertThat(DOCUMENT.text()).isEqualTo(text);
    }

    private static Compilation compile(String body) {
        String source = "import dev.adjoint.*;\nclass Example {\nrecord Pair(double x, double y) {\n"
                + " Pair plus(Pair other) { return new Pair(x + other.x, y + other.y()); }\n}\n"
                + "enum Side { LEFT, RIGHT }\n"
                + "static final double[] TABLE = {1, 2, 3};\n"
                + "@Differentiable static double f(double x, double y, @Constant double c, int n, boolean b,"
                + " String unit, Side side) {\n" + body + "\n}\n" + HELPERS;
        return Compiler.javac()
                .withProcessors(new DifferentiableProcessor())
                .withOptions("-parameters")
                .compile(JavaFileObjects.forSourceString("Example", source));
    }
}
