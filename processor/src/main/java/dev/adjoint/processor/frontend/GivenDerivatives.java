package dev.adjoint.processor.frontend;

import dev.adjoint.processor.diagnostics.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The derivatives that users gave for methods: those that stand in the class of the method, and those that are brought
 * in where it is called. There are no others, so that what a companion computes follows from what its file names.
 */
final class GivenDerivatives {
    private final Map<TypeElement, List<GivenDerivative>> known = new HashMap<>();
    private final Map<GivenDerivative, Boolean> broken = new HashMap<>();

    /**
     * The derivatives of a method.
     *
     * @param partials by the positions of the parameters
     * @param objection why they cannot be used
     */
    record Given(
            ExecutableElement method,
            Map<Integer, GivenDerivative> partials,
            Optional<GivenDerivative> pullback,
            Optional<GivenObjection> objection) {
        /** The methods that give them. */
        List<ExecutableElement> givers() {
            List<ExecutableElement> givers = new ArrayList<>();
            partials.values().forEach(partial -> givers.add(partial.giver()));
            pullback.ifPresent(given -> givers.add(given.giver()));
            return givers;
        }
    }

    /**
     * What is given for a method that is called; empty if it is nothing.
     *
     * @param callers the method that calls it, and those in which that is written out
     */
    Optional<Given> of(ExecutableElement method, Collection<ExecutableElement> callers) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)
                || owner.getQualifiedName().toString().startsWith("java.lang.")) {
            return Optional.empty();
        }
        List<GivenDerivative> beside = naming(method, in(owner));
        Set<GivenDerivative> broughtIn = new LinkedHashSet<>();
        for (TypeElement holder : holders(callers)) {
            if (!holder.equals(owner)) {
                broughtIn.addAll(naming(method, in(holder)));
            }
        }
        List<GivenDerivative> all = new ArrayList<>(beside);
        all.addAll(broughtIn);
        List<GivenDerivative> fitting = all.stream()
                .filter(given -> given.target().filter(method::equals).isPresent())
                .toList();
        Optional<GivenDerivative> wrong = all.stream().filter(this::isBroken).findFirst();
        if (wrong.isPresent()) {
            return Optional.of(
                    objected(method, Message.DERIVATIVE_BROKEN, wrong.get().giverName(), given(method)));
        }
        return fitting.isEmpty() ? Optional.empty() : Optional.of(sorted(method, fitting, owner));
    }

    private static Given sorted(ExecutableElement method, List<GivenDerivative> fitting, TypeElement owner) {
        Map<Integer, GivenDerivative> partials = new LinkedHashMap<>();
        Optional<GivenDerivative> pullback = Optional.empty();
        GivenDerivative first = fitting.get(0);
        for (GivenDerivative given : fitting) {
            boolean isElsewhere = holder(first).equals(owner) != holder(given).equals(owner);
            GivenDerivative former = given.isPullback() || pullback.isPresent() || isElsewhere
                    ? first
                    : partials.getOrDefault(given.parameter(), given);
            if (!former.equals(given)) {
                return objected(
                        method, Message.DERIVATIVE_AMBIGUOUS, given(method), former.giverName(), given.giverName());
            }
            if (given.isPullback()) {
                pullback = Optional.of(given);
            } else {
                partials.put(given.parameter(), given);
            }
        }
        return new Given(method, partials, pullback, Optional.empty());
    }

    private static Element holder(GivenDerivative given) {
        return Names.declaring(given.giver());
    }

    private static Given objected(ExecutableElement method, Message message, Object... words) {
        return new Given(method, Map.of(), Optional.empty(), Optional.of(new GivenObjection(message, List.of(words))));
    }

    private static String given(ExecutableElement method) {
        return method.getSimpleName().toString();
    }

    private static List<GivenDerivative> naming(ExecutableElement method, List<GivenDerivative> derivatives) {
        return derivatives.stream().filter(given -> given.names(method)).toList();
    }

    private boolean isBroken(GivenDerivative given) {
        return broken.computeIfAbsent(
                given, unknown -> GivenObjection.of(unknown).isPresent());
    }

    private List<GivenDerivative> in(TypeElement holder) {
        return known.computeIfAbsent(holder, GivenDerivative::in);
    }

    /** The classes that these methods, or classes around them, bring in. */
    private static Set<TypeElement> holders(Collection<ExecutableElement> methods) {
        Set<TypeElement> holders = new LinkedHashSet<>();
        for (ExecutableElement method : methods) {
            for (Element e = method; e != null; e = e.getEnclosingElement()) {
                holders.addAll(GivenDeclarations.broughtIn(e));
            }
        }
        return holders;
    }
}
