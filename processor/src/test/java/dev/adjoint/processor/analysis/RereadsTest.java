package dev.adjoint.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.ir.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reverse mode calls a method's companion with the array that the method was given, if it is as it was then. */
class RereadsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "y = Other.sum(a);",
                "a[0] = x; y = Other.sum(a);",
                "y = Other.sum(a); b[0] = x;",
                "if (x > 0) { a[0] = x; } y = Other.sum(a);",
                "for (int i = 0; i < 3; i++) { a[i] = x; } y = Other.sum(a);",
                "for (int i = 0; i < 3; i++) { a[i] = x; } for (int i = 0; i < 3; i++) { y += Other.sum(a); }",
                "for (int i = 0; i < 3; i++) { double[] t = {x, y}; t[0] *= i; y += Other.sum(t); }",
                "for (int i = 0; i < 3; i++) { double[] t = {x, y}; t[0] *= i;"
                        + " for (int j = 0; j < 3; j++) { y += Other.sum(t); } }",
                "for (int i = 0; i < 3; i++) { double[] t = {x, y}; double[] u = {y, x}; t[0] *= i;"
                        + " double[] v = x > i ? t : u; y += Other.sum(v); }"
            })
    void anArgumentIsAsItWas(String statements) {
        assertThat(isAsItWas(statements)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y = Other.sum(a); a[0] = x;",
                "y = Other.sum(a); Arrays.fill(a, x);",
                "y = Other.sum(a); if (x > 0) { a[0] = x; }",
                "y = Other.sum(a); for (int i = 0; i < 3; i++) { a[i] = x; }",
                "double[] t = a; y = Other.sum(a); t[0] = x;",
                "double[] t = x > 0 ? a : b; y = Other.sum(a); t[0] = x;",
                "y = Other.sum(m[0]); m[1][0] = x;",
                "for (int i = 0; i < 3; i++) { y += Other.sum(a); a[i] = x; }",
                "for (int i = 0; i < 3; i++) { a[i] = x; y += Other.sum(a); }",
                "for (int i = 0; i < 3; i++) { for (int j = 0; j < 3; j++) { a[j] = x; } y += Other.sum(a); }",
                "for (int i = 0; i < 3; i++) { a[i] = x; for (int j = 0; j < 3; j++) { y += Other.sum(a); } }",
                "for (int i = 0; i < 3; i++) { double[] t = {x, y}; y += Other.sum(t); t[0] = 1; }",
                "for (int i = 0; i < 3; i++) { double[] t = {x, y};"
                        + " for (int j = 0; j < 2; j++) { t[j] *= x; y += Other.sum(t); } }",
                "double[] t = {x, y}; for (int i = 0; i < 3; i++) { t[0] = i * x; y += Other.sum(t);"
                        + " t = new double[] {x, 2 * y}; }",
                "for (int i = 0; i < 3; i++) { double[] t = {x, y}; double[] u = x > i ? t : a; u[0] *= x;"
                        + " y += Other.sum(u); }"
            })
    void anArgumentIsNotWhereItMayBeWrittenInto(String statements) {
        assertThat(isAsItWas(statements)).isFalse();
    }

    @Test
    void rowsStayWhileTheirNumbersChange() {
        String numbers = "y = Other.trace(m); m[0][0] = x;";

        assertThat(hasRows(numbers)).isTrue();
        assertThat(isAsItWas(numbers)).isFalse();
        assertThat(hasRows("y = Other.trace(m); m[0] = m[1];")).isFalse();
        assertThat(hasRows("m[0] = m[1]; y = Other.trace(m);")).isTrue();
    }

    @Test
    void aResultIsAsItWasUntilItIsWrittenInto() {
        assertThat(isResultAsItWas("double[] r = Other.twice(a); y = r[0]; a[0] = x;"))
                .isTrue();
        assertThat(isResultAsItWas("double[] r = Other.twice(a); r[0] = x; y = r[1];"))
                .isFalse();
    }

    @Test
    void aCallMayItselfWriteIntoItsArgumentIfNothingElseIsKnown() {
        Function function = Text.lowered("y = Other.sum(a);").function().orElseThrow();

        assertThat(Rereads.of(function).isAsItWas(Text.call(function), 0)).isFalse();
    }

    private static boolean isAsItWas(String statements) {
        Function function = Text.function(statements);
        return Rereads.of(function).isAsItWas(Text.call(function), 0);
    }

    private static boolean hasRows(String statements) {
        Function function = Text.function(statements);
        return Rereads.of(function).hasRowsAsTheyWere(Text.call(function), 0);
    }

    private static boolean isResultAsItWas(String statements) {
        Function function = Text.function(statements);
        return Rereads.of(function).isResultAsItWas(Text.call(function));
    }
}
