package dev.adjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Comparisons;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Strings and enum constants: parameters, literals and static final fields. They are no operands of arithmetic, so only
 * who asks for them here gets them: switches, comparisons and the messages of exceptions.
 */
final class References {
    private final MethodSource method;
    private final Names names;
    private final Variables variables;
    private final Fields fields;
    private final Body body;

    References(MethodSource method, Names names, Variables variables, Fields fields, Body body) {
        this.method = method;
        this.names = names;
        this.variables = variables;
        this.fields = fields;
        this.body = body;
    }

    /** The type of an expression that names a string or an enum constant; empty for any other. */
    Optional<Type> type(ExpressionTree tree) {
        ExpressionTree inner = withoutParentheses(tree);
        if (inner.getKind() == Tree.Kind.STRING_LITERAL) {
            return Optional.of(Type.STRING);
        }
        Variables.Variable variable = variable(inner);
        if (variable != null) {
            return Optional.ofNullable(variable.type()).filter(Type::isReference);
        }
        return fields.find(inner).flatMap(Fields::referenceType);
    }

    boolean isReference(ExpressionTree tree) {
        return type(tree).isPresent();
    }

    /** Whether an expression is a parameter that holds a string or an enum constant. */
    boolean isVariable(ExpressionTree tree) {
        return variable(withoutParentheses(tree)) != null && isReference(tree);
    }

    /** The value of an expression that {@link #isReference}. */
    Optional<Value> lower(ExpressionTree tree) {
        ExpressionTree inner = withoutParentheses(tree);
        if (inner instanceof LiteralTree literal) {
            return Optional.of(body.let(TextLiterals.constant(literal, method)));
        }
        Variables.Variable variable = variable(inner);
        if (variable != null) {
            return Optional.ofNullable(variable.value());
        }
        return fields.find(inner).flatMap(field -> fields.readReference(field, inner));
    }

    private Variables.@Nullable Variable variable(ExpressionTree tree) {
        return tree instanceof IdentifierTree identifier
                ? variables.find(identifier.getName().toString())
                : null;
    }

    /** {@code ==} or {@code !=}, where an operand {@link #isReference}: between constants of one enum, or with null. */
    Optional<Value> compare(BinaryTree tree) {
        boolean isEqual = tree.getKind() == Tree.Kind.EQUAL_TO;
        ExpressionTree left = tree.getLeftOperand();
        ExpressionTree right = tree.getRightOperand();
        if (isNull(left) || isNull(right)) {
            return lower(isNull(left) ? right : left)
                    .map(value -> body.apply(
                            isEqual ? Comparisons.isNull(value.type()) : Comparisons.isNotNull(value.type()), value));
        }
        Optional<Value> first = operand(left, tree);
        Optional<Value> second = operand(right, tree);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        if (first.get().type() == Type.STRING && second.get().type() == Type.STRING) {
            return body.reject(Message.STRING_IDENTITY, tree);
        }
        if (!areOfOneEnum(first.get(), second.get())) {
            return mismatch(tree);
        }
        return Optional.of(body.apply(
                isEqual ? Comparisons.same(Type.ENUM) : Comparisons.different(Type.ENUM), first.get(), second.get()));
    }

    private Optional<Value> operand(ExpressionTree tree, BinaryTree place) {
        return isReference(tree) ? lower(tree) : mismatch(place);
    }

    private Optional<Value> mismatch(BinaryTree tree) {
        return body.reject(Message.COMPARISON, tree, tree);
    }

    private static boolean isNull(ExpressionTree tree) {
        return withoutParentheses(tree).getKind() == Tree.Kind.NULL_LITERAL;
    }

    /** A call of a method of something that {@link #isReference}: {@code equals} with another. */
    Optional<Value> call(MethodInvocationTree tree, MemberSelectTree select) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        if (!select.getIdentifier().contentEquals("equals") || arguments.size() != 1) {
            return body.reject(Message.CONSTANT_OBJECT, select, select);
        }
        if (!isReference(arguments.get(0))) {
            return body.reject(Message.COMPARISON, select, tree);
        }
        Optional<Value> receiver = lower(select.getExpression());
        Optional<Value> argument = lower(arguments.get(0));
        if (receiver.isEmpty() || argument.isEmpty()) {
            return Optional.empty();
        }
        boolean areComparable = areOfOneEnum(receiver.get(), argument.get())
                || (receiver.get().type() == Type.STRING && argument.get().type() == Type.STRING);
        return areComparable
                ? Optional.of(equal(receiver.get(), argument.get(), isConstant(receiver.get())))
                : body.reject(Message.COMPARISON, select, tree);
    }

    /**
     * {@code a.equals(b)}.
     *
     * @param isKnown whether a is known not to be null
     */
    Value equal(Value a, Value b, boolean isKnown) {
        Type type = a.type();
        return body.apply(isKnown ? Comparisons.equalUnlessNull(type) : Comparisons.equal(type), a, b);
    }

    /** Whether a value is a literal, a constant string or an enum constant, and so not null. */
    boolean isConstant(Value value) {
        Expression definition = body.definition(value).orElse(null);
        return definition instanceof Expression.Constant
                || (definition instanceof Expression.Field field
                        && (field.type() == Type.ENUM || field.value() != null));
    }

    /** What a case label stands for: a constant of the selector's enum, by its name alone, or a constant string. */
    Optional<Value> label(ExpressionTree tree, Value selector) {
        ExpressionTree label = withoutParentheses(tree);
        ClassReference enumClass = enumClass(selector);
        if (enumClass == null) {
            Optional<Value> value =
                    type(label).filter(type -> type == Type.STRING).flatMap(type -> lower(label));
            return value.isPresent() && isConstant(value.get()) ? value : body.reject(Message.CASE_LABEL, label, label);
        }
        Optional<VariableElement> constant = label instanceof IdentifierTree identifier
                ? names.enumConstant(enumClass, identifier.getName().toString())
                : fields.find(label).filter(field -> fields.isConstantOf(enumClass, field));
        return constant.isPresent()
                ? fields.readReference(constant.get(), label)
                : body.reject(Message.CASE_LABEL, label, label);
    }

    private boolean areOfOneEnum(Value a, Value b) {
        ClassReference enumClass = enumClass(a);
        return enumClass != null && enumClass.equals(enumClass(b));
    }

    /** The class of an enum constant; null for a string. */
    private @Nullable ClassReference enumClass(Value value) {
        if (value.enumClass() != null) {
            return value.enumClass();
        }
        return value.type() == Type.ENUM && body.definition(value).orElse(null) instanceof Expression.Field field
                ? field.owner()
                : null;
    }

    static ExpressionTree withoutParentheses(ExpressionTree tree) {
        ExpressionTree inner = tree;
        while (inner instanceof ParenthesizedTree parenthesized) {
            inner = parenthesized.getExpression();
        }
        return inner;
    }
}
