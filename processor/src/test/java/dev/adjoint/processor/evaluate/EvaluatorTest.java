package dev.adjoint.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.programs.FunctionWriter;
import dev.adjoint.processor.programs.Regions;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EvaluatorTest {
    private static final ClassReference OWNER = new ClassReference("p", List.of("C"));

    @Test
    void runsStatementsInOrder() {
        FunctionWriter writer = new FunctionWriter();
        Value x = writer.parameter("x");
        Value n = writer.parameter(Type.INT, "n");
        Value product = writer.times(x, writer.apply("(double) int", n));
        Value copy = writer.let("y", new Expression.Copy(product));
        Function function = Verifier.verify(writer.returns(writer.apply("Math.tanh", copy), copy));

        assertThat(Evaluator.run(function, List.of(0.25, 3))).containsExactly(Math.tanh(0.75), 0.75);
    }

    @Test
    void runsALoop() {
        assertThat(Evaluator.run(Verifier.verify(Regions.power()), List.of(1.5, 3)))
                .containsExactly(1.5 * 1.5 * 1.5, 3);
    }

    @Test
    void runsALoopWithoutATurn() {
        assertThat(Evaluator.run(Regions.power(), List.of(1.5, 0))).containsExactly(1.0, 0);
    }

    @Test
    void runsOneBranch() {
        Function absolute = Verifier.verify(Regions.absolute());

        assertThat(Evaluator.run(absolute, List.of(-2.0))).containsExactly(2.0);
        assertThat(Evaluator.run(absolute, List.of(3.0))).containsExactly(3.0);
    }

    @Test
    void readsAConstantField() {
        FunctionWriter writer = new FunctionWriter();
        Value field = writer.let(null, new Expression.Field(Type.INT, OWNER, "SIZE", 7));

        assertThat(Evaluator.run(writer.returns(field), List.of())).containsExactly(7);
    }

    @Test
    void cannotReadAFieldWithoutAConstantValue() {
        FunctionWriter writer = new FunctionWriter();
        Value field = writer.let(null, new Expression.Field(Type.INT, OWNER, "SIZE", null));

        assertThatThrownBy(() -> Evaluator.run(writer.returns(field), List.of()))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("the field p.C.SIZE is no compile-time constant");
    }

    @Test
    void givesUpAtTheBound() {
        assertThat(Evaluator.run(Regions.absolute(), List.of(-2.0), 4)).containsExactly(2.0);
        assertThatThrownBy(() -> Evaluator.run(Regions.absolute(), List.of(-2.0), 3))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("no end after 3 statements, each element of an array counted as one");
    }

    @Test
    void givesUpALoopWithoutStatements() {
        Function endless = Verifier.verify(Regions.endless());

        assertThatThrownBy(() -> Evaluator.run(endless, List.of(true), 100)).isInstanceOf(EvaluationException.class);
    }

    @Test
    void whatTheProgramThrowsPassesThrough() {
        FunctionWriter writer = new FunctionWriter();
        Value n = writer.parameter(Type.INT, "n");
        Function function = writer.returns(writer.apply("int /", n, n));

        assertThatThrownBy(() -> Evaluator.run(function, List.of(0))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void takesAnArgumentForEachParameter() {
        assertThatThrownBy(() -> Evaluator.run(Regions.power(), List.of(1.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("f takes 2 arguments, not 1");
    }
}
