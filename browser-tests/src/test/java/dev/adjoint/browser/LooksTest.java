package dev.adjoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.adjoint.processor.report.ReportPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;

/** What the pages look like, light and dark, on wide and on narrow screens; and that everybody can use them. */
@InBrowser
class LooksTest {
    private static final List<String> SCHEMES = List.of("light", "dark");
    private static final List<Dimension> SCREENS =
            List.of(new Dimension(360, 640), new Dimension(900, 700), new Dimension(1440, 900));

    private final Browser browser;

    LooksTest(Browser browser) {
        this.browser = browser;
    }

    /** Visits every page in every look, with all that can be opened open and a line kept lit. */
    private void visitAll(BiConsumer<String, Dimension> visit) {
        browser.write("neuron.html", ReportPage.html(Reports.neuron(), "index.html"));
        browser.write("smoothed.html", ReportPage.html(Reports.smoothed(), "index.html"));
        browser.write("words.html", ReportPage.html(Reports.of("word".repeat(60)), "index.html"));
        browser.write("index.html", PagesTest.index());
        for (String page : List.of("index.html", "neuron.html", "smoothed.html#line-37", "words.html#line-1")) {
            for (Dimension screen : SCREENS) {
                browser.open(page);
                browser.device(screen.getWidth(), screen.getHeight());
                browser.openAll();
                for (String scheme : SCHEMES) {
                    browser.media(scheme);
                    visit.accept(page + " " + scheme, screen);
                }
            }
        }
    }

    @Test
    void noPageScrollsSideways() {
        visitAll((look, screen) -> assertThat(browser.number("return document.documentElement.scrollWidth"))
                .as("width of %s on %s", look, screen)
                .isLessThanOrEqualTo(screen.getWidth()));
    }

    @Test
    void thePanelsStandSideBySideOnlyWhereThereIsRoom() {
        List<Long> columns = new ArrayList<>();
        for (Dimension screen : SCREENS) {
            browser.open("neuron.html", ReportPage.html(Reports.neuron(), "index.html"));
            browser.device(screen.getWidth(), screen.getHeight());
            columns.add(browser.number(
                    "return new Set([...document.querySelectorAll('.panel')].map((panel) => panel.offsetLeft)).size"));
        }
        assertThat(columns).containsExactly(1L, 2L, 3L);
    }

    @Test
    void textStandsOutFromWhatIsBehindIt() {
        String script = resource("contrast.js");
        visitAll((look, screen) ->
                assertThat((List<?>) browser.run(script, 4.5)).as(look).isEmpty());
    }

    /** What the test above measures. */
    @Test
    void contrastIsMeasured() {
        browser.open(
                "contrast.html",
                "<p style='color: #777; background: #fff'>grey<b style='color: #767676'>darker</b></p>");
        assertThat((List<?>) browser.run(resource("contrast.js"), 4.5))
                .hasSize(1)
                .first()
                .asString()
                .contains("grey", "4.48");
        browser.open("contrast.html", "<svg><rect fill='#fff'/><text fill='#777' y='9'>grey</text></svg>");
        assertThat((List<?>) browser.run(resource("contrast.js"), 4.5)).hasSize(1);
    }

    @Test
    void darkPagesAreDark() {
        String background = "return getComputedStyle(document.documentElement).backgroundColor";
        browser.open("neuron.html", ReportPage.html(Reports.neuron(), "index.html"));
        assertThat(browser.run(background)).isEqualTo("rgb(255, 255, 255)");
        browser.media("dark");
        assertThat(browser.run(background)).isEqualTo("rgb(20, 23, 26)");
    }

    /** Whoever cannot tell the colours apart sees a bar, and bold numbers. */
    @Test
    void colourIsNotTheOnlySignOfLight() {
        browser.open("neuron.html", ReportPage.html(Reports.neuron(), "index.html"));
        String look = """
                const line = document.querySelectorAll('#source .line')[3];
                return getComputedStyle(line).borderLeftColor
                  + getComputedStyle(line.querySelector('.number')).fontWeight""";
        Object dark = browser.run(look);
        browser.hover(browser.line("source", 3));
        assertThat(dark).isEqualTo("rgba(0, 0, 0, 0)400");
        assertThat(browser.run(look)).isEqualTo("rgb(87, 96, 106)700");
    }

    @Test
    void axeFindsNothing() {
        visitAll((look, screen) -> {
            if (screen.getWidth() == 900 || look.endsWith("light") != (screen.getWidth() == 360)) {
                return; // Each page narrow and light, and wide and dark: that is slow enough.
            }
            Results results = new AxeBuilder().analyze(browser.driver());
            assertThat(results.getPasses()).isNotEmpty();
            assertThat(results.getViolations()).as("%s on %s", look, screen).isEmpty();
        });
    }

    private static String resource(String name) {
        try (InputStream stream = LooksTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
