package dev.adjoint.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.programs.FunctionWriter;
import dev.adjoint.processor.rules.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CommonSubexpressionsTest {
    private final FunctionWriter writer = new FunctionWriter();
    private final Value x = writer.parameter("x");
    private final Value y = writer.parameter("y");

    @Test
    void computesOnceWhatIsWrittenTwice() {
        Value first = writer.apply("Math.exp", x);
        Value second = writer.apply("Math.exp", x);

        merges(second, first);
    }

    @Test
    void constantsCompareByWhatTheyAre() {
        Value first = writer.plus(x, writer.constant(2.0));
        Value second = writer.plus(x, writer.constant(2.0));

        merges(second, first);
    }

    @Test
    void theTwoZerosAreDifferentConstants() {
        writer.plus(x, writer.constant(0.0));
        Value second = writer.plus(x, writer.constant(-0.0));

        stays(second);
    }

    @Test
    void aVariableOfTheUsersStays() {
        writer.plus(x, y);

        stays(writer.named("sum", "double +", x, y));
    }

    @Test
    void theUsersOperandsAreNotExchanged() {
        writer.plus(x, y);

        stays(writer.plus(y, x));
    }

    @Test
    void aDerivativeMayExchangeOperandsAndReadThePrimal() {
        Value first = writer.times(x, y);

        merges(derivative("double *", y, x), first);
    }

    @Test
    void thePrimalDoesNotReadADerivative() {
        derivative("double *", x, y);

        stays(writer.times(x, y));
    }

    private void merges(Value second, Value first) {
        assertThat(definition(second)).isEqualTo(new Expression.Copy(first));
    }

    private void stays(Value value) {
        assertThat(definition(value)).isInstanceOf(Expression.Apply.class);
    }

    private Expression definition(Value value) {
        Function merged = Verifier.verify(CommonSubexpressions.merge(writer.returns(value)));
        return merged.lets().stream()
                .filter(let -> let.value() == value)
                .findFirst()
                .orElseThrow()
                .expression();
    }

    private Value derivative(String id, Value... operands) {
        Value value = new Value(Type.DOUBLE, Origin.derivative(null, 1));
        writer.add(new Statement.Let(value, new Expression.Apply(Table.row(id), List.of(operands))));
        return value;
    }
}
