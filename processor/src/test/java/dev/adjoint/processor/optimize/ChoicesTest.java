package dev.adjoint.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Printer;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.programs.FunctionWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a branch before it is run. */
final class ChoicesTest {
    private final FunctionWriter writer = new FunctionWriter();
    private final Value x = writer.parameter("x");
    private final Value y = writer.parameter("y");

    private Value choice(String name, Value condition, FunctionWriter.Region then, FunctionWriter.Region otherwise) {
        return choice(FunctionWriter.value(Type.DOUBLE, name), condition, then, otherwise);
    }

    private Value choice(Value result, Value condition, FunctionWriter.Region then, FunctionWriter.Region otherwise) {
        writer.add(new Statement.If(List.of(result), condition, writer.region(then), writer.region(otherwise)));
        return result;
    }

    private String simplified(Value... results) {
        return Printer.print(Verifier.verify(Choices.simplify(writer.returns(results))));
    }

    private Value isLess() {
        return writer.named("c", "double <", x, y);
    }

    @Test
    void aWayReadsWhatAnEarlierBranchOnTheConditionGave() {
        Value condition = isLess();
        Value first = choice("p", condition, () -> List.of(x), () -> List.of(y));
        Value second = choice(
                "q",
                condition,
                () -> List.of(writer.times(first, x)),
                () -> List.of(writer.named("s", "double +", first, x)));
        assertThat(simplified(first, second)).isEqualTo("""
                        f(double %0:x, double %1:y)
                          boolean %2:c = double < %0:x, %1:y  ; line 2
                          if %2:c
                            yield %0:x
                          else
                            yield %1:y
                          gives %3:p
                          if %2:c
                            double %4 = double * %0:x, %0:x  ; line 2
                            yield %4
                          else
                            double %5:s = double + %1:y, %0:x  ; line 3
                            yield %5:s
                          gives %6:q
                          return %3:p, %6:q
                        """);
    }

    @Test
    void whatAWayComputedIsNotThereInAnother() {
        Value condition = isLess();
        Value first = choice("p", condition, () -> List.of(writer.times(x, x)), () -> List.of(y));
        Value second = choice("q", condition, () -> List.of(writer.times(first, x)), () -> List.of(first));
        assertThat(simplified(first, second)).isEqualTo("""
                        f(double %0:x, double %1:y)
                          boolean %2:c = double < %0:x, %1:y  ; line 2
                          if %2:c
                            double %3 = double * %0:x, %0:x  ; line 2
                            yield %3
                          else
                            yield %1:y
                          gives %4:p
                          if %2:c
                            double %5 = double * %4:p, %0:x  ; line 2
                            yield %5
                          else
                            yield %1:y
                          gives %6:q
                          return %4:p, %6:q
                        """);
    }

    @Test
    void aBranchInAWayOfTheSameConditionIsThatWay() {
        Value condition = isLess();
        Value result = choice(
                "p",
                condition,
                () -> List.of(choice("q", condition, () -> List.of(writer.times(x, x)), () -> List.of(y))),
                () -> List.of(choice("r", condition, () -> List.of(x), () -> List.of(writer.times(y, y)))));
        assertThat(simplified(result)).isEqualTo("""
                        f(double %0:x, double %1:y)
                          boolean %2:c = double < %0:x, %1:y  ; line 2
                          if %2:c
                            double %3 = double * %0:x, %0:x  ; line 2
                            double %4:q = copy %3
                            yield %4:q
                          else
                            double %5 = double * %1:y, %1:y  ; line 2
                            double %6:r = copy %5
                            yield %6:r
                          gives %7:p
                          return %7:p
                        """);
    }

    @Test
    void whatBothWaysYieldIsNoResult() {
        Value condition = isLess();
        Value same = choice("p", condition, () -> List.of(x), () -> List.of(x));
        Value zero = new Value(Type.DOUBLE, Origin.derivative("dq", 1));
        choice(zero, condition, () -> List.of(writer.constant(0.0)), () -> List.of(writer.constant(0.0)));
        Value own = choice("r", condition, () -> List.of(writer.constant(0.0)), () -> List.of(writer.constant(0.0)));
        assertThat(simplified(same, zero, own)).isEqualTo("""
                        f(double %0:x, double %1:y)
                          boolean %2:c = double < %0:x, %1:y  ; line 2
                          if %2:c
                            yield
                          else
                            yield
                          gives
                          double %3:p = copy %0:x
                          if %2:c
                            double %4 = constant 0.0  ; line 2
                            yield
                          else
                            double %5 = constant 0.0  ; line 2
                            yield
                          gives
                          double %6:dq = constant 0.0  ; line 1  ; derivative
                          if %2:c
                            double %7 = constant 0.0  ; line 2
                            yield %7
                          else
                            double %8 = constant 0.0  ; line 2
                            yield %8
                          gives %9:r
                          return %3:p, %6:dq, %9:r
                        """);
    }

    @Test
    void aBranchOnAConstantIsTheWayThatIsTaken() {
        Value result = choice(
                "p",
                writer.let(null, new Expression.Constant(Type.BOOLEAN, false, null)),
                () -> List.of(writer.times(x, x)),
                () -> List.of(writer.times(y, y)));
        assertThat(simplified(result)).isEqualTo("""
                        f(double %0:x, double %1:y)
                          boolean %2 = constant false  ; line 2
                          double %3 = double * %1:y, %1:y  ; line 2
                          double %4:p = copy %3
                          return %4:p
                        """);
    }
}
