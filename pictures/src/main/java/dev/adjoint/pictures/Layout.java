package dev.adjoint.pictures;

import java.util.List;

/**
 * Where everything lies.
 *
 * @param corners the upper left one of each figure
 * @param routes the way of each link: where it begins, bends and ends
 */
record Layout(double width, double height, List<Point> corners, List<List<Point>> routes) {
    /** Copies the lists. */
    Layout {
        corners = List.copyOf(corners);
        routes = routes.stream().map(List::copyOf).toList();
    }

    /** A place; x goes to the right, y down. */
    record Point(double x, double y) {
        /** The point that lies so far from this one, in the direction of another. */
        Point towards(Point other, double length) {
            double part = length / distance(other);
            return new Point(x + part * (other.x - x), y + part * (other.y - y));
        }

        double distance(Point other) {
            return Math.sqrt((other.x - x) * (other.x - x) + (other.y - y) * (other.y - y));
        }
    }
}
