package dev.adjoint.processor;

import dev.adjoint.Mode;
import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.ArrayEffects;
import dev.adjoint.processor.analysis.BitPatterns;
import dev.adjoint.processor.analysis.ReadOnlyCalls;
import dev.adjoint.processor.emit.Companion;
import dev.adjoint.processor.emit.Emitter;
import dev.adjoint.processor.frontend.Declarations;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.frontend.Requirement;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The way of one method from its syntax tree to the text of its companion. */
final class Pipeline {
    private Pipeline() {}

    /** Lowers a method and finds everything that is wrong with it. */
    static Lowered lower(MethodSource method, Declarations declarations) {
        Lowered lowered = declarations.lower(method);
        if (lowered.function().isEmpty()) {
            return lowered;
        }
        Function primal = Verifier.verify(lowered.function().get());
        // Derived functions see to it that callees leave their arguments alone.
        Function supposed = ReadOnlyCalls.suppose(primal);
        List<Diagnostic> violations = violations(lowered, supposed);
        return violations.isEmpty() ? lowered : lowered.rejected(violations);
    }

    /** What the companion of a method holds. */
    static Companion companion(Derivation derivation, String method, CompanionSpec spec) {
        Set<Mode> modes = spec.modes();
        boolean isVector = modes.contains(Mode.JACOBIAN);
        return new Companion(
                spec.target(),
                spec.isPublic(),
                spec.owner(),
                method,
                spec.isLinkable(),
                spec.isOverloaded(),
                derivation.active(),
                derivation.lowered().groups(),
                derivation.primal(),
                when(modes.contains(Mode.GRADIENT), derivation::gradient),
                when(isVector || modes.contains(Mode.GRADIENT), derivation::vjp),
                when(modes.contains(Mode.JVP), derivation::jvp),
                when(modes.contains(Mode.TRACE), derivation::trace),
                effects(derivation.effects()),
                spec.environment());
    }

    /** Writes a companion. */
    static Emitter.Emitted emit(Companion companion) {
        return Emitter.emit(companion, DifferentiableProcessor.class.getName());
    }

    private static Companion.Effects effects(ArrayEffects effects) {
        return new Companion.Effects(
                effects.written(),
                effects.handedTo(),
                effects.overwritten(),
                effects.returned(),
                effects.isTableReturned(),
                effects.returnedFrom());
    }

    private static Optional<Function> when(boolean isWanted, Supplier<Function> derived) {
        return isWanted ? Optional.of(derived.get()) : Optional.empty();
    }

    private static List<Diagnostic> violations(Lowered lowered, Function function) {
        List<Diagnostic> violations = new ArrayList<>();
        Activity activity = Activity.of(function, lowered.active());
        BitPatterns bits = BitPatterns.of(function, activity);
        Set<Value> tables = activity.tables();
        for (Requirement requirement : lowered.requirements()) {
            boolean isViolated = switch (requirement.kind()) {
                case INACTIVE -> activity.isActive(requirement.value());
                case NO_TABLE -> tables.contains(activity.memory(requirement.value()));
                case NO_BITS -> bits.isPattern(requirement.value());
            };
            if (isViolated) {
                violations.add(requirement.otherwise());
            }
        }
        return violations.stream().distinct().toList();
    }
}
