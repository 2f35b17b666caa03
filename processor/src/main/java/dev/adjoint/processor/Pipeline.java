package dev.adjoint.processor;

import dev.adjoint.Mode;
import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.derive.Forward;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.emit.Companion;
import dev.adjoint.processor.emit.Emitter;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.Frontend;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.frontend.Requirement;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.optimize.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javax.lang.model.util.Elements;

/** All passes in their order, for one method. Between the passes the IR is verified. */
final class Pipeline {
    /** The method's companion, or what is wrong with the method. */
    record Outcome(Optional<Emitter.Emitted> emitted, List<Diagnostic> diagnostics) {}

    private Pipeline() {}

    static Outcome run(MethodSource method, CompanionSpec spec, Elements elements) {
        Lowered lowered = Frontend.lower(method, elements);
        if (lowered.function().isEmpty()) {
            return new Outcome(Optional.empty(), lowered.diagnostics());
        }
        Function primal = Verifier.verify(lowered.function().get());
        List<Value> active = lowered.active();
        List<Diagnostic> violations = violations(lowered, Activity.of(primal, active));
        if (!violations.isEmpty()) {
            return new Outcome(Optional.empty(), violations);
        }
        Set<Mode> modes = spec.modes();
        Companion companion = new Companion(
                spec.target(),
                spec.isPublic(),
                spec.owner(),
                method.name(),
                spec.isLinkable(),
                active,
                optimized(primal),
                derived(modes, Mode.GRADIENT, primal, active, Reverse::gradient),
                derived(modes, Mode.GRADIENT, primal, active, Reverse::vjp),
                derived(modes, Mode.JVP, primal, active, Forward::jvp),
                spec.environment());
        Emitter.Emitted emitted = Emitter.emit(companion, DifferentiableProcessor.class.getName(), spec.originating());
        return new Outcome(Optional.of(emitted), List.of());
    }

    /** What is wrong with the method, where it gets no companion anyway. */
    static List<Diagnostic> diagnose(MethodSource method, Elements elements) {
        Lowered lowered = Frontend.lower(method, elements);
        return lowered.function()
                .map(primal -> violations(lowered, Activity.of(primal, lowered.active())))
                .orElse(lowered.diagnostics());
    }

    private static List<Diagnostic> violations(Lowered lowered, Activity activity) {
        List<Diagnostic> violations = new ArrayList<>();
        for (Requirement requirement : lowered.requirements()) {
            if (activity.isActive(requirement.value())) {
                violations.add(requirement.otherwise());
            }
        }
        return violations;
    }

    private static Optional<Function> derived(
            Set<Mode> modes,
            Mode mode,
            Function primal,
            List<Value> active,
            BiFunction<Function, List<Value>, Function> derivation) {
        return modes.contains(mode)
                ? Optional.of(optimized(Verifier.verify(derivation.apply(primal, active))))
                : Optional.empty();
    }

    private static Function optimized(Function function) {
        return Verifier.verify(Optimizer.optimize(function));
    }
}
