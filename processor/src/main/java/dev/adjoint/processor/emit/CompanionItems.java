package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.CompanionJvp;
import dev.adjoint.processor.rules.CompanionPartials;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes calls of another companion's members that have two results: a record of two, or an array beside the value. */
final class CompanionItems {
    private final Body body;
    private final Plan plan;
    private final JavaVariables variables;
    private final Set<JavaVariables.JavaVariable> declared;

    CompanionItems(Body body, Plan plan, JavaVariables variables, Set<JavaVariables.JavaVariable> declared) {
        this.body = body;
        this.plan = plan;
        this.variables = variables;
        this.declared = declared;
    }

    Item unpacking(Statement.Call call) {
        if (call.callee() instanceof CompanionJvp jvp) {
            return jvp(call, jvp);
        }
        return partials(call, (CompanionPartials) call.callee());
    }

    /** {@code Other_f.Jvp jvp = Other_f.jvp(x, dx); double y = jvp.value(); double dy = jvp.derivative();}. */
    private Item jvp(Statement.Call call, CompanionJvp jvp) {
        String holder = variables.claimNumbered("jvp");
        ExpressionWriter writer = body.writer()
                .line(call.origin())
                .nested(jvp.call().companion(), CompanionJvp.RECORD)
                .text(" $N = ", holder)
                .call(jvp.notation(), call.arguments());
        List<Item> items = new ArrayList<>(List.of(Item.Effect.of(writer, isDerivative(call))));
        List<String> components = List.of("value", "derivative");
        for (int i = 0; i < components.size(); i++) {
            Value result = call.results().get(i);
            if (plan.isRead(result)) {
                CodeBlock component = CodeBlock.of("$N.$N()", holder, components.get(i));
                items.add(line(result, component, Set.of(), call, 8));
            }
        }
        return new Item.Unpacking(items);
    }

    /** {@code double[] partials = new double[2]; double z = Other_f.vjp(x, y, 1, partials);}. */
    private Item partials(Statement.Call call, CompanionPartials partials) {
        Value array = call.results().get(1);
        int count = partials.call().activeNumbers().size();
        CodeBlock zeros = CodeBlock.of("new $L[$L]", Type.DOUBLE_ARRAY.element().javaName(), count);
        Line made = line(array, zeros, Set.of(), call, 8);
        ExpressionWriter writer = body.writer()
                .line(call.origin())
                .call(
                        partials.notation(),
                        call.arguments(),
                        ", 1, " + variables.of(array).name());
        Set<JavaVariables.JavaVariable> reads = new LinkedHashSet<>(writer.reads());
        reads.add(variables.of(array));
        return new Item.Unpacking(
                List.of(made, line(call.results().get(0), writer.code(), reads, call, writer.bytes() + 8)));
    }

    private Line line(
            Value result, CodeBlock code, Set<JavaVariables.JavaVariable> reads, Statement.Call call, int bytes) {
        JavaVariables.JavaVariable target = variables.of(result);
        declared.add(target);
        Set<Integer> lines = call.origin().line() > 0 ? Set.of(call.origin().line()) : Set.of();
        return new Line(target, "=", code, reads, lines, isDerivative(call), bytes + 4);
    }

    private static boolean isDerivative(Statement.Call call) {
        return call.origin().isBackward();
    }
}
