package dev.adjoint.processor;

import dev.adjoint.Mode;
import dev.adjoint.processor.analysis.ArrayEffects;
import dev.adjoint.processor.analysis.ReadOnlyCalls;
import dev.adjoint.processor.derive.Forward;
import dev.adjoint.processor.derive.Residuals;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.derive.Tracing;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.optimize.DeadCode;
import dev.adjoint.processor.optimize.Optimizer;
import dev.adjoint.processor.optimize.Passes;
import dev.adjoint.processor.optimize.Sinking;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A method that was lowered without errors, and all that is derived from it: the functions that its companion is
 * written from. Each is made when it is first asked for. Between the passes the IR is verified.
 */
final class Derivation {
    private final Lowered lowered;
    private final Function lowest;
    private final Function prepared;
    private final Supplier<Function> guarded;
    private final Supplier<Function> primal;
    private final Supplier<Function> gradient;
    private final Supplier<Function> vjp;
    private final Supplier<Function> jvp;
    private final Supplier<Function> trace;
    private final Supplier<ArrayEffects> effects;

    /**
     * The derivation of a method.
     *
     * @param target its companion
     */
    Derivation(Lowered lowered, ClassReference target) {
        this.lowered = lowered;
        this.lowest = lowered.function().orElseThrow();
        this.prepared = Verifier.verify(Optimizer.prepare(ReadOnlyCalls.ofItself(lowest, target)));
        this.guarded = once(() -> Verifier.verify(Sinking.sink(prepared)));
        this.primal = once(() -> optimized(prepared));
        this.gradient = derived(guarded, Reverse::gradient);
        this.vjp = derived(guarded, Reverse::vjp);
        this.jvp = derived(guarded, Forward::jvp);
        this.trace = derived(guarded, this::trace);
        this.effects = once(() -> ArrayEffects.of(prepared, target, DeadCode::eliminate));
    }

    Lowered lowered() {
        return lowered;
    }

    List<Value> active() {
        return lowered.active();
    }

    /** The method as the frontend lowered it: no other pass has touched it. */
    Function source() {
        return lowest;
    }

    /** What is derived: the method, made ready for it. */
    Function prepared() {
        return guarded.get();
    }

    /**
     * Derives once more, for a report: by reverse mode, unless only forward mode was asked for.
     *
     * @param residuals where it is taken down what the reverse code reads of the primal
     * @param passes who watches the optimiser
     */
    Function derive(Set<Mode> modes, Residuals residuals, Passes passes) {
        Function function = guarded.get();
        Function derived;
        if (modes.contains(Mode.GRADIENT)) {
            derived = Reverse.gradient(function, active(), residuals);
        } else if (modes.contains(Mode.JACOBIAN)) {
            derived = Reverse.vjp(function, active(), residuals);
        } else if (modes.contains(Mode.JVP)) {
            derived = Forward.jvp(function, active());
        } else {
            derived = trace(function, active());
        }
        return Verifier.verify(Optimizer.optimize(tied(derived), passes));
    }

    /** The value, as it is written out. */
    Function primal() {
        return primal.get();
    }

    /** The value and the gradient. */
    Function gradient() {
        return gradient.get();
    }

    /** The value and the gradient times a seed, added to arrays. */
    Function vjp() {
        return vjp.get();
    }

    /** The value and the derivative along a direction. */
    Function jvp() {
        return jvp.get();
    }

    /** The value and its node in the graph of what is computed. */
    Function trace() {
        return trace.get();
    }

    /** What the method does to arrays that are not its own. */
    ArrayEffects effects() {
        return effects.get();
    }

    private Function trace(Function function, List<Value> active) {
        return Tracing.trace(function, active, lowered.labels());
    }

    private Supplier<Function> derived(Supplier<Function> guarded, BiFunction<Function, List<Value>, Function> pass) {
        return once(() -> optimized(tied(pass.apply(guarded.get(), lowered.active()))));
    }

    /** A derived function: what it has of the method's values comes from the same lines as they do. */
    private Function tied(Function derived) {
        return Verifier.verify(new Function(
                derived.name(),
                derived.parameters(),
                derived.body(),
                guarded.get().ties()));
    }

    private static Function optimized(Function function) {
        return Verifier.verify(Optimizer.optimize(function));
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Once<>(supplier);
    }

    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> supplier;
        private @Nullable T made;

        Once(Supplier<T> supplier) {
            this.supplier = supplier;
        }

        @Override
        public T get() {
            T known = made;
            if (known == null) {
                known = supplier.get();
                made = known;
            }
            return known;
        }
    }
}
