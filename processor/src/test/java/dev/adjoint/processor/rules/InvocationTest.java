package dev.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.Tracer;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the passes know of a call: what it takes, returns and is called, and what it does to arrays. Of the method that
 * is called here, {@code f(x, a, n, m, table, y)}, the derivatives are by {@code x}, {@code a}, {@code m} and
 * {@code y}.
 */
class InvocationTest {
    private static final ClassReference LIBRARY = new ClassReference("lib", List.of("Lib"));
    private static final ClassReference COMPANION = new ClassReference("lib", List.of("Lib_f"));
    private static final List<Type> PARAMETERS =
            List.of(Type.DOUBLE, Type.DOUBLE_ARRAY, Type.INT, Type.DOUBLE_MATRIX, Type.DOUBLE_ARRAY, Type.DOUBLE);
    private static final Set<Integer> ACTIVE = Set.of(0, 1, 3, 5);
    private static final Set<Integer> ARRAYS = Set.of(1, 3, 4);
    private static final CompanionCall CALL = call(PARAMETERS, ACTIVE, Type.DOUBLE_ARRAY);

    private static CompanionCall call(List<Type> parameters, Set<Integer> active, Type result) {
        return new CompanionCall(COMPANION, LIBRARY, "f", parameters, active, result);
    }

    private static MethodReference method(String name, Type... more) {
        return new MethodReference(
                LIBRARY,
                name,
                Stream.concat(PARAMETERS.stream(), Stream.of(more)).toList());
    }

    private static Notation.Call notation(String name) {
        return new Notation.Call(LIBRARY, name, false);
    }

    private static final GivenPartial SLOPE = new GivenPartial(method("slope", Type.DOUBLE), notation("slope"), true);
    private static final GivenPullback BACK = new GivenPullback(
            method("back", Type.DOUBLE, Type.DOUBLE, Type.DOUBLE_ARRAY, Type.DOUBLE_MATRIX, Type.DOUBLE_ARRAY),
            notation("back"),
            ACTIVE,
            8);

    private static GivenCall given(Map<Integer, GivenPartial> partials, Optional<GivenPullback> pullback) {
        return new GivenCall(method("f"), notation("f"), Type.DOUBLE, partials, pullback);
    }

    private static Routine opaque(ClassReference owner, Optional<Type> result) {
        return Routine.opaque(owner, "g", PARAMETERS, result, false);
    }

    /** A call, the arguments that it may write into, and whether a row may be another one after it. */
    private record Case(Invocation invocation, Set<Integer> written, boolean movesRows) {}

    private static Stream<Case> cases() {
        return Stream.of(
                new Case(CALL, ARRAYS, true),
                new Case(CALL.readOnly(), Set.of(), false),
                new Case(new CompanionJvp(CALL), Set.of(), false),
                new Case(new CompanionVjp(CALL), Set.of(7, 8, 9), false),
                new Case(new CompanionPartials(CALL), Set.of(), false),
                new Case(SLOPE, Set.of(), false),
                new Case(BACK, Set.of(8, 9, 10), false),
                new Case(given(Map.of(), Optional.of(BACK)), Set.of(), false),
                new Case(opaque(LIBRARY, Optional.of(Type.DOUBLE)), ARRAYS, true),
                new Case(TracerCall.operand(Type.DOUBLE_MATRIX), Set.of(), false),
                new Case(TracerCall.argument(Type.DOUBLE_ARRAY), Set.of(), false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsKnownWhatACallWrites(Case known) {
        Invocation invocation = known.invocation();
        assertThat(IntStream.range(0, invocation.parameters().size())
                        .filter(invocation::writes)
                        .boxed())
                .containsExactlyInAnyOrderElementsOf(known.written());
        assertThat(invocation.movesRows()).isEqualTo(known.movesRows());
    }

    @Test
    void aGuardWritesNothing() {
        CompanionGuard guard = new CompanionGuard(CALL, CompanionGuard.Kind.READ_ONLY);
        assertThat(guard.writes(0)).isFalse();
        assertThat(guard.parameters()).containsExactly(Type.STRING);
        assertThat(guard.results()).isEmpty();
    }

    @Test
    void whatReturnsAnArrayMayReturnThatWhichItIsGiven() {
        assertThat(CALL.mayReturnArgument()).isTrue();
        assertThat(CALL.readOnly().mayReturnArgument()).isFalse();
        assertThat(opaque(LIBRARY, Optional.of(Type.DOUBLE_ARRAY)).mayReturnArgument())
                .isTrue();
        assertThat(ArrayRoutines.cloneOf(Type.DOUBLE_ARRAY).mayReturnArgument()).isFalse();
        assertThat(new CompanionVjp(CALL).mayReturnArgument()).isFalse();
        assertThat(given(Map.of(), Optional.of(BACK)).mayReturnArgument()).isFalse();
    }

    @Test
    void forwardModeTakesATangentForEachActiveParameter() {
        CompanionJvp jvp = new CompanionJvp(CALL);
        assertThat(jvp.parameters())
                .containsExactlyElementsOf(Stream.concat(
                                PARAMETERS.stream(),
                                Stream.of(Type.DOUBLE, Type.DOUBLE_ARRAY, Type.DOUBLE_MATRIX, Type.DOUBLE))
                        .toList());
        assertThat(jvp.results()).containsExactly(Type.DOUBLE_ARRAY, Type.DOUBLE_ARRAY);
    }

    @Test
    void reverseModeTakesASeedAndASinkForEachActiveArrayAndOneForAllNumbers() {
        CompanionVjp vjp = new CompanionVjp(CALL);
        assertThat(vjp.parameters())
                .containsExactlyElementsOf(Stream.concat(
                                PARAMETERS.stream(),
                                Stream.of(Type.DOUBLE_ARRAY, Type.DOUBLE_ARRAY, Type.DOUBLE_MATRIX, Type.DOUBLE_ARRAY))
                        .toList());
        assertThat(vjp.results()).containsExactly(Type.DOUBLE_ARRAY);
        assertThat(new CompanionVjp(call(PARAMETERS, Set.of(1), Type.DOUBLE)).parameters())
                .endsWith(Type.DOUBLE, Type.DOUBLE, Type.DOUBLE_ARRAY)
                .hasSize(8);
    }

    @Test
    void partialDerivativesComeInOneArray() {
        CompanionPartials partials = new CompanionPartials(call(PARAMETERS, Set.of(0, 5), Type.DOUBLE));
        assertThat(partials.parameters()).isEqualTo(PARAMETERS);
        assertThat(partials.results()).containsExactly(Type.DOUBLE, Type.DOUBLE_ARRAY);
    }

    @Test
    void whatIsDifferentiatedIsInOrder() {
        assertThat(CALL.activeArrays()).containsExactly(1, 3);
        assertThat(CALL.activeNumbers()).containsExactly(0, 5);
        assertThat(CALL.results()).containsExactly(Type.DOUBLE_ARRAY);
    }

    @Test
    void aCallOfNumbersHasPartialDerivativesThatAreNumbers() {
        assertThat(call(PARAMETERS, Set.of(0, 5), Type.DOUBLE).isScalar()).isTrue();
        assertThat(call(PARAMETERS, ACTIVE, Type.DOUBLE).isScalar()).isFalse();
        assertThat(call(PARAMETERS, Set.of(0), Type.DOUBLE_ARRAY).isScalar()).isFalse();
        assertThat(CALL.takesArrays()).isTrue();
        assertThat(call(List.of(Type.DOUBLE, Type.INT), Set.of(0), Type.DOUBLE_ARRAY)
                        .takesArrays())
                .isFalse();
    }

    @Test
    void whatAUserGaveIsCalledAsItIsDeclared() {
        assertThat(given(Map.of(), Optional.of(BACK)).parameters()).isEqualTo(PARAMETERS);
        assertThat(SLOPE.parameters()).isEqualTo(method("slope", Type.DOUBLE).parameters());
        assertThat(SLOPE.results()).containsExactly(Type.DOUBLE);
        assertThat(BACK.parameters()).hasSize(11);
        assertThat(BACK.results()).isEmpty();
    }

    @Test
    void theDerivativeIsByWhatItIsGivenBy() {
        assertThat(given(Map.of(), Optional.of(BACK)).active()).isEqualTo(ACTIVE);
        GivenCall slopes = given(Map.of(0, SLOPE), Optional.empty());
        assertThat(slopes.active()).containsExactly(0);
        assertThat(slopes.partial(0)).isEqualTo(SLOPE);
        assertThatThrownBy(() -> slopes.partial(5))
                .hasMessage(
                        "lib.Lib.f(double, double[], int, double[][], double[], double) has no partial derivative 5");
    }

    @Test
    void eachHasAnIdOfItsOwn() {
        List<String> ids = Stream.of(
                        CALL,
                        new CompanionJvp(CALL),
                        new CompanionVjp(CALL),
                        new CompanionPartials(CALL),
                        new CompanionGuard(CALL, CompanionGuard.Kind.READ_ONLY),
                        new CompanionGuard(CALL, CompanionGuard.Kind.OWN_RESULT),
                        SLOPE,
                        BACK,
                        given(Map.of(), Optional.of(BACK)),
                        opaque(LIBRARY, Optional.empty()),
                        TracerCall.operand(Type.DOUBLE),
                        TracerCall.operand(Type.DOUBLE_ARRAY),
                        TracerCall.event("turn"))
                .map(Invocation::id)
                .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .startsWith(
                        "lib.Lib_f",
                        "lib.Lib_f.jvp",
                        "lib.Lib_f.vjp",
                        "lib.Lib_f.partials",
                        "lib.Lib_f.requireReadOnly",
                        "lib.Lib_f.requireOwnResult")
                .endsWith(
                        "lib.Lib.g(double, double[], int, double[][], double[], double)",
                        "Tracer.operand[TRACER, INT, DOUBLE]",
                        "Tracer.operand[TRACER, INT_ARRAY, DOUBLE_ARRAY]",
                        "Tracer.turn[TRACER]");
    }

    /** In the printed form of the IR, and in what an exception says. */
    @Test
    void whatIsPrintedIsTheId() {
        assertThat(Stream.of(
                        CALL,
                        SLOPE,
                        BACK,
                        given(Map.of(0, SLOPE), Optional.empty()),
                        opaque(LIBRARY, Optional.empty()),
                        TracerCall.operand(Type.DOUBLE)))
                .allSatisfy(invocation -> assertThat(invocation).hasToString(invocation.id()));
    }

    @Test
    void resultsAreCalledByTheMethod() {
        assertThat(Stream.of(CALL, new CompanionJvp(CALL), new CompanionVjp(CALL), new CompanionPartials(CALL)))
                .extracting(Invocation::noun)
                .containsOnly("f");
        assertThat(Stream.of(
                        SLOPE, BACK, given(Map.of(), Optional.of(BACK)), opaque(LIBRARY, Optional.of(Type.DOUBLE))))
                .extracting(Invocation::noun)
                .containsExactly("slope", "back", "f", "g");
        assertThat(ArrayRoutines.cloneOf(Type.DOUBLE_ARRAY).noun()).isEqualTo("value");
        assertThat(TracerCall.argument(Type.DOUBLE).noun()).isEqualTo("node");
    }

    @Test
    void theCompanionIsCalledByTheMemberThatItHas() {
        assertThat(CALL.notation()).isEqualTo(new Notation.Call(COMPANION, "value", false));
        assertThat(new CompanionJvp(CALL).notation()).isEqualTo(new Notation.Call(COMPANION, "jvp", false));
        assertThat(new CompanionVjp(CALL).notation()).isEqualTo(new Notation.Call(COMPANION, "vjp", false));
        assertThat(new CompanionPartials(CALL).notation()).isEqualTo(new Notation.Call(COMPANION, "vjp", false));
        assertThat(new CompanionGuard(CALL, CompanionGuard.Kind.OWN_RESULT).notation())
                .isEqualTo(new Notation.Call(COMPANION, "requireOwnResult", false));
        assertThat(TracerCall.operation(2).notation()).isEqualTo(new Notation.Method("operation"));
    }

    @Test
    void methodsThatAreNotThereYetAreNotRun() {
        assertThat(Stream.of(
                        CALL,
                        new CompanionJvp(CALL),
                        new CompanionVjp(CALL),
                        new CompanionPartials(CALL),
                        new CompanionGuard(CALL, CompanionGuard.Kind.READ_ONLY)))
                .allSatisfy(invocation -> assertThatThrownBy(
                                () -> invocation.evaluation().apply())
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessage("no evaluation of lib.Lib_f"));
        assertThat(Stream.of(SLOPE, BACK, given(Map.of(), Optional.of(BACK))))
                .allSatisfy(invocation -> assertThatThrownBy(
                                () -> invocation.evaluation().apply())
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessage("no evaluation of " + invocation));
    }

    /** Nothing is known of it but its declaration. */
    @Test
    void aMethodThatIsOnlyCalledMayWriteIntoEveryArray() {
        assertThat(opaque(LIBRARY, Optional.empty()).written()).isEqualTo(ARRAYS);
        assertThat(opaque(LIBRARY, Optional.empty()).results()).isEmpty();
        assertThat(opaque(LIBRARY, Optional.of(Type.INT)).results()).containsExactly(Type.INT);
    }

    @Test
    void theMethodsOfArraysThatReturnSomethingReadOnly() {
        ClassReference arrays = new ClassReference("java.util", List.of("Arrays"));
        assertThat(opaque(arrays, Optional.of(Type.INT)).written()).isEmpty();
        assertThat(opaque(arrays, Optional.empty()).written()).isEqualTo(ARRAYS);
        assertThat(opaque(new ClassReference("java.util", List.of("Objects")), Optional.of(Type.INT))
                        .written())
                .isEqualTo(ARRAYS);
    }

    @Test
    void nodesStandBesideNumbersInTheSameShape() {
        assertThat(Stream.of(Type.DOUBLE, Type.DOUBLE_ARRAY, Type.DOUBLE_MATRIX).map(TracerCall::nodes))
                .containsExactly(Type.INT, Type.INT_ARRAY, Type.INT_MATRIX);
    }

    /** What is told the tracer is a method of it. */
    @ParameterizedTest
    @MethodSource("told")
    void theTracerHasTheMethod(TracerCall call) throws NoSuchMethodException {
        Class<?>[] parameters =
                call.parameters().stream().skip(1).map(Type::javaClass).toArray(Class<?>[]::new);
        assertThat(call.parameters()).startsWith(Type.TRACER);
        assertThat(Tracer.class.getMethod(call.method(), parameters).getReturnType())
                .isEqualTo(call.result().<Class<?>>map(Type::javaClass).orElse(void.class));
        assertThat(call.results()).isEqualTo(call.result().stream().toList());
    }

    private static Stream<TracerCall> told() {
        Stream<TracerCall> shaped = Stream.of(Type.DOUBLE, Type.DOUBLE_ARRAY, Type.DOUBLE_MATRIX)
                .flatMap(type ->
                        Stream.of(TracerCall.argument(type), TracerCall.constant(type), TracerCall.operand(type)));
        Stream<TracerCall> counted = IntStream.rangeClosed(1, 2)
                .boxed()
                .flatMap(indices -> Stream.of(TracerCall.constantElement(indices), TracerCall.element(indices)));
        Stream<TracerCall> others = Stream.of(
                TracerCall.operation(1),
                TracerCall.operation(2),
                TracerCall.operation(3),
                TracerCall.returned(),
                TracerCall.returnedElement(),
                TracerCall.event("enterLoop"),
                TracerCall.event("turn"),
                TracerCall.event("leaveLoop"));
        return Stream.of(shaped, counted, others).flatMap(calls -> calls);
    }
}
