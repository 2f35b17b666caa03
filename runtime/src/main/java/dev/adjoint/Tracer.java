package dev.adjoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes down what a method computes. The companions call it; to them a node is a number. Beyond a limit the nodes that
 * were not used for longest are left out, so that no method, however long it runs, fills the memory.
 */
public final class Tracer {
    /** The number of an element of a new array: 0, and constant. */
    private static final int ZERO = 0;

    /** The number of what was done after more operations than there are numbers. */
    private static final int UNKNOWN = -1;

    /** The greatest number of what is taken down; one more is left for the result. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private final String name;
    private final int limit = GraphLimit.current();
    private final Recording recording = new Recording(limit);
    private final List<Integer> turns = new ArrayList<>();
    private final List<Integer> operands = new ArrayList<>();
    private final List<Double> partials = new ArrayList<>();
    private int last;
    private int zero = UNKNOWN;

    /** The constants that were read last. */
    private final Map<Constant, Integer> constants = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Constant, Integer> eldest) {
            return size() > limit;
        }
    };

    /** A constant by its name and the bits of its value. */
    private record Constant(String label, long bits) {}

    /**
     * Begins with nothing.
     *
     * @param name of the method
     */
    public Tracer(String name) {
        this.name = name;
    }

    /** An argument that is a number. */
    public int argument(String label, double value) {
        return leaf(label, value);
    }

    /** The elements of an argument. */
    public int[] argument(String label, double[] values) {
        int[] numbers = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[i] = leaf(label + "[" + i + "]", values[i]);
        }
        return numbers;
    }

    /** The elements of an argument. */
    public int[][] argument(String label, double[][] rows) {
        int[][] numbers = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = argument(label + "[" + i + "]", rows[i]);
        }
        return numbers;
    }

    /** A number that is not differentiated; without a label, its own digits are one. */
    public int constant(String label, double value) {
        return label.isEmpty() ? leaf(String.valueOf(value), value) : known(label, value);
    }

    /** The elements of an array that is not differentiated. */
    public int[] constant(String label, double[] values) {
        int[] numbers = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[i] = constant(label.isEmpty() ? "" : label + "[" + i + "]", values[i]);
        }
        return numbers;
    }

    /** The elements of an array that is not differentiated. */
    public int[][] constant(String label, double[][] rows) {
        int[][] numbers = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = constant(label.isEmpty() ? "" : label + "[" + i + "]", rows[i]);
        }
        return numbers;
    }

    /** An element of an array that is not differentiated. */
    public int constant(String array, int index, double value) {
        return known(array + "[" + index + "]", value);
    }

    /** An element of a matrix that is not differentiated. */
    public int constant(String matrix, int row, int column, double value) {
        return known(matrix + "[" + row + "][" + column + "]", value);
    }

    /**
     * What becomes the value of a variable: it is called so, unless it has a name.
     *
     * @return the same number
     */
    public int named(String label, int number) {
        recording.name(number, label);
        return number;
    }

    /**
     * What becomes an element of an array: it is called so, unless it has a name.
     *
     * @return the same number
     */
    public int element(String array, int index, int number) {
        return named(array + "[" + index + "]", number);
    }

    /**
     * What becomes an element of a matrix: it is called so, unless it has a name.
     *
     * @return the same number
     */
    public int element(String matrix, int row, int column, int number) {
        return named(matrix + "[" + row + "][" + column + "]", number);
    }

    /**
     * An operation with one operand.
     *
     * @param label the name of the variable that is assigned, or nothing
     * @param operation how it is written: {@code -}, {@code tanh}
     * @param line of the source
     * @param value the result
     * @param operand its number
     * @param partial the partial derivative with respect to it
     */
    public int operation(String label, String operation, int line, double value, int operand, double partial) {
        return add(label, operation, line, value, new int[] {operand}, new double[] {partial});
    }

    /** An operation with two operands. */
    public int operation(
            String label,
            String operation,
            int line,
            double value,
            int first,
            double partial1,
            int second,
            double partial2) {
        return add(label, operation, line, value, new int[] {first, second}, new double[] {partial1, partial2});
    }

    /** An operation with three operands. */
    public int operation(
            String label,
            String operation,
            int line,
            double value,
            int first,
            double partial1,
            int second,
            double partial2,
            int third,
            double partial3) {
        return add(label, operation, line, value, new int[] {first, second, third}, new double[] {
            partial1, partial2, partial3
        });
    }

    /**
     * An operand of the next {@link #result}, which the call of a method returns.
     *
     * @param operand its number
     * @param partial the partial derivative with respect to it
     */
    public void operand(int operand, double partial) {
        operands.add(operand);
        partials.add(partial);
    }

    /** The elements of an array as operands, with a partial derivative for each. */
    public void operand(int[] numbers, double[] derivatives) {
        for (int i = 0; i < numbers.length; i++) {
            operand(numbers[i], derivatives[i]);
        }
    }

    /** The elements of a matrix as operands, with a partial derivative for each. */
    public void operand(int[][] numbers, double[][] derivatives) {
        for (int i = 0; i < numbers.length; i++) {
            operand(numbers[i], derivatives[i]);
        }
    }

    /**
     * What the call of a method returns.
     *
     * @param label the name of the variable that is assigned, or nothing
     * @param method its name
     * @param line of the source
     * @param value the result
     */
    public int result(String label, String method, int line, double value) {
        int[] numbers = operands.stream().mapToInt(Integer::intValue).toArray();
        double[] derivatives =
                partials.stream().mapToDouble(Double::doubleValue).toArray();
        operands.clear();
        partials.clear();
        return add(label, method, line, value, numbers, derivatives);
    }

    /** An element of the array that the call of a method returns. */
    public int result(String label, int index, String method, int line, double value) {
        return result((label.isEmpty() ? method : label) + "[" + index + "]", method, line, value);
    }

    /** A loop begins. */
    public void enterLoop() {
        turns.add(-1);
    }

    /** A turn of the innermost loop begins. */
    public void turn() {
        int last = turns.size() - 1;
        turns.set(last, turns.get(last) + 1);
    }

    /** The innermost loop is done. */
    public void leaveLoop() {
        turns.remove(turns.size() - 1);
    }

    /**
     * The graph of what was taken down, after the backward pass.
     *
     * @param output the number of the method's result
     * @param value the result
     */
    public ComputationGraph finish(int output, double value) {
        int number = known(output);
        if (!recording.contains(number)) {
            number = last + 1;
            recording.add(number, new Recording.Entry("result", "", 0, value, List.of(), List.of(), List.of()));
        }
        ComputationGraph graph = recording.graph(name, number);
        graph.backward();
        return graph;
    }

    /** A constant with a name is one node, however often it is read, while it has the same value. */
    private int known(String label, double value) {
        Constant constant = new Constant(label, Double.doubleToRawLongBits(value));
        Integer number = constants.get(constant);
        if (number == null || !recording.contains(number)) {
            number = leaf(label, value);
            constants.put(constant, number);
        }
        return number;
    }

    private int leaf(String label, double value) {
        return add(label, "", 0, value, new int[0], new double[0]);
    }

    private int add(String label, String operation, int line, double value, int[] numbers, double[] derivatives) {
        List<Integer> known = Arrays.stream(numbers).map(this::known).boxed().toList();
        if (last == LAST) {
            recording.leaveOut();
            return UNKNOWN;
        }
        last++;
        recording.add(
                last,
                new Recording.Entry(
                        label,
                        operation,
                        line,
                        value,
                        known,
                        Arrays.stream(derivatives).boxed().toList(),
                        List.copyOf(turns)));
        return last;
    }

    /** A number under which something was taken down: one stands for all elements of new arrays. */
    private int known(int number) {
        if (number == ZERO && !recording.contains(zero)) {
            zero = leaf("0.0", 0);
        }
        return number == ZERO ? zero : number;
    }
}
