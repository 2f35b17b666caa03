package dev.adjoint.processor.emit;

import com.palantir.javapoet.MethodSpec;
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

/** Forward mode: {@code Jvp} and {@code jvp}. */
final class JvpMembers {
    private JvpMembers() {}

    /** Adds {@code jvp} and returns its record, unless the JVM's limits forbid them. */
    static Optional<TypeSpec> addTo(Members members, Function jvp) {
        List<TypeName> types = new ArrayList<>(members.parameterTypes());
        members.own().active().forEach(group -> types.add(Parameters.type(group)));
        if (!members.fits("jvp", types)) {
            return Optional.empty();
        }
        Body body = members.body(jvp, false);
        Ending ending = (way, results) -> {
            ExpressionWriter writer =
                    way.writer().unbroken().text("return new Jvp(").assigned(results.get(0));
            return List.of(
                    Item.Last.of(writer.text(",$W").assigned(results.get(1)).text(")")));
        };
        Pieces.Code code = Pieces.write(body, ending, "jvp", false);
        MethodSpec.Builder method = MethodSpec.methodBuilder("jvp")
                .addJavadoc("Returns the value and the derivative along a direction, by forward mode.\n\n")
                .addModifiers(members.modifiers(Modifier.STATIC))
                .returns(members.self().nestedClass("Jvp"))
                .addParameters(members.parameters());
        method.addCode(members.own().reads(body));
        for (ParameterGroup group : members.own().active()) {
            List<Optional<Value>> tangents = group.values().stream()
                    .map(parameter -> tangent(parameter, members.companion(), jvp))
                    .toList();
            String name;
            if (group.shape() instanceof Shape.Composite) {
                name = body.claim("d" + group.name());
                method.addCode(Parameters.reads(body, name, group.shape(), tangents));
            } else {
                name = body.variable(tangents.get(0).orElseThrow()).name();
            }
            method.addParameter(Parameters.type(group), name);
            method.addJavadoc("@param $L the tangent of $L$L\n", name, group.name(), Docs.shape(group));
        }
        members.add(method, code);
        return Optional.of(record(members));
    }

    /** The tangent of a parameter, if that is differentiated. */
    private static Optional<Value> tangent(Value parameter, Companion companion, Function jvp) {
        List<Value> active = companion.active();
        int index = active.indexOf(parameter);
        List<Value> parameters = jvp.parameters();
        return index < 0 ? Optional.empty() : Optional.of(parameters.get(parameters.size() - active.size() + index));
    }

    private static TypeSpec record(Members members) {
        return TypeSpec.recordBuilder("Jvp")
                .addJavadoc("""
                        The value and the derivative along a direction.

                        @param value the value
                        @param derivative the $L times the tangents
                        """, members.companion().isVector() ? "Jacobian" : "gradient")
                .addModifiers(members.modifiers())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(members.resultType(), "value")
                        .addParameter(members.resultType(), "derivative")
                        .build())
                .build();
    }
}
