package dev.adjoint.pictures;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Has jsvg paint an SVG. Nothing else knows jsvg and AWT. */
final class PngImage {
    private static final double MAGNIFIED = 2;
    private static final double MOST_PIXELS = 40e6;

    /** Its own limit is 2,000 shapes, some hundred values. */
    private static final LoaderContext WITHOUT_LIMITS = LoaderContext.builder()
            .documentLimits(new DocumentLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE))
            .build();

    private PngImage() {}

    /** Whether there is a font. Where there is none, slim images of containers, Java fails in several ways. */
    static boolean isPossible() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length > 0;
        } catch (RuntimeException | Error none) {
            return false;
        }
    }

    static byte[] of(String svg, Theme theme) {
        if (!isPossible()) {
            throw new IllegalStateException("Java finds no font to paint a PNG with; install one"
                    + " (Debian: apt-get install fontconfig fonts-dejavu-core), or use the SVG");
        }
        InputStream bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        SVGDocument document = Objects.requireNonNull(
                new SVGLoader().load(bytes, null, WITHOUT_LIMITS), "jsvg did not read the picture; its log says why");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(painted(document, theme), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static BufferedImage painted(SVGDocument document, Theme theme) {
        double width = document.size().width;
        double height = document.size().height;
        double scale = scale(width, height);
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.decode(Ink.PAGE.in(theme)));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            // jsvg leaves the colour of emoji to the font, and those of some fonts have none of their own.
            graphics.setColor(Color.decode(Ink.TEXT.in(theme)));
            document.renderWithPlatform(
                    NullPlatformSupport.INSTANCE, graphics, new ViewBox(image.getWidth(), image.getHeight()));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    static double scale(double width, double height) {
        return Math.min(MAGNIFIED, Math.sqrt(MOST_PIXELS / (width * height)));
    }
}
