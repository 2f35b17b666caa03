package dev.adjoint.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reverse mode reads an element again, instead of keeping it, if it still holds what was read. */
class ReloadsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "y = a[0];",
                "a[0] = x; y = a[0];",
                "y = a[0]; b[0] = x;",
                "if (x > 0) { a[0] = x; } y = a[0];",
                "for (int i = 0; i < 3; i++) { a[i] = x; } y = a[0];",
                "for (int i = 0; i < 3; i++) { a[i] = x; } for (int i = 0; i < 3; i++) { y += a[i]; }",
                "for (int i = 0; i < 3; i++) { y += a[i]; b[i] = x; }",
                "double[] row = m[0]; y = row[1]; m[0] = a;"
            })
    void anElementIsReadAgain(String statements) {
        assertThat(isReloadable(statements)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y = a[0]; a[0] = x;",
                "y = a[0]; Arrays.fill(a, x);",
                "y = a[0]; if (x > 0) { a[0] = x; }",
                "y = a[0]; for (int i = 0; i < 3; i++) { a[i] = x; }",
                "double[] t = a; y = a[0]; t[0] = x;",
                "y = m[0][1]; m[1][0] = x;",
                "for (int i = 0; i < 3; i++) { y += a[i]; a[i] = x; }",
                "for (int i = 0; i < 3; i++) { a[i] = x; y += a[0]; }",
                "for (int i = 0; i < 3; i++) { for (int j = 0; j < 3; j++) { a[j] = x; } y += a[0]; }",
                "for (int i = 0; i < 3; i++) { a[i] = x; for (int j = 0; j < 3; j++) { y += a[j]; } }",
                "for (int i = 0; i < 3; i++) { if (x > i) { a[i] = x; } y += a[0]; }"
            })
    void anElementIsNotReadAgainWhereItMayBeOverwritten(String statements) {
        assertThat(isReloadable(statements)).isFalse();
    }

    private static boolean isReloadable(String statements) {
        Function function = Text.function(statements);
        Statement.Let read = Text.only(
                function,
                Statement.Let.class,
                let -> let.expression() instanceof Expression.Load load && load.type() == Type.DOUBLE);
        return Reloads.of(function, Aliases.of(function)).isReloadable(read.value());
    }
}
