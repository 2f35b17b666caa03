package dev.adjoint.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MainTest {
    private static List<String> lines = List.of();

    @BeforeAll
    static void run() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Main(new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
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
    void printsTheVariablesUsedTwice() {
        assertThat(lines)
                .containsSequence(
                        "2. A variable that is used twice",
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
