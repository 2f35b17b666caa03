package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Optional;

/**
 * What the companion class of a method is to hold.
 *
 * @param target the companion
 * @param isPublic whether the class and its members are public, or package-private
 * @param owner the class of the method
 * @param method the method's name
 * @param isLinkable whether documentation may link to the method: it is not private
 * @param isOverloaded whether the class has several methods of this name
 * @param active the parameters that are differentiated; the functions share the primal's parameters
 * @param groups the parameters as the user declared them, of which a record is several of the functions'
 * @param primal the value
 * @param gradient the value and then, for each active parameter, its partial derivative or the array of those, if asked
 *     for
 * @param vjp the value and then the partial derivative of each active number, if asked for; the seed and an array for
 *     each active array, to which its partial derivatives are added, are the last parameters
 * @param jvp the value and the derivative, with a tangent for each active parameter as the last parameters, if asked
 *     for
 * @param trace the value and its node, with a tracer as the last parameter, if asked for
 * @param effects what the method does to arrays that are not its own
 * @param environment what the compilation says about the generated file
 */
public record Companion(
        ClassReference target,
        boolean isPublic,
        ClassReference owner,
        String method,
        boolean isLinkable,
        boolean isOverloaded,
        List<Value> active,
        List<ParameterGroup> groups,
        Function primal,
        Optional<Function> gradient,
        Optional<Function> vjp,
        Optional<Function> jvp,
        Optional<Function> trace,
        Effects effects,
        Environment environment) {
    public Companion {
        active = List.copyOf(active);
        groups = List.copyOf(groups);
    }

    /**
     * What the compilation says about the generated file.
     *
     * @param hasGenerated whether {@code javax.annotation.processing.Generated} can be used
     * @param shadowsJavaLang whether a class of the package hides one of {@code java.lang} that generated code names
     * @param isInNamedModule whether the file is part of a named module
     */
    public record Environment(boolean hasGenerated, boolean shadowsJavaLang, boolean isInNamedModule) {}

    /**
     * What the method may do to arrays that are not its own. Of the differentiable methods that it calls, each answers
     * for itself.
     *
     * @param written the parameters into whose arrays it may write by itself
     * @param handedTo the companions to whose methods it hands an array of a parameter
     * @param overwritten the companions of methods that return an array into which it writes
     * @param returned the parameters whose arrays, or rows of these, it may return by itself
     * @param isTableReturned whether it may return the array of a static field
     * @param returnedFrom the companions of methods whose arrays it may return
     */
    public record Effects(
            List<Value> written,
            List<ClassReference> handedTo,
            List<ClassReference> overwritten,
            List<Value> returned,
            boolean isTableReturned,
            List<ClassReference> returnedFrom) {
        /** No effects. */
        public static final Effects NONE = new Effects(List.of(), List.of(), List.of(), List.of(), false, List.of());

        public Effects {
            written = List.copyOf(written);
            handedTo = List.copyOf(handedTo);
            overwritten = List.copyOf(overwritten);
            returned = List.copyOf(returned);
            returnedFrom = List.copyOf(returnedFrom);
        }
    }

    /** The same with another form of a derived function, by whose name it is known which. */
    public Companion with(Function derived) {
        String name = derived.name();
        return new Companion(
                target,
                isPublic,
                owner,
                method,
                isLinkable,
                isOverloaded,
                active,
                groups,
                primal,
                name.equals("gradient") ? Optional.of(derived) : gradient,
                name.equals("vjp") ? Optional.of(derived) : vjp,
                name.equals("jvp") ? Optional.of(derived) : jvp,
                name.equals("trace") ? Optional.of(derived) : trace,
                effects,
                environment);
    }

    /** Whether the method returns an array. */
    boolean isVector() {
        return primal.results().get(0).type().isArray();
    }

    /** The active parameters that are numbers. */
    List<Value> activeNumbers() {
        return active.stream().filter(parameter -> !parameter.type().isArray()).toList();
    }

    /** The active parameters that are arrays. */
    List<Value> activeArrays() {
        return active.stream().filter(parameter -> parameter.type().isArray()).toList();
    }

    /** The parameters of the functions that are not differentiated. */
    List<Value> constants() {
        return primal.parameters().stream()
                .filter(parameter -> !active.contains(parameter))
                .toList();
    }
}
