package dev.adjoint.processor.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.javac.Compilation;
import dev.adjoint.processor.javac.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each source in {@code hazards} says at the end of a line which warnings are given on that line, by their IDs; on all
 * other lines there is none.
 */
class HazardsTest {
    private static final Pattern EXPECTED = Pattern.compile("// ((?:[a-z]+-[a-z-]+|kink)(?: [a-z-]+)*)$");
    private static final Pattern ID = Pattern.compile("\\[adjoint:([a-z-]+)].*", Pattern.DOTALL);

    static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hazards"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theWarningsAreThoseThatTheSourceNames(Path source) throws IOException {
        String text = Files.readString(source);
        Compilation compilation = new Javac().withoutWerror().compile(text);
        assertThat(compilation.succeeded()).as(compilation.describe()).isTrue();
        List<String> warnings = compilation.diagnostics().stream()
                // From JDK 20 on, javac itself warns of some of these casts.
                .filter(diagnostic -> diagnostic.getCode().endsWith("proc.messager"))
                .map(HazardsTest::warning)
                .sorted()
                .toList();
        assertThat(warnings).as(compilation.describe()).isEqualTo(expected(text));
    }

    private static List<String> expected(String text) {
        List<String> expected = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = EXPECTED.matcher(lines.get(i));
            if (matcher.find()) {
                for (String id : matcher.group(1).split(" ")) {
                    expected.add(warning(i + 1, id));
                }
            }
        }
        expected.sort(null);
        return expected;
    }

    private static String warning(Diagnostic<? extends JavaFileObject> diagnostic) {
        Matcher id = ID.matcher(diagnostic.getMessage(Locale.ROOT));
        assertThat(diagnostic.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
        assertThat(id.matches()).as(diagnostic.toString()).isTrue();
        return warning(diagnostic.getLineNumber(), id.group(1));
    }

    private static String warning(long line, String id) {
        return String.format("%4d %s", line, id);
    }
}
