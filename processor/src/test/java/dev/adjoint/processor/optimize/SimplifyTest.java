package dev.adjoint.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.programs.FunctionWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SimplifyTest {
    @Test
    void whatIsNoConstantStays() {
        FunctionWriter writer = new FunctionWriter();
        Value x = writer.parameter("x");
        Value y = writer.parameter("y");
        Function gradient = Reverse.gradient(writer.returns(writer.times(x, y)), List.of(x, y));

        Function simplified = Verifier.verify(Simplify.simplify(gradient));

        assertThat(Evaluator.run(simplified, List.of(2.0, 3.0))).containsExactly(6.0, 3.0, 2.0);
    }
}
