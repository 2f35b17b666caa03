package dev.adjoint.pictures;

import dev.adjoint.pictures.Figure.Kind;
import dev.adjoint.pictures.Layout.Point;
import dev.adjoint.pictures.Sketch.Link;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.alg.layered.options.WrappingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Has ELK lay out a sketch, in layers from left to right. Nothing else knows ELK. */
final class ElkLayout {
    private static final double MARGIN = 16;

    /** What is wider than this, and so many times as wide as high, goes on in further rows. */
    private static final double WIDEST = 1_200;

    private static final double LONGEST_STRIP = 4;

    /** How wide a picture of several rows is, compared with its height. */
    private static final double ROWS_RATIO = 1.8;

    static {
        // Else EMF, which ELK's graphs are made of, starts a thread that never ends.
        System.getProperties().putIfAbsent("org.eclipse.emf.common.util.ReferenceClearingQueue", "false");
    }

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final List<ElkNode> nodes = new ArrayList<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    private ElkLayout(Sketch sketch) {
        setOptions();
        for (Figure figure : sketch.figures()) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(figure.width(), figure.height());
            nodes.add(node);
        }
        for (Link link : sketch.links()) {
            ElkNode from = nodes.get(link.from());
            boolean isFromNote = sketch.figures().get(link.from()).kind() == Kind.NOTE;
            edges.add(ElkGraphUtil.createSimpleEdge(isFromNote ? exit(from) : from, nodes.get(link.to())));
        }
    }

    /** One place where all ways begin that leave a node, and keep together: there may be hundreds. */
    private static ElkPort exit(ElkNode node) {
        return node.getPorts().isEmpty()
                ? ElkGraphUtil.createPort(node)
                : node.getPorts().get(0);
    }

    static Layout of(Sketch sketch) {
        Layout strip = new ElkLayout(sketch).layout();
        boolean isLong = strip.width() > WIDEST && strip.width() > LONGEST_STRIP * strip.height();
        return isLong ? new ElkLayout(sketch).wrapped().layout() : strip;
    }

    private void setOptions() {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 16.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 10.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 28.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
    }

    private ElkLayout wrapped() {
        root.setProperty(LayeredOptions.WRAPPING_STRATEGY, WrappingStrategy.MULTI_EDGE);
        root.setProperty(CoreOptions.ASPECT_RATIO, ROWS_RATIO);
        return this;
    }

    private Layout layout() {
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return new Layout(
                root.getWidth(),
                root.getHeight(),
                nodes.stream().map(node -> new Point(node.getX(), node.getY())).toList(),
                edges.stream().map(ElkLayout::route).toList());
    }

    private static List<Point> route(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point> route = new ArrayList<>();
        route.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> route.add(new Point(bend.getX(), bend.getY())));
        route.add(new Point(section.getEndX(), section.getEndY()));
        return route;
    }
}
