package dev.adjoint.processor.ir;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The user's lines that something comes from beside its own: those of the derivative's operations that the optimiser
 * took into it, such as the factor 3 in {@code 6 * x}, or that came to nothing, such as a factor of 1.
 */
public final class Ties {
    public static final Ties NONE = new Ties(Map.of(), Map.of());

    private final Map<Value, Set<Integer>> ofValues;
    private final Map<Yield, Set<Integer>> ofYields;

    public Ties(Map<Value, Set<Integer>> ofValues, Map<Yield, Set<Integer>> ofYields) {
        this.ofValues = Map.copyOf(ofValues);
        this.ofYields = Map.copyOf(ofYields);
    }

    /**
     * A place where a value is handed on without being computed there.
     *
     * @param to what takes it: the result of a branch, or what a loop carries; null for a result of the function
     * @param index {@link #THEN}, {@link #OTHERWISE} or {@link #NEXT}; of the function, which result
     */
    public record Yield(@Nullable Value to, int index) {
        public static final int THEN = 0;
        public static final int OTHERWISE = 1;

        /** From the end of a turn to the beginning of the next one. */
        public static final int NEXT = 2;

        /** A result of the function. */
        public static Yield result(int index) {
            return new Yield(null, index);
        }
    }

    public Set<Integer> of(Value value) {
        return ofValues.getOrDefault(value, Set.of());
    }

    public Set<Integer> of(Yield yield) {
        return ofYields.getOrDefault(yield, Set.of());
    }
}
