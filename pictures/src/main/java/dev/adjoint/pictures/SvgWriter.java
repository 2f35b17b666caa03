package dev.adjoint.pictures;

/** Writes the elements of SVG. */
final class SvgWriter {
    /** From the middle of a line to where its letters stand. */
    private static final double BASELINE = 0.35 * Columns.FONT;

    private final Theme theme;
    private final StringBuilder svg = new StringBuilder();

    SvgWriter(Theme theme) {
        this.theme = theme;
    }

    /** Where a text stands. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Something as it is. */
    SvgWriter raw(String element) {
        svg.append(element).append('\n');
        return this;
    }

    /** An element that contains nothing but text. */
    SvgWriter element(String name, String text) {
        return raw("<" + name + ">" + Xml.escaped(text) + "</" + name + ">");
    }

    /** A rectangle without a border. */
    SvgWriter area(double x, double y, double width, double height, Ink ink) {
        return raw("<rect " + place(x, y, width, height) + " " + filled(ink) + "/>");
    }

    /**
     * A rectangle with a border.
     *
     * @param radius of its corners
     */
    SvgWriter box(double x, double y, double width, double height, double radius, Ink ink, boolean isDashed) {
        String corners = radius > 0 ? " rx=\"" + number(radius) + "\"" : "";
        return raw("<rect " + place(x, y, width, height) + corners + " class=\"" + ink.fill() + " " + Ink.LINE.stroke()
                + "\" fill=\"" + ink.in(theme) + "\"" + stroke(isDashed) + "/>");
    }

    /** A line with a head. */
    SvgWriter arrow(Arrow arrow, boolean isDashed) {
        raw("<path d=\"" + arrow.shaft() + "\" class=\"" + Ink.LINE.stroke() + "\" fill=\"none\"" + stroke(isDashed)
                + "/>");
        return raw("<path d=\"" + arrow.head() + "\" " + filled(Ink.LINE) + "/>");
    }

    SvgWriter text(String text, double x, double middle, Anchor anchor, Ink ink) {
        String stands = switch (anchor) {
            case START -> "";
            case MIDDLE -> "text-anchor=\"middle\" ";
            case END -> "text-anchor=\"end\" ";
        };
        return text(text, x, middle, stands, ink);
    }

    SvgWriter boldText(String text, double x, double middle, Ink ink) {
        return text(text, x, middle, "font-weight=\"bold\" ", ink);
    }

    private SvgWriter text(String text, double x, double middle, String attributes, Ink ink) {
        String baseline = number(middle + BASELINE);
        return raw("<text x=\"" + number(x) + "\" y=\"" + baseline + "\" " + attributes + filled(ink) + ">"
                + Xml.escaped(text) + "</text>");
    }

    /** What follows, up to an {@code </svg>}, keeps its coordinates and is cut off at the sides of a rectangle. */
    SvgWriter beginWindow(double x, double y, double width, double height) {
        String box = number(x) + " " + number(y) + " " + number(width) + " " + number(height);
        return raw("<svg " + place(x, y, width, height) + " viewBox=\"" + box + "\" overflow=\"hidden\">");
    }

    private static String place(double x, double y, double width, double height) {
        return "x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\""
                + number(height) + "\"";
    }

    private String filled(Ink ink) {
        return "class=\"" + ink.fill() + "\" fill=\"" + ink.in(theme) + "\"";
    }

    private String stroke(boolean isDashed) {
        return " stroke=\"" + Ink.LINE.in(theme) + "\"" + (isDashed ? " stroke-dasharray=\"4 3\"" : "");
    }

    /** Rounded to tenths. */
    static String number(double number) {
        long tenths = Math.round(Math.abs(number) * 10);
        String sign = number < 0 && tenths > 0 ? "-" : "";
        return sign + tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
