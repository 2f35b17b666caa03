package dev.adjoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import dev.adjoint.Differentiable;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The pages that the processor writes while javac runs. */
@InBrowser
class GeneratedPagesTest {
    private static final String SOURCE = """
            package shop;

            import dev.adjoint.Constant;
            import dev.adjoint.Differentiable;

            final class Shop {
              @Differentiable
              static double neuron(double x1, double x2, double w1, double w2, double b) {
                double n = x1 * w1 + x2 * w2 + b;
                double o = Math.tanh(n);
                return o;
              }

              @Differentiable
              static double chain(@Constant double[] x, double[] w, int steps, double s) {
                double z = s;
                for (int i = 0; i < steps; i++) {
                  z = wave(z * w[i], x[i]);
                }
                return z;
              }

              static double wave(double a, double b) {
                return Math.sin(a) + b * a / (1 + a * a);
              }
            """;

    private final Browser browser;

    GeneratedPagesTest(Browser browser) {
        this.browser = browser;
    }

    private void compile(String members) throws IOException, URISyntaxException {
        Path folder = Files.createDirectories(browser.pages().resolve("generated"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String runtime = Path.of(Differentiable.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-proc:only", "-Aadjoint.report=true", "-cp", runtime, "-d", folder.toString());
        JavaCompiler.CompilationTask task =
                compiler.getTask(messages, null, null, options, null, List.of(new Text(SOURCE + members + "}\n")));
        task.setProcessors(List.of(new DifferentiableProcessor()));
        assertThat(task.call()).as(messages.toString()).isTrue();
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        private Text(String text) {
            super(URI.create("string:///shop/Shop.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    @Test
    void theListLeadsToEachMethodAndBack() throws Exception {
        compile("");
        browser.open("generated/adjoint.html");
        List<String> methods =
                browser.findAll("tbody a").stream().map(WebElement::getText).toList();
        assertThat(methods).containsExactlyInAnyOrder("Shop.chain", "Shop.neuron");
        for (String method : methods) {
            browser.open("generated/adjoint.html");
            browser.follow(method);
            assertThat(browser.find("h1").getText()).isEqualTo(method);
            browser.click(browser.find("header nav a"));
            assertThat(browser.find("h1").getText()).isEqualTo("Derivatives");
        }
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aLineOfTheSourceLightsTheLinesThatComeFromIt() throws Exception {
        compile("");
        browser.open("generated/shop/Shop_neuron.html");
        browser.hover(source("double o = Math.tanh(n);"));
        assertThat(texts())
                .containsExactly(
                        "double o = Math.tanh(n);",
                        "double o = Math.tanh(n); // line 10",
                        "double dn = 1 - o * o; // line 10");
        browser.hover(browser.line("reverse", 1));
        assertThat(texts())
                .containsExactly(
                        "double n = x1 * w1 + x2 * w2 + b;",
                        "return o;",
                        "double n = x1 * w1 + x2 * w2 + b; // line 9",
                        "return new Gradient(o, w1 * dn, w2 * dn, x1 * dn, x2 * dn, dn); // line 9");
    }

    private WebElement source(String text) {
        return browser.findAll("#source .line").stream()
                .filter(line -> line.findElement(By.cssSelector("code"))
                        .getText()
                        .strip()
                        .equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts() {
        return browser.findAll(".line.lit code").stream()
                .map(WebElement::getText)
                .map(String::strip)
                .toList();
    }

    @Test
    void aHelperIsShownAndTiedToo() throws Exception {
        compile("");
        browser.open("generated/shop/Shop_chain.html");
        browser.hover(source("return Math.sin(a) + b * a / (1 + a * a);"));
        assertThat(texts()).hasSizeGreaterThan(4).anyMatch(line -> line.startsWith("da += Math.cos("));
        assertThat(browser.find("#storage").getText()).contains("zs", "8 bytes · turns of the loop of line 17 (steps)");
        assertThat(browser.findAll("#picture .node")).hasSizeGreaterThan(8);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theyAreAccessible() throws Exception {
        compile("");
        for (String page : List.of("adjoint.html", "shop/Shop_neuron.html", "shop/Shop_chain.html")) {
            browser.open("generated/" + page);
            browser.openAll();
            assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void aMethodOfThreeHundredLinesIsShownWhole() throws Exception {
        String lines = IntStream.range(0, 300)
                .mapToObj(i -> "    y = Math.sin(y) * x + " + i + ";\n")
                .collect(Collectors.joining());
        compile("  @Differentiable\n  static double tall(double x) {\n    double y = x;\n" + lines
                + "    return y;\n  }\n");
        browser.open("generated/shop/Shop_tall.html");
        assertThat(browser.findAll("#source .line")).hasSize(305);
        assertThat(browser.findAll("#forward .line")).hasSizeGreaterThanOrEqualTo(300);
        assertThat(browser.findAll("#reverse .line")).hasSizeGreaterThanOrEqualTo(300);
        WebElement last = source("y = Math.sin(y) * x + 299;");
        browser.hover(last);
        assertThat(texts()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(browser.console()).isEmpty();
    }
}
