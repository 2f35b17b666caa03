package dev.adjoint.processor;

import dev.adjoint.processor.frontend.Declarations;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** The methods among the sources of one round, each lowered and derived once for all who ask. */
final class Derivations {
    private final Declarations declarations;
    private final Map<ExecutableElement, Lowered> lowered = new HashMap<>();
    private final Map<ExecutableElement, Derivation> derived = new HashMap<>();

    Derivations(Declarations declarations) {
        this.declarations = declarations;
    }

    /** A method as IR, or what is wrong with it. */
    Lowered lower(MethodSource source) {
        Lowered known = lowered.get(source.element());
        if (known == null) {
            known = Pipeline.lower(source, declarations);
            lowered.put(source.element(), known);
        }
        return known;
    }

    /**
     * What is derived from a method that was lowered without errors.
     *
     * @param target its companion
     */
    Derivation derive(MethodSource source, ClassReference target) {
        Derivation known = derived.get(source.element());
        if (known == null) {
            known = new Derivation(lower(source), target);
            derived.put(source.element(), known);
        }
        return known;
    }

    /** What is derived from a method that another one calls; empty if it is no source, or has errors. */
    Optional<Derivation> find(ClassReference owner, String name, List<Type> parameters, ClassReference target) {
        return declarations
                .method(owner, name, parameters)
                .flatMap(declarations::source)
                .filter(source -> lower(source).function().isPresent())
                .map(source -> derive(source, target));
    }
}
