package dev.adjoint.processor.derive;

import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the reverse code reads of the primal, and how it comes by it: taken down while it is written, for whoever wants
 * to explain it. What the optimiser leaves out later is among it.
 */
public final class Residuals {
    private final List<Residual> residuals = new ArrayList<>();
    private final Set<Integer> fusedLines = new LinkedHashSet<>();
    private int readerLine = Origin.NO_LINE;

    /** How the reverse code comes by a value. */
    public enum Kind {
        /** It is a parameter, or a variable that is still there. */
        THERE,
        /** It counts the turns of a loop, and is counted back. */
        COUNTED_BACK,
        /** It is computed again. */
        COMPUTED_AGAIN,
        /** The branch that computes it hands it out as a further result. */
        HANDED_OUT,
        /** The forward turns of a loop keep it in an array. */
        KEPT
    }

    /**
     * A value that the reverse code reads.
     *
     * @param value of the primal
     * @param readerLine the user's line whose reverse code reads it, or {@link Origin#NO_LINE}
     * @param source where the reverse code has it: the value itself, what is computed in its place, or an array
     * @param loop the loop whose turns are kept
     * @param growth how the array of what is kept comes by its length
     */
    public record Residual(
            Value value, Kind kind, int readerLine, Value source, Optional<Statement.Loop> loop, Growth growth) {}

    /** How an array in which the turns of a loop are kept comes by its length. */
    public enum Growth {
        /** It has the length that it needs from the beginning. */
        NONE,
        /** It is doubled whenever it is full. */
        DOUBLES,
        /** So, too, and it keeps the turns of all executions of a loop in another one. */
        DOUBLES_OVER_OUTER_LOOPS
    }

    /** All that was read, in the order in which the reverse code was written. */
    public List<Residual> all() {
        return Collections.unmodifiableList(residuals);
    }

    /** The lines of the loops that are run forward and backward in one. */
    public Set<Integer> fusedLines() {
        return Collections.unmodifiableSet(fusedLines);
    }

    void noteFused(int line) {
        fusedLines.add(line);
    }

    /** From here on it is for a statement of this line that something is read. */
    void readFor(int line) {
        readerLine = line;
    }

    void note(Value value, Kind kind, Value source) {
        residuals.add(new Residual(value, kind, readerLine, source, Optional.empty(), Growth.NONE));
    }

    void noteKept(Value value, Tape tape) {
        Growth outside = tape.isNested() ? Growth.DOUBLES_OVER_OUTER_LOOPS : Growth.DOUBLES;
        Growth growth = tape.isSized() ? Growth.NONE : outside;
        residuals.add(new Residual(value, Kind.KEPT, readerLine, tape.array(value), Optional.of(tape.loop()), growth));
    }
}
