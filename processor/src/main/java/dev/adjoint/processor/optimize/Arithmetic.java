package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.rules.Table;

/** The operations that the rules of arithmetic speak of. */
final class Arithmetic {
    static final Primitive PLUS = Table.row("double +");
    static final Primitive MINUS = Table.row("double -");
    static final Primitive TIMES = Table.row("double *");
    static final Primitive DIVIDE = Table.row("double /");
    static final Primitive NEGATE = Table.row("-double");

    private Arithmetic() {}

    static boolean isProductOrQuotient(Primitive primitive) {
        return primitive == TIMES || primitive == DIVIDE;
    }
}
