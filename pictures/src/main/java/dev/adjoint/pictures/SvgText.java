package dev.adjoint.pictures;

import dev.adjoint.pictures.Figure.Kind;
import dev.adjoint.pictures.Layout.Point;
import dev.adjoint.pictures.Sketch.Link;
import dev.adjoint.pictures.SvgWriter.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a picture as SVG. Its colours are attributes, which every viewer understands; a style sheet replaces them on a
 * dark page. It has no identifiers, and its classes begin with {@code adjoint-} and mean the same in every picture, so
 * that several can be part of one page.
 */
final class SvgText {
    private static final double LINE = Figure.LINE;

    private final Sketch sketch;
    private final Layout layout;
    private final List<Placed> placed = new ArrayList<>();
    private final SvgWriter svg;

    private SvgText(Sketch sketch, Layout layout, Theme theme) {
        this.sketch = sketch;
        this.layout = layout;
        this.svg = new SvgWriter(theme);
        for (int i = 0; i < sketch.figures().size(); i++) {
            placed.add(new Placed(sketch.figures().get(i), layout.corners().get(i)));
        }
    }

    /** For one kind of page. */
    static String of(Sketch sketch, Layout layout, Theme theme) {
        return new SvgText(sketch, layout, theme).write("");
    }

    /** For the page that it is shown on. */
    static String adaptive(Sketch sketch, Layout layout) {
        StringBuilder style = new StringBuilder("@media (prefers-color-scheme:dark){");
        for (Ink ink : Ink.values()) {
            style.append(".%s{fill:%s}".formatted(ink.fill(), ink.in(Theme.DARK)));
        }
        style.append(".%s{stroke:%s}".formatted(Ink.LINE.stroke(), Ink.LINE.in(Theme.DARK)));
        return new SvgText(sketch, layout, Theme.LIGHT).write(style.append('}').toString());
    }

    private String write(String style) {
        String title = "Computation graph of " + sketch.name();
        String width = SvgWriter.number(layout.width());
        String height = SvgWriter.number(layout.height());
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\""
                .formatted(width, height, width, height));
        svg.raw("    role=\"img\" aria-label=\"%s\" font-family=\"monospace\" font-size=\"%s\">"
                .formatted(Xml.escaped(title), SvgWriter.number(Columns.FONT)));
        svg.element("title", title).element("desc", description());
        if (!style.isEmpty()) {
            svg.element("style", style);
        }
        svg.area(0, 0, layout.width(), layout.height(), Ink.PAGE);
        for (int i = 0; i < sketch.links().size(); i++) {
            link(sketch.links().get(i), layout.routes().get(i));
        }
        placed.forEach(this::figure);
        return svg.raw("</svg>").toString();
    }

    /** What the picture says, for those who do not see it. */
    private String description() {
        return sketch.figures().stream()
                .filter(figure -> figure.kind() != Kind.OPERATION)
                .map(figure -> figure.kind() == Kind.NOTE
                        ? figure.line(0)
                        : "%s: data %s, grad %s".formatted(figure.line(0), figure.line(1), figure.line(2)))
                .collect(Collectors.joining("; "));
    }

    private void link(Link link, List<Point> route) {
        Placed from = placed.get(link.from());
        Placed to = placed.get(link.to());
        boolean isDashed = from.figure().kind() == Kind.NOTE;
        Arrow arrow = new Arrow(route, from, to);
        svg.raw("<g data-from=\"%s\" data-to=\"%s\">"
                .formatted(from.figure().key(), to.figure().key()));
        svg.arrow(arrow, isDashed).raw("</g>");
    }

    private void figure(Placed box) {
        Figure figure = box.figure();
        svg.raw("<g data-node=\"%s\">".formatted(figure.key()));
        svg.element("title", figure.details());
        switch (figure.kind()) {
            case VALUE -> value(box);
            case OPERATION, NOTE -> centered(box);
        }
        svg.raw("</g>");
    }

    private void value(Placed box) {
        Figure figure = box.figure();
        double y = box.top();
        double left = box.left() + Figure.PADDING;
        double right = box.left() + figure.width() - Figure.PADDING;
        row(box, y, Ink.LABEL);
        clipped(box, figure.line(0), () -> svg.boldText(figure.line(0), left, y + LINE / 2, Ink.TEXT));
        row(box, y + LINE, Ink.DATA);
        svg.text(Figure.DATA, left, y + 1.5 * LINE, Anchor.START, Ink.DATA_TEXT);
        svg.text(figure.line(1), right, y + 1.5 * LINE, Anchor.END, Ink.DATA_TEXT);
        row(box, y + 2 * LINE, Ink.GRAD);
        svg.text(Figure.GRAD, left, y + 2.5 * LINE, Anchor.START, Ink.GRAD_TEXT);
        svg.text(figure.line(2), right, y + 2.5 * LINE, Anchor.END, Ink.GRAD_TEXT);
    }

    private void row(Placed box, double y, Ink ink) {
        svg.box(box.left(), y, box.figure().width(), LINE, 0, ink, false);
    }

    private void centered(Placed box) {
        Figure figure = box.figure();
        boolean isDashed = figure.kind() == Kind.NOTE;
        svg.box(box.left(), box.top(), figure.width(), figure.height(), figure.radius(), Ink.PAGE, isDashed);
        Point center = box.center();
        clipped(box, figure.line(0), () -> svg.text(figure.line(0), center.x(), center.y(), Anchor.MIDDLE, Ink.TEXT));
    }

    /** What may be wider than it was thought to be is cut off at the sides of its box. */
    private void clipped(Placed box, String text, Runnable draw) {
        if (Columns.isCertain(text)) {
            draw.run();
        } else {
            svg.beginWindow(
                    box.left(), box.top(), box.figure().width(), box.figure().height());
            draw.run();
            svg.raw("</svg>");
        }
    }
}
