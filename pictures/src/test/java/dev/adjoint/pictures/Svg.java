package dev.adjoint.pictures;

import dev.adjoint.pictures.Layout.Point;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A picture, as an XML parser reads it. */
final class Svg {
    private static final Pattern PAIR = Pattern.compile("(-?[0-9.]+) (-?[0-9.]+)");

    private final Element root;

    Svg(GraphPicture picture) {
        this(picture.toSvg());
    }

    Svg(String text) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            root = document.getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    /** What is drawn from one figure to another: its points, the tip of its head last. */
    record Line(String from, String to, boolean isDashed, List<Point> points) {
        Point start() {
            return points.get(0);
        }

        Point tip() {
            return points.get(points.size() - 1);
        }

        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    /** A text, and how it is written. */
    record Text(String text, double x, String anchor, boolean isBold) {}

    Rectangle2D page() {
        return new Rectangle2D.Double(0, 0, number(root, "width"), number(root, "height"));
    }

    String attribute(String name) {
        return root.getAttribute(name);
    }

    /** What stands in the first element of this name. */
    String first(String element) {
        return elements(root, element).get(0).getTextContent();
    }

    /** Where each figure is. */
    Map<String, Rectangle2D> boxes() {
        Map<String, Rectangle2D> boxes = new LinkedHashMap<>();
        figures().forEach((key, figure) -> {
            Rectangle2D box = null;
            for (Element rect : elements(figure, "rect")) {
                Rectangle2D part = new Rectangle2D.Double(
                        number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
                box = box == null ? part : box.createUnion(part);
            }
            boxes.put(key, box);
        });
        return boxes;
    }

    List<Text> texts(String key) {
        return elements(figure(key), "text").stream()
                .map(text -> new Text(
                        text.getTextContent(),
                        number(text, "x"),
                        text.getAttribute("text-anchor"),
                        text.hasAttribute("font-weight")))
                .toList();
    }

    /** What is shown where the mouse points at a figure. */
    String details(String key) {
        return elements(figure(key), "title").get(0).getTextContent();
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Element group : elements(root, "g")) {
            if (group.hasAttribute("data-from")) {
                List<Element> paths = elements(group, "path");
                List<Point> points = points(paths.get(0).getAttribute("d"));
                points.add(points(paths.get(1).getAttribute("d")).get(0));
                boolean isDashed = paths.get(0).hasAttribute("stroke-dasharray");
                lines.add(new Line(group.getAttribute("data-from"), group.getAttribute("data-to"), isDashed, points));
            }
        }
        return lines;
    }

    private Element figure(String key) {
        return figures().get(key);
    }

    private Map<String, Element> figures() {
        Map<String, Element> figures = new LinkedHashMap<>();
        for (Element group : elements(root, "g")) {
            if (group.hasAttribute("data-node")) {
                figures.put(group.getAttribute("data-node"), group);
            }
        }
        return figures;
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Point> points(String path) {
        List<Point> points = new ArrayList<>();
        Matcher pairs = PAIR.matcher(path);
        while (pairs.find()) {
            points.add(new Point(Double.parseDouble(pairs.group(1)), Double.parseDouble(pairs.group(2))));
        }
        return points;
    }
}
