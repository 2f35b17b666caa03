package dev.adjoint.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.adjoint.processor.ir.Function;
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
        int active = members.companion().active().size();
        List<TypeName> types = new ArrayList<>(members.parameterTypes());
        members.companion().active().forEach(parameter -> types.add(Members.type(parameter.type())));
        if (!members.fits("jvp", types)) {
            return Optional.empty();
        }
        Body body = Body.of(jvp, false);
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
        List<Value> tangents = jvp.parameters()
                .subList(jvp.parameters().size() - active, jvp.parameters().size());
        for (int i = 0; i < active; i++) {
            String name = body.variable(tangents.get(i)).name();
            Value parameter = members.companion().active().get(i);
            method.addParameter(Members.type(parameter.type()), name);
            method.addJavadoc("@param $L the tangent of $L$L\n", name, parameter.name(), Docs.shape(parameter));
        }
        members.add(method, code);
        return Optional.of(record(members));
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
