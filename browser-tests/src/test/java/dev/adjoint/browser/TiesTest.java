package dev.adjoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.report.MethodReport;
import dev.adjoint.processor.report.MethodReport.CodeLine;
import dev.adjoint.processor.report.MethodReport.Excerpt;
import dev.adjoint.processor.report.ReportPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Lines that belong together are lit together: by the mouse, by the keyboard, by links. */
@InBrowser
class TiesTest {
    private static final MethodReport REPORT = Reports.smoothed();

    private final Browser browser;

    TiesTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        browser.open("smoothed.html", ReportPage.html(REPORT, "index.html"));
    }

    /** A line and the user's lines that it comes from. */
    private record Place(String name, List<Integer> lines) {}

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        int index = 0;
        for (Excerpt excerpt : REPORT.source()) {
            for (int i = 0; i < excerpt.lines().size(); i++) {
                places.add(new Place("source " + index++, List.of(excerpt.firstLine() + i)));
            }
        }
        addPlaces(places, "forward", REPORT.forward());
        addPlaces(places, "reverse", REPORT.reverse());
        return places;
    }

    private static void addPlaces(List<Place> places, String panel, List<CodeLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            places.add(new Place(panel + " " + i, lines.get(i).sourceLines()));
        }
    }

    private static List<String> tiedTo(Place place) {
        return places().stream()
                .filter(other ->
                        other.name().equals(place.name()) || !Collections.disjoint(other.lines(), place.lines()))
                .map(Place::name)
                .toList();
    }

    private WebElement element(Place place) {
        String[] words = place.name().split(" ");
        return browser.line(words[0], Integer.parseInt(words[1]));
    }

    @Test
    void pointingAtAnyLineLightsExactlyTheLinesThatShareALineOfTheUsers() {
        assertThat(browser.lit()).isEmpty();
        for (Place place : places()) {
            browser.hover(element(place));
            assertThat(browser.lit()).as("lit by %s", place).isEqualTo(tiedTo(place));
        }
    }

    @Test
    void pointingElsewhereLightsNothing() {
        browser.hover(browser.line("source", 6));
        assertThat(browser.lit()).isNotEmpty();
        browser.hover(browser.find("h1"));
        assertThat(browser.lit()).isEmpty();
    }

    @Test
    void pointingAtAStepLightsItsLines() {
        browser.hover(browser.find("#mathematics li[data-lines='61']"));
        assertThat(browser.lit()).containsExactly("source 15", "forward 13", "reverse 3");
    }

    @Test
    void pointingAtANodeOfThePictureLightsItsLines() {
        browser.openAll();
        browser.hover(browser.find(".node[data-lines='61']"));
        assertThat(browser.lit()).containsExactly("source 15", "forward 13", "reverse 3");
    }

    @Test
    void theStatusSaysWhatIsLit() {
        browser.hover(browser.line("source", 10));
        assertThat(browser.status()).isEqualTo("Line 41: 1 line forward, 1 line in reverse.");
        browser.hover(browser.line("reverse", 3));
        assertThat(browser.status()).isEqualTo("Lines 40, 41 and 61: 3 lines forward, 2 lines in reverse.");
        browser.hover(browser.line("forward", 0));
        assertThat(browser.status()).isEqualTo("This line comes from no line of the source.");
    }

    @Test
    void aClickKeepsALineUntilItIsClickedAgain() {
        WebElement line = browser.line("source", 10);
        browser.click(line);
        List<String> lit = browser.lit();
        assertThat(browser.pinned()).containsExactly("source 10");
        assertThat(line.getDomAttribute("aria-selected")).isEqualTo("true");
        browser.hover(browser.line("forward", 3));
        assertThat(browser.lit()).isEqualTo(lit);

        browser.click(browser.line("forward", 3));
        assertThat(browser.pinned()).containsExactly("forward 3");
        assertThat(line.getDomAttribute("aria-selected")).isEqualTo("false");

        browser.click(browser.line("forward", 3));
        assertThat(browser.pinned()).isEmpty();
    }

    @Test
    void theKeyboardDoesWhatTheMouseDoes() {
        browser.tabTo(browser.line("source", 0));
        browser.press(Keys.DOWN, Keys.DOWN, Keys.DOWN, Keys.DOWN, Keys.DOWN, Keys.DOWN);
        assertThat(browser.lit()).contains("source 6", "forward 3", "reverse 7").doesNotContain("source 5");
        browser.press(Keys.ENTER);
        assertThat(browser.pinned()).containsExactly("source 6");
        browser.press(Keys.DOWN);
        assertThat(browser.lit()).contains("source 6");
        browser.press(Keys.ESCAPE);
        assertThat(browser.pinned()).isEmpty();
        assertThat(browser.lit()).isEmpty();
        browser.press(Keys.SPACE);
        assertThat(browser.pinned()).containsExactly("source 7");
        browser.press(Keys.SPACE);
        assertThat(browser.pinned()).isEmpty();
    }

    @Test
    void arrowsLeadToTheTiedLinesOfTheOtherPanels() {
        browser.tabTo(browser.line("source", 0));
        browser.press(Keys.END, Keys.UP, Keys.UP, Keys.UP);
        assertThat(focused()).isEqualTo(browser.line("source", 10));
        browser.press(Keys.RIGHT);
        assertThat(focused()).isEqualTo(browser.line("forward", 13));
        browser.press(Keys.RIGHT);
        assertThat(focused()).isEqualTo(browser.line("reverse", 3));
        browser.press(Keys.RIGHT, Keys.HOME);
        assertThat(focused()).isEqualTo(browser.line("reverse", 0));
        browser.press(Keys.LEFT, Keys.LEFT);
        assertThat(focused()).isEqualTo(browser.line("source", 12));
    }

    /** Tab leads from list to list, not from line to line. */
    @Test
    void oneLineOfEachListIsAStopOfTab() {
        browser.click(browser.line("forward", 3));
        assertThat(browser.number("return document.querySelectorAll('.line[tabindex=\"0\"]').length"))
                .isEqualTo(4);
        browser.press(Keys.TAB);
        assertThat(focused()).isEqualTo(browser.line("reverse", 0));
        browser.pressWithShift(Keys.TAB);
        assertThat(focused()).isEqualTo(browser.line("forward", 3));
    }

    @Test
    void aLinkToALineKeepsItLit() {
        browser.click(browser.find("#storage tbody .to-line"));
        assertThat(browser.pinned()).containsExactly("source 6");
        assertThat(browser.number("return document.getElementById('line-37').getBoundingClientRect().top"))
                .isBetween(0L, 900L);
        browser.open("smoothed.html#line-61");
        assertThat(browser.pinned()).containsExactly("source 15");
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }
}
