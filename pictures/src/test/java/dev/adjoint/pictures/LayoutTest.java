package dev.adjoint.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.ComputationGraph;
import dev.adjoint.pictures.Layout.Point;
import dev.adjoint.pictures.Svg.Line;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where things lie, in pictures of all kinds of graphs: of one row and of several. */
class LayoutTest {
    /** Coordinates are rounded to tenths, which is more where a round edge is steep. */
    private static final double ROUNDING = 0.3;

    private static final Pattern NODE = Pattern.compile("(?m)^ +(\\w+) \\[");
    private static final Pattern EDGE = Pattern.compile("(\\w+ -> \\w+);");

    /**
     * A graph, of which so many values are drawn.
     *
     * @param most the first argument of {@link GraphPicture#of(ComputationGraph, int)}
     */
    record Drawn(ComputationGraph graph, int most) {
        Svg svg() {
            return new Svg(GraphPicture.of(graph, most));
        }
    }

    static Stream<Drawn> pictures() {
        return Stream.concat(
                        Stream.of(Graphs.neuron(), Graphs.chain(3), Graphs.chain(60), Graphs.single("x", 1)),
                        IntStream.range(0, 40).mapToObj(Graphs::random))
                .flatMap(graph -> Stream.of(new Drawn(graph, 500), new Drawn(graph, 7)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void showsWhatTheTextForGraphvizSays(Drawn drawn) {
        Svg svg = drawn.svg();
        String dot = drawn.graph().toDot(drawn.most());
        assertThat(svg.boxes().keySet()).containsExactlyInAnyOrderElementsOf(all(NODE, dot));
        assertThat(svg.lines()).extracting(Line::toString).containsExactlyInAnyOrderElementsOf(all(EDGE, dot));
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void noTwoBoxesOverlap(Drawn drawn) {
        Svg svg = drawn.svg();
        Map<String, Rectangle2D> boxes = svg.boxes();
        boxes.forEach((key, box) -> {
            assertThat(svg.page().contains(box)).as(key).isTrue();
            boxes.forEach((otherKey, other) -> {
                if (!key.equals(otherKey)) {
                    assertThat(box.intersects(other))
                            .as(key + " and " + otherKey)
                            .isFalse();
                }
            });
        });
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void arrowsGoFromBoxToBoxAndThroughNone(Drawn drawn) {
        Svg svg = drawn.svg();
        Map<String, Rectangle2D> boxes = svg.boxes();
        for (Line line : svg.lines()) {
            Rectangle2D from = boxes.get(line.from());
            Rectangle2D to = boxes.get(line.to());
            assertThat(line.start().x())
                    .as(line + " begins")
                    .isCloseTo(right(line.from(), from, line.start()), within(ROUNDING));
            assertThat(line.start().y()).as(line + " begins").isBetween(from.getMinY(), from.getMaxY());
            assertThat(line.tip().x()).as(line + " ends").isCloseTo(left(line.to(), to, line.tip()), within(ROUNDING));
            assertThat(line.tip().y()).as(line + " ends").isBetween(to.getMinY(), to.getMaxY());
            boxes.forEach((key, box) -> {
                if (!box.equals(from) && !box.equals(to)) {
                    assertThat(passes(line, box)).as(line + " through " + key).isFalse();
                }
            });
        }
    }

    private static boolean passes(Line line, Rectangle2D box) {
        List<Point> points = line.points();
        return IntStream.range(1, points.size())
                .mapToObj(i -> new Line2D.Double(
                        points.get(i - 1).x(),
                        points.get(i - 1).y(),
                        points.get(i).x(),
                        points.get(i).y()))
                .anyMatch(segment -> segment.intersects(box));
    }

    private static double right(String key, Rectangle2D box, Point point) {
        return box.getMaxX() - inset(key, box, point);
    }

    private static double left(String key, Rectangle2D box, Point point) {
        return box.getMinX() + inset(key, box, point);
    }

    /** Operations are round; those with many operands only above and below. */
    private static double inset(String key, Rectangle2D box, Point point) {
        double radius = key.startsWith("o") ? Math.min(box.getWidth(), box.getHeight()) / 2 : 0;
        double fromEnd = Math.min(point.y() - box.getMinY(), box.getMaxY() - point.y());
        double rise = Math.max(0, radius - fromEnd);
        return radius - Math.sqrt(radius * radius - rise * rise);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void textsFitIntoTheirBoxes(Drawn drawn) {
        Svg svg = drawn.svg();
        svg.boxes().forEach((key, box) -> {
            for (Svg.Text text : svg.texts(key)) {
                double width = width(text);
                double left = switch (text.anchor()) {
                    case "middle" -> text.x() - width / 2;
                    case "end" -> text.x() - width;
                    default -> text.x();
                };
                assertThat(left).as(text.text()).isGreaterThan(box.getMinX() + 2);
                assertThat(left + width).as(text.text()).isLessThan(box.getMaxX() - 2);
            }
        });
    }

    @Test
    void aLongGraphGoesOnInFurtherRows() {
        Rectangle2D neuron = new Svg(GraphPicture.of(Graphs.neuron())).page();
        assertThat(neuron.getWidth()).isLessThan(1_000);
        Svg svg = new Svg(GraphPicture.of(Graphs.chain(60)));
        assertThat(svg.page().getWidth()).isLessThan(3 * svg.page().getHeight());
        Rectangle2D before = Objects.requireNonNull(svg.boxes().get("n0"));
        for (int i = 1; i <= 60; i++) {
            Rectangle2D box = Objects.requireNonNull(svg.boxes().get("n" + i));
            boolean isRightOf = box.getMinX() > before.getMaxX();
            boolean isInTheNextRow = box.getMinY() > before.getMaxY();
            assertThat(isRightOf || isInTheNextRow).as("n" + i).isTrue();
            before = box;
        }
    }

    private static double width(Svg.Text text) {
        Font font =
                new Font(Font.MONOSPACED, text.isBold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) Columns.FONT);
        return font.getStringBounds(text.text(), new FontRenderContext(null, true, true))
                .getWidth();
    }
}
