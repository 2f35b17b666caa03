package dev.adjoint.processor.report;

import java.util.List;
import java.util.Map;

/**
 * What the page of a method shows: everything is text that is ready to be read.
 *
 * @param packageName empty for the unnamed package
 * @param companion the simple name of the companion class, and of the page
 * @param method the method as the user calls it, {@code Neuron.activation}
 * @param file the name of the source file
 * @param member the companion's method whose code is shown: {@code gradient}, or the nearest to it that there is
 * @param source the user's code: the method, and those of its file that are read with it
 * @param forward the forward pass of the generated code
 * @param reverse the reverse pass, or the lines of forward mode where there is no reverse mode
 * @param steps the mathematics, in the order of the forward pass
 * @param graph what is computed from what
 * @param storage how the reverse pass comes by each value of the forward pass that it reads
 * @param variables the user's variables
 * @param optimisations what made the generated code shorter
 */
public record MethodReport(
        String packageName,
        String companion,
        String method,
        String file,
        String member,
        List<Excerpt> source,
        List<CodeLine> forward,
        List<CodeLine> reverse,
        List<Step> steps,
        StaticGraph graph,
        List<Storage> storage,
        List<Variable> variables,
        List<Optimisation> optimisations) {
    public MethodReport {
        source = List.copyOf(source);
        forward = List.copyOf(forward);
        reverse = List.copyOf(reverse);
        steps = List.copyOf(steps);
        storage = List.copyOf(storage);
        variables = List.copyOf(variables);
        optimisations = List.copyOf(optimisations);
    }

    /** Whether the code that is shown has a reverse pass. */
    boolean hasReverse() {
        return !List.of("jvp", "packedDirectional", "trace", "value").contains(member);
    }

    /**
     * Lines of the user's file that follow one another.
     *
     * @param title what they are: {@code Neuron.activation}
     * @param firstLine the number of the first
     * @param continued of the lines on which a statement goes on, that on which it begins, whose ties they have
     */
    public record Excerpt(String title, int firstLine, List<String> lines, Map<Integer, Integer> continued) {
        public Excerpt {
            lines = List.copyOf(lines);
            continued = Map.copyOf(continued);
        }

        /** Of statements that stand on one line each. */
        public Excerpt(String title, int firstLine, List<String> lines) {
            this(title, firstLine, lines, Map.of());
        }
    }

    /**
     * A line of the generated code.
     *
     * @param text with its indentation
     * @param sourceLines the user's lines that it comes from, in order; none for a brace
     * @param isContext whether it belongs to the other pass and is repeated here for what it holds: the head or the end
     *     of a loop or a branch
     */
    public record CodeLine(String text, List<Integer> sourceLines, boolean isContext) {
        public CodeLine {
            sourceLines = List.copyOf(sourceLines);
        }
    }

    /**
     * An operation of the forward pass on values that vary.
     *
     * @param line the user's line
     * @param result what the result is called: {@code n}
     * @param operation how it is computed: {@code x1w1 + b}
     * @param partials its derivatives with respect to the operands that vary
     * @param kinks what the functions mean that the derivatives call, and what holds at kinks and at the edges of the
     *     domain; empty if there is nothing to say
     */
    public record Step(int line, String result, String operation, List<PartialDerivative> partials, String kinks) {
        public Step {
            partials = List.copyOf(partials);
        }
    }

    /** ∂result/∂operand: {@code 1 - o * o}. */
    public record PartialDerivative(String operand, String derivative) {}

    /**
     * How the reverse pass comes by a value.
     *
     * @param line the user's line that computes it, or 0
     * @param why in words
     * @param array the array that holds it; empty unless it is stored in one
     * @param bytes how much that takes, as a formula: {@code 8 · turns of line 12}; empty unless it is stored
     */
    public record Storage(String value, int line, Kind kind, String why, String array, String bytes) {
        /** The kinds, in the order of preference. */
        public enum Kind {
            /** It is still there: nothing is done. */
            AVAILABLE,
            /** It is computed again. */
            RECOMPUTED,
            /** It is written into an array by the forward pass. */
            STORED
        }
    }

    /**
     * A variable or parameter of the user's.
     *
     * @param line of its declaration or first assignment, or 0 for a parameter
     * @param isActive whether it has an adjoint
     * @param why in words
     */
    public record Variable(String name, String type, int line, boolean isActive, String why) {}

    /**
     * What a pass of the optimiser did.
     *
     * @param pass what the pass does, in words
     * @param count how often
     * @param examples some of it, as text
     */
    public record Optimisation(String pass, int count, List<String> examples) {
        public Optimisation {
            examples = List.copyOf(examples);
        }
    }
}
