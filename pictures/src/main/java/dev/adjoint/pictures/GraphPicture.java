package dev.adjoint.pictures;

import dev.adjoint.ComputationGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A picture of a {@link ComputationGraph}: left to right, a box for each value with its label, its data and its
 * adjoint, a round one for each operation. A graph that is much wider than high goes on in further rows.
 *
 * <pre>{@code
 * GraphPicture.of(Neuron_activation.trace(2, 0, -3, 1, 6.88)).writeSvg(Path.of("neuron.svg"));
 * }</pre>
 *
 * <p>It shows what the graph held when it was made: the adjoints of a graph change in a backward pass. The SVG is the
 * same, byte for byte, on every machine and JDK.
 */
public final class GraphPicture {
    private static final int LARGEST = 500;

    private final Sketch sketch;
    private final Layout layout;

    private GraphPicture(Sketch sketch, Layout layout) {
        this.sketch = sketch;
        this.layout = layout;
    }

    /** A picture of 500 values at most. */
    public static GraphPicture of(ComputationGraph graph) {
        return of(graph, LARGEST);
    }

    /**
     * A picture of a part of a graph.
     *
     * @param most how many values are drawn, those nearest to the output; a note says how many are not
     * @throws IllegalArgumentException if that is less than 1
     */
    public static GraphPicture of(ComputationGraph graph, int most) {
        Sketch sketch = Sketch.of(graph.excerpt(most));
        return new GraphPicture(sketch, ElkLayout.of(sketch));
    }

    /**
     * The picture as SVG. It is dark where the reader's system asks for that ({@code prefers-color-scheme}), as an
     * image and as part of a page. Where the mouse points, all that is known of a value or an operation is shown.
     */
    public String toSvg() {
        return SvgText.adaptive(sketch, layout);
    }

    /** Writes {@link #toSvg()} into a file, in UTF-8. */
    public void writeSvg(Path file) throws IOException {
        Files.writeString(file, toSvg());
    }

    /** Whether Java finds a font, which a PNG needs; slim images of containers have none. */
    public static boolean canPaint() {
        return PngImage.isPossible();
    }

    /**
     * The picture as PNG, for a light page.
     *
     * @throws IllegalStateException if Java finds no font: see {@link #canPaint()}
     */
    public byte[] toPng() {
        return toPng(Theme.LIGHT);
    }

    /**
     * The picture as PNG, with two pixels for each of the SVG's units; fewer where that would be more than forty
     * million.
     *
     * @throws IllegalStateException if Java finds no font: see {@link #canPaint()}
     */
    public byte[] toPng(Theme theme) {
        return PngImage.of(SvgText.of(sketch, layout, theme), theme);
    }

    /** Writes {@link #toPng()} into a file. */
    public void writePng(Path file) throws IOException {
        Files.write(file, toPng());
    }

    /** Writes {@link #toPng(Theme)} into a file. */
    public void writePng(Path file, Theme theme) throws IOException {
        Files.write(file, toPng(theme));
    }
}
