package dev.adjoint.processor.rules;

import static dev.adjoint.processor.rules.Partial.ONE;
import static dev.adjoint.processor.rules.Partial.R;
import static dev.adjoint.processor.rules.Partial.X;
import static dev.adjoint.processor.rules.Partial.Y;
import static dev.adjoint.processor.rules.Partial.Z;
import static dev.adjoint.processor.rules.Partial.ZERO;
import static dev.adjoint.processor.rules.Partial.divide;
import static dev.adjoint.processor.rules.Partial.literal;
import static dev.adjoint.processor.rules.Partial.minus;
import static dev.adjoint.processor.rules.Partial.negate;
import static dev.adjoint.processor.rules.Partial.plus;
import static dev.adjoint.processor.rules.Partial.times;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rows of {@link Math} and {@link StrictMath}, the same for both. The derivatives are those of the DLMF, chapter 4
 * (https://dlmf.nist.gov/4).
 */
final class MathFunctions {
    /** Names that Math has for several parameter types. */
    private static final Set<String> OVERLOADED = Set.of(
            "abs",
            "clamp",
            "copySign",
            "fma",
            "max",
            "min",
            "nextAfter",
            "nextDown",
            "nextUp",
            "scalb",
            "signum",
            "ulp");

    private final ClassReference owner;
    private final List<Rule> rows = new ArrayList<>();

    private MathFunctions(String owner) {
        this.owner = new ClassReference("java.lang", List.of(owner));
    }

    static List<Rule> rows(String owner) {
        MathFunctions functions = new MathFunctions(owner);
        functions.exponentials();
        functions.trigonometry();
        functions.powersAndRoots();
        functions.selections();
        functions.roundings();
        functions.neighbours();
        return functions.rows;
    }

    private void exponentials() {
        Domain positive = Domain.POSITIVE;
        unary("exp", Domain.EVERYWHERE, R, "");
        unary("expm1", Domain.EVERYWHERE, call("exp", X), "");
        unary("log", positive, divide(ONE, X), "at +0: +∞, at -0: -∞; below 0 the value is NaN, the partial 1/x");
        unary("log10", positive, divide(literal(0.4342944819032518), X), "as log");
        unary(
                "log1p",
                Domain.ABOVE_MINUS_ONE,
                divide(ONE, plus(ONE, X)),
                "at -1: +∞; below -1 the value is NaN, the partial 1/(1+x)");
        unary("sinh", Domain.EVERYWHERE, call("cosh", X), "");
        unary("cosh", Domain.EVERYWHERE, call("sinh", X), "");
        unary("tanh", Domain.EVERYWHERE, minus(ONE, times(R, R)), "where the value rounds to ±1: 0");
    }

    private void trigonometry() {
        // (1-x)(1+x) keeps its digits near ±1, where 1-x² cancels.
        Partial arc = call("sqrt", times(minus(ONE, X), plus(ONE, X)));
        unary("sin", Domain.EVERYWHERE, call("cos", X), "");
        unary("cos", Domain.EVERYWHERE, negate(call("sin", X)), "");
        unary("tan", Domain.EVERYWHERE, plus(ONE, times(R, R)), "");
        unary("asin", Domain.UNIT, divide(ONE, arc), "at ±1: +∞; beyond: NaN");
        unary("acos", Domain.UNIT, divide(literal(-1.0), arc), "at ±1: -∞; beyond: NaN");
        unary("atan", Domain.EVERYWHERE, divide(ONE, plus(ONE, times(X, X))), "");
        binary(
                "atan2",
                inversion(Y, X),
                negate(inversion(X, Y)),
                "at (0, 0): 0; where x or y is infinite: 0; survives overflow and underflow");
        unary("toRadians", Domain.EVERYWHERE, literal(0.017453292519943295), "");
        unary("toDegrees", Domain.EVERYWHERE, literal(57.29577951308232), "");
    }

    private void powersAndRoots() {
        // |R|, since the root of -0.0 is -0.0 and the slope there is +∞ all the same.
        unary("sqrt", Domain.POSITIVE, divide(literal(0.5), call("abs", R)), "at ±0: +∞; below: NaN");
        unary("cbrt", Domain.EVERYWHERE, divide(ONE, times(literal(3.0), times(R, R))), "at ±0: +∞");
        Domain[] powDomain = {Domain.POSITIVE, Domain.EVERYWHERE};
        row(
                "pow",
                List.of(Type.DOUBLE, Type.DOUBLE),
                false,
                List.of(Partial.call("Partials.powBase", X, Y, R), Partial.call("Partials.powExponent", X, Y, R)),
                List.of(powDomain),
                "∂x at y = 0: 0; ∂x of a negative base is finite for whole y; ∂y at x = 0: 0 for y > 0, else -∞; ∂y at x < 0:"
                        + " NaN");
        binary(
                "hypot",
                direction(X, Y),
                direction(Y, X),
                "at (0, 0): 0; where both are infinite: NaN; survives overflow and underflow");
        // As the row of %, but in two quotients: here x - R may overflow.
        Partial multiple = call("rint", minus(divide(X, Y), divide(R, Y)));
        binary("IEEEremainder", ONE, negate(multiple), "at a tie of x/y, as the value rounds");
        row(
                "fma",
                List.of(Type.DOUBLE, Type.DOUBLE, Type.DOUBLE),
                false,
                List.of(Y, X, ONE),
                List.of(Domain.EVERYWHERE, Domain.EVERYWHERE, Domain.EVERYWHERE),
                "");
        row(
                "scalb",
                List.of(Type.DOUBLE, Type.INT),
                false,
                List.of(call("scalb", ONE, Y), ZERO),
                List.of(Domain.EVERYWHERE, Domain.EVERYWHERE),
                "times the power of 2, which may be 0 or ∞ as a double");
    }

    private void selections() {
        unary("abs", Domain.EVERYWHERE, call("signum", X), "at 0: 0");
        binary("max", step(X, Y), step(Y, X), "at a tie half to each; +0 and -0 tie; NaN if either is NaN");
        binary("min", step(Y, X), step(X, Y), "at a tie half to each; +0 and -0 tie; NaN if either is NaN");
        // clamp(x, y, z) is max(y, min(x, z)): the ties are those of max and min, and the shares sum to 1.
        Partial upper = call("min", X, Z);
        row(
                "clamp",
                List.of(Type.DOUBLE, Type.DOUBLE, Type.DOUBLE),
                true,
                List.of(times(step(upper, Y), step(Z, X)), step(Y, upper), times(step(upper, Y), step(X, Z))),
                List.of(Domain.EVERYWHERE, new Domain(-3, -1), new Domain(1, 3)),
                "since JDK 21; ties as max(y, min(x, z))");
        Partial signs = times(call("copySign", ONE, X), call("copySign", ONE, Y));
        binary("copySign", signs, ZERO, "∂x = ±1 by the two signs, also at ±0; ∂y = 0, also at ±0");
    }

    private void roundings() {
        for (String name : List.of("ceil", "floor", "rint", "signum", "ulp")) {
            unary(name, Domain.EVERYWHERE, ZERO, "0 everywhere, at the jumps too");
        }
    }

    private void neighbours() {
        unary("nextUp", Domain.EVERYWHERE, ONE, "as the identity");
        unary("nextDown", Domain.EVERYWHERE, ONE, "as the identity");
        binary("nextAfter", ONE, ZERO, "as the identity in x");
    }

    private static Partial step(Partial x, Partial y) {
        return Partial.call("Partials.step", x, y);
    }

    private static Partial direction(Partial x, Partial y) {
        return Partial.call("Partials.direction", x, y);
    }

    private static Partial inversion(Partial x, Partial y) {
        return Partial.call("Partials.inversion", x, y);
    }

    /** A method of the same class. */
    private Partial call(String name, Partial... arguments) {
        return Partial.call(id(name), arguments);
    }

    private String id(String name) {
        return owner.simpleNames().get(0) + "." + name;
    }

    private void unary(String name, Domain domain, Partial dx, String kinks) {
        row(name, List.of(Type.DOUBLE), false, List.of(dx), List.of(domain), kinks);
    }

    private void binary(String name, Partial dx, Partial dy, String kinks) {
        List<Domain> domains = List.of(Domain.EVERYWHERE, Domain.EVERYWHERE);
        row(name, List.of(Type.DOUBLE, Type.DOUBLE), false, List.of(dx, dy), domains, kinks);
    }

    private void row(
            String name,
            List<Type> parameters,
            boolean mayThrow,
            List<Partial> partials,
            List<Domain> domains,
            String kinks) {
        rows.add(new Rule(
                id(name),
                parameters,
                Type.DOUBLE,
                mayThrow,
                new Notation.Call(owner, name, OVERLOADED.contains(name)),
                name,
                StaticMethod.evaluation(owner.toString(), name, parameters, Type.DOUBLE),
                partials,
                domains,
                kinks));
    }
}
