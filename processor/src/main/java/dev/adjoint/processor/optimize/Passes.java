package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Function;

/** Whoever wants to know what the passes of the {@link Optimizer} do. */
@FunctionalInterface
public interface Passes {
    /** Nobody. */
    Passes UNWATCHED = (pass, before, after) -> {};

    /** What a pass is for. */
    enum Pass {
        SIMPLIFY("arithmetic made simpler: factors of 1, terms of 0, signs, powers"),
        MERGE("computed once instead of several times"),
        CHOICES("branches made simpler"),
        LOOPS("not carried through loops that leave it as it is"),
        TAIL("what follows a last branch moved into its ways"),
        SIGNS("signs gathered"),
        DEAD("left out, since nothing reads it");

        private final String words;

        Pass(String words) {
            this.words = words;
        }

        /** What it does, in words: of what it did something to. */
        public String words() {
            return words;
        }
    }

    /** A pass was run; it may have changed nothing. */
    void ran(Pass pass, Function before, Function after);
}
