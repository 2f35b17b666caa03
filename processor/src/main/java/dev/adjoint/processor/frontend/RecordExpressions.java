package dev.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Lowers expressions that are records to the values of their components, and reads components. The variable that is
 * handed down is the one that the record is for: its components give their names to the values.
 */
final class RecordExpressions extends SimpleTreeVisitor<Optional<Operand>, Variables.@Nullable Variable> {
    private final Names names;
    private final Variables variables;
    private final Body body;
    private final Branches branches;
    private final Fields fields;
    private final Records records;
    private final RecordTypes types;
    private final RecordCalls calls;
    private final Expressions expressions;

    RecordExpressions(
            Names names,
            Variables variables,
            Body body,
            Branches branches,
            Fields fields,
            Helpers helpers,
            Expressions expressions) {
        this.names = names;
        this.variables = variables;
        this.body = body;
        this.branches = branches;
        this.fields = fields;
        this.records = helpers.records();
        this.types = new RecordTypes(names, variables, fields, records);
        this.calls = new RecordCalls(names, variables, body, fields, helpers, types, this, expressions);
        this.expressions = expressions;
    }

    /** Whether an expression is a record, supported or not. */
    boolean isRecord(ExpressionTree tree) {
        return types.element(tree).isPresent();
    }

    /** The record that a type names; empty, and reported, if it is not supported. */
    Optional<Shape.Composite> supported(TypeElement type, Tree place) {
        Records.Found found = records.of(type);
        if (found.shape().isEmpty()) {
            body.reject(Message.RECORD, place, type.getSimpleName(), found.objection());
        }
        return found.shape();
    }

    /** The declaration of the record that a type or, where there is none, an initializer says; empty if it is none. */
    private Optional<TypeElement> declared(@Nullable Tree type, @Nullable ExpressionTree initializer) {
        if (type != null) {
            return types.named(type);
        }
        return initializer == null ? Optional.empty() : types.element(initializer);
    }

    /**
     * Declares a variable that is a record.
     *
     * @param runs whether its initializer is lowered
     * @return whether it is one
     */
    boolean declares(VariableTree tree, boolean runs) {
        ExpressionTree initializer = tree.getInitializer();
        Optional<TypeElement> type = declared(tree.getType(), initializer);
        if (type.isEmpty()) {
            return false;
        }
        String name = tree.getName().toString();
        Optional<Shape.Composite> shape = supported(type.get(), tree);
        if (shape.isEmpty()) {
            variables.declare(name, null);
        } else if (initializer == null || !runs) {
            variables.declareAs(name, shape.get());
        } else {
            // The variable is in scope in its own initializer, where nothing can be read from it yet.
            var unused = assign(variables.declareAs(name, shape.get()), initializer);
        }
        return true;
    }

    /** The components of a record. */
    Optional<Operand> lower(ExpressionTree tree) {
        return lower(tree, null);
    }

    private Optional<Operand> lower(ExpressionTree tree, Variables.@Nullable Variable target) {
        return visit(tree, target);
    }

    /** Assigns a variable what an expression is, and marks it as broken where that is rejected. */
    Optional<Operand> assign(Variables.Variable variable, ExpressionTree tree) {
        Optional<Operand> value = assigned(tree, variable);
        value.ifPresentOrElse(operand -> assign(variable, operand), variable::markBroken);
        return value.isEmpty() ? value : Optional.of(held(variable));
    }

    private Optional<Operand> assigned(ExpressionTree tree, Variables.Variable variable) {
        Shape.Composite shape = variable.recordType().orElseThrow();
        Optional<TypeElement> given = types.element(tree);
        if (given.isPresent() && !given.get().equals(records.element(shape))) {
            return reject(Message.CONVERSION, tree, given.get().getSimpleName(), shape.javaName());
        }
        // A switch may be a record by its target only.
        return Expressions.withoutParentheses(tree) instanceof SwitchExpressionTree switchTree
                ? expressions.recordSwitch(switchTree, shape)
                : lower(tree, variable);
    }

    /** Lets the scalars of a variable hold these, as they are. */
    static void hold(Variables.Variable variable, List<Value> values) {
        List<Variables.Variable> leaves = variable.leaves().toList();
        for (int i = 0; i < leaves.size(); i++) {
            leaves.get(i).assign(values.get(i));
        }
    }

    /** Lets the components of a variable hold these, under their names. */
    private void assign(Variables.Variable variable, Operand operand) {
        List<Variables.Variable> leaves = variable.leaves().toList();
        List<Value> values = operand.values();
        for (int i = 0; i < leaves.size(); i++) {
            leaves.get(i).assign(named(leaves.get(i), values.get(i)));
            if (values.get(i).name() == null) {
                body.label(values.get(i), leaves.get(i).path());
            }
        }
    }

    private Value named(Variables.Variable variable, Value value) {
        String name = variable.name();
        if (name.isEmpty() || name.equals(value.name())) {
            return value;
        }
        Value component = body.named(name, value);
        body.label(component, variable.path());
        return component;
    }

    /** What a variable holds, all of whose components hold something. */
    static Operand held(Variables.Variable variable) {
        Optional<Shape.Composite> shape = variable.recordType();
        if (shape.isPresent()) {
            return new Operand.Bundle(
                    shape.get(),
                    variable.components().stream().map(RecordExpressions::held).toList());
        }
        Value value = variable.value();
        if (value == null) {
            throw new IllegalStateException("nothing in " + variable.name());
        }
        return new Operand.Single(value);
    }

    private Optional<Operand> read(Variables.Variable variable, Tree place) {
        if (variable.isBroken()) {
            return Optional.empty();
        }
        if (variable.leaves().anyMatch(leaf -> leaf.value() == null)) {
            return body.hasErrors() ? Optional.empty() : reject(Message.NOT_INITIALIZED, place, variable.source());
        }
        return Optional.of(held(variable));
    }

    /** Reports a record that stands where a number is needed. */
    Optional<Value> rejectAsNumber(ExpressionTree tree) {
        types.element(tree)
                .flatMap(type -> supported(type, tree))
                .ifPresent(shape -> body.reject(Message.RECORD_VALUE, tree, shape.javaName()));
        return Optional.empty();
    }

    /** Whether two objects are compared, one of which is a record. */
    boolean isComparison(BinaryTree tree) {
        return (tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO)
                && (isRecord(tree.getLeftOperand()) || isRecord(tree.getRightOperand()));
    }

    /** The component that {@code record.name} reads. */
    Optional<Operand> component(MemberSelectTree tree) {
        return component(tree.getExpression(), tree.getIdentifier().toString(), tree);
    }

    private Optional<Operand> component(ExpressionTree record, String name, Tree place) {
        return types.element(record)
                .flatMap(type -> supported(type, place))
                .flatMap(shape -> lower(record))
                .flatMap(operand -> component(operand, name, place));
    }

    Optional<Operand> component(Operand operand, String name, Tree place) {
        if (operand instanceof Operand.Bundle bundle) {
            for (int i = 0; i < bundle.components().size(); i++) {
                if (bundle.shape().components().get(i).name().equals(name)) {
                    return Optional.of(bundle.components().get(i));
                }
            }
        }
        return reject(Message.UNKNOWN_NAME, place, name);
    }

    /** Whether a simple name means a component of {@code this}, inside an instance method of a record. */
    boolean isComponentOfThis(IdentifierTree tree) {
        return types.ofThis(tree.getName().toString()).isPresent();
    }

    /** The component of {@code this} that a simple name means. */
    Optional<Operand> ofThis(IdentifierTree tree) {
        Variables.Variable receiver = variables.find("this");
        return receiver == null
                ? Optional.empty()
                : read(receiver, tree)
                        .flatMap(operand -> component(operand, tree.getName().toString(), tree));
    }

    /** Whether a call has to do with a record: it is called on one, or takes or returns one. */
    boolean isCall(MethodInvocationTree tree) {
        return calls.isKnown(tree);
    }

    /** The value of a call that has to do with a record. */
    Optional<Operand> call(MethodInvocationTree tree) {
        return calls.lower(tree, true);
    }

    /** Such a call as a statement, which may have no value. */
    void run(MethodInvocationTree tree) {
        var unused = calls.lower(tree, false);
    }

    @Override
    public Optional<Operand> visitParenthesized(ParenthesizedTree tree, Variables.@Nullable Variable target) {
        return lower(tree.getExpression(), target);
    }

    @Override
    public Optional<Operand> visitIdentifier(IdentifierTree tree, Variables.@Nullable Variable target) {
        String name = tree.getName().toString();
        Variables.Variable variable = variables.find(name);
        if (variable != null) {
            return read(variable, tree);
        }
        return isComponentOfThis(tree) ? ofThis(tree) : field(tree);
    }

    @Override
    public Optional<Operand> visitMemberSelect(MemberSelectTree tree, Variables.@Nullable Variable target) {
        return isRecord(tree.getExpression()) ? component(tree) : field(tree);
    }

    /** The components of a static field. */
    private Optional<Operand> field(ExpressionTree tree) {
        return types.element(tree)
                .flatMap(type -> supported(type, tree)
                        .flatMap(shape -> fields.record(tree, shape, names.canBeNamedByCompanion(type))));
    }

    @Override
    public Optional<Operand> visitMethodInvocation(MethodInvocationTree tree, Variables.@Nullable Variable target) {
        return call(tree);
    }

    @Override
    public Optional<Operand> visitNewClass(NewClassTree tree, Variables.@Nullable Variable target) {
        Optional<Shape.Composite> found = types.element(tree).flatMap(type -> supported(type, tree));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Shape.Composite shape = found.get();
        List<? extends ExpressionTree> arguments = tree.getArguments();
        if (!records.isCanonical(shape, arguments.size())) {
            return reject(Message.RECORD_CONSTRUCTOR, tree, shape.javaName());
        }
        List<Operand> components = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Variables.Variable part =
                    target == null ? null : target.components().get(i);
            argument(arguments.get(i), shape.components().get(i).shape(), part).ifPresent(components::add);
        }
        return components.size() == arguments.size()
                ? Optional.of(new Operand.Bundle(shape, components))
                : Optional.empty();
    }

    /** An expression in the place of a parameter that is a record, whose names its components take. */
    Optional<Operand> argument(ExpressionTree tree, Variables.Variable parameter) {
        return assigned(tree, parameter);
    }

    private Optional<Operand> argument(ExpressionTree tree, Shape shape, Variables.@Nullable Variable part) {
        if (shape instanceof Shape.Scalar scalar) {
            Optional<Value> value = expressions.assigned(tree, Optional.of(scalar.type()));
            value.ifPresent(body.places()::putInteger);
            // A component is no constant expression, whatever it is.
            return value.map(v -> body.computed(part == null ? v : named(part, v)))
                    .map(Operand.Single::new);
        }
        Variables.Variable passed = part == null ? variables.hiddenAs(shape) : part;
        Optional<Operand> operand = assigned(tree, passed);
        variables.forget(passed);
        return operand;
    }

    @Override
    public Optional<Operand> visitTypeCast(TypeCastTree tree, Variables.@Nullable Variable target) {
        boolean isSame = types.element(tree).equals(types.element(tree.getExpression()));
        return isSame
                ? lower(tree.getExpression(), target)
                : reject(Message.CAST_TYPE, tree, String.valueOf(tree.getType()));
    }

    @Override
    public Optional<Operand> visitAssignment(AssignmentTree tree, Variables.@Nullable Variable target) {
        ExpressionTree assigned = Expressions.withoutParentheses(tree.getVariable());
        Variables.Variable variable = assigned instanceof IdentifierTree identifier
                ? variables.find(identifier.getName().toString())
                : null;
        if (variable == null || variable.recordType().isEmpty()) {
            return reject(Message.NOT_A_VARIABLE, assigned);
        }
        return assign(variable, tree.getExpression());
    }

    @Override
    public Optional<Operand> visitConditionalExpression(
            ConditionalExpressionTree tree, Variables.@Nullable Variable target) {
        Optional<Shape.Composite> shape = types.element(tree).flatMap(type -> supported(type, tree));
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        Variables.Variable chosen = variables.hiddenAs(shape.get());
        expressions
                .condition(tree.getCondition())
                .ifPresentOrElse(
                        condition -> branches.run(
                                condition,
                                () -> assign(chosen, tree.getTrueExpression()),
                                () -> assign(chosen, tree.getFalseExpression())),
                        chosen::markBroken);
        variables.forget(chosen);
        return read(chosen, tree);
    }

    @Override
    public Optional<Operand> visitSwitchExpression(SwitchExpressionTree tree, Variables.@Nullable Variable target) {
        return types.element(tree)
                .flatMap(type -> supported(type, tree))
                .flatMap(shape -> expressions.recordSwitch(tree, shape));
    }

    @Override
    protected Optional<Operand> defaultAction(Tree tree, Variables.@Nullable Variable target) {
        // An expression that is no record by its form: null, or a number.
        if (tree instanceof ExpressionTree expression) {
            expressions
                    .lower(expression)
                    .ifPresent(value ->
                            body.reject(Message.CONVERSION, tree, value.type().javaName(), "a record"));
        }
        return Optional.empty();
    }

    private Optional<Operand> reject(Message message, Tree place, Object... words) {
        var unused = body.reject(message, place, words);
        return Optional.empty();
    }
}
