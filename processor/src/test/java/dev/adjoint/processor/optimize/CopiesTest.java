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
import dev.adjoint.processor.programs.Listing;
import dev.adjoint.processor.rules.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CopiesTest {
    private final FunctionWriter writer = new FunctionWriter();
    private final Value x = writer.parameter("x");

    @Test
    void whoeverReadsACopyReadsTheOriginal() {
        Value y = writer.let("y", new Expression.Copy(x));

        propagated(writer.returns(writer.times(y, y)), "return x * x");
    }

    @Test
    void anOriginalWithoutANameTakesThatOfItsCopy() {
        Value product = derivative(null, "double *", x, x);

        propagated(writer.returns(copy("dx", product)), "dx = x * x\nreturn dx");
    }

    @Test
    void theFirstContributionStaysAVariable() {
        Value dx = copy("dx", x);

        propagated(writer.returns(derivative("dx", "double +", dx, x)), "dx = x\ndx += x\nreturn dx");
    }

    @Test
    void theFirstContributionStaysAVariableIfTheNextIsSubtracted() {
        Value dx = copy("dx", x);

        propagated(writer.returns(derivative("dx", "double -", dx, x)), "dx = x\ndx -= x\nreturn dx");
    }

    @Test
    void theFirstContributionStaysAVariableWithinARegion() {
        Value flag = writer.parameter(Type.BOOLEAN, "flag");
        writer.add(new Statement.If(
                List.of(FunctionWriter.value(Type.DOUBLE, "r")),
                flag,
                writer.region(() -> List.of(derivative("dx", "double +", copy("dx", x), x))),
                writer.region(() -> List.of(x))));
        Function function = writer.returns();

        assertThat(Copies.propagate(function)).isEqualTo(function);
    }

    private static void propagated(Function function, String listing) {
        assertThat(Listing.of(Verifier.verify(Copies.propagate(function)))).isEqualTo(listing + "\n");
    }

    private Value copy(String name, Value original) {
        return derivative(name, new Expression.Copy(original));
    }

    private Value derivative(String name, String id, Value... operands) {
        return derivative(name, new Expression.Apply(Table.row(id), List.of(operands)));
    }

    private Value derivative(String name, Expression expression) {
        Value value = new Value(Type.DOUBLE, Origin.derivative(name, 1));
        writer.add(new Statement.Let(value, expression));
        return value;
    }
}
