package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.GivenRules;
import dev.adjoint.processor.rules.MethodReference;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

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
        Optional<Notation.Call> notation = notation(candidate, place);
        List<Type> types = arguments.stream().map(Value::type).toList();
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).isArray() || given.pullback().isPresent()) {
                return body.reject(Message.NO_PULLBACK, place, method.getSimpleName(), i);
            }
        }
        List<Partial> partials = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            GivenDerivative partial = given.partials().get(i);
            if (partial == null) {
                partials.add(types.get(i).isReal() ? Partial.MISSING : Partial.ZERO);
            } else {
                rule(partial, types, place).ifPresent(rule -> partials.add(applied(partial, rule)));
            }
        }
        if (notation.isEmpty() || partials.size() < types.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).isReal() && !given.partials().containsKey(i)) {
                requireConstant(method, i, arguments.get(i), place);
            }
        }
        Rule rule = GivenRules.rule(reference(method, types), notation.get(), partials);
        return Optional.of(body.let(new Expression.Apply(rule, arguments)));
    }

    /** What a differentiable method comes to whose own derivative a user gave: a call of it. */
    Optional<Value> callItself(MethodSource method, List<Value> parameters) {
        TypeElement owner = (TypeElement) method.element().getEnclosingElement();
        return call(new Names.Candidate(method.element(), owner), parameters, method.tree());
    }

    private void requireConstant(ExecutableElement method, int parameter, Value argument, Tree place) {
        Message message = GivenFitness.isConstant(method, parameter) ? Message.CALL_CONSTANT : Message.NO_PARTIAL;
        Object name = method.getSimpleName();
        if (message == Message.CALL_CONSTANT) {
            body.require(argument, message, place, parameter + 1, name);
        } else {
            body.require(argument, message, place, name, parameter);
        }
    }

    private Optional<Rule> rule(GivenDerivative partial, List<Type> types, Tree place) {
        List<Type> parameters = new ArrayList<>(types);
        if (partial.usesResult()) {
            parameters.add(Type.DOUBLE);
        }
        return notation(partial, place).map(call -> GivenRules.rule(reference(partial.giver(), parameters), call));
    }

    private static Partial applied(GivenDerivative partial, Rule rule) {
        List<Partial> inputs = new ArrayList<>();
        for (int i = 0; i < rule.parameters().size(); i++) {
            boolean isResult = partial.usesResult() && i == rule.parameters().size() - 1;
            inputs.add(isResult ? Partial.R : new Partial.Input(i));
        }
        return new Partial.Given(rule, inputs);
    }

    private Optional<Notation.Call> notation(GivenDerivative derivative, Tree place) {
        ExecutableElement giver = derivative.giver();
        return notation(new Names.Candidate(giver, (TypeElement) giver.getEnclosingElement()), place);
    }

    private Optional<Notation.Call> notation(Names.Candidate candidate, Tree place) {
        String name = candidate.method().getSimpleName().toString();
        return callable.owner(candidate, place)
                .map(owner -> new Notation.Call(owner, name, names.isOverloaded(owner, name)));
    }

    private MethodReference reference(ExecutableElement method, List<Type> types) {
        ClassReference owner = names.reference((TypeElement) method.getEnclosingElement());
        return new MethodReference(owner, method.getSimpleName().toString(), types);
    }
}
