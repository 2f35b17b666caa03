package dev.adjoint.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.adjoint.Constant;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The method's head: whether it can be differentiated, and with respect to what. */
final class Signature {
    private final MethodSource method;
    private final Body body;
    private final Variables variables;
    private final Names names;
    private final Records records;
    private final List<Value> parameters = new ArrayList<>();
    private final List<Value> active = new ArrayList<>();
    private final List<ParameterGroup> groups = new ArrayList<>();

    Signature(MethodSource method, Names names, Body body, Variables variables, Records records) {
        this.method = method;
        this.body = body;
        this.variables = variables;
        this.records = records;
        this.names = names;
    }

    List<Value> parameters() {
        return parameters;
    }

    List<Value> active() {
        return active;
    }

    /** The parameters as the user declared them. */
    List<ParameterGroup> groups() {
        return groups;
    }

    /** Declares the parameters and reports everything that is wrong with the head. */
    void lower() {
        checkModifiers();
        checkReturnType();
        if (declareParameters() && active.isEmpty()) {
            body.reject(Message.NO_ACTIVE_PARAMETER, method.tree(), method.name());
        }
    }

    /** Declares the parameters. Returns whether all of them can be. */
    boolean declareParameters() {
        boolean rejected = false;
        for (int i = 0; i < method.element().getParameters().size(); i++) {
            rejected |= !declare(
                    method.element().getParameters().get(i),
                    method.tree().getParameters().get(i));
        }
        return !rejected;
    }

    private void checkModifiers() {
        MethodTree tree = method.tree();
        if (!method.element().getModifiers().contains(Modifier.STATIC)) {
            body.reject(Message.NOT_STATIC, tree, method.name());
        }
        if (method.element().getModifiers().contains(Modifier.SYNCHRONIZED)) {
            body.reject(Message.SYNCHRONIZED_METHOD, tree, method.name());
        }
        if (tree.getBody() == null) {
            body.reject(Message.NO_BODY, tree, method.name());
        }
    }

    private void checkReturnType() {
        TypeMirror declared = method.element().getReturnType();
        Tree place = method.tree().getReturnType();
        Optional<Type> type = PrimitiveTypes.orArray(declared);
        if (declared.getKind() == TypeKind.VOID) {
            body.reject(Message.VOID_METHOD, place, method.name());
        } else if (type.isEmpty() || (type.get() != Type.DOUBLE && type.get() != Type.DOUBLE_ARRAY)) {
            body.reject(Message.RETURN_TYPE, place, method.name(), String.valueOf(place));
        }
    }

    private boolean declare(VariableElement parameter, VariableTree tree) {
        String name = parameter.getSimpleName().toString();
        Optional<TypeElement> record = Records.element(parameter.asType());
        if (record.isPresent()) {
            return declare(name, record.get(), parameter.getAnnotation(Constant.class) != null, tree);
        }
        Optional<Type> type =
                PrimitiveTypes.orArray(parameter.asType()).or(() -> ReferenceTypes.of(parameter.asType()));
        Variables.Variable variable = variables.declare(name, type.orElse(null));
        if (parameter.asType().getKind() == TypeKind.ERROR) {
            body.reject(Message.UNKNOWN_CLASS, tree, String.valueOf(tree.getType()));
            return false;
        }
        if (type.isEmpty()) {
            body.reject(Message.PARAMETER_TYPE, tree, name, String.valueOf(tree.getType()));
            return false;
        }
        Optional<TypeElement> enumClass = ReferenceTypes.enumClass(parameter.asType());
        if (enumClass.filter(element -> !names.canBeNamedByCompanion(element)).isPresent()) {
            body.reject(Message.PRIVATE_CLASS, tree, String.valueOf(tree.getType()));
            return false;
        }
        Value value = new Value(
                type.get(),
                Origin.primal(name, Origin.NO_LINE),
                enumClass.map(names::reference).orElse(null));
        variable.assign(value);
        parameters.add(value);
        group(ParameterGroup.of(value), tree);
        if (type.get().isReal() && parameter.getAnnotation(Constant.class) == null) {
            active.add(value);
        }
        return true;
    }

    private void group(ParameterGroup group, VariableTree tree) {
        groups.add(group);
        body.places().put(group, tree);
    }

    /** Whether a record of the companion's own hides a class, which has no package to name it by. */
    private static boolean isHidden(ClassReference type) {
        String head = type.simpleNames().get(0);
        return type.packageName().isEmpty() && (head.equals("Gradient") || head.equals("Jvp"));
    }

    /** A record: each of its scalars becomes a parameter. */
    private boolean declare(String name, TypeElement type, boolean isConstant, VariableTree tree) {
        Records.Found found = records.of(type);
        if (found.shape().isEmpty() || !names.canBeNamedByCompanion(type)) {
            variables.declare(name, null);
            if (found.shape().isEmpty()) {
                body.reject(Message.RECORD, tree, type.getSimpleName(), found.objection());
            } else {
                body.reject(Message.PRIVATE_CLASS, tree, type.getSimpleName());
            }
            return false;
        }
        Shape.Composite shape = found.shape().get();
        if (isHidden(shape.type())) {
            variables.declare(name, null);
            body.reject(Message.CALL_HIDDEN, tree, shape.type());
            return false;
        }
        List<Variables.Variable> components =
                variables.declareAs(name, shape).leaves().toList();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            Shape.Leaf leaf = shape.leaves().get(i);
            Value value = new Value(leaf.type(), Origin.primal(components.get(i).name(), Origin.NO_LINE));
            components.get(i).assign(value);
            values.add(value);
            if (leaf.type() == Type.DOUBLE && !leaf.isConstant() && !isConstant) {
                active.add(value);
            }
        }
        parameters.addAll(values);
        group(new ParameterGroup(name, shape, values), tree);
        return true;
    }
}
