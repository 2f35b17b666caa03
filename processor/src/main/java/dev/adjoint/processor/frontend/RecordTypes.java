package dev.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
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
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreeScanner;
import dev.adjoint.processor.ir.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Which expressions are records, and which record, as declarations say it: nothing is lowered for that. What is none,
 * or of a type that is not supported, gives nothing.
 */
final class RecordTypes extends SimpleTreeVisitor<Optional<TypeElement>, @Nullable Void> {
    private final Names names;
    private final Variables variables;
    private final Fields fields;
    private final Records records;

    RecordTypes(Names names, Variables variables, Fields fields, Records records) {
        super(Optional.empty());
        this.names = names;
        this.variables = variables;
        this.fields = fields;
        this.records = records;
    }

    /** The record that an expression is; empty if it is no record, or one that is not supported. */
    Optional<Shape.Composite> of(ExpressionTree tree) {
        return element(tree).flatMap(element -> records.of(element).shape());
    }

    /** The declaration of the record that an expression is, supported or not. */
    Optional<TypeElement> element(ExpressionTree tree) {
        return visit(tree, null);
    }

    /** The record that a type names, supported or not. */
    Optional<TypeElement> named(Tree type) {
        return type instanceof ExpressionTree name ? names.type(name).filter(RecordTypes::isRecord) : Optional.empty();
    }

    /** The component of a record, if it is a record. */
    private Optional<TypeElement> component(TypeElement record, String name) {
        return record.getRecordComponents().stream()
                .filter(component -> component.getSimpleName().contentEquals(name))
                .findFirst()
                .flatMap(component -> Records.element(component.asType()));
    }

    private static boolean isRecord(TypeElement type) {
        return type.getKind() == ElementKind.RECORD;
    }

    @Override
    public Optional<TypeElement> visitParenthesized(ParenthesizedTree tree, @Nullable Void unused) {
        return element(tree.getExpression());
    }

    @Override
    public Optional<TypeElement> visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        String name = tree.getName().toString();
        Variables.Variable variable = variables.find(name);
        if (variable != null) {
            return variable.recordType().map(records::element);
        }
        Optional<Shape.Component> ofThis = ofThis(name);
        return ofThis.isPresent()
                ? ofThis.flatMap(this::element)
                : names.field(name).flatMap(field -> Records.element(field.asType()));
    }

    /** The component that a simple name means inside an instance method of a record. */
    Optional<Shape.Component> ofThis(String name) {
        return Optional.ofNullable(variables.find("this"))
                .flatMap(Variables.Variable::recordType)
                .flatMap(type -> type.components().stream()
                        .filter(component -> component.name().equals(name))
                        .findFirst());
    }

    private Optional<TypeElement> element(Shape.Component component) {
        return component.shape() instanceof Shape.Composite inner
                ? Optional.of(records.element(inner))
                : Optional.empty();
    }

    @Override
    public Optional<TypeElement> visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        String name = tree.getIdentifier().toString();
        Optional<TypeElement> receiver = element(tree.getExpression());
        if (receiver.isPresent()) {
            return component(receiver.get(), name);
        }
        return names.type(tree.getExpression())
                .flatMap(owner -> names.fieldOf(owner, name))
                .flatMap(field -> Records.element(field.asType()));
    }

    @Override
    public Optional<TypeElement> visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        ExpressionTree select = tree.getMethodSelect();
        if (select instanceof MemberSelectTree member) {
            String name = member.getIdentifier().toString();
            Optional<TypeElement> record = element(member.getExpression());
            return record.isPresent()
                    ? returned(names.methodsOf(record.get(), name), tree)
                    : returned(Calls.candidates(select, names, fields), tree);
        }
        return returned(Calls.candidates(select, names, fields), tree);
    }

    /** The record that a call of one of these methods returns. */
    private Optional<TypeElement> returned(List<Names.Candidate> candidates, MethodInvocationTree call) {
        List<ExecutableElement> methods =
                candidates.stream().map(Names.Candidate::method).toList();
        if (methods.stream()
                .allMatch(method -> Records.element(method.getReturnType()).isEmpty())) {
            return Optional.empty();
        }
        List<Optional<TypeElement>> arguments =
                call.getArguments().stream().map(this::element).toList();
        List<Optional<TypeElement>> results = methods.stream()
                .filter(method -> records(method).equals(arguments))
                .map(method -> Records.element(method.getReturnType()))
                .distinct()
                .toList();
        return results.size() == 1 ? results.get(0) : Optional.empty();
    }

    /** The parameters, each as the record that it is, if it is one. */
    private static List<Optional<TypeElement>> records(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> Records.element(parameter.asType()))
                .toList();
    }

    @Override
    public Optional<TypeElement> visitNewClass(NewClassTree tree, @Nullable Void unused) {
        return named(tree.getIdentifier());
    }

    @Override
    public Optional<TypeElement> visitTypeCast(TypeCastTree tree, @Nullable Void unused) {
        return named(tree.getType());
    }

    @Override
    public Optional<TypeElement> visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        return element(tree.getVariable());
    }

    @Override
    public Optional<TypeElement> visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void unused) {
        return element(tree.getTrueExpression()).or(() -> element(tree.getFalseExpression()));
    }

    @Override
    public Optional<TypeElement> visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
        Yields yields = new Yields();
        yields.scan(tree.getCases(), null);
        return yields.values.stream().flatMap(value -> element(value).stream()).findFirst();
    }

    /** What a switch expression may give. */
    private static final class Yields extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final List<ExpressionTree> values = new ArrayList<>();

        @Override
        public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
            if (tree.getBody() instanceof ExpressionTree value) {
                values.add(value);
            }
            return super.visitCase(tree, null);
        }

        @Override
        public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
            values.add(tree.getValue());
            return null;
        }

        /** A switch inside gives its value to itself. */
        @Override
        public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
            return null;
        }
    }
}
