package dev.adjoint.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.programs.FunctionWriter;
import dev.adjoint.processor.programs.Regions;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PrinterTest {
    @Test
    void printsStatements() {
        FunctionWriter writer = new FunctionWriter();
        Value x = writer.parameter("x");
        Value half = writer.let("half", new Expression.Constant(Type.DOUBLE, 0.5, ".5"));
        ClassReference owner = new ClassReference("p", List.of("C", "D"));
        Value field = writer.let(null, new Expression.Field(Type.DOUBLE, owner, "K", null));
        Value y = writer.named("y", "Math.atan2", x, writer.times(half, field));
        Value dy = new Value(Type.DOUBLE, Origin.derivative("dy", 9));
        writer.add(new Statement.Let(dy, new Expression.Copy(y)));

        assertThat(Printer.print(writer.returns(y, dy))).isEqualTo("""
                        f(double %0:x)
                          double %1:half = constant .5  ; line 2
                          double %2 = field p.C.D.K  ; line 3
                          double %3 = double * %1:half, %2  ; line 3
                          double %4:y = Math.atan2 %0:x, %3  ; line 4
                          double %5:dy = copy %4:y  ; line 9  ; derivative
                          return %4:y, %5:dy
                        """);
    }

    @Test
    void printsALoop() {
        assertThat(Printer.print(Regions.power())).isEqualTo("""
                        f(double %0:x, int %1:n)
                          double %2 = constant 1.0  ; line 1
                          int %3 = constant 0  ; line 1
                          loop %4:p, %5:i from %2, %3
                            boolean %6 = int < %5:i, %1:n  ; line 1
                            test %6
                          do
                            double %7:p = double * %4:p, %0:x  ; line 2
                            int %8 = constant 1  ; line 2
                            int %9:i = int + %5:i, %8  ; line 3
                            next %7:p, %9:i
                          gives %10:p, %11:i
                          return %10:p, %11:i
                        """);
    }

    @Test
    void printsAnIf() {
        assertThat(Printer.print(Regions.absolute())).isEqualTo("""
                        f(double %0:x)
                          double %1 = constant 0.0  ; line 1
                          boolean %2 = double < %0:x, %1  ; line 1
                          if %2
                            double %3 = -double %0:x  ; line 1
                            yield %3
                          else
                            yield %0:x
                          gives %4:y
                          return %4:y
                        """);
    }
}
