package dev.adjoint.processor.derive;

import dev.adjoint.processor.ir.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A block of the primal whose reverse code stands apart from its forward code: a way of a branch, or the turns of a
 * loop. What the reverse code reads of it is handed over: as a further result of the branch, or by way of a tape.
 */
final class Region {
    private final @Nullable Region around;
    private final @Nullable Tape tape;
    private final Map<Value, Value> exports = new LinkedHashMap<>();

    private Region(@Nullable Region around, @Nullable Tape tape) {
        this.around = around;
        this.tape = tape;
    }

    /** A way of a branch. */
    static Region way(@Nullable Region around) {
        return new Region(around, null);
    }

    /** The turns of a loop. */
    static Region turns(Tape tape) {
        return new Region(tape.around(), tape);
    }

    /** The region around this; null where forward and reverse code meet. */
    @Nullable
    Region around() {
        return around;
    }

    Optional<Tape> tape() {
        return Optional.ofNullable(tape);
    }

    /** Whether this is run many times between the forward code and its reverse. */
    boolean isRepeated() {
        return tape != null || (around != null && around.isRepeated());
    }

    /** For each value that is a further result of the branch: that result. */
    Map<Value, Value> exports() {
        return exports;
    }
}
