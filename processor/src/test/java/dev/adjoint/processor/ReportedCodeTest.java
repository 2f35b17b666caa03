package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.golden.Case;
import dev.adjoint.processor.report.MethodReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reports show of generated code, against that code. */
class ReportedCodeTest {
    private static final Pattern LOCAL_ARRAY = Pattern.compile("\\b(?:double|int|boolean|long)\\[] (\\w+) = new ");

    private static Stream<Case> accepted() throws IOException {
        return Case.all()
                .filter(golden -> !golden.folder().getFileName().toString().startsWith("rejected"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void theReportShowsTheWholeCodeAndAllThatItStores(Case golden) throws IOException {
        checkAll(golden.files());
    }

    private static Stream<Path> loops() throws IOException {
        return Files.list(Path.of("src/test/resources/loops"));
    }

    @ParameterizedTest
    @MethodSource("loops")
    void soItIsForLoopsThatWereOnceWrong(Path method) throws IOException {
        String text =
                "import dev.adjoint.*;\nimport java.util.Arrays;\nfinal class T {\n" + Files.readString(method) + "}\n";
        checkAll(List.of(JavaFileObjects.forSourceString("T", text)));
    }

    private static void checkAll(List<JavaFileObject> files) throws IOException {
        Reporting reporting = new Reporting();
        com.google.testing.compile.Compilation compilation = Compiler.javac()
                .withProcessors(new DifferentiableProcessor(), reporting)
                .withOptions("-Xlint:none", "-parameters")
                .compile(files);
        Map<String, String> companions = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            String name = file.getName().replaceFirst("^/SOURCE_OUTPUT/", "").replaceFirst("\\.java$", "");
            companions.put(name.replace('/', '.'), file.getCharContent(true).toString());
        }
        assertThat(companions).isNotEmpty().containsOnlyKeys(reporting.reports().keySet());
        reporting.reports().forEach((companion, report) -> check(report, companions.get(companion)));
    }

    private static void check(MethodReport report, String companion) {
        List<String> shown = new ArrayList<>();
        for (List<MethodReport.CodeLine> column : List.of(report.forward(), report.reverse())) {
            column.stream()
                    .filter(line -> !line.isContext())
                    .forEach(line -> shown.add(line.text().strip()));
            assertThat(balance(column)).as("braces of %s", report.method()).isZero();
        }
        List<String> code = code(companion, report.member());
        Collections.sort(code);
        Collections.sort(shown);
        assertThat(shown).as("the code of %s", report.method()).isEqualTo(code);
        assertThat(report.steps())
                .allSatisfy(step -> assertThat(report.reverse())
                        .as("the derivative of %s", step)
                        .anyMatch(line -> line.sourceLines().contains(step.line())));
        Set<Integer> lines = new TreeSet<>();
        report.source().forEach(excerpt -> {
            for (int i = 0; i < excerpt.lines().size(); i++) {
                lines.add(excerpt.firstLine() + i);
            }
        });
        assertThat(report.forward()).allSatisfy(line -> assertThat(lines).containsAll(line.sourceLines()));
        assertThat(report.reverse()).allSatisfy(line -> assertThat(lines).containsAll(line.sourceLines()));

        Set<String> stored = report.storage().stream()
                .filter(row -> row.kind() == MethodReport.Storage.Kind.STORED)
                .map(MethodReport.Storage::array)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(stored).as("what %s stores", report.method()).containsAll(tapes(code));
        assertThat(String.join("\n", code))
                .satisfies(text -> stored.forEach(array -> assertThat(text).containsPattern("\\b" + array + "\\b")));
    }

    private static int balance(List<MethodReport.CodeLine> column) {
        return column.stream()
                .map(line -> line.text().replaceFirst(" // line.*", ""))
                .mapToInt(text ->
                        (text.endsWith("{") ? 1 : 0) - (text.stripLeading().startsWith("}") ? 1 : 0))
                .sum();
    }

    /** The lines of a member's body in the text of a companion. */
    private static List<String> code(String companion, String member) {
        List<String> code = new ArrayList<>();
        boolean isInside = false;
        boolean isHead = false;
        for (String line : companion.lines().toList()) {
            isHead = isHead
                    || (!isInside && line.matches("  (public |private )?static .*\\b" + member + "(Part\\d+)?\\(.*"));
            if (isHead) {
                isInside = line.endsWith("{");
                isHead = !isInside;
            } else if (line.equals("  }")) {
                isInside = false;
            } else if (isInside && !line.isBlank()) {
                code.add(line.strip());
            }
        }
        return code;
    }

    /** The arrays that are made to hold what turns keep: their names are those of the generator. */
    private static Set<String> tapes(List<String> code) {
        Set<String> tapes = new TreeSet<>();
        for (String line : code) {
            Matcher array = LOCAL_ARRAY.matcher(line);
            if (array.find() && array.group(1).matches("tape\\d*")) {
                tapes.add(array.group(1));
            }
        }
        return tapes;
    }
}
