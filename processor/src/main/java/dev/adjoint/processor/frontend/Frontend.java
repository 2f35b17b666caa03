package dev.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.VariableTree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import javax.lang.model.util.Elements;

/** From a method's syntax tree to the IR. Everything that is wrong is found in one go, each at its own place. */
public final class Frontend {
    private Frontend() {}

    public static Lowered lower(MethodSource method, Elements elements, RecordDeclarations declarations) {
        Body body = new Body();
        body.places().suppress(Suppressions.of(method.element()));
        Variables variables = new Variables();
        variables.reserve(DeclaredNames.of(method.tree()));
        Names names = new Names(method, elements);
        Records records = new Records(names, declarations);
        Signature signature = new Signature(method, names, body, variables, records);
        signature.lower();
        Optional<Value> result = Optional.empty();
        BlockTree block = method.tree().getBody();
        if (block != null) {
            Helpers helpers = new Helpers(method, names, elements, body, records);
            Statements statements = new Statements(method, names, variables, body, helpers);
            result = statements.lowerMethod(block).flatMap(Operand::single);
            if (result.isEmpty() && !body.hasErrors()) {
                body.reject(Message.MISSING_RETURN, method.tree(), method.name());
            }
        }
        Optional<Function> function = body.hasErrors()
                ? Optional.empty()
                : result.map(value -> new Function(
                        method.name(), signature.parameters(), body.block().build(List.of(value))));
        return new Lowered(
                function,
                signature.active(),
                signature.groups(),
                body.requirements(),
                body.places(),
                body.diagnostics());
    }

    /**
     * A function without parameters that computes what a static field is initialized with; empty if that is not
     * supported.
     *
     * @param context a method or constructor of the class that declares the field
     */
    public static Optional<Function> lowerField(
            MethodSource context, VariableTree field, Elements elements, RecordDeclarations declarations) {
        Body body = new Body();
        Variables variables = new Variables();
        Names names = new Names(context, elements);
        Helpers helpers = new Helpers(context, names, elements, body, new Records(names, declarations));
        Optional<Value> value = new Statements(context, names, variables, body, helpers).lowerField(field);
        return body.hasErrors()
                ? Optional.empty()
                : value.map(held -> new Function(
                        field.getName().toString(), List.of(), body.block().build(List.of(held))));
    }
}
