package dev.adjoint.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium, and what a reader does in it. */
final class Browser implements AutoCloseable {
    /** Warns that it has no bindings for this version of the protocol: the commands below are sent by name. */
    private static final Logger BINDINGS = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;
    /** Where the pages are left, to be looked at. */
    private final Path pages = Path.of("target", "pages").toAbsolutePath();

    /** Starts the browser; nothing is downloaded. */
    Browser(Path browser, Path driver) {
        BINDINGS.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        // Containers have no sandbox for their root user. The pages are ours.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .build(),
                options);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Writes a page beside those that were written before. */
    void write(String name, String html) {
        try {
            Path file = pages.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, html);
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** Where pages are written. */
    Path pages() {
        return pages;
    }

    /** Opens a page that was written, as a reader does who has a wide light screen and has not seen it before. */
    void open(String address) {
        device(1440, 900);
        media("light");
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get("about:blank");
        driver.get(pages.toUri() + address);
        waitForPicture();
    }

    void open(String name, String html) {
        write(name, html);
        open(name);
    }

    void device(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Emulates a preference for light or dark pages, and for no motion. */
    void media(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Opens all that can be opened. */
    void openAll() {
        run("document.querySelectorAll('details').forEach((details) => details.open = true)");
        waitForPicture();
    }

    private void waitForPicture() {
        Waiting.until(() -> findAll("#picture[open]:not(:has(svg))").isEmpty());
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> findAll(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    long number(String script, Object... arguments) {
        return ((Number) run(script, arguments)).longValue();
    }

    /** The line of a panel, counted from 0. */
    WebElement line(String panel, int index) {
        return findAll("#" + panel + " .line").get(index);
    }

    /** Points at an element; at the number of a line, which is in sight however long the line is. */
    void hover(WebElement element) {
        run("arguments[0].scrollIntoView({ block: 'center', inline: 'start' })", element);
        List<WebElement> numbers = element.findElements(By.cssSelector(":scope > .number"));
        new Actions(driver)
                .moveToElement(numbers.isEmpty() ? element : numbers.get(0))
                .perform();
    }

    void click(WebElement element) {
        hover(element);
        new Actions(driver).click().perform();
    }

    /** Follows the link of a table that has this text. */
    void follow(String text) {
        click(findAll("tbody a").stream()
                .filter(link -> link.getText().equals(text))
                .findFirst()
                .orElseThrow());
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void pressWithShift(Keys key) {
        new Actions(driver).keyDown(Keys.SHIFT).sendKeys(key).keyUp(Keys.SHIFT).perform();
    }

    /** Goes on with Tab until the element has the focus. */
    void tabTo(WebElement element) {
        for (int i = 0; i < 60; i++) {
            if (element.equals(driver.switchTo().activeElement())) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("cannot be reached with Tab: " + element);
    }

    /** The lines that are lit, as {@code forward 2}. */
    List<String> lit() {
        return lines("lit");
    }

    List<String> pinned() {
        return lines("pinned");
    }

    private List<String> lines(String state) {
        return ((List<?>) run("""
                                return ['source', 'forward', 'reverse'].flatMap((panel) =>
                                  [...document.querySelectorAll(`#${panel} .line`)]
                                    .map((line, i) => line.classList.contains(arguments[0]) ? `${panel} ${i}` : '')
                                    .filter(Boolean));""", state)).stream().map(String::valueOf).toList();
    }

    String status() {
        return find("#lit").getText();
    }

    /** What the page wrote to the console since it was opened, its own errors among it. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** The addresses that were asked for since the page was opened. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
