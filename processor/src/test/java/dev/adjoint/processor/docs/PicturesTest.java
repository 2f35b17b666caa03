package dev.adjoint.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.docs.Document.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures that a document shows are those that its examples draw, into files of the same names under
 * {@code target}; {@code -Dadjoint.golden=write} replaces them.
 */
class PicturesTest {
    private static final boolean WRITE = "write".equals(System.getProperty("adjoint.golden"));
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\((\\w+\\.svg)\\)");

    static Stream<Document> documents() {
        return Document.all().stream()
                .filter(document -> PICTURE.matcher(document.text()).find());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void areDrawnByItsExamples(Document document) throws Exception {
        Examples examples = Examples.compile(document);
        int fragments =
                (int) document.blocks().stream().filter(Block::isFragment).count();
        for (int i = 0; i < fragments; i++) {
            examples.run(i);
        }
        Matcher pictures = PICTURE.matcher(document.text());
        while (pictures.find()) {
            String drawn = Files.readString(Path.of("target", pictures.group(1)));
            Path shown = DOCS.resolve(pictures.group(1));
            if (WRITE) {
                Files.writeString(shown, drawn);
            }
            assertThat(withoutDigits(drawn)).isEqualTo(withoutDigits(Files.readString(shown)));
        }
    }

    /** The last digits of some functions of Math vary between JDKs, and the titles have all digits. */
    private static String withoutDigits(String svg) {
        return svg.replaceAll("<title>[^<]*</title>", "");
    }

    @Test
    void areAllShown() throws IOException {
        StringBuilder documents = new StringBuilder();
        documents().forEach(document -> documents.append(document.text()));
        try (Stream<Path> files = Files.list(DOCS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".svg")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(documents).contains("](" + name + ")"));
        }
    }
}
