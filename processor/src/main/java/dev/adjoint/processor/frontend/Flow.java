package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whether the path that is being lowered has been left by a jump, and which: always, never, or where a boolean says so.
 * A jump is lowered to the fact that it was taken; what follows then runs only where it was not.
 */
final class Flow {
    /** What a jump leaves. */
    interface Target {}

    /** The method, which a {@code return} leaves. */
    static final Target METHOD = new Target() {};

    /** Whether a jump was taken: always, or where the condition holds. */
    record Taken(Optional<Value> condition) {
        static final Taken ALWAYS = new Taken(Optional.empty());
    }

    /**
     * The jumps that may have been taken.
     *
     * @param any whether one of them was; null if there are none
     */
    record State(Map<Target, Taken> jumps, @Nullable Taken any) {
        static final State NONE = new State(Map.of(), null);

        boolean isOver() {
            return any != null && any.condition().isEmpty();
        }

        /** Whether an exception was thrown for certain: the path leads nowhere. */
        boolean isThrown() {
            return isOver() && jumps.isEmpty();
        }

        /** The state after these and those, with what the targets of both are taken to be. */
        Set<Target> targets(State other) {
            Set<Target> targets = new LinkedHashSet<>(jumps.keySet());
            targets.addAll(other.jumps.keySet());
            return targets;
        }
    }

    private State state = State.NONE;

    State state() {
        return state;
    }

    void restore(State former) {
        state = former;
    }

    /** Takes a jump here, on this path. */
    void jump(Target target) {
        Map<Target, Taken> jumps = new LinkedHashMap<>(state.jumps());
        jumps.put(target, Taken.ALWAYS);
        state = new State(jumps, Taken.ALWAYS);
    }

    /** Throws an exception here: this path has no end. */
    void raise() {
        state = new State(Map.of(), Taken.ALWAYS);
    }

    /** Whether nothing that follows is reached. */
    boolean isOver() {
        return state.isOver();
    }

    /** The value that says whether what follows is left out; empty if it runs always, or never. */
    Optional<Value> left() {
        Taken any = state.any();
        return any == null ? Optional.empty() : any.condition();
    }

    /** On this path, a jump has certainly been taken. */
    void leave() {
        state = new State(state.jumps(), Taken.ALWAYS);
    }

    /** The jumps to a target have arrived there: the path goes on, except where another jump was taken. */
    void arrive(Target target, BinaryOperator<Value> or) {
        if (!state.jumps().containsKey(target)) {
            return;
        }
        Map<Target, Taken> jumps = new LinkedHashMap<>(state.jumps());
        jumps.remove(target);
        Taken any = null;
        for (Taken taken : jumps.values()) {
            any = any == null ? taken : either(any, taken, or);
        }
        state = new State(jumps, any);
    }

    private static Taken either(Taken a, Taken b, BinaryOperator<Value> or) {
        return a.condition().isEmpty() || b.condition().isEmpty()
                ? Taken.ALWAYS
                : new Taken(
                        Optional.of(or.apply(a.condition().get(), b.condition().get())));
    }
}
