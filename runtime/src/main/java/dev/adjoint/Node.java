package dev.adjoint;

import java.util.List;

/** A value in a {@link ComputationGraph}: an argument, a constant, or the result of an operation. */
public final class Node {
    private final int id;
    private final String operation;
    private final List<Node> operands;
    private final List<Double> partials;
    private final boolean isComplete;
    private final double data;
    private final int line;
    private final List<Integer> iterations;
    private String label = "";
    private double grad;

    Node(
            int id,
            String operation,
            List<Node> operands,
            List<Double> partials,
            boolean isComplete,
            double data,
            int line,
            List<Integer> iterations) {
        this.id = id;
        this.operation = operation;
        this.operands = List.copyOf(operands);
        this.partials = List.copyOf(partials);
        this.isComplete = isComplete;
        this.data = data;
        this.line = line;
        this.iterations = List.copyOf(iterations);
    }

    void setLabel(String label) {
        this.label = label;
    }

    /** The place in {@link ComputationGraph#nodes()}, the same from run to run. */
    public int id() {
        return id;
    }

    /** The name of the variable, or how the value follows from its operands: {@code x1*w1}. */
    public String label() {
        return label;
    }

    /** What computed the value: {@code +}, {@code tanh}, the name of a method; empty for an argument or a constant. */
    public String operation() {
        return operation;
    }

    /** What it was computed from, in order; what is there twice was used twice. See {@link #isComplete()}. */
    public List<Node> operands() {
        return operands;
    }

    /** The partial derivatives of the value with respect to its operands, in their order. */
    public List<Double> partials() {
        return partials;
    }

    /** The value. */
    public double data() {
        return data;
    }

    /** The adjoint as far as the backward pass has come: the derivative of the output with respect to this value. */
    public double grad() {
        return grad;
    }

    /** Replaces the adjoint: for lessons that go through the backward pass by hand. */
    public void setGrad(double grad) {
        this.grad = grad;
    }

    /** The line of the source, or 0 for an argument or a constant. */
    public int line() {
        return line;
    }

    /** The turn, from 0, of each loop around the operation when it was done, the outermost first. */
    public List<Integer> iterations() {
        return iterations;
    }

    /** Whether it is an argument or a constant. */
    public boolean isLeaf() {
        return operation.isEmpty();
    }

    /** Whether all operands are there: not where the graph would have been too large with them. */
    public boolean isComplete() {
        return isComplete;
    }

    /** As {@code Value(data=0.5)}. */
    @Override
    public String toString() {
        return "Value(data=" + data + ")";
    }
}
