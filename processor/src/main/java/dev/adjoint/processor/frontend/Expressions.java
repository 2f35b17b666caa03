package dev.adjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lowers expressions in Java's order of evaluation: operands from left to right, each with its side effects. An
 * expression that is rejected gives no value; what it is part of is then rejected without a further message.
 */
final class Expressions extends SimpleTreeVisitor<Optional<Value>, @Nullable Void> {
    private final MethodSource method;
    private final Variables variables;
    private final Body body;
    private final Branches branches;
    private final Conditionals conditionals;
    private final Arithmetic arithmetic;
    private final Fields fields;
    private final References references;
    private final Calls calls;
    private final RecordExpressions records;
    private final Arrays arrays;
    private @Nullable Switches switches;

    Expressions(MethodSource method, Names names, Variables variables, Body body, Branches branches, Helpers helpers) {
        this.method = method;
        this.variables = variables;
        this.body = body;
        this.branches = branches;
        this.conditionals = new Conditionals(body);
        this.arithmetic = new Arithmetic(body);
        this.fields = new Fields(names, variables, body);
        this.references = new References(method, names, variables, fields, body);
        this.records = new RecordExpressions(names, variables, body, branches, fields, helpers, this);
        this.calls = new Calls(names, fields, body, helpers, this::assigned);
        this.arrays = new Arrays(body, this::lower);
    }

    /** The strings and enum constants among the expressions. */
    References references() {
        return references;
    }

    /** The value of an expression, or empty if it was rejected, as a record is. */
    Optional<Value> lower(ExpressionTree tree) {
        return records.isRecord(tree) ? records.rejectAsNumber(tree) : visit(tree, null);
    }

    /** What an expression is, a value or a record; empty if it was rejected. */
    Optional<Operand> operand(ExpressionTree tree) {
        return records.isRecord(tree) ? records.lower(tree) : lower(tree).map(Operand.Single::new);
    }

    /** The part of this that lowers records. */
    RecordExpressions records() {
        return records;
    }

    /** The value of a switch expression that is a record. */
    Optional<Operand> recordSwitch(SwitchExpressionTree tree, Shape.Composite shape) {
        return switches == null ? Optional.empty() : switches.expression(tree, shape);
    }

    /** Lets a variable hold what an expression is, and marks it as broken where that is rejected. */
    void assignTo(Variables.Variable variable, ExpressionTree tree) {
        if (variable.recordType().isPresent()) {
            var unused = records.assign(variable, tree);
        } else {
            assigned(tree, Optional.ofNullable(variable.type()))
                    .ifPresentOrElse(variable::assign, variable::markBroken);
        }
    }

    /** An expression as a statement: what it is worth is of no interest. */
    void run(ExpressionTree tree) {
        if (tree instanceof MethodInvocationTree call && records.isCall(call)) {
            records.run(call);
        } else if (tree instanceof MethodInvocationTree call) {
            calls.run(call);
        } else {
            operand(tree);
        }
    }

    /** Switch expressions hold statements, which hold expressions. */
    void lowerSwitchesWith(Switches statements) {
        switches = statements;
    }

    /** The value of an expression as it is assigned to a type; of its own type where none is given. */
    Optional<Value> assigned(ExpressionTree tree, Optional<Type> type) {
        Switches known = switches;
        ExpressionTree inner = withoutParentheses(tree);
        Optional<Value> value;
        if (inner instanceof SwitchExpressionTree switchTree && known != null) {
            value = known.expression(switchTree, type);
        } else {
            value = inner instanceof NewArrayTree newArray ? arrays.create(newArray, type) : lower(tree);
        }
        return type.isEmpty() ? value : value.flatMap(v -> body.convert(v, type.get(), tree));
    }

    /** The value of a condition. */
    Optional<Value> condition(ExpressionTree tree) {
        Optional<Value> value = lower(tree);
        if (value.isPresent() && value.get().type() != Type.BOOLEAN) {
            return body.reject(Message.CONVERSION, tree, value.get().type().javaName(), "boolean");
        }
        return value;
    }

    @Override
    public Optional<Value> visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
        return assigned(tree, Optional.empty());
    }

    @Override
    public Optional<Value> visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void unused) {
        return condition(tree.getCondition())
                .flatMap(condition -> branches.choose(
                        condition,
                        () -> lower(tree.getTrueExpression()),
                        () -> lower(tree.getFalseExpression()),
                        (a, b) -> conditionals.type(List.of(a, b), tree)));
    }

    /** {@code a && b} is {@code a ? b : false}, {@code a || b} is {@code a ? true : b}. */
    private Optional<Value> shortCircuit(BinaryTree tree) {
        boolean isAnd = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
        Supplier<Optional<Value>> right = () -> condition(tree.getRightOperand());
        Supplier<Optional<Value>> known =
                () -> Optional.of(body.let(new Expression.Constant(Type.BOOLEAN, !isAnd, null)));
        return condition(tree.getLeftOperand())
                .flatMap(left -> branches.choose(
                        left, isAnd ? right : known, isAnd ? known : right, (a, b) -> Optional.of(Type.BOOLEAN)));
    }

    @Override
    public Optional<Value> visitParenthesized(ParenthesizedTree tree, @Nullable Void unused) {
        return lower(tree.getExpression());
    }

    @Override
    public Optional<Value> visitLiteral(LiteralTree tree, @Nullable Void unused) {
        return Literals.constant(tree, method).map(body::let).or(() -> defaultAction(tree, null));
    }

    @Override
    public Optional<Value> visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Variables.Variable variable = variables.find(tree.getName().toString());
        if (variable != null) {
            return read(variable, tree);
        }
        return records.isComponentOfThis(tree) ? single(records.ofThis(tree)) : fields.read(tree);
    }

    @Override
    public Optional<Value> visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        if (isBroken(tree.getExpression())) {
            return Optional.empty();
        }
        if (records.isRecord(tree.getExpression())) {
            return single(records.component(tree));
        }
        if (tree.getIdentifier().contentEquals("length") && isArray(tree.getExpression())) {
            return lower(tree.getExpression()).map(arrays::length);
        }
        return fields.read(tree);
    }

    /** Whether an expression names or makes an array, as far as its form says. */
    private boolean isArray(ExpressionTree tree) {
        ExpressionTree inner = withoutParentheses(tree);
        if (inner instanceof IdentifierTree identifier) {
            Variables.Variable variable = variables.find(identifier.getName().toString());
            Type type = variable == null ? null : variable.type();
            return variable == null ? fields.isArray(identifier) : type != null && type.isArray();
        }
        if (inner instanceof MemberSelectTree select) {
            return fields.isArray(select);
        }
        if (inner instanceof ArrayAccessTree access) {
            return isMatrix(access.getExpression());
        }
        return inner instanceof NewArrayTree
                || inner instanceof MethodInvocationTree
                || inner instanceof ConditionalExpressionTree
                || inner instanceof AssignmentTree;
    }

    private boolean isMatrix(ExpressionTree tree) {
        return isArray(tree);
    }

    @Override
    public Optional<Value> visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select && isBroken(select.getExpression())) {
            return Optional.empty();
        }
        if (records.isCall(tree)) {
            return single(records.call(tree));
        }
        if (tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("clone")
                && tree.getArguments().isEmpty()
                && isArray(select.getExpression())) {
            return lower(select.getExpression()).flatMap(calls::cloneOf);
        }
        if (tree.getMethodSelect() instanceof MemberSelectTree select && isReferenceCall(select)) {
            return references.call(tree, select);
        }
        return calls.lower(tree);
    }

    /** Whether an expression reads from a variable about which an error was reported. */
    private boolean isBroken(ExpressionTree tree) {
        ExpressionTree read = withoutParentheses(tree);
        if (read instanceof MethodInvocationTree call) {
            return isBroken(call.getMethodSelect());
        }
        if (read instanceof MemberSelectTree select) {
            return isBroken(select.getExpression());
        }
        Variables.Variable variable = read instanceof IdentifierTree identifier
                ? variables.find(identifier.getName().toString())
                : null;
        return variable != null && variable.isBroken();
    }

    /** The value of what is no record. */
    private static Optional<Value> single(Optional<Operand> operand) {
        return operand.flatMap(Operand::single);
    }

    private boolean isReferenceCall(MemberSelectTree select) {
        return references.isVariable(select.getExpression())
                || (select.getIdentifier().contentEquals("equals") && references.isReference(select.getExpression()));
    }

    @Override
    public Optional<Value> visitTypeCast(TypeCastTree tree, @Nullable Void unused) {
        Optional<Type> type = PrimitiveTypes.orArray(tree.getType());
        if (type.isEmpty()) {
            return body.reject(Message.CAST_TYPE, tree, tree.getType());
        }
        Optional<Value> cast = lower(tree.getExpression()).flatMap(value -> body.convert(value, type.get(), tree));
        cast.ifPresent(body.places()::putInteger);
        return cast;
    }

    @Override
    public Optional<Value> visitBinary(BinaryTree tree, @Nullable Void unused) {
        if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
            return shortCircuit(tree);
        }
        boolean isEquality = tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
        if (isEquality && records.isComparison(tree)) {
            return body.reject(Message.RECORD_IDENTITY, tree, OperatorSymbols.of(tree.getKind()));
        }
        if (isEquality
                && (references.isReference(tree.getLeftOperand()) || references.isReference(tree.getRightOperand()))) {
            return references.compare(tree);
        }
        Optional<Value> left = lower(tree.getLeftOperand());
        Optional<Value> right = lower(tree.getRightOperand());
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : arithmetic.binary(OperatorSymbols.of(tree.getKind()), left.get(), right.get(), tree);
    }

    @Override
    public Optional<Value> visitUnary(UnaryTree tree, @Nullable Void unused) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> step(tree);
            default ->
                lower(tree.getExpression())
                        .flatMap(value -> arithmetic.unary(OperatorSymbols.of(tree.getKind()), value, tree));
        };
    }

    @Override
    public Optional<Value> visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        if (withoutParentheses(tree.getVariable()) instanceof ArrayAccessTree access) {
            Optional<Arrays.Element> element = arrays.element(access);
            Optional<Value> value = assigned(tree.getExpression(), element.map(Arrays.Element::type));
            return element.flatMap(e -> value.flatMap(v -> arrays.write(e, v, tree.getExpression())));
        }
        if (references.isVariable(tree.getVariable())) {
            return body.reject(Message.CONSTANT_OBJECT, tree.getVariable(), tree.getVariable());
        }
        Variables.Variable variable = target(tree.getVariable());
        Optional<Type> type = variable == null ? Optional.empty() : Optional.ofNullable(variable.type());
        Optional<Value> value = assigned(tree.getExpression(), type);
        return variable == null ? Optional.empty() : assign(variable, value, tree.getExpression());
    }

    /** {@code E1 op= E2} is {@code E1 = (T) (E1 op E2)}, with E1 read before E2 is evaluated (JLS 15.26.2). */
    @Override
    public Optional<Value> visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        if (withoutParentheses(tree.getVariable()) instanceof ArrayAccessTree access) {
            return update(
                            access,
                            tree,
                            before -> lower(tree.getExpression())
                                    .flatMap(right ->
                                            arithmetic.binary(OperatorSymbols.of(tree.getKind()), before, right, tree)))
                    .map(Update::after);
        }
        Variables.Variable variable = target(tree.getVariable());
        Optional<Value> left = variable == null ? Optional.empty() : read(variable, tree.getVariable());
        Optional<Value> right = lower(tree.getExpression());
        if (variable == null) {
            return Optional.empty();
        }
        Optional<Value> result = left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : arithmetic.binary(OperatorSymbols.of(tree.getKind()), left.get(), right.get(), tree);
        return assign(variable, result, tree);
    }

    @Override
    protected Optional<Value> defaultAction(Tree tree, @Nullable Void unused) {
        body.diagnostics().add(Fence.expression(tree));
        return Optional.empty();
    }

    /** What an element was and what it is after an assignment that reads it. */
    private record Update(Value before, Value after) {}

    private Optional<Update> update(ArrayAccessTree access, Tree place, Function<Value, Optional<Value>> change) {
        Optional<Arrays.Element> element = arrays.element(access);
        if (element.isEmpty()) {
            return Optional.empty();
        }
        Value before = arrays.read(element.get());
        Type type = element.get().type();
        return change.apply(before)
                .flatMap(after -> body.convert(after, type, place))
                .flatMap(after -> arrays.write(element.get(), after, place))
                .map(after -> new Update(before, after));
    }

    @Override
    public Optional<Value> visitArrayAccess(ArrayAccessTree tree, @Nullable Void unused) {
        return arrays.element(tree).map(arrays::read);
    }

    @Override
    public Optional<Value> visitNewArray(NewArrayTree tree, @Nullable Void unused) {
        return arrays.create(tree, Optional.empty());
    }

    private Optional<Value> step(UnaryTree tree) {
        if (withoutParentheses(tree.getExpression()) instanceof ArrayAccessTree access) {
            String symbol = isUp(tree) ? "+" : "-";
            Optional<Update> update = update(
                    access,
                    tree,
                    before -> arithmetic.binary(
                            symbol, before, body.let(new Expression.Constant(Type.INT, 1, "1")), tree));
            return update.map(u -> isPrefix(tree) ? u.after() : u.before());
        }
        Variables.Variable variable = target(tree.getExpression());
        Optional<Value> before = variable == null ? Optional.empty() : read(variable, tree.getExpression());
        if (variable == null || before.isEmpty()) {
            return Optional.empty();
        }
        Value one = body.let(new Expression.Constant(Type.INT, 1, "1"));
        Optional<Value> after = arithmetic.binary(isUp(tree) ? "+" : "-", before.get(), one, tree);
        Optional<Value> assigned = assign(variable, after, tree);
        return isPrefix(tree) ? assigned : assigned.flatMap(value -> before);
    }

    private static boolean isUp(UnaryTree tree) {
        return tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
    }

    private static boolean isPrefix(UnaryTree tree) {
        return tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
    }

    private Optional<Value> read(Variables.Variable variable, Tree place) {
        Value value = variable.value();
        if (value != null && value.type().isReference()) {
            return body.reject(Message.CONSTANT_OBJECT, place, place);
        }
        if (value == null && !variable.isBroken() && !body.hasErrors()) {
            return body.reject(Message.NOT_INITIALIZED, place, variable.name());
        }
        return variable.isBroken() ? Optional.empty() : Optional.ofNullable(value);
    }

    private Optional<Value> assign(Variables.Variable variable, Optional<Value> value, Tree place) {
        Type type = variable.type();
        if (type == null) {
            return Optional.empty();
        }
        Optional<Value> assigned =
                value.flatMap(v -> body.convert(v, type, place)).map(v -> body.named(variable.name(), v));
        assigned.ifPresentOrElse(variable::assign, variable::markBroken);
        return assigned;
    }

    static ExpressionTree withoutParentheses(ExpressionTree tree) {
        ExpressionTree inner = tree;
        while (inner instanceof ParenthesizedTree parenthesized) {
            inner = parenthesized.getExpression();
        }
        return inner;
    }

    /** The variable that is assigned to, or null if there is none, which is reported. */
    private Variables.@Nullable Variable target(ExpressionTree tree) {
        ExpressionTree target = withoutParentheses(tree);
        if (target instanceof IdentifierTree identifier) {
            String name = identifier.getName().toString();
            Variables.Variable variable = variables.find(name);
            if (variable == null) {
                body.reject(fields.isKnown(name) ? Message.NOT_A_VARIABLE : Message.UNKNOWN_NAME, target, name);
            }
            if (variable != null && variable.recordType().isPresent()) {
                body.reject(
                        Message.RECORD_VALUE,
                        target,
                        variable.recordType().get().javaName());
                return null;
            }
            return variable;
        }
        body.reject(Message.NOT_A_VARIABLE, target);
        return null;
    }
}
