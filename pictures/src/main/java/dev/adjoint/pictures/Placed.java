package dev.adjoint.pictures;

import dev.adjoint.pictures.Layout.Point;

/**
 * A figure and where it lies.
 *
 * @param corner the upper left one
 */
record Placed(Figure figure, Point corner) {
    double left() {
        return corner.x();
    }

    double top() {
        return corner.y();
    }

    Point center() {
        return new Point(left() + figure.width() / 2, top() + figure.height() / 2);
    }

    /** How far inside its box it begins at this height, where its corners are round. */
    double inset(double y) {
        double radius = figure.radius();
        double straight = figure.height() / 2 - radius;
        double rise = Math.min(radius, Math.max(0, Math.abs(y - center().y()) - straight));
        return radius - Math.sqrt(radius * radius - rise * rise);
    }
}
