package dev.adjoint.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.docs.Document.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents say what is so. A Java block that declares a type is compiled with the processor; any other is run, and
 * what it prints is what the block of text, or the picture, after it says. A block under a comment {@code generated:
 * Class member} is that member of the companion, as it is generated, one under {@code ir: Class.method pass} the IR
 * after that pass; {@code -Dadjoint.golden=write} rewrites them.
 */
class DocumentationTest {
    private static final boolean WRITE = "write".equals(System.getProperty("adjoint.golden"));

    static Stream<Document> documents() {
        return Document.all().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void itsCodeCompilesAndPrintsWhatItSays(Document document) throws Exception {
        Examples examples = Examples.compile(document);
        List<Block> blocks = document.blocks();
        int fragment = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isFragment()) {
                String printed = examples.run(fragment++);
                boolean hasOutput = i + 1 < blocks.size()
                        && Set.of("text", "mermaid").contains(blocks.get(i + 1).language());
                assertThat(printed)
                        .as("printed by%n%s", blocks.get(i).text())
                        .isEqualTo(hasOutput ? blocks.get(i + 1).text() : "");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatItShowsAsGeneratedIsGenerated(Document document) throws Exception {
        Examples examples = Examples.compile(document);
        for (Block block : document.blocks()) {
            if (block.kind().isEmpty()) {
                continue;
            }
            String[] subject = block.subject().split(" ");
            String actual = block.kind().equals("ir")
                    ? examples.ir(subject[0], subject[1])
                    : examples.generated(subject[0], subject[1]);
            if (WRITE) {
                document.write(document.withBlock(block.kind(), block.subject(), actual));
            } else {
                assertThat(block.text()).isEqualTo(actual);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theTestsThatItNamesExist(Document document) throws IOException {
        Set<String> files;
        try (Stream<Path> all = Files.walk(Path.of(".."))) {
            files = all.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
        Matcher names = Pattern.compile("`(\\w+Test)`").matcher(document.text());
        while (names.find()) {
            assertThat(files).contains(names.group(1) + ".java");
        }
    }
}
