package dev.adjoint.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PngTest {
    @BeforeAll
    static void thereIsAFont() {
        Assumptions.assumeTrue(GraphPicture.canPaint(), "Java finds no font");
    }

    @ParameterizedTest
    @EnumSource
    void showsWhatTheSvgShows(Theme theme) throws Exception {
        GraphPicture picture = GraphPicture.of(Graphs.neuron());
        BufferedImage image = read(picture.toPng(theme));
        Svg svg = new Svg(picture);
        assertThat(image.getWidth()).isEqualTo(Math.round(2 * svg.page().getWidth()));
        assertThat(image.getHeight()).isEqualTo(Math.round(2 * svg.page().getHeight()));
        assertThat(color(image, 1, 1)).isEqualTo(Color.decode(Ink.PAGE.in(theme)));
        svg.boxes().forEach((key, box) -> {
            if (key.startsWith("n")) {
                expectRow(image, box, 0, Ink.LABEL, Ink.TEXT, theme);
                expectRow(image, box, 1, Ink.DATA, Ink.DATA_TEXT, theme);
                expectRow(image, box, 2, Ink.GRAD, Ink.GRAD_TEXT, theme);
            }
        });
    }

    /** The row has the one colour at its corner, and something in the other where its text is. */
    private static void expectRow(BufferedImage image, Rectangle2D box, int row, Ink fill, Ink text, Theme theme) {
        double top = box.getMinY() + row * Figure.LINE;
        assertThat(color(image, box.getMinX() + 3, top + 3)).isEqualTo(Color.decode(fill.in(theme)));
        Color written = Color.decode(text.in(theme));
        boolean isWritten = false;
        for (double x = box.getMinX(); x < box.getMinX() + 30; x += 0.5) {
            for (double y = top; y < top + Figure.LINE; y += 0.5) {
                isWritten |= color(image, x, y).equals(written);
            }
        }
        assertThat(isWritten).as("text of row " + row).isTrue();
    }

    private static Color color(BufferedImage image, double x, double y) {
        return new Color(image.getRGB((int) (2 * x), (int) (2 * y)));
    }

    /** Of more shapes than jsvg takes by itself. */
    @Test
    void ofALargeGraph() throws Exception {
        GraphPicture picture = GraphPicture.of(Graphs.chain(260));
        BufferedImage image = read(picture.toPng());
        Rectangle2D last = Objects.requireNonNull(new Svg(picture).boxes().get("n260"));
        expectRow(image, last, 2, Ink.GRAD, Ink.GRAD_TEXT, Theme.LIGHT);
    }

    @Test
    void hasNoMorePixelsThanMemoryHolds() {
        assertThat(PngImage.scale(1_000, 500)).isEqualTo(2);
        assertThat(100_000 * PngImage.scale(100_000, 4_000) * 4_000 * PngImage.scale(100_000, 4_000))
                .isCloseTo(40e6, within(1e-3));
    }

    private static BufferedImage read(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
