package dev.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How a row of the table is found, and what is asked of one. */
class TableTest {
    private static final List<Type> TWO_DOUBLES = List.of(Type.DOUBLE, Type.DOUBLE);

    @Test
    void rowsAreFoundByWhatJavaWrites() {
        assertThat(Table.infix("+", Type.DOUBLE).id()).isEqualTo("double +");
        assertThat(Table.prefix("-", Type.INT).id()).isEqualTo("-int");
        assertThat(Table.shift("<<", Type.LONG, Type.INT).id()).isEqualTo("long << int");
        assertThat(Table.conversion(Type.DOUBLE, Type.INT).id()).isEqualTo("(int) double");
        assertThat(Table.isConversion(Table.conversion(Type.DOUBLE, Type.INT))).isTrue();
        assertThat(Table.isConversion(Table.infix("+", Type.DOUBLE))).isFalse();
        assertThat(Table.rule(Table.row("Math.sin"))).isSameAs(Table.row("Math.sin"));
        assertThatThrownBy(() -> Table.row("Math.random"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no row Math.random");
    }

    @Test
    void aMethodOfMathIsARowUnlessItTakesOtherArguments() {
        assertThat(Table.mathMethod("java.lang.Math", "max", TWO_DOUBLES, Type.DOUBLE))
                .contains(Table.row("Math.max"));
        assertThat(Table.mathMethod("java.lang.StrictMath", "max", TWO_DOUBLES, Type.DOUBLE))
                .contains(Table.row("StrictMath.max"));
        Rule whole = Table.mathMethod("java.lang.Math", "max", List.of(Type.INT, Type.INT), Type.INT)
                .orElseThrow();
        assertThat(whole.id()).isEqualTo("Math.max(int, int)");
        assertThat(whole.parameters()).containsExactly(Type.INT, Type.INT);
        assertThat(whole.result()).isEqualTo(Type.INT);
        assertThat(whole.isLocallyConstant()).isTrue();
        assertThat(whole.mayThrow()).isTrue();
        assertThat(whole.notation())
                .isEqualTo(new Notation.Call(new ClassReference("java.lang", List.of("Math")), "max", true));
        assertThat(whole.evaluation().apply(3, 5)).isEqualTo(5);
        assertThat(Table.mathMethod("java.lang.Math", "random", List.of(), Type.DOUBLE))
                .isEmpty();
    }

    private static Optional<String> box(String owner, String name, Type result, Type... parameters) {
        return Table.boxMethod("java.lang." + owner, name, List.of(parameters), result)
                .map(Rule::id);
    }

    @Test
    void methodsOfBoxesArePureOrStandForARow() {
        assertThat(box("Double", "max", Type.DOUBLE, Type.DOUBLE, Type.DOUBLE)).contains("Math.max");
        assertThat(box("Double", "min", Type.DOUBLE, Type.DOUBLE, Type.DOUBLE)).contains("Math.min");
        assertThat(box("Double", "sum", Type.DOUBLE, Type.DOUBLE, Type.DOUBLE)).contains("double +");
        assertThat(box("Double", "compare", Type.INT, Type.DOUBLE, Type.DOUBLE))
                .contains("Double.compare(double, double)");
        assertThat(box("Double", "isNaN", Type.BOOLEAN, Type.DOUBLE)).contains("Double.isNaN(double)");
        assertThat(box("Integer", "sum", Type.INT, Type.INT, Type.INT)).contains("Integer.sum(int, int)");
        assertThat(box("Float", "max", Type.FLOAT, Type.FLOAT, Type.FLOAT)).contains("Float.max(float, float)");
    }

    @Test
    void whatWouldDependOnADoubleSmoothlyIsUnknown() {
        assertThat(box("Double", "valueOf", Type.DOUBLE, Type.DOUBLE)).isEmpty();
        assertThat(box("Float", "sum", Type.DOUBLE, Type.DOUBLE, Type.DOUBLE)).isEmpty();
        assertThat(box("Double", "twice", Type.FLOAT, Type.DOUBLE)).isEmpty();
        assertThat(box("Double", "longBitsToDouble", Type.DOUBLE, Type.LONG)).isPresent();
        assertThat(box("Character", "toChars", Type.INT, Type.CHAR_ARRAY)).isEmpty();
        assertThat(box("String", "length", Type.INT, Type.INT)).isEmpty();
    }

    @Test
    void onlySomeMethodsOfBoxesThrow() {
        assertThat(Table.boxMethod("java.lang.Integer", "divideUnsigned", List.of(Type.INT, Type.INT), Type.INT)
                        .orElseThrow()
                        .mayThrow())
                .isTrue();
        assertThat(Table.boxMethod("java.lang.Integer", "bitCount", List.of(Type.INT), Type.INT)
                        .orElseThrow()
                        .mayThrow())
                .isFalse();
    }

    @Test
    void classesWhoseMethodsAreRowsAreKnown() {
        assertThat(List.of("java.lang.Math", "java.lang.StrictMath", "java.lang.Double"))
                .allMatch(Table::isOfKnownClass);
        assertThat(Table.isOfKnownClass("java.lang.String")).isFalse();
    }

    @Test
    void bitsAndNumbersAreToldApart() {
        Rule bits = Table.boxMethod("java.lang.Double", "doubleToLongBits", List.of(Type.DOUBLE), Type.LONG)
                .orElseThrow();
        Rule number = Table.boxMethod("java.lang.Double", "longBitsToDouble", List.of(Type.LONG), Type.DOUBLE)
                .orElseThrow();
        assertThat(Table.givesBits(bits)).isTrue();
        assertThat(Table.givesBits(number)).isFalse();
        assertThat(Table.makesNumber(number)).isTrue();
        assertThat(Table.makesNumber(bits)).isFalse();
        assertThat(Table.makesNumber(Table.conversion(Type.INT, Type.FLOAT))).isTrue();
        assertThat(Table.makesNumber(Table.conversion(Type.LONG, Type.DOUBLE))).isTrue();
        assertThat(Table.makesNumber(Table.conversion(Type.FLOAT, Type.DOUBLE))).isFalse();
        assertThat(Table.makesNumber(Table.conversion(Type.INT, Type.LONG))).isFalse();
    }

    @Test
    void remaindersAreKnown() {
        assertThat(List.of("double %", "int %", "Math.IEEEremainder"))
                .allMatch(id -> Table.row(id).isRemainder());
        assertThat(Table.row("double /").isRemainder()).isFalse();
    }

    @Test
    void aRowIsConstantWhereAllItsPartialDerivativesAreZero() {
        assertThat(Table.row("Math.floor").isLocallyConstant()).isTrue();
        assertThat(Table.row("Math.sin").isLocallyConstant()).isFalse();
        assertThat(Table.row("double +").isLocallyConstant()).isFalse();
        assertThat(Table.row("Math.sin")).hasToString("Math.sin");
    }

    @Test
    void aRowHasAPartialDerivativeAndADomainForEachParameter() {
        Rule sine = Table.row("Math.sin");
        assertThatThrownBy(() -> with(sine, List.of(), sine.domains()))
                .hasMessage("f: a partial and a domain for each parameter");
        assertThatThrownBy(() -> with(sine, sine.partials(), List.of()))
                .hasMessage("f: a partial and a domain for each parameter");
        assertThat(with(sine, sine.partials(), sine.domains()).method()).isEmpty();
    }

    private static Rule with(Rule rule, List<Partial> partials, List<Domain> domains) {
        return new Rule(
                "f",
                rule.parameters(),
                rule.result(),
                false,
                rule.notation(),
                "f",
                rule.evaluation(),
                partials,
                domains,
                "");
    }

    @Test
    void aDomainIsAnOpenInterval() {
        assertThat(Domain.UNIT.contains(0.5)).isTrue();
        assertThat(Domain.UNIT.contains(1)).isFalse();
        assertThat(Domain.UNIT.contains(-1)).isFalse();
        assertThat(Domain.POSITIVE.contains(0)).isFalse();
        assertThat(Domain.POSITIVE.contains(1e300)).isTrue();
    }

    @Test
    void samplesAreSpreadOverTheDomain() {
        SplittableRandom random = new SplittableRandom(3);
        assertThat(random.doubles(20_000).map(unused -> Domain.UNIT.sample(random)))
                .allMatch(x -> x >= -1 + 1e-3 && x <= 1 - 1e-3)
                .anyMatch(x -> x < -0.9)
                .anyMatch(x -> x > 0.9);
        assertThat(random.doubles(20_000).map(unused -> Domain.POSITIVE.sample(random)))
                .allMatch(x -> x >= 1e-3 && x <= 6)
                .anyMatch(x -> x > 5);
        assertThat(random.doubles(20_000).map(unused -> Domain.EVERYWHERE.sample(random)))
                .allMatch(x -> Math.abs(x) <= 6)
                .anyMatch(x -> x < -5);
    }

    @Test
    void aNumberIsConvertedAsByACast() {
        assertThat(Conversion.convert(3e9, Type.INT)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Conversion.convert(-1e30f, Type.LONG)).isEqualTo(Long.MIN_VALUE);
        assertThat(Conversion.convert(3e9f, Type.BYTE)).isEqualTo((byte) -1);
        assertThat(Conversion.convert(3e9, Type.SHORT)).isEqualTo((short) -1);
        assertThat(Conversion.convert(5_000_000_000L, Type.INT)).isEqualTo(705_032_704);
        assertThat(Conversion.convert('a', Type.DOUBLE)).isEqualTo(97.0);
        assertThat(Conversion.convert(0.1, Type.FLOAT)).isEqualTo(0.1f);
    }

    @Test
    void aMethodWithoutAnyDerivativeMissesAll() {
        MethodReference method =
                new MethodReference(new ClassReference("lib", List.of("Lib", "Inner")), "f", TWO_DOUBLES);
        Notation.Call call = new Notation.Call(method.owner(), "f", false);
        Rule rule = GivenRules.rule(method, call);
        assertThat(rule.partials()).containsExactly(Partial.MISSING, Partial.MISSING);
        assertThat(rule.method()).contains(method);
        assertThat(rule.mayThrow()).isTrue();
        assertThat(rule).hasToString("lib.Lib.Inner.f(double, double)");
        assertThat(GivenRules.rule(method, call, List.of(Partial.ONE, Partial.X))
                        .partials())
                .containsExactly(Partial.ONE, Partial.X);
        GivenClaim claim = new GivenClaim(
                method,
                Type.DOUBLE,
                new MethodReference(new ClassReference("lib", List.of("Given")), "slope", TWO_DOUBLES),
                Optional.of(Set.of(0)),
                0,
                false,
                1e-6);
        assertThat(claim.methodName()).isEqualTo("Lib.Inner.f");
        assertThat(claim.giverName()).isEqualTo("Given.slope");
    }

    @Test
    void eachTypeHasAZero() {
        assertThat(Conversion.zero(Type.BOOLEAN)).isEqualTo(false);
        assertThat(Conversion.zero(Type.DOUBLE)).isEqualTo(0.0);
        assertThat(Conversion.zero(Type.CHAR)).isEqualTo('\0');
        assertThat(Conversion.zeroOf(Type.DOUBLE_ARRAY))
                .isEqualTo(new Expression.Elements(Type.DOUBLE_ARRAY, List.of()));
        assertThat(Conversion.zeroOf(Type.LONG)).isEqualTo(new Expression.Constant(Type.LONG, 0L, null));
        assertThatThrownBy(() -> Conversion.convert(1, Type.STRING)).hasMessage("a number does not convert to String");
    }
}
