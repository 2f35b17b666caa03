package dev.adjoint.processor.evaluate;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs code whose statements nobody counts: that of compiled classes. */
final class TimeLimit {
    private static final int SECONDS = 5;

    /** Bytes: for methods that call themselves as deeply as programs with a large stack let them. */
    private static final long STACK = 1L << 26;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread created = new Thread(null, task, "adjoint-check", STACK);
        created.setDaemon(true);
        return created;
    });

    private TimeLimit() {}

    /**
     * Runs code in a thread that ends with the compiler.
     *
     * @throws EvaluationException if it takes too long
     * @throws ReflectiveOperationException what the code throws
     */
    static Object run(Callable<Object> code) throws ReflectiveOperationException {
        Future<Object> result = THREADS.submit(code);
        try {
            return result.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw new EvaluationException(
                    EvaluationException.Reason.ENDLESS, "no end after " + SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvaluationException(EvaluationException.Reason.ENDLESS, "the compiler was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ReflectiveOperationException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
