package dev.adjoint.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions as mathematics. In the expectations, names and numbers stand without their elements. */
class FormulaTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            1 - o * o               ~ 1−o⋅o
            a / b                   ~ <mfrac><mrow>a</mrow><mrow>b</mrow></mfrac>
            a * b / (c + d)         ~ <mfrac><mrow>a⋅b</mrow><mrow>c+d</mrow></mfrac>
            a - (b - c)             ~ a−<mrow>(b−c)</mrow>
            -x * y                  ~ −x⋅y
            x[i + 1][j]             ~ <msub><mrow>x</mrow><mrow>i+1,j</mrow></msub>
            Math.sqrt(x + y)        ~ <msqrt>x+y</msqrt>
            Math.abs(x)             ~ <mrow>|x|</mrow>
            Math.pow(x + 1, y - 1)  ~ <msup><mrow><mrow>(x+1)</mrow></mrow><mrow>y−1</mrow></msup>
            Math.cos(x) * 2.5e-3    ~ cos<mrow>(x)</mrow>⋅2.5e-3
            Partials.f(a, b)        ~ Partials.f<mrow>(a,b)</mrow>
            x.length                ~ x.length
            a <= b && c ? 1 : 0     ~ a≤b∧c?1:0
            """)
    void areTypeset(String expression, String expected) {
        String markup = Formula.of(expression).replaceAll("</?m[ino]>", "");
        assertThat(markup).isEqualTo("<mrow>" + expected + "</mrow>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(double) n",
                "a -",
                "a[",
                "f(a b)",
                "f(",
                "(a",
                "a b",
                "a.",
                "\"text\"",
                "a ? b",
                "\ud83d\ude00"
            })
    void whatIsNotUnderstoodIsShownAsItIs(String expression) {
        assertThat(Formula.of(expression)).isEqualTo("<mtext>" + Escape.html(expression) + "</mtext>");
    }
}
