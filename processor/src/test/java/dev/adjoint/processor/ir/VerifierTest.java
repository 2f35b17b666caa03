package dev.adjoint.processor.ir;

import static dev.adjoint.processor.programs.FunctionWriter.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.processor.programs.FunctionWriter;
import dev.adjoint.processor.programs.Regions;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VerifierTest {
    private final FunctionWriter writer = new FunctionWriter();
    private final Value x = writer.parameter("x");
    private final Value flag = writer.parameter(Type.BOOLEAN, "flag");

    @Test
    void returnsWhatIsWellFormed() {
        for (Function function : List.of(Regions.power(), Regions.absolute(), Regions.endless())) {
            assertThat(Verifier.verify(function)).isSameAs(function);
        }
    }

    @Test
    void rejectsASecondAssignment() {
        Value y = writer.plus(x, x);
        writer.add(new Statement.Let(y, new Expression.Copy(x)));

        rejects(writer.returns(y), "a second assignment of double _ (line 1)");
    }

    @Test
    void rejectsAnAssignmentToAParameter() {
        writer.add(new Statement.Let(x, Expression.Constant.of(1.0)));

        rejects(writer.returns(x), "a second assignment of double x (line 0)");
    }

    @Test
    void rejectsAReadBeforeTheAssignment() {
        Value later = value(Type.DOUBLE, "later");
        Value y = writer.plus(x, later);
        writer.add(new Statement.Let(later, new Expression.Copy(x)));

        rejects(writer.returns(y), "a read before the assignment of double later (line 0)");
    }

    @Test
    void rejectsAResultThatNothingAssigns() {
        rejects(writer.returns(value(Type.DOUBLE, "r")), "a read before the assignment of double r (line 0)");
    }

    @Test
    void rejectsAnArgumentOfAnotherType() {
        Value y = writer.plus(x, writer.constant(1));

        rejects(writer.returns(y), "the types [DOUBLE, INT] where double + has [DOUBLE, DOUBLE]");
    }

    @Test
    void rejectsTooFewArguments() {
        rejects(writer.returns(writer.apply("double +", x)), "the types [DOUBLE] where double + has [DOUBLE, DOUBLE]");
    }

    @Test
    void rejectsAValueOfAnotherTypeThanItsExpression() {
        Value n = value(Type.INT, "n");
        writer.add(new Statement.Let(n, new Expression.Copy(x)));

        rejects(writer.returns(n), "the type of int n (line 0)");
    }

    @Test
    void rejectsAConstantThatIsNotBoxedAsItsType() {
        Value one = writer.let("one", new Expression.Constant(Type.DOUBLE, 1, null));

        rejects(writer.returns(one), "the constant Constant[type=DOUBLE, value=1, text=null]");
    }

    @Test
    void rejectsAFieldWhoseValueIsNotBoxedAsItsType() {
        ClassReference owner = new ClassReference("p", List.of("C"));
        Value size = writer.let("size", new Expression.Field(Type.LONG, owner, "SIZE", 1));

        rejects(writer.returns(size), "the constant value of Field[type=LONG");
    }

    @Test
    void rejectsAPrimalValueThatReadsADerivative() {
        Value dx = new Value(Type.DOUBLE, Origin.derivative("dx", 1));
        writer.add(new Statement.Let(dx, Expression.Constant.of(1.0)));
        Value y = writer.plus(x, dx);

        rejects(writer.returns(y), "the derivative double dx (line 1) in the primal double _ (line 1)");
    }

    @Test
    void rejectsAConditionThatIsNotBoolean() {
        writer.add(new Statement.If(List.of(), x, writer.region(List::of), writer.region(List::of)));

        rejects(writer.returns(), "the condition double x (line 0)");
    }

    @Test
    void rejectsABranchThatYieldsAnotherType() {
        Value y = value(Type.DOUBLE, "y");
        writer.add(new Statement.If(
                List.of(y), flag, writer.region(() -> List.of(x)), writer.region(() -> List.of(flag))));

        rejects(writer.returns(y), "the types [BOOLEAN] where if has [DOUBLE]");
    }

    @Test
    void rejectsABranchThatYieldsTooLittle() {
        Value y = value(Type.DOUBLE, "y");
        writer.add(new Statement.If(List.of(y), flag, writer.region(List::of), writer.region(() -> List.of(x))));

        rejects(writer.returns(y), "the types [] where if has [DOUBLE]");
    }

    @Test
    void rejectsAReadOfWhatABranchAssigned() {
        Block then = writer.region(() -> List.of(writer.named("inner", "double +", x, x)));
        Value inner = then.results().get(0);
        writer.add(new Statement.If(List.of(), flag, new Block(then.statements(), List.of()), writer.region(List::of)));

        rejects(writer.returns(inner), "a read before the assignment of double inner (line 2)");
    }

    @Test
    void rejectsALoopWhoseFirstTurnCarriesAnotherType() {
        Value carried = value(Type.INT, "i");
        writer.add(new Statement.Loop(
                List.of(),
                List.of(x),
                List.of(carried),
                writer.region(() -> List.of(flag)),
                writer.region(() -> List.of(carried))));

        rejects(writer.returns(), "the types [DOUBLE] where loop has [INT]");
    }

    @Test
    void rejectsALoopWhoseTestYieldsNothing() {
        rejects(
                writer.returns(emptyLoop(writer.region(List::of), writer.region(List::of))),
                "the types [] where loop test has [BOOLEAN]");
    }

    @Test
    void rejectsALoopWhoseTestYieldsNoCondition() {
        rejects(
                writer.returns(emptyLoop(writer.region(() -> List.of(x)), writer.region(List::of))),
                "the types [DOUBLE] where loop test has [BOOLEAN]");
    }

    @Test
    void rejectsALoopWhoseTestYieldsMoreThanACondition() {
        rejects(
                writer.returns(emptyLoop(writer.region(() -> List.of(flag, x)), writer.region(List::of))),
                "the types [BOOLEAN, DOUBLE] where loop test has [BOOLEAN]");
    }

    @Test
    void rejectsALoopWithAResultThatItDoesNotCarry() {
        Value result = value(Type.DOUBLE, "r");
        writer.add(new Statement.Loop(
                List.of(result), List.of(), List.of(), writer.region(() -> List.of(flag)), writer.region(List::of)));

        rejects(writer.returns(result), "the types [] where loop result has [DOUBLE]");
    }

    @Test
    void rejectsALoopWhoseBodyYieldsMoreThanTheNextTurnCarries() {
        rejects(
                writer.returns(emptyLoop(writer.region(() -> List.of(flag)), writer.region(() -> List.of(x)))),
                "the types [DOUBLE] where loop body has []");
    }

    @Test
    void rejectsABodyThatReadsWhatTheTestComputed() {
        Value[] inner = new Value[1];
        Block test = writer.region(() -> {
            inner[0] = writer.named("inner", "double +", x, x);
            return List.of(flag);
        });
        Block body = writer.region(() -> {
            writer.plus(inner[0], x);
            return List.of();
        });

        rejects(writer.returns(emptyLoop(test, body)), "a read before the assignment of double inner (line 2)");
    }

    /** Adds a loop that carries nothing and returns no value of it. */
    private Value[] emptyLoop(Block test, Block body) {
        writer.add(new Statement.Loop(List.of(), List.of(), List.of(), test, body));
        return new Value[0];
    }

    private static void rejects(Function function, String what) {
        assertThatThrownBy(() -> Verifier.verify(function))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("malformed IR of f: " + what);
    }
}
