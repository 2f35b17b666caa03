package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Reverse mode: {@code Gradient}, {@code gradient} and {@code vjp}. */
final class GradientMembers {
    private GradientMembers() {}

    /** Adds {@code gradient} and returns its record, unless the JVM's limits forbid them. */
    static Optional<TypeSpec> addGradientTo(Members members, Function gradient) {
        List<TypeName> constructor = new ArrayList<>(List.of(members.self(), TypeName.DOUBLE)); // this, value
        members.own().active().forEach(group -> constructor.add(Parameters.type(group)));
        if (!members.fits("gradient", constructor)) {
            return Optional.empty();
        }
        Body body = members.body(gradient, false);
        Ending ending = (way, results) -> returnGradient(members.own(), way, results);
        Pieces.Code code = Pieces.write(body, ending, "gradient", true);
        MethodSpec.Builder method = MethodSpec.methodBuilder("gradient")
                .addJavadoc("Returns the value and the gradient, by reverse mode.\n")
                .addModifiers(members.modifiers(Modifier.STATIC))
                .returns(members.self().nestedClass("Gradient"))
                .addParameters(members.parameters())
                .addCode(members.own().reads(body));
        members.add(method, code);
        return Optional.of(record(members));
    }

    private static List<Item.Last> returnGradient(Parameters parameters, Body body, List<Value> results) {
        ExpressionWriter writer =
                body.writer().unbroken().text("return new Gradient(").assigned(results.get(0));
        List<Value> partials = results.subList(1, results.size());
        for (ParameterGroup group : parameters.active()) {
            parameters.write(group, partials, writer.text(",$W"));
        }
        return List.of(Item.Last.of(writer.text(")")));
    }

    private static TypeSpec record(Members members) {
        TypeSpec.Builder record = TypeSpec.recordBuilder("Gradient").addModifiers(members.modifiers());
        record.addJavadoc("The value and the gradient.\n\n@param value the value\n");
        MethodSpec.Builder components = MethodSpec.constructorBuilder().addParameter(TypeName.DOUBLE, "value");
        Identifiers identifiers = new Identifiers(List.of("value"));
        for (ParameterGroup group : members.own().active()) {
            String component = identifiers.claim("d" + group.name());
            components.addParameter(Parameters.type(group), component);
            record.addJavadoc(
                    "@param $L the partial $L with respect to $L$L\n",
                    component,
                    Parameters.isNumber(group) ? "derivative" : "derivatives",
                    group.name(),
                    Docs.shape(group));
        }
        return record.recordConstructor(components.build()).build();
    }

    static void addVjpTo(Members members, Function vjp) {
        Companion companion = members.companion();
        int own = companion.primal().parameters().size();
        List<Value> added = vjp.parameters().subList(own, vjp.parameters().size());
        boolean hasSlots = !companion.activeNumbers().isEmpty();
        List<TypeName> types = new ArrayList<>(members.parameterTypes());
        added.forEach(parameter -> types.add(Members.type(parameter.type())));
        if (hasSlots) {
            types.add(Layout.VECTOR);
        }
        if (!members.fits("vjp", types)) {
            return;
        }
        Body body = members.body(vjp, true);
        String slots = hasSlots ? body.claim("dparameters") : "";
        Ending ending = (way, results) -> {
            List<Item.Last> statements = new ArrayList<>();
            for (int i = 1; i < results.size(); i++) {
                way.accumulate(CodeBlock.of("$N[$L]", slots, i - 1), results.get(i))
                        .ifPresent(statements::add);
            }
            statements.add(Item.Last.of(way.writer().text("return ").assigned(results.get(0))));
            return statements;
        };
        MethodSpec.Builder method = MethodSpec.methodBuilder("vjp")
                .addModifiers(members.modifiers(Modifier.STATIC))
                .returns(members.resultType())
                .addParameters(members.parameters())
                .addCode(members.own().reads(body));
        List<String> names =
                added.stream().map(parameter -> body.variable(parameter).name()).toList();
        for (int i = 0; i < added.size(); i++) {
            method.addParameter(Members.type(added.get(i).type()), names.get(i));
        }
        if (hasSlots) {
            method.addParameter(Layout.VECTOR, slots);
        }
        method.addJavadoc(docsOfVjp(members, vjp, names, slots));
        members.add(method, Pieces.write(body, ending, "vjp", true));
    }

    /** The documentation of {@code vjp}, whose parameters after the method's own are the seed, arrays, and slots. */
    private static CodeBlock docsOfVjp(Members members, Function vjp, List<String> added, String slots) {
        Companion companion = members.companion();
        List<Value> arrays = companion.activeArrays();
        CodeBlock.Builder docs = CodeBlock.builder();
        if (companion.isVector()) {
            docs.add(
                    "Adds the gradient of the weighted sum of the outputs to $L, by reverse mode.\n\n",
                    sinks(companion));
            docs.add("@param $L the weights, one for each output\n", added.get(0));
        } else {
            String allocation = mayAllocate(vjp) ? "" : " and without allocation";
            docs.add("Adds the gradient, times a seed, to $L, by reverse mode$L.\n\n", sinks(companion), allocation);
            docs.add("@param $L the factor\n", added.get(0));
        }
        for (int i = 0; i < arrays.size(); i++) {
            docs.add(
                    "@param $L where the partial derivatives with respect to $L are added$L\n",
                    added.get(i + 1),
                    arrays.get(i).name(),
                    Docs.shape(arrays.get(i)));
        }
        if (!slots.isEmpty()) {
            String numbers =
                    companion.activeNumbers().stream().map(members.own()::path).collect(Collectors.joining(", "));
            docs.add("@param $L where the partial derivatives are added, one slot each for $L\n", slots, numbers);
        }
        return docs.add("@return the value\n").build();
    }

    /** Whether a function makes an array, or calls what may make an object. */
    private static boolean mayAllocate(Function function) {
        return function.body().allStatements().stream()
                .anyMatch(statement -> statement instanceof Statement.Call
                        || (statement instanceof Statement.Let let
                                && (let.expression() instanceof Expression.NewArray
                                        || let.expression() instanceof Expression.Elements)));
    }

    private static String sinks(Companion companion) {
        int arrays =
                companion.activeArrays().size() + (companion.activeNumbers().isEmpty() ? 0 : 1);
        return arrays == 1 ? "an array" : "arrays";
    }
}
