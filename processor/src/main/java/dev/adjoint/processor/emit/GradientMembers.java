package dev.adjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Reverse mode: {@code Gradient}, {@code gradient} and {@code vjp}. */
final class GradientMembers {
    private static final TypeName VECTOR = ArrayTypeName.of(double.class);

    private GradientMembers() {}

    /** Adds {@code gradient} and returns its record, unless the JVM's limits forbid them. */
    static Optional<TypeSpec> addGradientTo(Members members, Function gradient) {
        List<TypeName> constructor = new ArrayList<>(List.of(TypeName.DOUBLE));
        members.own().active().forEach(group -> constructor.add(Parameters.type(group)));
        constructor.add(members.self()); // this
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
            String what = group.shape() instanceof Shape.Composite ? "partial derivatives" : "partial derivative";
            record.addJavadoc("@param $L the $L with respect to $L\n", component, what, group.name());
        }
        return record.recordConstructor(components.build()).build();
    }

    static void addVjpTo(Members members, Function vjp) {
        List<TypeName> parameters = new ArrayList<>(members.parameterTypes());
        parameters.add(TypeName.DOUBLE);
        parameters.add(VECTOR);
        if (!members.fits("vjp", parameters)) {
            return;
        }
        Body body = members.body(vjp, true);
        String sink = body.claim("dparameters");
        String seed =
                body.variable(vjp.parameters().get(vjp.parameters().size() - 1)).name();
        Ending ending = (way, results) -> {
            List<Item.Last> statements = new ArrayList<>();
            for (int i = 1; i < results.size(); i++) {
                way.accumulate(CodeBlock.of("$N[$L]", sink, i - 1), results.get(i))
                        .ifPresent(statements::add);
            }
            statements.add(Item.Last.of(way.writer().text("return ").assigned(results.get(0))));
            return statements;
        };
        String slots = String.join(", ", members.own().activePaths());
        MethodSpec.Builder method = MethodSpec.methodBuilder("vjp")
                .addJavadoc("""
                        Adds the gradient, times a seed, to an array, by reverse mode and without allocation.

                        @param $L the factor
                        @param $L where the partial derivatives are added, one slot each for $L
                        @return the value
                        """, seed, sink, slots)
                .addModifiers(members.modifiers(Modifier.STATIC))
                .returns(TypeName.DOUBLE)
                .addParameters(members.parameters())
                .addParameter(TypeName.DOUBLE, seed)
                .addParameter(ParameterSpec.builder(VECTOR, sink).build())
                .addCode(members.own().reads(body));
        members.add(method, Pieces.write(body, ending, "vjp", true));
    }
}
