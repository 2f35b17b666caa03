package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
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
    private final Members members;
    private final Companion companion;
    private final Function function;
    private final Body body;
    private final Lengths lengths;
    private final String point;

    private PackedBodies(Members members, Function function) {
        this.members = members;
        this.companion = members.companion();
        this.function = function;
        this.body = members.body(function, true);
        this.lengths = new Lengths(companion.active(), body::claim);
        this.point = body.claim("x");
    }

    /** Adds the method (x, gradient, constants, lengths) and returns its name. */
    static String addGradientTo(Members members) {
        return new PackedBodies(members, members.companion().gradient().orElseThrow()).addGradient();
    }

    /** Adds the method (x, seed, gradient, constants, lengths) and returns its name. */
    static String addVjpTo(Members members) {
        return new PackedBodies(members, members.companion().vjp().orElseThrow()).addVjp();
    }

    /** Adds the method (x, v, constants, lengths) and returns its name. */
    static String addDirectionalTo(Members members) {
        Function jvp = members.companion().jvp().orElseThrow();
        List<Value> results = List.of(jvp.results().get(1));
        Function function = jvp.with(new Block(jvp.body().statements(), results));
        return new PackedBodies(members, function).addDirectional();
    }

    private String addGradient() {
        String gradient = body.claim("gradient");
        Ending ending = (way, results) ->
                packAndReturn(way, companion.active(), results.subList(1, results.size()), gradient, results.get(0));
        return add("packedGradient", List.of(gradient), pointLoads(), ending, true);
    }

    private String addVjp() {
        String gradient = body.claim("gradient");
        int own = companion.primal().parameters().size();
        String seed = body.variable(function.parameters().get(own)).name();
        List<Value> sinks =
                function.parameters().subList(own + 1, function.parameters().size());
        CodeBlock.Builder loads = CodeBlock.builder().add(pointLoads());
        for (int i = 0; i < sinks.size(); i++) {
            loads.addStatement(
                    "$T $N = $L",
                    Members.type(sinks.get(i).type()),
                    body.variable(sinks.get(i)).name(),
                    lengths.zeros(companion.activeArrays().get(i)));
        }
        Ending ending = (way, results) -> {
            List<Value> partials = new ArrayList<>();
            for (Value parameter : companion.active()) {
                partials.add(
                        parameter.type().isArray()
                                ? sinks.get(companion.activeArrays().indexOf(parameter))
                                : results.get(1 + companion.activeNumbers().indexOf(parameter)));
            }
            return packAndReturn(way, companion.active(), partials, gradient, results.get(0));
        };
        return add("packedVjp", List.of(seed, gradient), loads.build(), ending, true);
    }

    private String addDirectional() {
        String direction = body.claim("v");
        int count = function.parameters().size();
        List<Value> tangents =
                function.parameters().subList(count - companion.active().size(), count);
        CodeBlock loads = CodeBlock.builder()
                .add(pointLoads())
                .add(loads(direction, tangents))
                .build();
        Ending ending = (way, values) ->
                List.of(Item.Last.of(way.writer().text("return ").assigned(values.get(0))));
        return add("packedDirectional", List.of(direction), loads, ending, false);
    }

    /** Writes the partial derivatives into the packed vector and returns the value. */
    private List<Item.Last> packAndReturn(
            Body way, List<Value> active, List<Value> partials, String packed, Value value) {
        List<Item.Last> statements = new ArrayList<>();
        for (int i = 0; i < active.size(); i++) {
            CodeBlock from = lengths.layout().from(active.get(i));
            ExpressionWriter writer = way.writer();
            if (active.get(i).type().isArray()) {
                writer.text("$T.pack(", Layout.PACKED).assigned(partials.get(i)).text(", $N, $L)", packed, from);
            } else {
                writer.text("$N[$L] = ", packed, from).assigned(partials.get(i));
            }
            statements.add(Item.Last.of(writer));
        }
        statements.add(Item.Last.of(way.writer().text("return ").assigned(value)));
        return statements;
    }

    private CodeBlock pointLoads() {
        return loads(point, companion.active());
    }

    /** The declarations of variables for the active parameters, or for as many others, from a packed vector. */
    private CodeBlock loads(String vector, List<Value> variables) {
        CodeBlock.Builder loads = CodeBlock.builder();
        for (int i = 0; i < variables.size(); i++) {
            Value variable = variables.get(i);
            loads.addStatement(
                    "$T $N = $L",
                    Members.type(variable.type()),
                    body.variable(variable).name(),
                    lengths.slice(companion.active().get(i), vector));
        }
        return loads.build();
    }

    private String add(String name, List<String> vectors, CodeBlock loads, Ending ending, boolean separatesDerivative) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(members.resultType())
                .addParameter(Layout.VECTOR, point);
        vectors.forEach(vector -> method.addParameter(Layout.VECTOR, vector));
        method.addCode(loads);
        method.addCode(members.own().constantReads(body));
        members.own().constants().forEach(method::addParameter);
        method.addParameters(lengths.parameters());
        members.add(method, Pieces.write(body, ending, name, separatesDerivative));
        return name;
    }
}
