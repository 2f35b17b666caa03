package dev.adjoint.pictures;

import dev.adjoint.pictures.Layout.Point;
import java.util.ArrayList;
import java.util.List;

/** An arrow, as the data of SVG paths. */
final class Arrow {
    private static final double BEND = 6;
    private static final double HEAD = 7;

    private final List<Point> points = new ArrayList<>();

    /** From one figure to another; a route of ELK's begins and ends at the box around them, level. */
    Arrow(List<Point> route, Placed from, Placed to) {
        Point start = route.get(0);
        Point end = route.get(route.size() - 1);
        add(new Point(start.x() - from.inset(start.y()), start.y()));
        route.subList(1, route.size() - 1).forEach(this::add);
        add(new Point(end.x() + to.inset(end.y()), end.y()));
    }

    private void add(Point point) {
        boolean isNew = points.isEmpty() || point.distance(points.get(points.size() - 1)) > 0;
        if (isNew) {
            points.add(point);
        }
    }

    /** The line, which ends where the head begins; its bends are rounded. */
    String shaft() {
        int last = points.size() - 1;
        Point end = points.get(last).towards(points.get(last - 1), HEAD);
        StringBuilder path = new StringBuilder("M").append(pair(points.get(0)));
        for (int i = 1; i < last; i++) {
            Point bend = points.get(i);
            Point before = points.get(i - 1);
            Point after = i + 1 == last ? end : points.get(i + 1);
            double radius = Math.min(BEND, Math.min(bend.distance(before), bend.distance(after)) / 2);
            path.append('L').append(pair(bend.towards(before, radius)));
            path.append('Q').append(pair(bend));
            path.append(' ').append(pair(bend.towards(after, radius)));
        }
        return path.append('L').append(pair(end)).toString();
    }

    /** A triangle. */
    String head() {
        int last = points.size() - 1;
        Point tip = points.get(last);
        Point base = tip.towards(points.get(last - 1), HEAD);
        double dx = (tip.x() - base.x()) / 2;
        double dy = (tip.y() - base.y()) / 2;
        Point left = new Point(base.x() + dy, base.y() - dx);
        Point right = new Point(base.x() - dy, base.y() + dx);
        return "M" + pair(tip) + "L" + pair(left) + "L" + pair(right) + "Z";
    }

    private static String pair(Point point) {
        return SvgWriter.number(point.x()) + " " + SvgWriter.number(point.y());
    }
}
