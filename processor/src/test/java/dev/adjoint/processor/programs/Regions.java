package dev.adjoint.processor.programs;

import static dev.adjoint.processor.programs.FunctionWriter.value;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.List;

/** Functions with regions that several tests read. */
public final class Regions {
    private Regions() {}

    /** x multiplied n times: a loop that carries the product and the counter. */
    public static Function power() {
        FunctionWriter writer = new FunctionWriter();
        Value x = writer.parameter("x");
        Value n = writer.parameter(Type.INT, "n");
        List<Value> initial = List.of(writer.constant(1.0), writer.constant(0));
        List<Value> carried = List.of(value(Type.DOUBLE, "p"), value(Type.INT, "i"));
        List<Value> results = List.of(value(Type.DOUBLE, "p"), value(Type.INT, "i"));
        writer.add(new Statement.Loop(
                results,
                initial,
                carried,
                writer.region(() -> List.of(writer.apply("int <", carried.get(1), n))),
                writer.region(() -> List.of(
                        writer.named("p", "double *", carried.get(0), x),
                        writer.named("i", "int +", carried.get(1), writer.constant(1))))));
        return writer.returns(results.get(0), results.get(1));
    }

    /** The absolute value, by way of an {@code if}. */
    public static Function absolute() {
        FunctionWriter writer = new FunctionWriter();
        Value x = writer.parameter("x");
        Value condition = writer.apply("double <", x, writer.constant(0.0));
        Value result = value(Type.DOUBLE, "y");
        writer.add(new Statement.If(
                List.of(result),
                condition,
                writer.region(() -> List.of(writer.negate(x))),
                writer.region(() -> List.of(x))));
        return writer.returns(result);
    }

    /** A loop whose test holds for ever, without any statement in its body. */
    public static Function endless() {
        FunctionWriter writer = new FunctionWriter();
        Value always = writer.parameter(Type.BOOLEAN, "always");
        writer.add(new Statement.Loop(
                List.of(), List.of(), List.of(), writer.region(() -> List.of(always)), writer.region(List::of)));
        return writer.returns();
    }
}
