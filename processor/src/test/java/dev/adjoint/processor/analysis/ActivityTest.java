package dev.adjoint.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.programs.FunctionWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ActivityTest {
    private final FunctionWriter writer = new FunctionWriter();
    private final Value x = writer.parameter("x");
    private final Value c = writer.parameter("c");
    private final Value n = writer.parameter(Type.INT, "n");

    @Test
    void followsOperationsAndCopies() {
        Value product = writer.times(c, x);
        Value copy = writer.let("y", new Expression.Copy(product));
        Value inactive = writer.times(c, c);

        Activity activity = Activity.of(writer.returns(copy), List.of(x));

        assertThat(List.of(x, product, copy)).allMatch(activity::isActive);
        assertThat(List.of(c, n, inactive)).noneMatch(activity::isActive);
    }

    @Test
    void endsAtWhatIsLocallyConstant() {
        Value floor = writer.apply("Math.floor", x);
        Value whole = writer.apply("(int) double", x);
        Value single = writer.apply("(float) double", x);
        Value back = writer.apply("(double) int", whole);

        Activity activity = Activity.of(writer.returns(back), List.of(x));

        assertThat(List.of(floor, whole, single, back)).noneMatch(activity::isActive);
    }

    @Test
    void endsAtAnArgumentWhosePartialIsZero() {
        Value bySign = writer.apply("Math.copySign", c, x);
        Value byValue = writer.apply("Math.copySign", x, c);

        Activity activity = Activity.of(writer.returns(byValue), List.of(x));

        assertThat(activity.isActive(bySign)).isFalse();
        assertThat(activity.isActive(byValue)).isTrue();
    }

    @Test
    void knowsWhatMayBeTheArrayOfAStaticField() {
        Value table = writer.let(
                "t", new Expression.Field(Type.DOUBLE_ARRAY, new ClassReference("", List.of("Other")), "TABLE", null));
        Value copy = writer.let("u", new Expression.Copy(table));
        Value own = writer.let("v", new Expression.Elements(Type.DOUBLE_ARRAY, List.of(x)));

        Activity activity = Activity.of(writer.returns(x), List.of(x));

        assertThat(activity.tables()).contains(activity.memory(copy)).doesNotContain(activity.memory(own));
    }

    @Test
    void followsWhatTheTestOfALoopComputes() {
        Function function = Text.function("while (x * a[0] > y) { y += 1; }");
        Statement.Loop loop = Text.only(function, Statement.Loop.class, any -> true);

        Activity activity = Activity.of(function, function.parameters());

        assertThat(loop.test().statements().stream().flatMap(statement -> statement.defined().stream()))
                .filteredOn(value -> value.type() == Type.DOUBLE)
                .isNotEmpty()
                .allMatch(activity::isActive);
    }
}
