package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.GivenCall;
import dev.adjoint.processor.rules.GivenPartial;
import dev.adjoint.processor.rules.GivenPullback;
import dev.adjoint.processor.rules.GivenRules;
import dev.adjoint.processor.rules.MethodReference;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;

/** Calls of methods whose derivatives users gave: the methods are called as they are, and so are their derivatives. */
final class GivenCalls {
    private final Names names;
    private final Body body;
    private final Helpers helpers;
    private final Callable callable;

    GivenCalls(Names names, Body body, Helpers helpers) {
        this.names = names;
        this.body = body;
        this.helpers = helpers;
        this.callable = new Callable(names, body, helpers);
    }

    /** The value of such a call. */
    Optional<Value> call(Names.Candidate candidate, List<Value> arguments, Tree place) {
        ExecutableElement method = candidate.method();
        GivenDerivatives.Given given = helpers.given(method).orElseThrow();
        if (given.objection().isPresent()) {
            GivenObjection objection = given.objection().get();
            return body.reject(objection.message(), place, objection.words().toArray());
        }
        List<Type> types = arguments.stream().map(Value::type).toList();
        Optional<Notation.Call> notation = notation(candidate, place);
        if (notation.isEmpty() || !areCallable(given, place)) {
            return Optional.empty();
        }
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).isReal() && !isActive(given, i)) {
                requireConstant(given, i, arguments.get(i), place);
            }
        }
        boolean isElementary = given.pullback().isEmpty() && types.stream().noneMatch(Type::isArray);
        return isElementary
                ? Optional.of(body.let(new Expression.Apply(rule(given, types, notation.get()), arguments)))
                : body.call(invocation(given, types, notation.get()), arguments);
    }

    private boolean areCallable(GivenDerivatives.Given given, Tree place) {
        return given.givers().stream()
                .allMatch(giver -> callable.owner(candidate(giver), place).isPresent());
    }

    private static boolean isActive(GivenDerivatives.Given given, int parameter) {
        return given.pullback()
                .map(pullback -> GivenFitness.isActive(given.method(), pullback.giver(), parameter))
                .orElseGet(() -> given.partials().containsKey(parameter));
    }

    private void requireConstant(GivenDerivatives.Given given, int parameter, Value argument, Tree place) {
        Object name = given.method().getSimpleName();
        boolean isConstant = given.pullback().isPresent() || GivenFitness.isConstant(given.method(), parameter);
        if (isConstant) {
            body.require(argument, Message.CALL_CONSTANT, place, parameter + 1, name);
        } else {
            Message message = argument.type().isArray() ? Message.NO_PULLBACK : Message.NO_PARTIAL;
            body.require(argument, message, place, name, parameter);
        }
    }

    private Rule rule(GivenDerivatives.Given given, List<Type> types, Notation.Call notation) {
        List<Partial> partials = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            GivenDerivative partial = given.partials().get(i);
            if (partial != null) {
                MethodReference giver = reference(partial.giver());
                partials.add(applied(partial, GivenRules.rule(giver, notation(partial.giver()))));
            } else {
                partials.add(types.get(i).isReal() ? Partial.MISSING : Partial.ZERO);
            }
        }
        return GivenRules.rule(reference(given.method()), notation, partials);
    }

    private static Partial applied(GivenDerivative partial, Rule rule) {
        List<Partial> inputs = new ArrayList<>();
        for (int i = 0; i < rule.parameters().size(); i++) {
            boolean isResult = partial.usesResult() && i == rule.parameters().size() - 1;
            inputs.add(isResult ? Partial.R : new Partial.Input(i));
        }
        return new Partial.Given(rule, inputs);
    }

    private GivenCall invocation(GivenDerivatives.Given given, List<Type> types, Notation.Call notation) {
        Map<Integer, GivenPartial> partials = new HashMap<>();
        given.partials()
                .forEach((i, partial) -> partials.put(
                        i,
                        new GivenPartial(reference(partial.giver()), notation(partial.giver()), partial.usesResult())));
        Optional<GivenPullback> pullback = given.pullback()
                .map(GivenDerivative::giver)
                .map(giver -> new GivenPullback(
                        reference(giver), notation(giver), active(given, types.size()), types.size() + 2));
        Type result = PrimitiveTypes.orArray(given.method().getReturnType()).orElseThrow();
        return new GivenCall(reference(given.method()), notation, result, partials, pullback);
    }

    private static Set<Integer> active(GivenDerivatives.Given given, int count) {
        return IntStream.range(0, count).filter(i -> isActive(given, i)).boxed().collect(Collectors.toSet());
    }

    private static Names.Candidate candidate(ExecutableElement giver) {
        return new Names.Candidate(giver, Names.declaring(giver));
    }

    /** How a method that can be called is called. */
    private Notation.Call notation(ExecutableElement giver) {
        return notation(names.reference(Names.declaring(giver)), giver);
    }

    private Optional<Notation.Call> notation(Names.Candidate candidate, Tree place) {
        return callable.owner(candidate, place).map(owner -> notation(owner, candidate.method()));
    }

    private Notation.Call notation(ClassReference owner, ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return new Notation.Call(owner, name, names.isOverloaded(owner, name));
    }

    private MethodReference reference(ExecutableElement method) {
        ClassReference owner = names.reference(Names.declaring(method));
        List<Type> types = GivenFitness.types(method).orElseThrow();
        return new MethodReference(owner, method.getSimpleName().toString(), types);
    }

    /** What a differentiable method comes to whose own derivative a user gave: a call of it. */
    Optional<Value> callItself(MethodSource method, List<Value> parameters) {
        return call(candidate(method.element()), parameters, method.tree());
    }
}
