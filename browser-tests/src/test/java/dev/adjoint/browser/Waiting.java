package dev.adjoint.browser;

import java.util.function.BooleanSupplier;

/** Waits for what a page does later. */
final class Waiting {
    private static final int LONGEST_MILLISECONDS = 20_000;
    private static final int STEP_MILLISECONDS = 20;

    private Waiting() {}

    static void until(BooleanSupplier condition) {
        for (int waited = 0; !condition.getAsBoolean(); waited += STEP_MILLISECONDS) {
            if (waited > LONGEST_MILLISECONDS) {
                throw new AssertionError("did not happen");
            }
            try {
                Thread.sleep(STEP_MILLISECONDS);
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
                throw new AssertionError(exception);
            }
        }
    }
}
