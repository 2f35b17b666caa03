package dev.adjoint.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.ir.ClassReference;
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

/** What random programs or a second look found, each as small as it can be. */
final class SimplifyTest {
    private final FunctionWriter writer = new FunctionWriter();
    private final Value x = writer.parameter("x");
    private final Value y = writer.parameter("y");

    @Test
    void anOperationOnVariablesIsNoConstant() {
        simplified(derivative(null, "double *", x, y), "return x * y");
    }

    @Test
    void structuralZeroTakesInfinityAlong() {
        simplified(derivative(null, "double *", constant(0), y), "return 0");
    }

    @Test
    void aZeroDerivativeHasNoSign() {
        Value zero = derivative(null, "-double", constant(0));
        assertThat(Verifier.verify(Simplify.simplify(writer.returns(zero))).lets())
                .last()
                .extracting(Statement.Let::expression)
                .isEqualTo(Expression.Constant.of(0.0));
    }

    @Test
    void aTinyProductOfConstantsIsNoStructuralZero() {
        Value tiny = derivative(null, "double *", constant(1e-200), x);
        simplified(derivative(null, "double *", constant(1e-200), tiny), "return 1.0E-200 * x * 1.0E-200");
    }

    @Test
    void aHugeProductOfConstantsIsNotInfinite() {
        Value huge = derivative(null, "double *", constant(1e200), x);
        simplified(derivative(null, "double *", constant(1e200), huge), "return 1.0E200 * x * 1.0E200");
    }

    @Test
    void anOperationThatManyReadIsNotDoneAgainForEach() {
        Value reciprocal = derivative(null, "double /", constant(1), x);
        Value same = derivative(null, "double *", reciprocal, constant(1));
        Value first = derivative(null, "double *", x, same);
        Value second = derivative(null, "double *", y, same);
        simplified(derivative(null, "double +", first, second), "t1 = 1 / x\nreturn x * t1 + y * t1");
    }

    @Test
    void aSignThatIsMovedIsNotMovedTwice() {
        Value db = derivative("db", "-double", derivative(null, "double *", x, y));
        Value dy = derivative("dy", "-double", derivative(null, "double /", db, y));
        Function function = writer.returns(db, dy);
        assertThat(Listing.of(Verifier.verify(LeadingSigns.place(function))))
                .isEqualTo("db = -x * y\ndy = -db / y\nreturn db, dy\n");
    }

    @Test
    void theUsersOwnArithmeticStays() {
        Value zero = writer.constant(0.0);
        Value sum = writer.plus(writer.times(zero, x), writer.negate(writer.negate(y)));
        Function function = writer.returns(sum);

        assertThat(Simplify.simplify(function)).isEqualTo(function);
    }

    @Test
    void anAbsoluteValueIsItsOperandWhereThatIsNeverNegative() {
        Value square = writer.times(x, x);
        simplified(derivative(null, "Math.abs", square), "return x * x");
        Value twice = writer.times(writer.let("two", field(2.0)), writer.apply("Math.exp", x));
        simplified(derivative(null, "Math.abs", writer.plus(square, twice)), "two = C\nreturn x * x + two * exp(x)");
    }

    @Test
    void anAbsoluteValueStaysWhereItsOperandMayBeNegative() {
        simplified(derivative(null, "Math.abs", writer.times(x, y)), "return abs(x * y)");
        Value debt = writer.times(writer.let("debt", field(-2.0)), writer.apply("Math.exp", x));
        simplified(derivative(null, "Math.abs", debt), "debt = C\nreturn abs(debt * exp(x))");
    }

    /** The root of -0.0 is -0.0. */
    @Test
    void aSignIsThatOfTheOperation() {
        absolute(writer.apply("Math.sqrt", x), "abs(sqrt(x))");
        absolute(writer.apply("Math.sqrt", writer.times(x, x)), "sqrt(x * x)");
        absolute(writer.apply("Math.sin", writer.times(x, x)), "abs(sin(x * x))");
        absolute(writer.plus(writer.constant(0.0), writer.times(x, x)), "0 + x * x");
        absolute(writer.let(null, new Expression.Copy(writer.times(x, x))), "x * x");
        absolute(writer.let(null, new Expression.Copy(x)), "abs(x)");
    }

    @Test
    void anElementMayBeNegative() {
        Value a = writer.parameter(Type.DOUBLE_ARRAY, "a");
        Value element = writer.let(null, new Expression.Load(a, writer.constant(0)));
        Function function = writer.returns(derivative(null, "Math.abs", element));
        assertThat(Simplify.simplify(function)).isEqualTo(function);
    }

    private void absolute(Value value, String expected) {
        simplified(derivative(null, "Math.abs", value), "return " + expected);
    }

    @Test
    void aMinusBeforeAConstantIsSeen() {
        Value debt = writer.times(writer.constant(-2.0), writer.apply("Math.exp", x));
        simplified(derivative(null, "Math.abs", debt), "return abs(-2 * exp(x))");
        Value nothing = writer.times(writer.constant(-0.0), writer.apply("Math.exp", x));
        simplified(derivative(null, "Math.abs", nothing), "return abs(-0 * exp(x))");
    }

    private static Expression field(double value) {
        return new Expression.Field(Type.DOUBLE, new ClassReference("p", List.of("Constants")), "C", value);
    }

    @Test
    void aQuotientThatIsThereIsNotComputedAgain() {
        Value z = writer.parameter("z");
        writer.named("q", "double /", y, x);
        simplified(derivative(null, "double *", derivative(null, "double /", z, x), y), "q = y / x\nreturn z * q");
    }

    @Test
    void aQuotientOfABranchIsNotThereAfterIt() {
        Value z = writer.parameter("z");
        Value result = FunctionWriter.value(Type.DOUBLE, "r");
        writer.add(new Statement.If(
                List.of(result),
                writer.apply("double <", x, y),
                writer.region(() -> List.of(writer.named("q", "double /", y, x))),
                writer.region(() -> List.of(y))));
        Value quotient = derivative(null, "double /", z, x);
        Value product = derivative(null, "double *", quotient, y);
        Function function = Verifier.verify(Simplify.simplify(writer.returns(result, product)));
        assertThat(function.lets())
                .last()
                .extracting(Statement.Let::expression)
                .isEqualTo(new Expression.Apply(Table.row("double *"), List.of(quotient, y)));
    }

    private void simplified(Value result, String listing) {
        Function simplified = Verifier.verify(Simplify.simplify(writer.returns(result)));
        assertThat(Listing.of(DeadCode.eliminate(simplified))).isEqualTo(listing + "\n");
    }

    private Value constant(double number) {
        return derivative(null, Expression.Constant.of(number));
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
