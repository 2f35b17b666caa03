package dev.adjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The derivatives of a method with so many parameters that those of {@code vjp} or {@code jvp} do not fit the JVM: they
 * take their arguments from the vector.
 */
final class PackedBodies {
    private static final TypeName VECTOR = ArrayTypeName.of(double.class);

    private PackedBodies() {}

    /** Adds the method (x, gradient, constants) and returns its name. */
    static String addGradientTo(Members members) {
        Function function = members.companion().gradient().orElseThrow();
        Body body = members.body(function, true);
        String point = body.claim("x");
        String gradient = body.claim("gradient");
        List<Value> active = members.companion().active();
        Ending ending = (way, results) -> {
            List<Item.Last> statements = new ArrayList<>();
            for (int i = 0; i < active.size(); i++) {
                ExpressionWriter writer = way.writer().text("$N[$L] = ", gradient, i);
                statements.add(Item.Last.of(writer.assigned(results.get(i + 1))));
            }
            statements.add(Item.Last.of(way.writer().text("return ").assigned(results.get(0))));
            return statements;
        };
        CodeBlock loads = CodeBlock.builder()
                .add(loads(body, point, active))
                .add(members.own().constantReads(body))
                .build();
        add(members, "packedGradient", point, gradient, loads, Pieces.write(body, ending, "packedGradient", true));
        return "packedGradient";
    }

    /** Adds the method (x, v, constants) and returns its name. */
    static String addDirectionalTo(Members members) {
        Function jvp = members.companion().jvp().orElseThrow();
        List<Value> results = List.of(jvp.results().get(1));
        Function function =
                new Function(jvp.name(), jvp.parameters(), new Block(jvp.body().statements(), results));
        Body body = members.body(function, true);
        String point = body.claim("x");
        String direction = body.claim("v");
        List<Value> active = members.companion().active();
        int count = function.parameters().size();
        CodeBlock loads = CodeBlock.builder()
                .add(loads(body, point, active))
                .add(loads(body, direction, function.parameters().subList(count - active.size(), count)))
                .add(members.own().constantReads(body))
                .build();
        Ending ending = (way, values) ->
                List.of(Item.Last.of(way.writer().text("return ").assigned(values.get(0))));
        add(
                members,
                "packedDirectional",
                point,
                direction,
                loads,
                Pieces.write(body, ending, "packedDirectional", false));
        return "packedDirectional";
    }

    private static CodeBlock loads(Body body, String vector, List<Value> parameters) {
        CodeBlock.Builder loads = CodeBlock.builder();
        for (int i = 0; i < parameters.size(); i++) {
            loads.addStatement(
                    "double $N = $N[$L]", body.variable(parameters.get(i)).name(), vector, i);
        }
        return loads.build();
    }

    private static void add(
            Members members, String name, String point, String second, CodeBlock loads, Pieces.Code code) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.DOUBLE)
                .addParameter(VECTOR, point)
                .addParameter(VECTOR, second)
                .addCode(loads);
        members.own().constants().forEach(method::addParameter);
        members.add(method, code);
    }
}
