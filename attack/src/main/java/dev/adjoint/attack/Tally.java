package dev.adjoint.attack;

import java.lang.management.ManagementFactory;

/** What became of one method. Another thread reads it when the method does not end. */
final class Tally {
    volatile int number;
    volatile int points;
    volatile int thrown;
    volatile int notFinite;
    volatile int finite;
    volatile int compared;
    volatile int smooth;
    volatile int kinks;
    volatile int rough;
    volatile int infinite;
    volatile int guards;
    volatile boolean isUnknownType;
    volatile String running = "";

    /** The processor time, in nanoseconds, that the trial had taken when the running call began. */
    volatile long since;

    /** Takes note of a call that begins. */
    void begin(String call) {
        running = call;
        since = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public String toString() {
        return String.join(
                "\t",
                "points=" + points,
                "thrown=" + thrown,
                "notFinite=" + notFinite,
                "finite=" + finite,
                "compared=" + compared,
                "smooth=" + smooth,
                "kinks=" + kinks,
                "rough=" + rough,
                "infinite=" + infinite,
                "guards=" + guards,
                "unknownType=" + isUnknownType);
    }
}
