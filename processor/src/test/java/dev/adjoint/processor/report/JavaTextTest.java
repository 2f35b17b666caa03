package dev.adjoint.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments are told from code; here they stand in angle brackets. */
class JavaTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            x = 1; // one             ~ x = 1; [// one]
            /* a */ x /* b */ = 1;    ~ [/* a */] x [/* b */] = 1;
            s = "// no"; // yes       ~ s = "// no"; [// yes]
            s = "\\" // no"; // yes   ~ s = "\\" // no"; [// yes]
            c = '"'; // yes           ~ c = '"'; [// yes]
            a / b * c                 ~ a / b * c
            /*/ still /* open */ x    ~ [/*/ still /* open */] x
            /**/x                     ~ [/**/]x
            "open // no               ~ "open // no
            """)
    void inALine(String line, String expected) {
        assertThat(written(line)).isEqualTo(expected);
    }

    @Test
    void overLines() {
        assertThat(written("/**\n * text\n */ x;")).isEqualTo("[/**]\n[ * text]\n[ */] x;");
        assertThat(written("s = \"\"\"\n // no\n \"\"\"; // yes")).isEqualTo("s = \"\"\"\n // no\n \"\"\"; [// yes]");
        assertThat(written("/* open\n\n end */")).isEqualTo("[/* open]\n\n[ end */]");
    }

    private static String written(String lines) {
        Html html = new Html();
        JavaText text = new JavaText(html);
        lines.lines().forEach(line -> {
            text.line(line);
            html.line();
        });
        return html.toString()
                .replace("<span class=\"comment\">", "[")
                .replace("</span>", "]")
                .replaceAll("</?code>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .strip();
    }
}
