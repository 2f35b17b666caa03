package dev.adjoint.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.DifferentiableVectorFunction;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.javac.Compiled;
import dev.adjoint.processor.javac.Javac;
import dev.adjoint.processor.rules.Table;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The members of companions for arrays. The functions are made by hand: the value is b² or an array of the caller's,
 * and what stands for a derivative is b or an array that is at hand.
 */
class EmittedArrayMembersTest {
    private static final Value B = parameter(Type.DOUBLE, "b");
    private static final Value W = parameter(Type.DOUBLE_ARRAY, "w");
    private static final Value M = parameter(Type.DOUBLE_MATRIX, "m");
    private static final Value Y = parameter(Type.DOUBLE_ARRAY, "y");
    private static final Value N = parameter(Type.INT_ARRAY, "n");

    @Test
    void gradientAndJvpHaveTheTypesOfTheParameters() {
        String source = number(List.of(W, B, N, M, Y), List.of(W, B, M));
        assertThat(source)
                .contains("record Gradient(double value, double[] dw, double db, double[][] dm)")
                .contains("static Gradient gradient(double[] w, double b, int[] n, double[][] m, double[] y)")
                .contains("""
                          static Jvp jvp(double[] w, double b, int[] n, double[][] m, double[] y, double[] dw, double db,
                              double[][] dm) {
                        """)
                .contains("record Jvp(double value, double derivative)")
                .contains("@param dm the partial derivatives with respect to m, in a matrix of the same shape")
                .contains("@param dw the tangent of w, in an array of the same length");
    }

    @Test
    void vjpTakesTheArraysBeforeTheSlotsOfTheNumbers() {
        assertThat(number(List.of(B, W), List.of(B, W))).contains("""
                  /**
                   * Adds the gradient, times a seed, to arrays, by reverse mode and without allocation.
                   *
                   * @param seed the factor
                   * @param dw where the partial derivatives with respect to w are added, in an array of the same length
                   * @param dparameters where the partial derivatives are added, one slot each for b
                   * @return the value
                   */
                  static double vjp(double b, double[] w, double seed, double[] dw, double[] dparameters) {
                """);
        assertThat(number(List.of(W), List.of(W)))
                .contains("static double vjp(double[] w, double seed, double[] dw) {");
    }

    @Test
    void functionBindsConstantsAndLengths() throws ReflectiveOperationException {
        Compiled compiled = compiled(number(List.of(W, B, N, M, Y), List.of(W, B, M)));
        double[] y = {1};
        DifferentiableFunction function = (DifferentiableFunction) invoke(compiled, "function", new int[1], y, 2, 2, 1);
        assertThat(function.dimension()).isEqualTo(5);
        assertThat(function.names()).containsExactly("w[0]", "w[1]", "b", "m[0][0]", "m[1][0]");
        double[] x = {1, 2, 3, 4, 5};
        double[] gradient = {9, 9, 9, 9, 9};
        assertThat(function.value(x)).isEqualTo(9);
        assertThat(function.gradient(x, gradient)).isEqualTo(9);
        assertThat(gradient).containsExactly(0, 0, 3, 0, 0);
        assertThat(function.directional(x, gradient)).isEqualTo(9);
        assertThatIllegalArgumentException().isThrownBy(() -> function.value(new double[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> function.gradient(x, new double[6]));
        assertThatIllegalArgumentException().isThrownBy(() -> function.directional(x, new double[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invoke(compiled, "function", new int[1], y, -1, 2, 1))
                .withMessage("an array cannot have the length -1");
    }

    @Test
    void theOnlyArrayIsNotCopied() {
        assertThat(number(List.of(W, Y), List.of(W)))
                .contains("return Foo_f.value(x, y);")
                .contains("return vjp(x, y, 1, Packed.zeroed(gradient, x));")
                .contains("return jvp(x, y, v).derivative();");
    }

    @Test
    void anArrayThatIsReturnedIsCopied() throws ReflectiveOperationException {
        DifferentiableVectorFunction function =
                (DifferentiableVectorFunction) invoke(compiled(array(W, List.of(W, B), List.of(W, B))), "function", 2);
        double[] x = {1, 2, 3};
        double[] value = function.value(x);
        assertThat(value).containsExactly(1, 2);
        value[0] = 7;
        assertThat(x[0]).isEqualTo(1);
        assertThat(function.jacobian(x)).isDeepEqualTo(new double[][] {{0, 0, 3}, {0, 0, 3}});
        assertThat(function.vjp(x, new double[2], new double[3])).containsExactly(1, 2);
        assertThat(function.directional(x, new double[] {4, 5, 6})).containsExactly(4, 5);
        assertThat(function.names()).containsExactly("w[0]", "w[1]", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function.vjp(new double[2], new double[2], new double[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function.vjp(new double[3], new double[2], new double[2]));
    }

    @Test
    void jacobianHasTheOutputsForRows() {
        assertThat(array(Y, List.of(W, B, M, Y), List.of(W, B, M))).contains("""
                  static double[][] jacobian(double[] w, double b, double[][] m, double[] y) {
                    int mSize = Packed.size(m);
                    double[][] jacobian = new double[value(w, b, m, y.clone()).length][w.length + mSize + 1];
                    for (int i = 0; i < jacobian.length; i++) {
                      double[] seed = new double[jacobian.length];
                      seed[i] = 1;
                      double[] dw = Shadows.zerosLike(w);
                      double[][] dm = Shadows.zerosLike(m);
                      double[] dparameters = new double[1];
                      vjp(w, b, m, y, seed, dw, dm, dparameters);
                      Packed.pack(dw, jacobian[i], 0);
                      jacobian[i][w.length] = dparameters[0];
                      Packed.pack(dm, jacobian[i], w.length + 1);
                    }
                    return jacobian;
                  }
                """);
        Value i = parameter(Type.DOUBLE_ARRAY, "i");
        Value seed = parameter(Type.INT, "seed");
        assertThat(array(Y, List.of(i, seed, Y), List.of(i))).contains("""
                  static double[][] jacobian(double[] i, int seed, double[] y) {
                    double[][] jacobian = new double[value(i, seed, y.clone()).length][i.length];
                    for (int i_ = 0; i_ < jacobian.length; i_++) {
                      double[] seed_ = new double[jacobian.length];
                      seed_[i_] = 1;
                      vjp(i, seed, y, seed_, jacobian[i_]);
                    }
                    return jacobian;
                  }
                """);
    }

    @Test
    void jacobianRejectsRaggedMatrices() throws ReflectiveOperationException {
        Compiled compiled = compiled(array(Y, List.of(M, B, Y), List.of(M, B)));
        double[] y = {1, 2};
        assertThat((double[][]) invoke(compiled, "jacobian", new double[2][1], 3.0, y))
                .isDeepEqualTo(new double[][] {{0, 0, 3}, {0, 0, 3}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invoke(compiled, "jacobian", new double[][] {{1}, {}}, 3.0, y))
                .withMessageContaining("ragged");
    }

    @Test
    void functionTakesWhatDoesNotFitTheMembers() throws ReflectiveOperationException {
        List<Value> parameters = new ArrayList<>(List.of(W, B, M, Y));
        IntStream.range(0, 124).forEach(i -> parameters.add(parameter(Type.DOUBLE, "x" + i)));
        List<Value> active = parameters.stream().filter(value -> value != Y).toList();
        double[] x = IntStream.range(0, 2 + 1 + 4 + 124).asDoubleStream().toArray();

        double[] gradient = new double[x.length];
        double[] y = {1, 2};
        String numberSource = number(parameters, active);
        Compiled number = compiled(numberSource);
        assertThat(numberSource).contains("There is no {@code vjp}");
        DifferentiableFunction function = (DifferentiableFunction) invoke(number, "function", y, 2, 2, 2);
        assertThat(function.gradient(x, gradient)).isEqualTo(4);
        assertThat(gradient).containsExactly(x);
        assertThat(function.directional(x, x)).isEqualTo(4);

        String arraySource = array(Y, parameters, active);
        Compiled array = compiled(arraySource);
        assertThat(arraySource).contains("There is no {@code jacobian}").doesNotContain("static double[][] jacobian");
        DifferentiableVectorFunction vectorFunction =
                (DifferentiableVectorFunction) invoke(array, "function", y, 2, 2, 2);
        double[] expected = x.clone();
        Arrays.fill(expected, 0, 2, 0);
        Arrays.fill(expected, 3, 7, 0);
        assertThat(vectorFunction.vjp(x, y, gradient)).isEqualTo(y);
        assertThat(gradient).containsExactly(expected);
        assertThat(vectorFunction.jacobian(x)).isDeepEqualTo(new double[][] {expected, expected});
    }

    @Test
    void namesGiveWayToThoseOfConstants() throws ReflectiveOperationException {
        List<Value> parameters = new ArrayList<>(List.of(W, B));
        Stream.of("wLength", "dimension", "dw", "dparameters", "value", "x")
                .forEach(name -> parameters.add(parameter(Type.INT, name)));
        DifferentiableFunction function = (DifferentiableFunction)
                invoke(compiled(number(parameters, List.of(W, B))), "function", 1, 2, 3, 4, 5, 6, 2);
        double[] gradient = new double[3];
        assertThat(function.gradient(new double[] {1, 2, 3}, gradient)).isEqualTo(9);
        assertThat(gradient).containsExactly(0, 0, 3);
    }

    private static String number(List<Value> parameters, List<Value> active) {
        BlockBuilder out = new BlockBuilder();
        Value factor = active.contains(B) ? B : out.let(Origin.primal(null, 3), Expression.Constant.of(2.0));
        return emit(parameters, active, out, out.apply(Origin.primal(null, 3), Table.row("double *"), factor, factor));
    }

    private static String array(Value result, List<Value> parameters, List<Value> active) {
        return emit(parameters, active, new BlockBuilder(), result);
    }

    /** A companion where active parameters stand for their derivatives. */
    private static String emit(List<Value> parameters, List<Value> active, BlockBuilder out, Value value) {
        List<Value> numbers =
                active.stream().filter(parameter -> !parameter.type().isArray()).toList();
        List<Value> arrays =
                active.stream().filter(parameter -> parameter.type().isArray()).toList();
        List<Value> seedAndSinks = new ArrayList<>(List.of(derivative(value.type(), "seed")));
        arrays.forEach(array -> seedAndSinks.add(derivative(array.type(), "d" + array.name())));
        List<Value> tangents = active.stream()
                .map(parameter -> derivative(parameter.type(), "d" + parameter.name()))
                .toList();
        Value derivative =
                value.type().isArray() && active.contains(value) ? tangents.get(active.indexOf(value)) : value;
        Companion companion = new Companion(
                new ClassReference("", List.of("Foo_f")),
                false,
                new ClassReference("", List.of("Foo")),
                "f",
                true,
                false,
                active,
                parameters.stream().map(ParameterGroup::of).toList(),
                new Function("f", parameters, out.build(List.of(value))),
                value.type().isArray()
                        ? Optional.empty()
                        : Optional.of(new Function("gradient", parameters, out.build(join(List.of(value), active)))),
                Optional.of(
                        new Function("vjp", join(parameters, seedAndSinks), out.build(join(List.of(value), numbers)))),
                Optional.of(new Function("jvp", join(parameters, tangents), out.build(List.of(value, derivative)))),
                Optional.empty(),
                Companion.Effects.NONE,
                new Companion.Environment(false, false, false));
        return Emitter.emit(companion, "test").text();
    }

    private static List<Value> join(List<Value> some, List<Value> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Compiled compiled(String companion) {
        return new Javac()
                .compile("class Foo { static void f() {} }", companion)
                .compiled();
    }

    private static Object invoke(Compiled compiled, String name, Object... arguments)
            throws ReflectiveOperationException {
        Method method = Stream.of(compiled.type("Foo_f").getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    private static Value parameter(Type type, String name) {
        return new Value(type, Origin.primal(name, Origin.NO_LINE));
    }

    private static Value derivative(Type type, String name) {
        return new Value(type, Origin.derivative(name, Origin.NO_LINE));
    }
}
