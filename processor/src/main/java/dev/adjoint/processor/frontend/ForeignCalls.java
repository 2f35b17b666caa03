package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.Constant;
import dev.adjoint.Mode;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.Routine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * Calls of methods whose bodies are not read: by way of their companions, or as they are. What is wrong with such a
 * call follows from the method's declaration.
 */
final class ForeignCalls {
    /** Well-known methods that return another number at every call. */
    private static final Set<String> ANOTHER_EACH_TIME =
            Set.of("java.lang.System.nanoTime", "java.lang.System.currentTimeMillis");

    /** What the JVM allows a method; a double or a long takes two. */
    private static final int MOST_SLOTS = 255;

    private final Names names;
    private final Body body;
    private final Helpers helpers;
    private final Callable callable;

    ForeignCalls(Names names, Body body, Helpers helpers) {
        this.names = names;
        this.body = body;
        this.helpers = helpers;
        this.callable = new Callable(names, body, helpers);
    }

    /** A call of a differentiable method. */
    Optional<Value> companion(Overloads.Choice choice, List<Value> arguments, Tree place) {
        ExecutableElement method = choice.method();
        String name = method.getSimpleName().toString();
        Optional<Annotated> annotated = helpers.annotated(method);
        Optional<Type> result = PrimitiveTypes.orArray(method.getReturnType()).filter(Type::isReal);
        if (annotated.isEmpty() || result.isEmpty()) {
            return body.reject(Message.CALL_TYPE, place, name);
        }
        ClassReference companion = annotated.get().companion();
        if (!names.isCompanionVisible(method)) {
            return body.reject(Message.CALL_ACCESS, place, companion);
        }
        if (!helpers.isToBeGenerated(method) && !names.exists(companion)) {
            return body.reject(Message.COMPANION_MISSING, place, name, companion);
        }
        if (callable.isHidden(companion)) {
            return body.reject(Message.CALL_HIDDEN, place, companion);
        }
        List<Type> parameters = arguments.stream().map(Value::type).toList();
        Set<Integer> active = new LinkedHashSet<>();
        Set<Mode> missing = EnumSet.copyOf(Annotated.needed(helpers.modes(), method));
        missing.removeAll(annotated.get().modes());
        Optional<String> leftOut = leftOut(method, parameters);
        for (int i = 0; i < parameters.size(); i++) {
            Element parameter = method.getParameters().get(i);
            Value argument = arguments.get(i);
            if (!parameters.get(i).isReal()) {
                continue;
            }
            if (parameter.getAnnotation(Constant.class) != null) {
                body.require(argument, Message.CALL_CONSTANT, place, i + 1, name);
            } else {
                active.add(i);
                leftOut.ifPresent(
                        member -> body.require(argument, Message.CALL_LARGE, place, companion + "." + member));
                if (!missing.isEmpty()) {
                    body.require(
                            argument,
                            Message.COMPANION_MODE,
                            place,
                            name,
                            missing.iterator().next());
                }
            }
        }
        ClassReference owner = names.reference(Names.declaring(method));
        return body.call(new CompanionCall(companion, owner, name, parameters, active, result.get()), arguments);
    }

    /** The member of the callee's companion that is needed here, but has more arguments than the JVM allows. */
    private Optional<String> leftOut(ExecutableElement method, List<Type> parameters) {
        int own = 0;
        int tangents = 0;
        int sinks = 3; // the seed, and the array for numbers
        for (int i = 0; i < parameters.size(); i++) {
            Type type = parameters.get(i);
            int slots = type == Type.DOUBLE || type == Type.LONG ? 2 : 1;
            own += slots;
            boolean isActive = type.isReal() && method.getParameters().get(i).getAnnotation(Constant.class) == null;
            tangents += isActive ? slots : 0;
            sinks += isActive && type.isArray() ? 1 : 0;
        }
        boolean isForward = helpers.modes().contains(Mode.JVP);
        boolean isReverse =
                helpers.modes().contains(Mode.GRADIENT) || helpers.modes().contains(Mode.JACOBIAN);
        if (isForward && own + tangents > MOST_SLOTS) {
            return Optional.of("jvp");
        }
        return isReverse && own + sinks > MOST_SLOTS ? Optional.of("vjp") : Optional.empty();
    }

    /** A call of a method of which nothing is known but its declaration: what it returns is a constant. */
    Optional<Value> opaque(Overloads.Choice choice, List<Value> arguments, Tree place) {
        ExecutableElement method = choice.method();
        String name = method.getSimpleName().toString();
        Optional<ClassReference> owner = callable.owner(choice.candidate(), place);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        ClassReference reference = owner.get();
        if (ANOTHER_EACH_TIME.contains(reference + "." + name)) {
            return body.reject(Message.RANDOM, place, name);
        }
        Optional<Type> result = PrimitiveTypes.orArray(method.getReturnType());
        boolean isReal = result.filter(type -> type.scalar() == Type.DOUBLE || type.scalar() == Type.FLOAT)
                .isPresent();
        List<Type> parameters = new ArrayList<>();
        for (Value argument : arguments) {
            parameters.add(argument.type());
            if (argument.type().isArray()) {
                body.require(argument, Message.CALL_ARRAY, place, name);
            } else if (isReal) {
                body.require(argument, Message.CALL_ACTIVE, place, name);
                body.requireNoBits(argument, place);
            }
        }
        boolean overloaded = names.isOverloaded(reference, name);
        Routine routine = Routine.opaque(reference, name, parameters, result, overloaded);
        body.places().put(routine, place);
        return body.call(routine, arguments);
    }
}
