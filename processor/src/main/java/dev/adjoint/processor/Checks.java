package dev.adjoint.processor;

import dev.adjoint.GradientCheck;
import dev.adjoint.Mode;
import dev.adjoint.processor.check.AutomaticCheck;
import dev.adjoint.processor.check.Expectation;
import dev.adjoint.processor.check.GivenCheck;
import dev.adjoint.processor.check.KinkCheck;
import dev.adjoint.processor.check.PointCheck;
import dev.adjoint.processor.check.Remark;
import dev.adjoint.processor.check.Subject;
import dev.adjoint.processor.check.Turn;
import dev.adjoint.processor.evaluate.CompiledClasses;
import dev.adjoint.processor.frontend.Declarations;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.GivenDeclarations;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.hazards.Kink;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The checks of derivatives while they are compiled: those that a {@link GradientCheck} asks for, and our own. */
final class Checks {
    /**
     * So much of a slope is a jump. Two approximations of one function, each for a range of its own, differ by less.
     */
    private static final double LEAST_UNLIKELY_JUMP = 1e-3;

    private static final double LEAST_JUMP = 1e-6;

    private final Bodies sources;
    private final Bodies all;
    private final boolean isAutomatic;

    /**
     * The checks of one round.
     *
     * @param compiled the classes that may be run where a user asks for a check; no class is run unasked
     * @param isAutomatic whether methods are checked without being asked
     */
    Checks(Declarations declarations, Derivations derivations, CompiledClasses compiled, boolean isAutomatic) {
        this.sources = new Bodies(declarations, derivations, Optional.empty());
        this.all = new Bodies(declarations, derivations, Optional.of(compiled));
        this.isAutomatic = isAutomatic;
    }

    /** What is to be said of the derivatives of a method that are about to be written out in these modes. */
    List<Diagnostic> run(MethodSource method, Derivation derivation, Set<Mode> modes) {
        Subject subject = subject(method, derivation, modes);
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<CheckRequest> requests = CheckRequest.of(method);
        for (CheckRequest request : requests) {
            Expectation expectation =
                    new Expectation(request.expectedValue(), request.expectedGradient(), request.tolerance());
            for (Remark remark : PointCheck.run(subject, request.arguments(), expectation, all)) {
                diagnostics.add(new Diagnostic(remark.message(), remark.text(), request.place()));
            }
        }
        if (isAutomatic && diagnostics.isEmpty()) {
            AutomaticCheck.run(subject, sources)
                    .ifPresent(
                            remark -> diagnostics.add(new Diagnostic(remark.message(), remark.text(), method.tree())));
        }
        diagnostics.removeIf(diagnostic -> GivenDeclarations.isSuppressed(diagnostic, method.element()));
        return diagnostics;
    }

    /** Whether a kink shows in the result of a method: measured, and where that cannot be done, by its form. */
    boolean isSeen(Kink kink, MethodSource method, Derivation derivation, Set<Mode> modes) {
        Turn turn = new Turn(kink.operation(), kink.left(), kink.right());
        double tolerance = kink.isLikely() ? LEAST_JUMP : LEAST_UNLIKELY_JUMP;
        return switch (KinkCheck.of(subject(method, derivation, modes), turn, tolerance, sources)) {
            case KINK -> true;
            case JUMP, UNKNOWN -> kink.isLikely();
            case SMOOTH -> false;
        };
    }

    /** What is to be said of a derivative that a user gave. */
    List<Diagnostic> run(GivenDeclarations.Located given) {
        return GivenCheck.run(given.claim(), all)
                .map(remark -> new Diagnostic(remark.message(), remark.text(), given.place()))
                .stream()
                .toList();
    }

    private static Map<Value, List<String>> constants(MethodSource method, List<ParameterGroup> groups) {
        Map<Value, List<String>> constants = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            TypeMirror type = method.element().getParameters().get(i).asType();
            if (type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM) {
                constants.put(
                        groups.get(i).values().get(0),
                        declared.asElement().getEnclosedElements().stream()
                                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                                .map(member -> member.getSimpleName().toString())
                                .toList());
            }
        }
        return constants;
    }

    private static Subject subject(MethodSource method, Derivation derivation, Set<Mode> modes) {
        return new Subject(
                method.name(),
                derivation.lowered().groups(),
                constants(method, derivation.lowered().groups()),
                derivation.active(),
                derivation.source(),
                derivation.primal(),
                modes.contains(Mode.GRADIENT) ? Optional.of(derivation.gradient()) : Optional.empty(),
                modes.contains(Mode.JACOBIAN) ? Optional.of(derivation.vjp()) : Optional.empty(),
                modes.contains(Mode.JVP) ? Optional.of(derivation.jvp()) : Optional.empty());
    }
}
