package dev.adjoint.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** The page of a method: its structure, as a parser of HTML sees it. */
class ReportPageTest {
    private static final String PAGE = ReportPage.html(SampleReport.of("x * y"), "../index.html");
    private static final Document DOCUMENT = Jsoup.parse(PAGE);

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(ReportPage.html(SampleReport.of("x * y"), "../index.html")).isEqualTo(PAGE);
    }

    @Test
    void theParserHasNothingToRepair() {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        parser.parseInput(PAGE, "");
        assertThat(parser.getErrors()).extracting(ParseError::getErrorMessage).isEmpty();
    }

    @Test
    void idsAreUniqueAndLinksLeadSomewhere() {
        List<String> ids = DOCUMENT.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(DOCUMENT.select("a").eachAttr("href"))
                .contains("../index.html")
                .allSatisfy(target -> {
                    if (target.startsWith("#")) {
                        assertThat(ids).contains(target.substring(1));
                    }
                });
    }

    @Test
    void noElementLoadsAnything() {
        assertThat(DOCUMENT.select("[src], link:not([rel=icon]), iframe, object, base"))
                .isEmpty();
        assertThat(DOCUMENT.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void thePolicyAllowsTheScriptsOfThePageAndNothingElse() {
        String policy =
                DOCUMENT.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "http", "*");
        assertThat(policy.split("'sha256-", -1))
                .hasSize(1 + 1 + DOCUMENT.select("script:not([type])").size());
    }

    @Test
    void linesBearTheLinesOfTheUserThatTheyComeFrom() {
        assertThat(DOCUMENT.select("#source .line").eachAttr("data-lines")).containsExactly("7", "8", "20");
        assertThat(DOCUMENT.select("#source .line").eachAttr("id")).containsExactly("line-7", "line-8", "line-20");
        assertThat(lines("forward")).containsExactly("7", "7 20");
        assertThat(lines("reverse")).containsExactly("8 7", "");
    }

    private static List<String> lines(String panel) {
        return DOCUMENT.select("#" + panel + " .line").stream()
                .map(line -> line.attr("data-lines"))
                .toList();
    }

    @Test
    void codeIsAsItWas() {
        String code = "  String s = \"<b>\"; // a\tb  \u00e9 \ud83d\ude00 'x' & y";
        Document document = Jsoup.parse(ReportPage.html(SampleReport.of(code), "index.html"));
        assertThat(wholeText(document.select("#source .line code"))).contains(code);
        assertThat(wholeText(document.select("#forward .line code"))).contains(code);
    }

    private static List<String> wholeText(Elements elements) {
        return elements.stream().map(Element::wholeText).toList();
    }

    @Test
    void headingsDescendOneLevelAtATime() {
        int level = 0;
        for (Element heading : DOCUMENT.select("h1, h2, h3, h4")) {
            int next = Integer.parseInt(heading.tagName().substring(1));
            assertThat(next).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(DOCUMENT.select("h1")).hasSize(1);
    }

    @Test
    void saysPlainlyThatNothingIsStored() {
        Document empty = Jsoup.parse(ReportPage.html(SampleReport.empty(), "index.html"));
        assertThat(empty.select("#storage").text()).contains("Nothing is stored.");
        assertThat(DOCUMENT.select("#storage").text())
                .doesNotContain("Nothing is stored.")
                .contains("1 value is stored");
    }

    @Test
    void saysHowMuchIsLeftOut() {
        assertThat(DOCUMENT.select("#graph .note").text()).contains("3 values");
    }

    @Test
    void theLibraryIsThereOnlyWithAGraph() {
        String empty = ReportPage.html(SampleReport.empty(), "index.html");
        assertThat(empty).doesNotContain("dagre");
        assertThat(PAGE)
                .contains("dagre", "Copyright (c) 2012-2014 Chris Pettitt")
                .doesNotContain("sourceMappingURL");
    }

    @Test
    void forwardModeIsCalledWhatItIs() {
        Document document = Jsoup.parse(ReportPage.html(SampleReport.of("jvp"), "index.html"));
        assertThat(document.select("#reverse h3").text()).contains("forward mode");
        assertThat(DOCUMENT.select("#reverse h3").text()).contains("Reverse pass");
    }
}
