package dev.adjoint.processor.frontend;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** How each of the methods that are called from a differentiable method is called. */
final class CalleeResolution {
    enum Treatment {
        /** Its body is written out in the caller: a method of the same file. */
        INLINE,
        /** The members of its companion are called: it is differentiable. */
        COMPANION,
        /** It is called as it is, and a user gave its derivative. */
        GIVEN,
        /** It is called as it is, and what it computes is a constant. */
        OPAQUE,
        /** It calls itself, so that its body cannot be written out, and it has no companion. */
        RECURSIVE
    }

    private final MethodSource root;
    private final Names names;
    private final Elements elements;
    private final CallGraph graph;
    private final GivenDerivatives derivatives = new GivenDerivatives();
    private final Set<ExecutableElement> large = new HashSet<>();

    /**
     * The treatment of what a method calls, and of what its helpers call.
     *
     * @param root the differentiable method
     */
    CalleeResolution(MethodSource root, Names names, Elements elements) {
        this.root = root;
        this.names = names;
        this.elements = elements;
        this.graph = new CallGraph(root.unit());
    }

    /** Takes note that a method is too large to be written out. */
    void markLarge(ExecutableElement method) {
        large.add(method);
    }

    boolean isDifferentiable(ExecutableElement method) {
        return Annotated.of(method, elements).isPresent();
    }

    /** What is given as the derivative of a method; empty if nothing is, or it is differentiated in another way. */
    Optional<GivenDerivatives.Given> given(ExecutableElement method, Collection<ExecutableElement> callers) {
        return derivatives
                .of(method, callers)
                .filter(given ->
                        !isDifferentiable(method) || given.givers().stream().allMatch(this::isNameable));
    }

    /** Whether the generated class may call a method that gives a derivative. */
    private boolean isNameable(ExecutableElement giver) {
        TypeElement holder = Names.declaring(giver);
        return names.nameableOwner(new Names.Candidate(giver, holder)).isPresent();
    }

    /**
     * The treatment of a method.
     *
     * @param callers the methods that are being lowered, in one of which the call stands
     */
    Treatment of(ExecutableElement method, Collection<ExecutableElement> callers) {
        if (given(method, callers).isPresent()) {
            return Treatment.GIVEN;
        }
        boolean isUnderway = callers.contains(method);
        boolean isHelper = names.isInSameTopLevelClass(method)
                && root.other(method)
                        .filter(source -> source.tree().getBody() != null)
                        .isPresent();
        if (isDifferentiable(method)) {
            boolean mustBeCalled = isUnderway || large.contains(method) || graph.mayCallItself(method);
            return isHelper && !mustBeCalled ? Treatment.INLINE : Treatment.COMPANION;
        }
        if (!isHelper) {
            return Treatment.OPAQUE;
        }
        return isUnderway ? Treatment.RECURSIVE : Treatment.INLINE;
    }
}
