package dev.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Calls of static methods: which one is meant, and its arguments from left to right. */
final class Calls {
    /** Lowers an argument, to a type where one is given. */
    interface Arguments {
        Optional<Value> lower(ExpressionTree tree, Optional<Type> type);
    }

    private final Names names;
    private final Fields fields;
    private final Body body;
    private final Helpers helpers;
    private final ForeignCalls foreign;
    private final GivenCalls given;
    private final ArrayCalls arrayCalls;
    private final Arguments expressions;

    Calls(Names names, Fields fields, Body body, Helpers helpers, Arguments expressions) {
        this.names = names;
        this.fields = fields;
        this.body = body;
        this.helpers = helpers;
        this.foreign = new ForeignCalls(names, body, helpers);
        this.given = new GivenCalls(names, body, helpers);
        this.arrayCalls = new ArrayCalls(body);
        this.expressions = expressions;
    }

    /** The value of a call. */
    Optional<Value> lower(MethodInvocationTree tree) {
        return lower(tree, true);
    }

    /** {@code array.clone()}. */
    Optional<Value> cloneOf(Value array) {
        return arrayCalls.clone(array);
    }

    /** A call as a statement, which may have no value. */
    void run(MethodInvocationTree tree) {
        var unused = lower(tree, false);
    }

    private Optional<Value> lower(MethodInvocationTree tree, boolean isValueRead) {
        ExpressionTree select = tree.getMethodSelect();
        Optional<List<Names.Candidate>> known = candidates(select);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<Names.Candidate> candidates = known.get();
        Optional<Overloads.Choice> only =
                Overloads.only(candidates, tree.getArguments().size());
        List<Type> types = new ArrayList<>();
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < tree.getArguments().size(); i++) {
            argument(tree.getArguments().get(i), i, only, candidates).ifPresent(value -> {
                types.add(value.type());
                arguments.add(value);
            });
        }
        if (arguments.size() < tree.getArguments().size()) {
            return Optional.empty();
        }
        String owner = candidates.get(0).through().getQualifiedName().toString();
        String name = candidates.get(0).method().getSimpleName().toString();
        if (ArrayCalls.isKnown(owner, name, types)) {
            return arrayCalls.call(owner, name, arguments, tree);
        }
        Optional<Overloads.Choice> choice = Overloads.select(candidates, types);
        if (choice.isEmpty()) {
            String signature = types.stream().map(Type::javaName).collect(Collectors.joining(", ", "(", ")"));
            return body.reject(message(candidates), select, select + signature);
        }
        return converted(choice.get(), arguments, tree)
                .flatMap(values -> lower(choice.get(), values, tree, isValueRead));
    }

    /** Boxes or a method of variable arity may decide what is called; or there is none. */
    private static Message message(List<Names.Candidate> candidates) {
        boolean mayBeOther = candidates.stream()
                .flatMap(candidate -> candidate.method().getParameters().stream())
                .anyMatch(
                        parameter -> PrimitiveTypes.orArray(parameter.asType()).isEmpty());
        return mayBeOther ? Message.CALL_CHOICE : Message.UNKNOWN_METHOD;
    }

    /** The methods that a call may mean; empty, and reported, if there is none. */
    private Optional<List<Names.Candidate>> candidates(ExpressionTree select) {
        List<Names.Candidate> candidates = candidates(select, names, fields);
        if (!candidates.isEmpty()) {
            return Optional.of(candidates);
        }
        body.reject(isSimple(select) ? Message.UNKNOWN_METHOD : Message.CALL, select, select);
        return Optional.empty();
    }

    /** The methods that a call may mean, whatever its arguments; none if it is called on an object. */
    static List<Names.Candidate> candidates(ExpressionTree select, Names names, Fields fields) {
        if (select instanceof IdentifierTree identifier) {
            return names.methods(identifier.getName().toString());
        }
        if (select instanceof MemberSelectTree member && !fields.isObject(member.getExpression())) {
            return names.type(member.getExpression())
                    .map(type -> names.methodsOf(type, member.getIdentifier().toString()))
                    .orElse(List.of());
        }
        return List.of();
    }

    private boolean isSimple(ExpressionTree select) {
        return select instanceof IdentifierTree
                || (select instanceof MemberSelectTree member
                        && member.getExpression() instanceof IdentifierTree
                        && !fields.isObject(member.getExpression()));
    }

    /**
     * An argument. If it is known which method is meant, it is converted to the type of its parameter, and takes its
     * name where the method is written out.
     */
    private Optional<Value> argument(
            ExpressionTree tree, int index, Optional<Overloads.Choice> only, List<Names.Candidate> candidates) {
        boolean isSwitch = withoutParentheses(tree) instanceof SwitchExpressionTree;
        if (only.isEmpty()) {
            if (isSwitch && Overloads.dependOnSwitch(candidates, index)) {
                return body.reject(Message.CALL_SWITCH, tree);
            }
            return expressions.lower(tree, Optional.empty());
        }
        Type type = only.get().parameters().get(index);
        Optional<Value> value = expressions.lower(tree, isSwitch ? Optional.of(type) : Optional.empty());
        if (value.isEmpty() || !value.get().type().widensTo(type)) {
            return value;
        }
        ExecutableElement method = only.get().method();
        Optional<Value> converted = body.convert(value.get(), type, tree);
        return helpers.treatment(method) == CalleeResolution.Treatment.INLINE
                ? converted.map(v -> bound(method, method.getParameters().get(index), v, body))
                : converted;
    }

    private static ExpressionTree withoutParentheses(ExpressionTree tree) {
        ExpressionTree inner = tree;
        while (inner instanceof ParenthesizedTree parenthesized) {
            inner = parenthesized.getExpression();
        }
        return inner;
    }

    /** What a parameter holds: an expression that has no name takes the parameter's. A constant stays one. */
    static Value bound(ExecutableElement method, VariableElement parameter, Value value, Body body) {
        body.places().putInteger(value);
        if (value.name() != null || body.constant(value).isPresent()) {
            return body.computed(value);
        }
        body.enterHelper(method.getSimpleName().toString());
        Value named = body.named(parameter.getSimpleName().toString(), value);
        body.leaveHelper();
        return named;
    }

    /** The arguments as the parameters are; what a method of variable arity takes becomes an array. */
    private Optional<List<Value>> converted(Overloads.Choice choice, List<Value> arguments, Tree place) {
        List<Value> converted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            body.convert(arguments.get(i), choice.parameters().get(i), place).ifPresent(converted::add);
        }
        if (converted.size() < arguments.size()) {
            return Optional.empty();
        }
        if (!choice.isSpread()) {
            return Optional.of(converted);
        }
        int fixed = choice.method().getParameters().size() - 1;
        Optional<Type> array = PrimitiveTypes.orArray(
                choice.method().getParameters().get(fixed).asType());
        List<Value> spread = new ArrayList<>(converted.subList(0, fixed));
        array.ifPresent(type ->
                spread.add(body.let(new Expression.Elements(type, converted.subList(fixed, converted.size())))));
        return Optional.of(spread);
    }

    private Optional<Value> lower(
            Overloads.Choice choice, List<Value> arguments, MethodInvocationTree tree, boolean isValueRead) {
        ExecutableElement method = choice.method();
        ExpressionTree select = tree.getMethodSelect();
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            return body.reject(Message.CALL, select, select);
        }
        if (isMath(method)) {
            return mathCall(choice, arguments, select).map(value -> body.written(value, select, tree));
        }
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        if (isVoid && isValueRead) {
            return body.reject(Message.CALL_VOID, select, select);
        }
        if (!method.getTypeParameters().isEmpty()
                || (!isVoid && PrimitiveTypes.orArray(method.getReturnType()).isEmpty())) {
            return body.reject(Message.CALL_TYPE, select, select);
        }
        Optional<Rule> pure = Callable.isDeprecated(method) ? Optional.empty() : pure(choice);
        if (pure.isPresent()) {
            if (!arguments.isEmpty() && Table.makesNumber(pure.get())) {
                body.requireNoBits(arguments.get(0), select);
            }
            return Optional.of(body.written(body.let(new Expression.Apply(pure.get(), arguments)), select, tree));
        }
        return switch (helpers.treatment(method)) {
            case INLINE -> inline(choice, arguments, select);
            case GIVEN -> given.call(choice.candidate(), arguments, select);
            case COMPANION -> foreign.companion(choice, arguments, select);
            case OPAQUE -> foreign.opaque(choice, arguments, select);
            case RECURSIVE -> body.reject(Message.RECURSION, select, method.getSimpleName(), helpers.cycle(method));
        };
    }

    private Optional<Value> inline(Overloads.Choice choice, List<Value> arguments, ExpressionTree select) {
        List<Operand> operands =
                arguments.stream().<Operand>map(Operand.Single::new).toList();
        Helpers.Outcome outcome = helpers.inline(choice.method(), Optional.empty(), operands, select);
        if (outcome instanceof Helpers.Outcome.Done done) {
            return done.value().flatMap(Operand::single);
        }
        return foreign.companion(choice, arguments, select);
    }

    private static Optional<Rule> pure(Overloads.Choice choice) {
        String owner = choice.candidate().through().getQualifiedName().toString();
        String name = choice.method().getSimpleName().toString();
        return PrimitiveTypes.of(choice.method().getReturnType())
                .flatMap(result -> Table.boxMethod(owner, name, choice.parameters(), result));
    }

    private static boolean isMath(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && Table.MATH_CLASSES.contains(owner.getQualifiedName().toString());
    }

    private Optional<Value> mathCall(Overloads.Choice choice, List<Value> arguments, ExpressionTree select) {
        ExecutableElement method = choice.method();
        String name = method.getSimpleName().toString();
        if (name.equals("random")) {
            return body.reject(Message.RANDOM, select, select);
        }
        Optional<Rule> rule = PrimitiveTypes.of(method.getReturnType())
                .flatMap(result -> Table.mathMethod(
                        choice.candidate().through().getQualifiedName().toString(), name, choice.parameters(), result));
        return rule.isEmpty()
                ? body.reject(Message.NO_RULE, select, select)
                : Optional.of(body.let(new Expression.Apply(rule.get(), arguments)));
    }
}
