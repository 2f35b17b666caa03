package dev.adjoint.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.adjoint.ComputationGraph;
import dev.adjoint.Tracer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphPictureTest {
    @Test
    void theNeuronBeforeAndAfterTheBackwardPass() {
        ComputationGraph graph = Graphs.neuron();
        GraphPicture after = GraphPicture.of(graph);
        graph.resetGradients();
        Svg before = new Svg(GraphPicture.of(graph));
        assertThat(before.texts("n0"))
                .extracting(Svg.Text::text)
                .containsExactly("x1", "data", "2.0000", "grad", "0.0000");
        assertThat(new Svg(after).texts("n0"))
                .extracting(Svg.Text::text)
                .containsExactly("x1", "data", "2.0000", "grad", "-1.5000");
        assertThat(before.texts("o9")).extracting(Svg.Text::text).containsExactly("tanh");
        assertThat(before.boxes()).as("lies where it lay").isEqualTo(new Svg(after).boxes());
    }

    @Test
    void saysAllThatIsKnownWhereTheMousePoints() {
        Svg neuron = new Svg(GraphPicture.of(Graphs.neuron()));
        assertThat(neuron.details("n4")).isEqualTo("b\ndata 6.881373587019543\ngrad 0.5");
        assertThat(neuron.details("n5")).isEqualTo("x1*w1\n* of x1, w1\ndata -6\ngrad 0.5\nline 7");
        assertThat(neuron.details("o5"))
                .isEqualTo("*\npartial derivative with respect to x1: -3\n"
                        + "partial derivative with respect to w1: 2\nline 7");
        assertThat(new Svg(GraphPicture.of(Graphs.chain(3))).details("n3"))
                .isEqualTo("y\nsin of y\ndata 2\ngrad 1\nline 2\nturn 2");
    }

    @Test
    void saysInWordsWhatItShows() {
        Svg svg = new Svg(GraphPicture.of(Graphs.chain(1)));
        assertThat(svg.attribute("role")).isEqualTo("img");
        assertThat(svg.attribute("aria-label")).isEqualTo("Computation graph of chain");
        assertThat(svg.first("title")).isEqualTo("Computation graph of chain");
        assertThat(svg.first("desc")).isEqualTo("x: data 1.0000, grad 1.0000; y (turn 0): data 0.0000, grad 1.0000");
    }

    @Test
    void shortensLongLabels() {
        Tracer tracer = new Tracer("f");
        int x = tracer.argument("theFirstArgumentOfThisMethod", 1);
        int y = tracer.operation("", "aFunctionWithAVeryLongName", 1, 1, x, 1);
        Svg svg = new Svg(GraphPicture.of(tracer.finish(y, 1)));
        assertThat(svg.texts("n0").get(0).text()).isEqualTo("theFirstArgum\u2026OfThisMethod");
        assertThat(svg.texts("o1").get(0).text()).isEqualTo("aFunctionW\u2026yLongName");
        assertThat(svg.details("n0")).startsWith("theFirstArgumentOfThisMethod\n");
        assertThat(svg.details("n1")).startsWith("aFunctionWithAVeryLongName(theFirstArgumentOfThisMethod)\n");
    }

    @Test
    void numbersThatAreNotFiniteAreShownAsSuch() {
        Tracer tracer = new Tracer("f");
        int x = tracer.argument("x", Double.NaN);
        int y = tracer.operation("y", "*", 1, Double.POSITIVE_INFINITY, x, Double.NEGATIVE_INFINITY);
        Svg svg = new Svg(GraphPicture.of(tracer.finish(y, 1)));
        assertThat(svg.texts("n0")).extracting(Svg.Text::text).containsExactly("x", "data", "NaN", "grad", "-Infinity");
        assertThat(svg.texts("n1")).extracting(Svg.Text::text).contains("Infinity");
        assertThat(svg.details("n0")).isEqualTo("x\ndata NaN\ngrad -Infinity");
    }

    @Test
    void labelsOfAllKinds() {
        String label = "\"q\" '<b>' &amp; |{}\\ ]]> --> \u00e4\u4f60\ud83d\ude00";
        String svg = GraphPicture.of(Graphs.single(label, 1)).toSvg();
        assertThat(svg).doesNotContain("<b>", "]]>", "-->");
        assertThat(new Svg(svg).details("n0")).startsWith(label + "\n");
        assertThat(new Svg(svg).first("title")).isEqualTo("Computation graph of " + label);
        assertThat(new Svg(svg).attribute("aria-label")).isEqualTo("Computation graph of " + label);
        assertThat(new Svg(GraphPicture.of(Graphs.single("<&>", 1)))
                        .texts("n0")
                        .get(0)
                        .text())
                .isEqualTo("<&>");
    }

    @Test
    void everyCharacterCanBeInALabel() {
        for (int plane = 0; plane < 3; plane++) {
            String all = IntStream.range(plane << 16, (plane + 1) << 16)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            Svg svg = new Svg(GraphPicture.of(Graphs.single(all, 1)));
            assertThat(svg.details("n0").codePoints().filter(point -> point == 0xfffe || point == 0x202e))
                    .isEmpty();
            assertThat(svg.texts("n0").get(0).text()).contains("\u2026").hasSizeLessThan(60);
        }
        String control = "a\u0000b\u0007c\u0085d\ne\rf\tg\u2028h\u00a0i\ud800j";
        assertThat(new Svg(GraphPicture.of(Graphs.single(control, 1)))
                        .texts("n0")
                        .get(0)
                        .text())
                .isEqualTo("a b c d e f g h i\ufffdj");
    }

    @Test
    void whatIsNotDrawnIsCounted() {
        Svg svg = new Svg(GraphPicture.of(Graphs.chain(1_000), 3));
        assertThat(svg.boxes()).containsOnlyKeys("more", "o998", "n998", "o999", "n999", "o1000", "n1000");
        assertThat(svg.texts("more")).extracting(Svg.Text::text).containsExactly("and 998 more nodes");
        assertThat(svg.lines()).filteredOn(Svg.Line::isDashed).hasToString("[more -> o998]");
        assertThat(new Svg(GraphPicture.of(Graphs.chain(600))).boxes())
                .containsKey("n101")
                .doesNotContainKey("n100");
        assertThatIllegalArgumentException().isThrownBy(() -> GraphPicture.of(Graphs.neuron(), 0));
    }

    @Test
    void aGraphThatIsNotComplete() {
        Svg svg = new Svg(GraphPicture.of(ComputationGraph.limitedTo(10, () -> Graphs.chain(1_000))));
        assertThat(svg.texts("more").get(0).text()).startsWith("the graph is too large");
        assertThat(svg.boxes()).containsKeys("n0", "o0", "n8", "o8");
        assertThat(svg.lines()).filteredOn(Svg.Line::isDashed).hasToString("[more -> o0]");
        assertThat(svg.texts("n9")).extracting(Svg.Text::text).endsWith("grad", "unknown");
        assertThat(svg.details("n9")).contains("grad unknown");
    }

    @Test
    void theSameGraphGivesTheSameText() {
        assertThat(GraphPicture.of(Graphs.random(5)).toSvg())
                .isEqualTo(GraphPicture.of(Graphs.random(5)).toSvg());
    }

    @Test
    void severalThreadsDoNotDisturbEachOther() {
        String expected = GraphPicture.of(Graphs.random(6)).toSvg();
        assertThat(IntStream.range(0, 20)
                        .parallel()
                        .mapToObj(i -> GraphPicture.of(Graphs.random(6)).toSvg()))
                .containsOnly(expected);
    }

    @Test
    void leavesNoThreadBehind() {
        GraphPicture.of(Graphs.neuron());
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("EMF"));
    }

    /** Whichever JDK it was that drew it. */
    @Test
    void theNeuronLooksAsEver() throws Exception {
        Path golden = Path.of("src/test/resources/neuron.svg");
        String svg = GraphPicture.of(Graphs.neuron()).toSvg();
        if ("write".equals(System.getProperty("adjoint.golden"))) {
            Files.writeString(golden, svg);
        }
        assertThat(svg).isEqualTo(Files.readString(golden));
    }

    @Test
    void hasNothingThatCouldClashWithAnotherPictureOrThePage() {
        String svg = GraphPicture.of(Graphs.neuron()).toSvg();
        assertThat(svg).doesNotContain(" id=", "url(", "href");
        assertThat(svg.replaceAll("class=\"(adjoint-[a-z-]+ ?)+\"", "")).doesNotContain("class=");
        assertThat(svg.replaceAll("\\.adjoint-[a-z-]+\\{(fill|stroke):#[0-9a-f]{6}}", ""))
                .contains("<style>@media (prefers-color-scheme:dark){}</style>");
    }

    @Test
    void writesFiles(@TempDir Path folder) throws Exception {
        GraphPicture picture = GraphPicture.of(Graphs.single("\u00e4", 1));
        picture.writeSvg(folder.resolve("x.svg"));
        assertThat(folder.resolve("x.svg")).hasContent(picture.toSvg());
        Assumptions.assumeTrue(GraphPicture.canPaint(), "Java finds no font");
        picture.writePng(folder.resolve("x.png"));
        picture.writePng(folder.resolve("dark.png"), Theme.DARK);
        assertThat(folder.resolve("x.png")).hasBinaryContent(picture.toPng());
        assertThat(folder.resolve("dark.png")).hasBinaryContent(picture.toPng(Theme.DARK));
    }
}
