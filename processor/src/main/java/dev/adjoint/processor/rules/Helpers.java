package dev.adjoint.processor.rules;

import static dev.adjoint.processor.rules.Partial.R;
import static dev.adjoint.processor.rules.Partial.X;
import static dev.adjoint.processor.rules.Partial.Y;
import static dev.adjoint.processor.rules.Partial.ZERO;
import static dev.adjoint.processor.rules.Partial.call;
import static dev.adjoint.processor.rules.Partial.literal;
import static dev.adjoint.processor.rules.Partial.minus;
import static dev.adjoint.processor.rules.Partial.negate;
import static dev.adjoint.processor.rules.Partial.times;

import dev.adjoint.Partials;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** The rows of the runtime's {@link Partials}, which occur in partial derivatives and have such themselves. */
final class Helpers {
    private static final ClassReference OWNER = new ClassReference("dev.adjoint", List.of("Partials"));
    private static final Type REAL = Type.DOUBLE;
    private static final Domain ALL = Domain.EVERYWHERE;

    /** Of the whole orders of a derivative 0, 1 and 2. */
    private static final Domain ORDERS = new Domain(-1, 3);

    /** How often {@code powDerivative} differentiates in x and in y. */
    private static final Partial IN_BASE = new Partial.Input(2);

    private static final Partial IN_EXPONENT = new Partial.Input(3);

    private Helpers() {}

    static List<Rule> rows() {
        List<Rule> rows = new ArrayList<>();
        Partial byDistance = call("Partials.inversion", Y, X); // y / r²
        rows.add(row("step", List.of(REAL, REAL), List.of(ZERO, ZERO), List.of(ALL, ALL), "step"));
        rows.add(row(
                "direction",
                List.of(REAL, REAL),
                List.of(times(call("Partials.direction", Y, X), byDistance), negate(times(R, byDistance))),
                List.of(ALL, ALL),
                "direction"));
        Partial square = minus(times(byDistance, byDistance), times(R, R));
        rows.add(row(
                "inversion",
                List.of(REAL, REAL),
                List.of(square, times(literal(-2.0), times(R, byDistance))),
                List.of(ALL, ALL),
                "inversion"));
        // The power that is handed over is a function of x and y: through it nothing further depends on them.
        List<Domain> powDomains = List.of(Domain.POSITIVE, ALL, ALL);
        rows.add(row(
                "powBase",
                List.of(REAL, REAL, REAL),
                List.of(powDerivative(2, 0), powDerivative(1, 1), ZERO),
                powDomains,
                "slope"));
        rows.add(row(
                "powExponent",
                List.of(REAL, REAL, REAL),
                List.of(powDerivative(1, 1), powDerivative(0, 2), ZERO),
                powDomains,
                "slope"));
        rows.add(row(
                "powDerivative",
                List.of(REAL, REAL, Type.INT, Type.INT),
                List.of(
                        call("Partials.powDerivative", X, Y, call("int +", IN_BASE, literal(1)), IN_EXPONENT),
                        call("Partials.powDerivative", X, Y, IN_BASE, call("int +", IN_EXPONENT, literal(1))),
                        ZERO,
                        ZERO),
                List.of(Domain.POSITIVE, ALL, ORDERS, ORDERS),
                "slope"));
        return rows;
    }

    private static Partial powDerivative(int inBase, int inExponent) {
        return call("Partials.powDerivative", X, Y, literal(inBase), literal(inExponent));
    }

    private static Rule row(
            String name, List<Type> parameters, List<Partial> partials, List<Domain> domains, String noun) {
        return new Rule(
                OWNER.simpleNames().get(0) + "." + name,
                parameters,
                REAL,
                false,
                new Notation.Call(OWNER, name, false),
                noun,
                StaticMethod.evaluation(OWNER.toString(), name, parameters, REAL),
                partials,
                domains,
                "");
    }
}
