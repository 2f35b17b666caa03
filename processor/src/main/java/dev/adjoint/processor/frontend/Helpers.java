package dev.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
import dev.adjoint.Mode;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/**
 * Writes out the bodies of methods in the place of their calls: each is lowered where it is called, with variables of
 * its own, and its names mean what they mean in its own class.
 */
final class Helpers {
    /** To how many statements the helpers of one method may come. */
    static final int MOST = 5_000;

    /** To how many statements a differentiable method may come: a larger one is called. */
    private static final int MOST_DIFFERENTIABLE = 200;

    private final MethodSource root;
    private final Elements elements;
    private final Body body;
    private final Records records;
    private final CalleeResolution resolution;
    private final Deque<ExecutableElement> underway = new ArrayDeque<>();
    private final Deque<Integer> bounds = new ArrayDeque<>();
    private final Set<ExecutableElement> broken = new HashSet<>();
    private int total;

    Helpers(MethodSource root, Names names, Elements elements, Body body, Records records) {
        this.root = root;
        this.elements = elements;
        this.body = body;
        this.records = records;
        this.resolution = new CalleeResolution(root, names, elements);
        underway.push(root.element());
    }

    /** The record types that are known. */
    Records records() {
        return records;
    }

    /** What the annotation of a callee says; empty if it has none. */
    Optional<Annotated> annotated(ExecutableElement method) {
        return Annotated.of(method, elements);
    }

    /** The modes of the differentiable method. */
    Set<Mode> modes() {
        return annotated(root.element()).map(Annotated::modes).orElseGet(() -> EnumSet.noneOf(Mode.class));
    }

    /** Whether the differentiable method has a parameter of this name. */
    boolean isParameter(String name) {
        return root.element().getParameters().stream()
                .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
    }

    /** Whether a method is among the sources, so that its companion is generated with this one. */
    boolean isToBeGenerated(ExecutableElement method) {
        return root.trees().getTree(method) != null;
    }

    CalleeResolution.Treatment treatment(ExecutableElement method) {
        return resolution.of(method, underway);
    }

    /** What a user gave as the derivative of a method that is called here. */
    Optional<GivenDerivatives.Given> given(ExecutableElement method) {
        return resolution.given(method, underway);
    }

    /** The methods between a method and its next call, as the user wrote their names. */
    String cycle(ExecutableElement method) {
        List<String> names = new ArrayList<>(List.of(method.getSimpleName().toString()));
        for (ExecutableElement caller : underway) {
            names.add(caller.getSimpleName().toString());
            if (caller.equals(method)) {
                break;
            }
        }
        Collections.reverse(names);
        return names.stream().collect(Collectors.joining(" -> "));
    }

    /** What a call of a method comes to. */
    sealed interface Outcome {
        /** The value, which a {@code void} method has not, nor one that was rejected. */
        record Done(Optional<Operand> value) implements Outcome {}

        /** It is too large, and must be called. */
        record TooLarge() implements Outcome {}
    }

    /**
     * Writes out a method.
     *
     * @param receiver the record on which it is called, if it is an instance method
     * @param arguments of the types of its parameters
     */
    Outcome inline(ExecutableElement method, Optional<Operand> receiver, List<Operand> arguments, Tree call) {
        Optional<MethodSource> helper = root.other(method);
        if (helper.isEmpty() || broken.contains(method) || isFull()) {
            return new Outcome.Done(Optional.empty());
        }
        if (body.isTrial()) {
            // What it is is asked for, and its type says so.
            return new Outcome.Done(records.shape(method.getReturnType()).map(this::unknown));
        }
        if (resolution.isDifferentiable(method)) {
            return tryToInline(helper.get(), receiver, arguments);
        }
        if (bounds.isEmpty()) {
            return new Outcome.Done(inlineFirst(helper.get(), receiver, arguments, call));
        }
        return new Outcome.Done(lower(helper.get(), receiver, arguments));
    }

    /** Something of a shape, whose values are not computed. */
    private Operand unknown(Shape shape) {
        if (shape instanceof Shape.Composite composite) {
            return new Operand.Bundle(
                    composite,
                    composite.components().stream()
                            .map(component -> unknown(component.shape()))
                            .toList());
        }
        return new Operand.Single(new Value(((Shape.Scalar) shape).type(), body.origin("")));
    }

    private Outcome tryToInline(MethodSource helper, Optional<Operand> receiver, List<Operand> arguments) {
        List<Operand> results = new ArrayList<>();
        Set<ExecutableElement> brokenBefore = Set.copyOf(broken);
        int start = body.size();
        int end = start + MOST_DIFFERENTIABLE;
        bounds.push(end);
        boolean isKept = body.attempt(
                () -> lower(helper, receiver, arguments).ifPresent(results::add), () -> body.size() <= end);
        bounds.pop();
        if (!isKept) {
            broken.retainAll(brokenBefore);
            resolution.markLarge(helper.element());
            return new Outcome.TooLarge();
        }
        if (bounds.isEmpty()) {
            total += body.size() - start;
        }
        return new Outcome.Done(results.stream().findFirst());
    }

    /** A call that stands in the differentiable method itself, where it is reported if it comes to too much. */
    private Optional<Operand> inlineFirst(
            MethodSource helper, Optional<Operand> receiver, List<Operand> arguments, Tree call) {
        List<Operand> results = new ArrayList<>();
        int start = body.size();
        int end = start + MOST - total;
        bounds.push(end);
        boolean isKept = body.attempt(
                () -> lower(helper, receiver, arguments).ifPresent(results::add), () -> body.size() <= end);
        bounds.pop();
        if (!isKept) {
            total = MOST;
            body.reject(Message.HELPERS_TOO_LARGE, call, helper.name(), MOST);
            return Optional.empty();
        }
        total += body.size() - start;
        return results.stream().findFirst();
    }

    /** Whether what is being written out is larger already than it may be; then it is given up. */
    private boolean isFull() {
        return total >= MOST || bounds.stream().anyMatch(end -> body.size() > end);
    }

    private Optional<Operand> lower(MethodSource helper, Optional<Operand> receiver, List<Operand> arguments) {
        ExecutableElement method = helper.element();
        BlockTree block = helper.tree().getBody();
        int problems = body.diagnostics().size();
        int line = body.line();
        Optional<Operand> result = Optional.empty();
        if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
            body.reject(Message.SYNCHRONIZED_METHOD, helper.tree(), helper.name());
        } else if (block != null) {
            Variables variables = new Variables();
            variables.reserve(DeclaredNames.of(helper.tree()));
            receiver.ifPresent(
                    record -> RecordExpressions.hold(variables.declareAs("this", record.shape()), record.values()));
            for (int i = 0; i < arguments.size(); i++) {
                String name = method.getParameters().get(i).getSimpleName().toString();
                Operand argument = arguments.get(i);
                RecordExpressions.hold(variables.declareAs(name, argument.shape()), argument.values());
            }
            body.charge();
            underway.push(method);
            body.enterHelper(helper.name());
            Suppressions outside = body.places().suppressions();
            body.places().suppress(Suppressions.of(method));
            Statements statements = new Statements(helper, new Names(helper, elements), variables, body, this);
            result = statements.lowerMethod(block);
            underway.pop();
            body.leaveHelper();
            body.places().suppress(outside);
            boolean isMissing =
                    result.isEmpty() && records.shape(method.getReturnType()).isPresent();
            if (isMissing && !body.hasErrors() && !isFull()) {
                body.reject(Message.MISSING_RETURN, helper.tree(), helper.name());
            }
        }
        body.at(line);
        if (body.diagnostics().size() > problems) {
            broken.add(method);
        }
        // Its type says what it returns.
        result.ifPresent(operand -> operand.values().forEach(body.places()::putInteger));
        return result.map(operand -> operand.map(body::computed));
    }
}
