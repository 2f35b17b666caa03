package dev.adjoint.processor.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.optimize.Optimizer;
import dev.adjoint.processor.programs.FunctionWriter;
import dev.adjoint.processor.programs.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReverseTest {
    private final FunctionWriter writer = new FunctionWriter();
    private final Value x = writer.parameter("x");
    private final Value y = writer.parameter("y");

    @Test
    void theFirstContributionSetsAndLaterOnesAdd() {
        Function f = writer.returns(writer.plus(x, writer.times(x, y)));

        assertThat(Listing.of(Reverse.gradient(f, List.of(x, y)))).isEqualTo("""
                        dx = 1
                        t1 = 1
                        dx += y * t1
                        dy = x * t1
                        return x + x * y, dx, dy
                        """);
    }

    @Test
    void aRepeatedOperandContributesOnce() {
        Function f = writer.returns(writer.times(x, x));

        assertThat(gradient(f, List.of(x), 3.0, 0.0)).containsExactly(9.0, 6.0);
    }

    @Test
    void whatTheResultDoesNotDependOnIsZeroEvenWhereTheValueIsNot() {
        writer.apply("Math.acos", y);
        Function f = writer.returns(writer.times(x, writer.apply("Math.floor", y)));

        assertThat(gradient(f, List.of(x, y), 3.0, Double.POSITIVE_INFINITY))
                .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0.0);
        assertThat(gradient(f, List.of(x, y), Double.NaN, 2.0)).containsExactly(Double.NaN, 2.0, 0.0);
    }

    @Test
    void aCastToAnIntegerIsAConstant() {
        Value whole = writer.apply("(double) int", writer.apply("(int) double", x));
        Function f = writer.returns(writer.times(whole, y));

        assertThat(gradient(f, List.of(x, y), 3.7, 2.0)).containsExactly(6.0, 0.0, 3.0);
    }

    @Test
    void theResultMayBeAParameterOrAConstant() {
        assertThat(gradient(writer.returns(x), List.of(x, y), 3.0, 4.0)).containsExactly(3.0, 1.0, 0.0);
        FunctionWriter constant = new FunctionWriter();
        Value z = constant.parameter("z");
        assertThat(gradient(constant.returns(constant.constant(7.0)), List.of(z), Double.NaN))
                .containsExactly(7.0, 0.0);
    }

    @Test
    void anInactiveParameterHasNoDerivative() {
        Function f = writer.returns(writer.times(x, y));

        assertThat(gradient(f, List.of(y), 3.0, 4.0)).containsExactly(12.0, 3.0);
    }

    @Test
    void forwardOverReverseIsAHessianVectorProduct() {
        Function f = writer.returns(writer.times(writer.times(x, x), y));
        Function gradient = Optimizer.optimize(Reverse.gradient(f, List.of(x, y)));

        Function hvp = Verifier.verify(Optimizer.optimize(Verifier.verify(Forward.jvp(gradient, List.of(x, y)))));

        assertThat(Evaluator.run(hvp, List.of(3.0, 5.0, 1.0, 0.0))).containsExactly(45.0, 30.0, 9.0, 30.0, 10.0, 6.0);
    }

    private static List<Object> gradient(Function f, List<Value> active, Object... arguments) {
        Function gradient = Verifier.verify(Reverse.gradient(f, active));
        List<Object> plain = Evaluator.run(gradient, List.of(arguments));
        assertThat(Evaluator.run(Optimizer.optimize(gradient), List.of(arguments)))
                .isEqualTo(plain);
        return plain;
    }
}
