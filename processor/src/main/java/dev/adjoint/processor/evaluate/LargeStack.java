package dev.adjoint.processor.evaluate;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work that nests calls more deeply than the compiler's own thread allows. */
public final class LargeStack {
    /**
     * Enough for as many calls within each other as a {@link Budget} grants. The machine provides no more of it than is
     * used.
     */
    private static final long BYTES = 1L << 29;

    private LargeStack() {}

    /**
     * The result of the work, which runs in a thread of its own while this one waits. What it throws is thrown here.
     * Where the machine does not provide such a thread, it runs in this one.
     */
    public static <T> T run(Supplier<T> work) {
        Outcome<T> outcome = new Outcome<>(work);
        // Like every thread, it begins with the context class loader of the one that makes it.
        Thread thread = new Thread(null, outcome, "adjoint-check", BYTES);
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            return work.get();
        }
        await(thread);
        return outcome.get();
    }

    /** An interruption is left to who waits for the compiler: what the work uses is the compiler's. */
    private static void await(Thread thread) {
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Outcome<T> implements Runnable {
        private final Supplier<T> work;
        private @Nullable T result;
        private @Nullable RuntimeException exception;
        private @Nullable Error error;

        Outcome(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                result = work.get();
            } catch (RuntimeException thrown) {
                exception = thrown;
            } catch (Error thrown) {
                error = thrown;
            }
        }

        T get() {
            if (exception != null) {
                throw exception;
            }
            if (error != null) {
                throw error;
            }
            T found = result;
            if (found == null) {
                throw new IllegalStateException("the work has no result");
            }
            return found;
        }
    }
}
