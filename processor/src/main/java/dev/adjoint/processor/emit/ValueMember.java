package dev.adjoint.processor.emit;

import com.palantir.javapoet.MethodSpec;
import dev.adjoint.processor.ir.Function;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code value}: the forward pass. */
final class ValueMember {
    private ValueMember() {}

    static void addTo(Members members) {
        Function primal = members.companion().primal();
        Body body = members.body(primal, false);
        Ending ending = (way, results) ->
                List.of(Item.Last.of(way.writer().text("return ").assigned(results.get(0))));
        Pieces.Code code = Pieces.write(body, ending, "value", false);
        MethodSpec.Builder method = MethodSpec.methodBuilder("value")
                .addJavadoc("Returns what $L returns, bit for bit.\n", Docs.reference(members.companion()))
                .addModifiers(members.modifiers(Modifier.STATIC))
                .returns(members.resultType())
                .addParameters(members.parameters())
                .addCode(members.own().reads(body));
        members.add(method, code);
    }
}
