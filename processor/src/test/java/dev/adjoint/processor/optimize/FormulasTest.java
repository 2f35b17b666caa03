package dev.adjoint.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.derive.Forward;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.programs.Listing;
import org.junit.jupiter.api.Test;

/** Derivatives as somebody who knows the subject would write them by hand. */
final class FormulasTest {
    @Test
    void neuronSharesItsAdjoint() {
        assertThat(vjp(Formulas.neuron())).isEqualTo("""
                        n = x1 * w1 + x2 * w2 + b
                        result = tanh(n)
                        dn = (1 - result * result) * seed
                        dx2 = w2 * dn
                        dw2 = x2 * dn
                        dx1 = w1 * dn
                        dw1 = x1 * dn
                        return result, dx1, dx2, dw1, dw2, dn
                        """);
    }

    @Test
    void gradientKnowsThatItsSeedIsOne() {
        assertThat(gradient(Formulas.neuron())).contains("\ndn = 1 - result * result\n");
    }

    @Test
    void tangentsAreSumsWithoutParentheses() {
        assertThat(jvp(Formulas.neuron())).contains("\ndn = w1 * dx1 + x1 * dw1 + w2 * dx2 + x2 * dw2 + db\n");
    }

    @Test
    void aVariableUsedTwiceAccumulates() {
        assertThat(gradient(Formulas.usedTwice())).isEqualTo("""
                        d = a * b
                        e = a + b
                        da = d
                        db = d
                        da += b * e
                        db += a * e
                        return d * e, da, db
                        """);
    }

    @Test
    void halfTheSquareHasItsRootAsDerivative() {
        assertThat(gradient(Formulas.halfSquare())).isEqualTo("return 0.5 * r * r, r\n");
        assertThat(vjp(Formulas.halfSquare())).isEqualTo("dr = r * seed\nreturn 0.5 * r * r, dr\n");
        assertThat(jvp(Formulas.halfSquare())).isEqualTo("return 0.5 * r * r, r * dr\n");
        assertThat(gradient(Formulas.namedHalfSquare())).isEqualTo("""
                        half = 0.5 * r
                        return half * r, r
                        """);
    }

    @Test
    void aNegativeContributionIsSubtracted() {
        assertThat(vjp(Formulas.huberTail())).isEqualTo("""
                        size = abs(r)
                        excess = size - 0.5 * delta
                        ddelta = excess * seed
                        dexcess = delta * seed
                        ddelta -= 0.5 * dexcess
                        dr = signum(r) * dexcess
                        return delta * excess, dr, ddelta
                        """);
    }

    @Test
    void theFirstContributionStaysWhenTheSecondIsSubtracted() {
        assertThat(gradient(Formulas.huberTail())).contains("\nddelta = excess\nddelta -= t1\n");
    }

    @Test
    void logisticReusesItsResultAndSignsCancel() {
        assertThat(gradient(Formulas.logistic())).isEqualTo("""
                        t1 = exp(-x)
                        t2 = 1 + t1
                        t3 = 1 / t2
                        return t3, t3 / t2 * t1
                        """);
    }

    @Test
    void powersWithConstantExponents() {
        assertThat(gradient(Formulas.power(0))).isEqualTo("dx = 0\nreturn pow(x, 0), dx\n");
        assertThat(gradient(Formulas.power(-0.0))).isEqualTo("dx = 0\nreturn pow(x, -0), dx\n");
        assertThat(gradient(Formulas.power(1))).isEqualTo("dx = 1\nreturn pow(x, 1), dx\n");
        assertThat(vjp(Formulas.power(2))).isEqualTo("dx = 2 * x * seed\nreturn pow(x, 2), dx\n");
        assertThat(vjp(Formulas.power(3))).isEqualTo("dx = 3 * x * x * seed\nreturn pow(x, 3), dx\n");
        assertThat(gradient(Formulas.power(0.5))).isEqualTo("dx = 0.5 * pow(x, -0.5)\nreturn pow(x, 0.5), dx\n");
        assertThat(vjp(Formulas.power(-1))).isEqualTo("dx = -pow(x, -2) * seed\nreturn pow(x, -1), dx\n");
    }

    @Test
    void aQuotientDividesOnce() {
        assertThat(vjp(Formulas.binary("double /"))).isEqualTo("""
                        t1 = a / b
                        da = seed / b
                        db = -t1 * da
                        return t1, da, db
                        """);
        assertThat(jvp(Formulas.sineOfQuotient())).contains("\nds = (da - s * db) / b\n");
    }

    @Test
    void differencesAndSigns() {
        assertThat(gradient(Formulas.binary("double -"))).isEqualTo("db = -1\nreturn a - b, 1, db\n");
        assertThat(vjp(Formulas.binary("double -"))).isEqualTo("db = -seed\nreturn a - b, seed, db\n");
        assertThat(jvp(Formulas.binary("double -"))).isEqualTo("return a - b, da - db\n");
        assertThat(vjp(Formulas.unary("-double"))).isEqualTo("dx = -seed\nreturn -x, dx\n");
        assertThat(vjp(Formulas.unary("Math.cos"))).isEqualTo("dx = -sin(x) * seed\nreturn cos(x), dx\n");
        assertThat(vjp(Formulas.unary("Math.log"))).isEqualTo("dx = seed / x\nreturn log(x), dx\n");
    }

    @Test
    void aRootThatCannotBeMinusZeroNeedsNoAbs() {
        assertThat(gradient(Formulas.unary("Math.sqrt"))).contains("dx = 0.5 / abs(t1)\n");
        assertThat(gradient(Formulas.distance())).isEqualTo("""
                        r = sqrt(x * x + y * y)
                        t1 = 0.5 / r
                        dy = 2 * y * t1
                        dx = 2 * x * t1
                        return r, dx, dy
                        """);
    }

    @Test
    void rosenbrock() {
        assertThat(gradient(Formulas.rosenbrock())).isEqualTo("""
                        a = 1 - x
                        b = y - x * x
                        db = 200 * b
                        da = 2 * a
                        dx = -2 * x * db
                        dx -= da
                        return a * a + 100 * b * b, dx, db
                        """);
    }

    @Test
    void logarithmOfANormalDensity() {
        assertThat(vjp(Formulas.logNormal())).isEqualTo("""
                        z = (x - mu) / sigma
                        dsigma = -seed / sigma
                        t1 = z * seed / sigma
                        t2 = -t1
                        dsigma -= z * t2
                        return -0.5 * z * z - log(sigma) - 0.9189385332046727, t2, t1, dsigma
                        """);
        assertThat(jvp(Formulas.logNormal())).contains("\ndz = (dx - dmu - z * dsigma) / sigma\n");
    }

    @Test
    void priceOfACall() {
        assertThat(gradient(Formulas.call())).isEqualTo("""
                        t1 = sqrt(time)
                        deviation = sigma * t1
                        t2 = rate + 0.5 * sigma * sigma
                        t3 = spot / strike
                        d1 = (log(t3) + t2 * time) / deviation
                        d2 = d1 - deviation
                        t4 = -rate
                        discount = exp(t4 * time)
                        t5 = tanh(d1)
                        t6 = strike * discount
                        t7 = tanh(d2)
                        t8 = -t7
                        t9 = (1 - t7 * t7) * t6
                        dstrike = discount * t8
                        ddiscount = strike * t8
                        dspot = t5
                        dd1 = (1 - t5 * t5) * spot
                        t10 = discount * ddiscount
                        drate = -time * t10
                        dtime = t4 * t10
                        dd1 -= t9
                        ddeviation = t9
                        t11 = dd1 / deviation
                        ddeviation -= d1 * t11
                        t12 = t11 / t3 / strike
                        dspot += t12
                        dstrike -= t3 * t12
                        t13 = time * t11
                        dtime += t2 * t11
                        drate += t13
                        dsigma = sigma * t13
                        dsigma += t1 * ddeviation
                        dtime += 0.5 / abs(t1) * (sigma * ddeviation)
                        return spot * t5 - t6 * t7, dspot, dstrike, drate, dsigma, dtime
                        """);
    }

    private static String gradient(Function function) {
        return Listing.of(Optimizer.optimize(Reverse.gradient(function, function.parameters())));
    }

    private static String vjp(Function function) {
        return Listing.of(Optimizer.optimize(Reverse.vjp(function, function.parameters())));
    }

    private static String jvp(Function function) {
        return Listing.of(Optimizer.optimize(Forward.jvp(function, function.parameters())));
    }
}
