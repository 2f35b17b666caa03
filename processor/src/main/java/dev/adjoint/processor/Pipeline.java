package dev.adjoint.processor;

import dev.adjoint.Mode;
import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.ArrayEffects;
import dev.adjoint.processor.analysis.ReadOnlyCalls;
import dev.adjoint.processor.derive.Forward;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.emit.Companion;
import dev.adjoint.processor.emit.Emitter;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.Frontend;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.frontend.RecordDeclarations;
import dev.adjoint.processor.frontend.Requirement;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.optimize.DeadCode;
import dev.adjoint.processor.optimize.Optimizer;
import dev.adjoint.processor.optimize.Sinking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javax.lang.model.util.Elements;

/** All passes in their order, for one method. Between the passes the IR is verified. */
final class Pipeline {
    private Pipeline() {}

    /** Lowers a method and finds everything that is wrong with it. */
    static Lowered lower(MethodSource method, Elements elements, RecordDeclarations declarations) {
        Lowered lowered = Frontend.lower(method, elements, declarations);
        if (lowered.function().isEmpty()) {
            return lowered;
        }
        Function primal = Verifier.verify(lowered.function().get());
        // Derived functions see to it that callees leave their arguments alone.
        Function supposed = ReadOnlyCalls.suppose(primal);
        List<Diagnostic> violations = violations(lowered, Activity.of(supposed, lowered.active()));
        return violations.isEmpty() ? lowered : lowered.rejected(violations);
    }

    /** Derives and writes the companion of a function that was lowered without errors. */
    static Emitter.Emitted emit(Lowered lowered, String method, CompanionSpec spec) {
        Function own = ReadOnlyCalls.ofItself(lowered.function().orElseThrow(), spec.target());
        Function primal = Verifier.verify(Optimizer.prepare(own));
        List<Value> active = lowered.active();
        Set<Mode> modes = spec.modes();
        Mode reverse = modes.contains(Mode.JACOBIAN) ? Mode.JACOBIAN : Mode.GRADIENT;
        Function guarded = Verifier.verify(Sinking.sink(primal));
        Companion companion = new Companion(
                spec.target(),
                spec.isPublic(),
                spec.owner(),
                method,
                spec.isLinkable(),
                spec.isOverloaded(),
                active,
                lowered.groups(),
                optimized(primal),
                derived(modes, Mode.GRADIENT, guarded, active, Reverse::gradient),
                derived(modes, reverse, guarded, active, Reverse::vjp),
                derived(modes, Mode.JVP, guarded, active, Forward::jvp),
                effects(primal, spec),
                spec.environment());
        return Emitter.emit(companion, DifferentiableProcessor.class.getName());
    }

    private static Companion.Effects effects(Function primal, CompanionSpec spec) {
        ArrayEffects effects = ArrayEffects.of(primal, spec.target(), DeadCode::eliminate);
        return new Companion.Effects(
                effects.written(),
                effects.handedTo(),
                effects.overwritten(),
                effects.returned(),
                effects.isTableReturned(),
                effects.returnedFrom());
    }

    private static List<Diagnostic> violations(Lowered lowered, Activity activity) {
        List<Diagnostic> violations = new ArrayList<>();
        Set<Value> tables = activity.tables();
        for (Requirement requirement : lowered.requirements()) {
            boolean isViolated = switch (requirement.kind()) {
                case INACTIVE -> activity.isActive(requirement.value());
                case NO_TABLE -> tables.contains(activity.memory(requirement.value()));
            };
            if (isViolated) {
                violations.add(requirement.otherwise());
            }
        }
        return violations.stream().distinct().toList();
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
