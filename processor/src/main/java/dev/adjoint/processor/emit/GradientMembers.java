package dev.adjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Reverse mode: {@code Gradient}, {@code gradient} and {@code vjp}. */
final class GradientMembers {
    private static final TypeName VECTOR = ArrayTypeName.of(double.class);

    private GradientMembers() {}

    /** Adds {@code gradient} and returns its record, unless the JVM's limits forbid them. */
    static Optional<TypeSpec> addGradientTo(Members members, Function gradient) {
        List<Value> active = members.companion().active();
        List<TypeName> constructor = new ArrayList<>(Collections.nCopies(active.size() + 1, TypeName.DOUBLE));
        constructor.add(members.self()); // this
        if (!members.fits("gradient", constructor)) {
            return Optional.empty();
        }
        Body body = Body.of(gradient, false);
        Pieces.Code code = Pieces.write(body, GradientMembers::returnGradient, "gradient", true);
        MethodSpec.Builder method = MethodSpec.methodBuilder("gradient")
                .addJavadoc("Returns the value and the gradient, by reverse mode.\n")
                .addModifiers(members.modifiers(Modifier.STATIC))
                .returns(members.self().nestedClass("Gradient"))
                .addParameters(members.parameters());
        members.add(method, code);
        return Optional.of(record(members));
    }

    private static List<Item.Last> returnGradient(Body body, List<Value> results) {
        ExpressionWriter writer =
                body.writer().unbroken().text("return new Gradient(").assigned(results.get(0));
        results.stream().skip(1).forEach(result -> writer.text(",$W").assigned(result));
        return List.of(Item.Last.of(writer.text(")")));
    }

    private static TypeSpec record(Members members) {
        TypeSpec.Builder record = TypeSpec.recordBuilder("Gradient").addModifiers(members.modifiers());
        record.addJavadoc("The value and the gradient.\n\n@param value the value\n");
        MethodSpec.Builder components = MethodSpec.constructorBuilder().addParameter(TypeName.DOUBLE, "value");
        Identifiers identifiers = new Identifiers(List.of("value"));
        for (Value parameter : members.companion().active()) {
            String component = identifiers.claim("d" + parameter.name());
            components.addParameter(TypeName.DOUBLE, component);
            record.addJavadoc("@param $L the partial derivative with respect to $L\n", component, parameter.name());
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
        Body body = Body.of(vjp, true);
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
        String slots = members.companion().active().stream().map(Value::name).collect(Collectors.joining(", "));
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
                .addParameter(ParameterSpec.builder(VECTOR, sink).build());
        members.add(method, Pieces.write(body, ending, "vjp", true));
    }
}
