package dev.adjoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.report.ReportPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A method of 300 lines: the page does little until more is asked of it. */
@InBrowser
class LongMethodTest {
    private final Browser browser;

    LongMethodTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        browser.open("long.html", ReportPage.html(Reports.ofLines(300), "index.html"));
    }

    @Test
    void thePageIsBounded() {
        assertThat(browser.number("return document.querySelectorAll('.line').length"))
                .isEqualTo(300 + 297 + 592);
        assertThat(browser.number("return document.querySelectorAll('*').length"))
                .isLessThan(30_000);
        assertThat(browser.number("return document.documentElement.outerHTML.length"))
                .isLessThan(1_000_000);
    }

    @Test
    void thePictureIsDrawnOnceAndOnlyWhenItIsOpened() {
        assertThat(browser.findAll("#picture svg")).isEmpty();
        browser.click(browser.find("#picture summary"));
        Waiting.until(() -> !browser.findAll("#picture svg").isEmpty());
        assertThat(browser.number("return document.querySelectorAll('#picture .node').length"))
                .isEqualTo(298);
        assertThat(browser.number("return document.querySelectorAll('#picture .edge').length"))
                .isEqualTo(592);
        browser.click(browser.find("#picture summary"));
        browser.click(browser.find("#picture summary"));
        assertThat(browser.findAll("#picture svg")).hasSize(1);
        assertThat(browser.console()).isEmpty();
    }

    /** Lines far down are brought into view in the other panels, and the page stays where it is. */
    @Test
    void pointingAtALineBringsItsLinesIntoView() {
        assertThat(isSeen(browser.line("reverse", 590))).isFalse();
        browser.hover(browser.line("source", 2));
        assertThat(browser.lit()).containsExactly("source 2", "forward 1", "reverse 590", "reverse 591");
        long top = browser.number("return scrollY");
        Waiting.until(() -> isSeen(browser.line("reverse", 590)));
        assertThat(browser.number("return scrollY")).isEqualTo(top);
    }

    /** Lighting touches what is lit, not every line. */
    @Test
    void lightingChangesLittle() {
        browser.hover(browser.line("source", 2));
        browser.run("""
                window.changes = 0;
                new MutationObserver((records) => window.changes += records.length)
                  .observe(document.body, { subtree: true, attributes: true });""");
        browser.hover(browser.line("source", 3));
        assertThat(browser.lit()).contains("source 3");
        assertThat(browser.number("return window.changes")).isBetween(8L, 24L);
    }

    @Test
    void theKeyboardReachesTheLastLine() {
        browser.tabTo(browser.line("source", 0));
        browser.press(Keys.END, Keys.UP, Keys.UP);
        assertThat(browser.lit()).containsExactly("source 297", "forward 296", "reverse 0", "reverse 1");
        assertThat(isSeen(browser.line("source", 297))).isTrue();
        Waiting.until(() -> isSeen(browser.line("forward", 296)));
    }

    private boolean isSeen(WebElement line) {
        return (boolean) browser.run("""
                const place = arguments[0].getBoundingClientRect();
                const view = arguments[0].closest('.code').getBoundingClientRect();
                return place.top >= view.top && place.bottom <= view.bottom;""", line);
    }
}
