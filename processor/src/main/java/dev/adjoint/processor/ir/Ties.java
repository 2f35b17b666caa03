package dev.adjoint.processor.ir;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The user's lines that something comes from beside its own: that on which a variable is assigned what a helper
 * computes; those of the derivative's operations that the optimiser took into it, such as the factor 3 in {@code 6 *
 * x}, or that came to nothing, such as a factor of 1.
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

    /** These, and those lines too. */
    public Ties and(Map<Value, Set<Integer>> values, Map<Yield, Set<Integer>> yields) {
        return new Ties(union(ofValues, values), union(ofYields, yields));
    }

    private static <K> Map<K, Set<Integer>> union(Map<K, Set<Integer>> first, Map<K, Set<Integer>> second) {
        Map<K, Set<Integer>> union = new HashMap<>(first);
        second.forEach((key, lines) -> union.merge(key, lines, (a, b) -> {
            Set<Integer> both = new TreeSet<>(a);
            both.addAll(b);
            return both;
        }));
        return union;
    }

    public Set<Integer> of(Value value) {
        return ofValues.getOrDefault(value, Set.of());
    }

    public Set<Integer> of(Yield yield) {
        return ofYields.getOrDefault(yield, Set.of());
    }
}
