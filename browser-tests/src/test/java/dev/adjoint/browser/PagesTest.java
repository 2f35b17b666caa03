package dev.adjoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.report.IndexPage;
import dev.adjoint.processor.report.MethodReport;
import dev.adjoint.processor.report.ReportPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The ways between the pages; that they ask for nothing; that they can be read without their scripts. */
@InBrowser
class PagesTest {
    private final Browser browser;

    PagesTest(Browser browser) {
        this.browser = browser;
    }

    private void writeAll() {
        browser.write("index.html", index());
        browser.write("Neuron_activation.html", ReportPage.html(Reports.neuron(), "index.html"));
        browser.write(
                "dev/adjoint/sample/Arrays_smoothed.html", ReportPage.html(Reports.smoothed(), "../../../index.html"));
    }

    static String index() {
        return IndexPage.html(List.of(
                new IndexPage.Entry(
                        "", "Neuron_activation", "Neuron.activation", "Neuron.java", "Neuron_activation.html", 6, 0),
                new IndexPage.Entry(
                        "dev.adjoint.sample",
                        "Arrays_smoothed",
                        "Arrays.smoothed",
                        "Arrays.java",
                        "dev/adjoint/sample/Arrays_smoothed.html",
                        17,
                        1)));
    }

    @Test
    void theIndexLeadsToEveryMethodAndBack() {
        writeAll();
        for (String method : List.of("Neuron.activation", "Arrays.smoothed")) {
            browser.open("index.html");
            browser.follow(method);
            assertThat(browser.find("h1").getText()).isEqualTo(method);
            browser.click(browser.find("header nav a"));
            assertThat(browser.find("h1").getText()).isEqualTo("Derivatives");
        }
    }

    @Test
    void theSectionsAreReached() {
        writeAll();
        browser.open("Neuron_activation.html");
        int sections = browser.findAll(".sections a").size();
        assertThat(sections).isEqualTo(6);
        for (int i = 0; i < sections; i++) {
            browser.findAll(".sections a").get(i).click();
            assertThat(browser.number("return document.querySelector(location.hash).getBoundingClientRect().top"))
                    .isBetween(-1L, 900L);
        }
    }

    @Test
    void nothingIsAskedForAndNothingIsWrittenToTheConsole() {
        writeAll();
        for (String page : List.of("index.html", "Neuron_activation.html", "dev/adjoint/sample/Arrays_smoothed.html")) {
            browser.open(page);
            browser.findAll("summary").forEach(browser::click);
            browser.openAll();
            browser.findAll("#source .line, #mathematics li, .node").forEach(browser::hover);
            browser.press(Keys.TAB, Keys.ENTER, Keys.ESCAPE);
            assertThat(browser.console()).isEmpty();
            assertThat(browser.requests())
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(address).matches("(?s)(file|data|about|blob):.*"));
        }
    }

    /** The tests above would see an error: the policy of the page stops what is not the page's own. */
    @Test
    void whatIsNotThePagesOwnIsStoppedAndSeen() {
        writeAll();
        browser.open("Neuron_activation.html");
        browser.run(
                "document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/x.png' }))");
        Waiting.until(
                () -> browser.console().stream().anyMatch(message -> message.contains("Content Security Policy")));
        assertThat(browser.requests()).contains("http://127.0.0.1:9/x.png");
    }

    @Test
    void withoutScriptsEverythingButThePictureIsThere() {
        writeAll();
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.open("Neuron_activation.html");
            assertThat(browser.findAll(".line")).hasSize(12);
            assertThat(browser.find("#picture").isDisplayed()).isFalse();
            browser.click(browser.find(".list summary"));
            assertThat(browser.findAll("#graph tbody tr")).hasSize(10).allMatch(row -> row.isDisplayed());
            assertThat(browser.find("#lit").getText()).isEmpty();
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void textsOfTheUsersAreTexts() {
        for (String text : List.of(
                "</script><script>document.title = 'lost'</script>",
                "<img src=x onerror=\"document.title = 'lost'\">",
                "\" onmouseover=\"document.title = 'lost'",
                "a | b { c } < d > \\ & é α 漢 😀")) {
            MethodReport report = Reports.of(text);
            browser.open("text.html", ReportPage.html(report, "index.html"));
            browser.openAll();
            assertThat(browser.run("return document.querySelector('.node title').textContent"))
                    .isEqualTo(text);
            assertThat(browser.run("return document.querySelector('#source code').textContent"))
                    .isEqualTo(text);
            assertThat(browser.run("return document.querySelector('.line').getAttribute('aria-label')"))
                    .isEqualTo("line 1: " + text);
            browser.findAll(".line, .node").forEach(browser::hover);
            assertThat(browser.driver().getTitle()).isEqualTo("The derivative of " + text);
            assertThat(browser.console()).isEmpty();
        }
    }
}
