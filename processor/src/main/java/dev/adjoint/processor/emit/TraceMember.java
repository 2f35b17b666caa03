package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.adjoint.ComputationGraph;
import dev.adjoint.Tracer;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The graph of what is computed: {@code trace}. */
final class TraceMember {
    private TraceMember() {}

    static void addTo(Members members, Function trace) {
        Body body = members.body(trace, false);
        Value tracer = trace.parameters().get(trace.parameters().size() - 1);
        String graph = body.variable(tracer).name();
        Ending ending = (way, results) -> {
            ExpressionWriter writer =
                    way.writer().unbroken().text("return $N.finish(", graph).assigned(results.get(1));
            return List.of(
                    Item.Last.of(writer.text(",$W").assigned(results.get(0)).text(")")));
        };
        members.add(
                MethodSpec.methodBuilder("trace")
                        .addJavadoc(
                                "Returns the graph of what is computed, with the value and the adjoint of each node.\n")
                        .addModifiers(members.modifiers(Modifier.STATIC))
                        .returns(ComputationGraph.class)
                        .addParameters(members.parameters())
                        .addCode(members.own().reads(body))
                        .addCode(CodeBlock.builder()
                                .addStatement(
                                        "$T $N = new $T($S)",
                                        Tracer.class,
                                        graph,
                                        Tracer.class,
                                        members.companion().method())
                                .build()),
                Pieces.write(body, ending, "trace", false));
    }
}
