package dev.adjoint.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.programs.FunctionWriter;
import dev.adjoint.processor.programs.Regions;
import org.junit.jupiter.api.Test;

final class DeadCodeTest {
    private final FunctionWriter writer = new FunctionWriter();
    private final Value x = writer.parameter("x");
    private final Value n = writer.parameter(Type.INT, "n");

    @Test
    void leavesOutWhatNobodyReads() {
        writer.times(writer.plus(x, x), x);

        assertThat(DeadCode.eliminate(writer.returns(x)).body().statements()).isEmpty();
    }

    @Test
    void keepsADivisionThatMayThrow() {
        writer.apply("int /", n, n);

        keepsAll(writer.returns(x));
    }

    @Test
    void keepsADivisionByTheConstantZeroWhichThrows() {
        writer.apply("int %", n, writer.constant(0));

        keepsAll(writer.returns(x));
    }

    @Test
    void leavesOutADivisionByAnotherConstant() {
        writer.apply("int /", n, writer.constant(2));

        assertThat(DeadCode.eliminate(writer.returns(x)).body().statements()).isEmpty();
    }

    @Test
    void keepsRegionsAndWhatTheyRead() {
        keepsAll(Regions.power());
        keepsAll(Regions.absolute());
    }

    private static void keepsAll(Function function) {
        assertThat(DeadCode.eliminate(function)).isEqualTo(function);
    }
}
