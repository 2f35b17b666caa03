package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/** Why a given derivative cannot be used; where that is said depends on who finds it. */
record GivenObjection(Message message, List<Object> words) {
    Diagnostic at(Tree place) {
        return Diagnostic.of(message, place, words.toArray());
    }

    /** What is wrong with the declaration of a given derivative. */
    static Optional<GivenObjection> of(GivenDerivative given) {
        Optional<GivenObjection> own = ofItself(given);
        return own.isPresent() ? own : given.target().flatMap(target -> repetition(given, target));
    }

    /** What is wrong with it whatever else the class gives. */
    private static Optional<GivenObjection> ofItself(GivenDerivative given) {
        Optional<String> unfit = GivenFitness.giverObjection(given.giver(), given.isPullback());
        if (unfit.isPresent()) {
            return objection(Message.DERIVATIVE_METHOD, given.giver().getSimpleName(), unfit.get());
        }
        if (given.ownerClass().isEmpty()) {
            return objection(Message.DERIVATIVE_OWNER, given.owner());
        }
        List<ExecutableElement> candidates = given.candidates();
        if (candidates.isEmpty()) {
            return objection(
                    Message.DERIVATIVE_UNKNOWN, given.ownerClass().get().getSimpleName(), given.method());
        }
        List<ExecutableElement> fit = candidates.stream()
                .filter(candidate ->
                        GivenFitness.objection(candidate, given.isPullback()).isEmpty())
                .toList();
        if (fit.isEmpty()) {
            String reason = GivenFitness.objection(candidates.get(0), given.isPullback())
                    .orElse("");
            return objection(Message.DERIVATIVE_TARGET, given.method(), reason);
        }
        Optional<ExecutableElement> target = given.target();
        if (target.isEmpty()) {
            String wanted = fit.stream()
                    .map(candidate ->
                            given.expected(candidate).map(GivenObjection::text).orElse(""))
                    .collect(Collectors.joining(" or "));
            return objection(Message.DERIVATIVE_SIGNATURE, given.giver().getSimpleName(), given.method(), wanted);
        }
        return given.isPullback() ? Optional.empty() : position(given, target.get());
    }

    private static Optional<GivenObjection> position(GivenDerivative given, ExecutableElement target) {
        List<Type> types = GivenFitness.types(target).orElse(List.of());
        int position = given.parameter();
        if (position < 0 || position >= types.size()) {
            return objection(Message.DERIVATIVE_POSITION, given.method(), position);
        }
        if (types.get(position) != Type.DOUBLE) {
            return objection(
                    Message.DERIVATIVE_PARAMETER,
                    position,
                    given.method(),
                    types.get(position).javaName());
        }
        boolean isConstant =
                GivenFitness.isConstant(target, position) || GivenFitness.isConstant(given.giver(), position);
        return isConstant
                ? objection(Message.DERIVATIVE_PARAMETER, position, given.method(), "@Constant")
                : Optional.empty();
    }

    /** The method of the same class that gives this already. */
    private static Optional<GivenObjection> repetition(GivenDerivative given, ExecutableElement target) {
        for (GivenDerivative former : GivenDerivative.in(Names.declaring(given.giver()))) {
            if (former.giver().equals(given.giver()) && former.isPullback() == given.isPullback()) {
                return Optional.empty();
            }
            boolean isSame = former.isPullback() || given.isPullback() || former.parameter() == given.parameter();
            if (isSame
                    && former.target().filter(target::equals).isPresent()
                    && ofItself(former).isEmpty()) {
                return objection(
                        Message.DERIVATIVE_TWICE,
                        given.giver().getSimpleName(),
                        given.method(),
                        former.giver().getSimpleName());
            }
        }
        return Optional.empty();
    }

    private static String text(List<Type> types) {
        return types.stream().map(Type::javaName).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Optional<GivenObjection> objection(Message message, Object... words) {
        return Optional.of(new GivenObjection(message, List.of(words)));
    }
}
