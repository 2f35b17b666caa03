package dev.adjoint.processor.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The smallest random methods that once broke something, as files of the folder {@code loops}. */
class KeptLoopsTest {
    private static final Path FOLDER = Path.of("src/test/resources/loops");
    private static final Pattern HEAD = Pattern.compile("static (double\\S*) (\\w+)\\((.*)\\) \\{");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isDifferentiated(Path file) throws IOException {
        String text = Files.readString(file);
        LoopTally tally = new LoopTally();
        LoopBatch batch = new LoopBatch(tally);
        for (long seed : LongStream.range(0, 5).toArray()) {
            batch.check(new LoopProgram(List.of(parse(seed, text))));
        }
        assertThat(tally.rejected()).isZero();
        batch.failures().forEach(failure -> {
            throw failure;
        });
    }

    private static LoopMethod parse(long seed, String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.find()) {
            throw new IllegalArgumentException("no method: " + text);
        }
        List<Parameter> parameters = new ArrayList<>();
        for (String declaration : head.group(3).split(", ")) {
            Arrays.stream(Parameter.Kind.values())
                    .map(kind -> new Parameter(declaration.substring(declaration.lastIndexOf(' ') + 1), kind))
                    .filter(parameter -> parameter.declaration().equals(declaration))
                    .forEach(parameters::add);
        }
        boolean isVector = head.group(1).equals("double[]");
        return new LoopMethod(seed, head.group(2), text, parameters, isVector, true, Set.of());
    }
}
