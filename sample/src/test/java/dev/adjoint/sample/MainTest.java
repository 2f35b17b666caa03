package dev.adjoint.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.pictures.GraphPicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static List<String> lines = List.of();

    @TempDir
    private static Path pictures;

    @BeforeAll
    static void run() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Main(new PrintStream(printed, true, StandardCharsets.UTF_8), pictures).run();
        lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void printsTheNeuron() {
        double value = Neuron.activation(2, 0, -3, 1, 6.8813735870195432);
        assertThat(lines)
                .startsWith(
                        "1. A neuron: tanh(x1*w1 + x2*w2 + b) at x1=2, x2=0, w1=-3, w2=1, b=6.8813735870195432",
                        "   The value with all digits (the last one of Math.tanh varies between JDKs), the gradient with"
                                + " ten.",
                        "   with Math.tanh: value " + value + "; x1 -1.5, x2 0.5, w1 1.0, w2 0.0, b 0.5",
                        "   with Math.exp:  value 0.7071067811865476; x1 -1.5, x2 0.5, w1 1.0, w2 0.0, b 0.5");
    }

    @Test
    void printsHowTheGradientIsComputed() {
        String png = GraphPicture.canPaint() ? " and .png" : " (no PNG: Java finds no font)";
        assertThat(lines)
                .containsSequence(
                        "2. How the gradient of the neuron is computed",
                        "   Drawn: " + pictures.resolve("neuron-before.svg") + png,
                        "   Drawn: " + pictures.resolve("neuron-after.svg") + png,
                        "                     data  grad before   grad after",
                        "   b               6.8814       0.0000       0.5000",
                        "   w1             -3.0000       0.0000       1.0000",
                        "   x1              2.0000       0.0000      -1.5000",
                        "   x1*w1          -6.0000       0.0000       0.5000",
                        "   w2              1.0000       0.0000       0.0000",
                        "   x2              0.0000       0.0000       0.5000",
                        "   x2*w2           0.0000       0.0000       0.5000",
                        "   x1*w1 + x2*w2  -6.0000       0.0000       0.5000",
                        "   n               0.8814       0.0000       0.5000",
                        "   o               0.7071       0.0000       1.0000");
    }

    @Test
    void drawsHowTheGradientIsComputed() {
        assertThat(pictures.resolve("neuron-before.svg"))
                .content()
                .contains(">-3.0000<")
                .doesNotContain(">-1.5000<");
        assertThat(pictures.resolve("neuron-after.svg")).content().contains(">-3.0000<", ">-1.5000<");
    }

    @Test
    void paintsItWhereThereIsAFont() {
        Assumptions.assumeTrue(GraphPicture.canPaint(), "Java finds no font");
        assertThat(pictures.resolve("neuron-before.png")).isNotEmptyFile();
        assertThat(pictures.resolve("neuron-after.png")).isNotEmptyFile();
    }

    @Test
    void printsTheVariablesUsedTwice() {
        assertThat(lines)
                .containsSequence(
                        "3. A variable that is used twice",
                        "   b = a + a at a=3: value 6.0; a 2.0",
                        "   f = (a*b)*(a+b) at a=-2, b=3: value -6.0; a -3.0, b -8.0");
    }

    @Test
    void printsAFallingLossUntilTheMoonsAreSeparated() {
        List<Double> losses = matches("   epoch +\\d+: loss ([0-9.]+), \\d+ of 200 points right");
        assertThat(losses).hasSizeGreaterThan(4);
        for (int i = 1; i < losses.size(); i++) {
            assertThat(losses.get(i)).isLessThan(losses.get(i - 1));
        }
        assertThat(lines).anyMatch(line -> line.endsWith(" 200 of 200 points right"));
        assertThat(lines).contains("   The moons are separated.");
    }

    @Test
    void printsTheParametersOfTheCurve() {
        Stream.of("amplitude", "damping", "frequency", "phase", "offset")
                .forEach(name -> assertThat(matches("   " + name + " +\\S+ +(\\S+) +\\S+"))
                        .hasSize(1));
    }

    /** What the group of the pattern matches, in each line that matches. */
    private static List<Double> matches(String pattern) {
        return lines.stream()
                .map(Pattern.compile(pattern)::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Double.valueOf(matcher.group(1)))
                .toList();
    }
}
