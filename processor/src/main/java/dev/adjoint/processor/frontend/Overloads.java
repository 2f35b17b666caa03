package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/**
 * The choice among methods of one name by the types of the arguments (JLS 15.12.2), which are primitive types and
 * arrays of them. Nothing is chosen where boxing might decide.
 */
final class Overloads {
    private static final Set<Type> NARROW = Set.of(Type.BYTE, Type.SHORT, Type.CHAR);

    /** A method with the types of its parameters; empty where one is no type of values. */
    private record Signature(Names.Candidate candidate, List<Optional<Type>> parameters) {
        static Signature of(Names.Candidate candidate) {
            return new Signature(
                    candidate,
                    candidate.method().getParameters().stream()
                            .map(parameter -> PrimitiveTypes.orArray(parameter.asType()))
                            .toList());
        }

        boolean hasOnlyValues() {
            return parameters.stream().allMatch(Optional::isPresent);
        }

        List<Type> values() {
            return parameters.stream().flatMap(Optional::stream).toList();
        }
    }

    /**
     * The method that a call means.
     *
     * @param parameters the types that the arguments are converted to
     * @param isSpread whether the last ones become the elements of an array (JLS 15.12.4.2)
     */
    record Choice(Names.Candidate candidate, List<Type> parameters, boolean isSpread) {
        ExecutableElement method() {
            return candidate.method();
        }
    }

    private Overloads() {}

    /** The only method that so many arguments may be passed to, if that can be said without their types. */
    static Optional<Choice> only(List<Names.Candidate> candidates, int count) {
        List<Signature> possible = candidates.stream()
                .filter(candidate -> candidate.method().isVarArgs()
                        || candidate.method().getParameters().size() == count)
                .map(Signature::of)
                .toList();
        return possible.size() == 1
                        && possible.get(0).hasOnlyValues()
                        && possible.get(0).parameters().size() == count
                        && !possible.get(0).candidate().method().isVarArgs()
                ? Optional.of(
                        new Choice(possible.get(0).candidate(), possible.get(0).values(), false))
                : Optional.empty();
    }

    /**
     * Whether it matters here that a switch is converted result by result (JLS 15.28.1): where all methods take int or
     * wider types, the type that it would have alone decides alike.
     */
    static boolean dependOnSwitch(List<Names.Candidate> candidates, int index) {
        return candidates.size() > 1
                && candidates.stream()
                        .map(Signature::of)
                        .filter(signature -> signature.parameters().size() > index)
                        .map(signature -> signature.parameters().get(index))
                        .anyMatch(type -> type.isEmpty() || NARROW.contains(type.get()));
    }

    /** The most specific method that accepts arguments of these types; empty if there is none, or it is not certain. */
    static Optional<Choice> select(List<Names.Candidate> candidates, List<Type> arguments) {
        List<Signature> signatures = candidates.stream().map(Signature::of).toList();
        List<Signature> applicable = signatures.stream()
                .filter(signature -> accepts(signature, arguments))
                .toList();
        if (applicable.isEmpty()) {
            return spread(signatures, arguments);
        }
        return applicable.stream()
                .filter(candidate ->
                        applicable.stream().allMatch(other -> isAsSpecific(candidate.values(), other.values())))
                .findFirst()
                .map(signature -> new Choice(signature.candidate(), signature.values(), false));
    }

    /**
     * Whether a method that takes values is applicable by strict invocation (JLS 15.12.2.2). One that takes an array as
     * an object is never more specific than one that takes it as an array.
     */
    private static boolean accepts(Signature signature, List<Type> arguments) {
        if (signature.parameters().size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Type argument = arguments.get(i);
            boolean accepts =
                    signature.parameters().get(i).map(argument::widensTo).orElse(false);
            if (!accepts) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsSpecific(List<Type> parameters, List<Type> others) {
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).widensTo(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The most specific method of variable arity (JLS 15.12.2.4 and 15.12.2.5), if no other method may come into
     * question: one that takes boxes might.
     */
    private static Optional<Choice> spread(List<Signature> signatures, List<Type> arguments) {
        List<Signature> possible = signatures.stream()
                .filter(signature -> mayAccept(signature, arguments))
                .toList();
        boolean isCertain = possible.stream()
                .allMatch(signature -> signature.candidate().method().isVarArgs() && signature.hasOnlyValues());
        return possible.stream()
                .filter(signature -> isCertain)
                .filter(candidate ->
                        possible.stream().allMatch(other -> isAsSpecific(candidate, other, arguments.size())))
                .findFirst()
                .map(signature ->
                        new Choice(signature.candidate(), spread(signature.values(), arguments.size()), true));
    }

    /** Whether a method may be applicable by loose invocation, or is by variable arity. */
    private static boolean mayAccept(Signature signature, List<Type> arguments) {
        boolean isVariable = signature.candidate().method().isVarArgs();
        int count = signature.parameters().size();
        if (isVariable ? arguments.size() < count - 1 : arguments.size() != count) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Optional<Type> parameter = signature.parameters().get(Math.min(i, count - 1));
            Optional<Type> element = isVariable && i >= count - 1 ? parameter.map(Type::element) : parameter;
            if (element.isPresent() && !arguments.get(i).widensTo(element.get())) {
                return false;
            }
        }
        return true;
    }

    /** Whether one method of variable arity is as specific as another for so many arguments. */
    private static boolean isAsSpecific(Signature one, Signature other, int count) {
        int length = Math.max(
                count, Math.max(one.parameters().size(), other.parameters().size()));
        return isAsSpecific(spread(one.values(), length), spread(other.values(), length));
    }

    /** The types of so many parameters of a method of variable arity. */
    private static List<Type> spread(List<Type> declared, int count) {
        int fixed = declared.size() - 1;
        return Stream.concat(
                        declared.subList(0, fixed).stream(),
                        Stream.generate(declared.get(fixed)::element).limit(Math.max(0, count - fixed)))
                .toList();
    }
}
