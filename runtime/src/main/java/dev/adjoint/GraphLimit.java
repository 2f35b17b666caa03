package dev.adjoint;

import java.util.function.Supplier;

/** How many nodes the graphs may have that this thread makes. */
final class GraphLimit {
    /** Some ten megabytes. */
    private static final int DEFAULT = 100_000;

    private static final ThreadLocal<Integer> CURRENT = ThreadLocal.withInitial(() -> DEFAULT);

    private GraphLimit() {}

    static int current() {
        return CURRENT.get();
    }

    static <T> T during(int nodes, Supplier<T> work) {
        if (nodes < 1) {
            throw new IllegalArgumentException("a graph of " + nodes + " nodes");
        }
        int before = CURRENT.get();
        CURRENT.set(nodes);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }
}
