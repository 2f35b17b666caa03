package dev.adjoint.processor.report;

import dev.adjoint.processor.report.StaticGraph.Edge;
import dev.adjoint.processor.report.StaticGraph.Node;
import java.util.ArrayList;
import java.util.List;

/** The graph: a table that says everything, from which the script draws the picture. */
final class GraphSection {
    private final Html html;
    private final StaticGraph graph;

    private GraphSection(Html html, StaticGraph graph) {
        this.html = html;
        this.graph = graph;
    }

    static void write(Html html, StaticGraph graph) {
        new GraphSection(html, graph).write();
    }

    /** Writes what lays the picture out: a text that the script gives to a worker when it is wanted. */
    static void writeLayout(Html html) {
        html.open("script", "type", "text/plain", "id", "layout-library");
        html.markup(Resource.layoutLibrary()).close().line();
        html.open("script", "type", "text/plain", "id", "layout-worker");
        html.markup(Resource.text("layout-worker.js")).close().line();
    }

    private void write() {
        Section.open(html, "graph", "What is computed from what");
        if (graph.nodes().isEmpty()) {
            html.element("p", "There is no graph to show.").line();
        } else {
            html.element(
                            "p",
                            "Values flow from left to right, adjoints back from right to left. A loop is there once,"
                                    + " whatever the number of its turns.",
                            "class",
                            "lead")
                    .line();
            leftOut();
            picture();
            table();
        }
        html.close().line();
    }

    private void leftOut() {
        if (graph.leftOut() > 0) {
            String values = graph.leftOut() == 1 ? "1 value is" : graph.leftOut() + " values are";
            html.element(
                            "p",
                            "The graph is large: " + values + " left out of the picture and the list.",
                            "class",
                            "note")
                    .line();
        }
    }

    /** Filled by the script; hidden where there is none. */
    private void picture() {
        html.open("details", "id", "picture", "class", "picture", "hidden", "");
        html.element("summary", "Picture").line();
        html.open("div", "class", "tools");
        html.element(
                "p",
                "Rounded: a parameter. Pointed: chosen between ways, or from the turn before. Twice framed: the result."
                        + " Dashed frame: no adjoint. Dashed arrow: read in the next turn. At the arrows: derivatives.");
        html.element("button", "Fit the width", "type", "button", "aria-pressed", "false", "hidden", "");
        html.close().line();
        html.element(
                "div", "", "class", "canvas", "tabindex", "0", "role", "region", "aria-label", "Picture of the graph");
        html.close().line();
    }

    private void table() {
        html.open("details", "class", "list");
        html.element("summary", "List of the " + graph.nodes().size() + " values")
                .line();
        Section.openTable(
                html, "Values and what they are computed from", "Value", "Computed by", "From", "Line", "Adjoint");
        html.open("tbody").line();
        List<List<Edge>> operands = operands();
        for (Node node : graph.nodes()) {
            row(node, operands.get(node.id()));
        }
        html.close().close().close().close().line();
    }

    private List<List<Edge>> operands() {
        List<List<Edge>> operands = new ArrayList<>();
        graph.nodes().forEach(node -> operands.add(new ArrayList<>()));
        graph.edges().forEach(edge -> operands.get(edge.to()).add(edge));
        return operands;
    }

    private void row(Node node, List<Edge> operands) {
        html.open(
                "tr",
                "id",
                "node-" + node.id(),
                "data-kind",
                Words.attribute(node.kind()),
                "data-active",
                Boolean.toString(node.isActive()),
                "data-lines",
                node.line() > 0 ? Integer.toString(node.line()) : "");
        html.open("th", "scope", "row").element("code", node.label()).close();
        html.open("td");
        if (node.operation().isEmpty()) {
            html.element("span", Words.kind(node.kind()));
        } else {
            html.element("code", node.operation());
        }
        html.close();
        html.open("td").open("ul");
        for (Edge operand : operands) {
            operand(operand);
        }
        html.close().close();
        html.open("td");
        Section.line(html, node.line());
        html.close();
        html.element("td", node.isActive() ? "has one" : "none");
        html.close().line();
    }

    private void operand(Edge edge) {
        html.open("li").open("a", "href", "#node-" + edge.from());
        html.element("code", graph.nodes().get(edge.from()).label()).close();
        if (!edge.partial().isEmpty()) {
            html.text(", ∂ ").element("code", edge.partial(), "class", "partial");
        }
        if (edge.isNextTurn()) {
            html.text(", ").element("span", "in the next turn", "class", "next-turn");
        }
        html.close();
    }
}
