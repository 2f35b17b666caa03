package dev.adjoint.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text of the user's holds, it changes nothing but the text that is shown. */
class EscapedTextTest {
    private static final String PLAIN = "plain";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--",
                "--><b>",
                "]]>",
                "<img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "{ a | b } < c & d;",
                "&lt;&amp;&#x27;",
                "\u00e9\u03b1\u6f22\ud83d\ude00",
                "</title></style></textarea></code></li>",
                "${x} {{y}} `z`",
                "javascript:alert(1)",
            })
    void thePageOfAMethodHasTheSameElements(String text) {
        Document page = Jsoup.parse(ReportPage.html(SampleReport.of(text), "index.html"));
        assertThat(structure(page))
                .isEqualTo(structure(Jsoup.parse(ReportPage.html(SampleReport.of(PLAIN), "index.html"))));
        assertThat(page.select("math *")).allSatisfy(element -> {
            assertThat(element.tagName()).isIn("mrow", "mfrac", "mi", "mo", "mn", "mtext", "msub", "msup", "msqrt");
            assertThat(element.attributesSize()).isZero();
        });
        assertThat(page.select("h1").first().wholeText()).isEqualTo(text);
        assertThat(page.select("#graph tbody th code").first().wholeText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"</a><script>", "\"><b>", "a'b|{c}"})
    void theIndexHasTheSameElements(String text) {
        Document page = Jsoup.parse(index(text));
        assertThat(structure(page)).isEqualTo(structure(Jsoup.parse(index(PLAIN))));
        assertThat(page.select("tbody a").attr("href")).isEqualTo(text);
    }

    private static String index(String text) {
        return IndexPage.html(List.of(new IndexPage.Entry(text, text, text, text, text, 1, 1)));
    }

    /** Elements and the names of their attributes; what is in a formula depends on what it says. */
    private static List<String> structure(Document page) {
        return page.getAllElements().stream()
                .filter(element -> element.closest("math") == null)
                .map(element -> element.tagName() + " "
                        + element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey())
                                .collect(Collectors.toCollection(TreeSet::new)))
                .toList();
    }

    /** What changes the order of the characters around it would hide what the code says. */
    @Test
    void charactersThatAreNotSeenAreShownAsJavaWritesThem() {
        String text = "a\u202eb\u2066c\u2028d\u0000e\u001bf\ud800g\ufeffh\u007fi\rj\ufffek";
        Document page = Jsoup.parse(ReportPage.html(SampleReport.of(text), "index.html"));
        Element code = page.select("#forward .line code").first();
        assertThat(code.wholeText())
                .isEqualTo("a\\u202eb\\u2066c\\u2028d\\u0000e\\u001bf\\ud800g\\ufeffh\\u007fi\\u000dj\\ufffek");
    }
}
