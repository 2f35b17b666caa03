package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.programs.FunctionWriter;

/** Formulas as a user would write them. All parameters are active. */
final class Formulas {
    private Formulas() {}

    /** A neuron: n = x1 * w1 + x2 * w2 + b, tanh(n). */
    static Function neuron() {
        FunctionWriter w = new FunctionWriter();
        Value x1 = w.parameter("x1");
        Value x2 = w.parameter("x2");
        Value w1 = w.parameter("w1");
        Value w2 = w.parameter("w2");
        Value b = w.parameter("b");
        Value n = w.named("n", "double +", w.plus(w.times(x1, w1), w.times(x2, w2)), b);
        return w.returns(w.named("result", "Math.tanh", n));
    }

    /** d = a * b, e = a + b, d * e. */
    static Function usedTwice() {
        FunctionWriter w = new FunctionWriter();
        Value a = w.parameter("a");
        Value b = w.parameter("b");
        Value d = w.named("d", "double *", a, b);
        Value e = w.named("e", "double +", a, b);
        return w.returns(w.times(d, e));
    }

    /** 0.5 * r * r. */
    static Function halfSquare() {
        FunctionWriter w = new FunctionWriter();
        Value r = w.parameter("r");
        return w.returns(w.times(w.times(w.constant(0.5), r), r));
    }

    /** half = 0.5 * r, half * r. */
    static Function namedHalfSquare() {
        FunctionWriter w = new FunctionWriter();
        Value r = w.parameter("r");
        return w.returns(w.times(w.named("half", "double *", w.constant(0.5), r), r));
    }

    /** size = abs(r), excess = size - 0.5 * delta, delta * excess. */
    static Function huberTail() {
        FunctionWriter w = new FunctionWriter();
        Value r = w.parameter("r");
        Value delta = w.parameter("delta");
        Value size = w.named("size", "Math.abs", r);
        Value excess = w.named("excess", "double -", size, w.times(w.constant(0.5), delta));
        return w.returns(w.times(delta, excess));
    }

    /** 1 / (1 + exp(-x)). */
    static Function logistic() {
        FunctionWriter w = new FunctionWriter();
        Value x = w.parameter("x");
        Value one = w.constant(1.0);
        return w.returns(w.divide(one, w.plus(w.constant(1.0), w.apply("Math.exp", w.negate(x)))));
    }

    /** pow(x, exponent). */
    static Function power(double exponent) {
        FunctionWriter w = new FunctionWriter();
        Value x = w.parameter("x");
        return w.returns(w.apply("Math.pow", x, w.constant(exponent)));
    }

    /** a id b, of two parameters. */
    static Function binary(String id) {
        FunctionWriter w = new FunctionWriter();
        return w.returns(w.apply(id, w.parameter("a"), w.parameter("b")));
    }

    /** id of one parameter x. */
    static Function unary(String id) {
        FunctionWriter w = new FunctionWriter();
        return w.returns(w.apply(id, w.parameter("x")));
    }

    /** s = a / b, sin(s). */
    static Function sineOfQuotient() {
        FunctionWriter w = new FunctionWriter();
        return w.returns(w.apply("Math.sin", w.named("s", "double /", w.parameter("a"), w.parameter("b"))));
    }

    /** sqrt(x * x + y * y). */
    static Function distance() {
        FunctionWriter w = new FunctionWriter();
        Value x = w.parameter("x");
        Value y = w.parameter("y");
        return w.returns(w.named("r", "Math.sqrt", w.plus(w.times(x, x), w.times(y, y))));
    }

    /** a = 1 - x, b = y - x * x, a * a + 100 * b * b. */
    static Function rosenbrock() {
        FunctionWriter w = new FunctionWriter();
        Value x = w.parameter("x");
        Value y = w.parameter("y");
        Value a = w.named("a", "double -", w.constant(1.0), x);
        Value b = w.named("b", "double -", y, w.times(x, x));
        return w.returns(w.plus(w.times(a, a), w.times(w.times(w.constant(100.0), b), b)));
    }

    /** The logarithm of a normal density: z = (x - mu) / sigma, -0.5 * z * z - log(sigma) - 0.9189…. */
    static Function logNormal() {
        FunctionWriter w = new FunctionWriter();
        Value x = w.parameter("x");
        Value mu = w.parameter("mu");
        Value sigma = w.parameter("sigma");
        Value z = w.named("z", "double /", w.minus(x, mu), sigma);
        Value square = w.times(w.times(w.constant(-0.5), z), z);
        return w.returns(w.minus(w.minus(square, w.apply("Math.log", sigma)), w.constant(0.9189385332046727)));
    }

    /** As Black and Scholes price a call, with the logistic function for the normal distribution. */
    static Function call() {
        FunctionWriter w = new FunctionWriter();
        Value spot = w.parameter("spot");
        Value strike = w.parameter("strike");
        Value rate = w.parameter("rate");
        Value sigma = w.parameter("sigma");
        Value time = w.parameter("time");
        Value deviation = w.named("deviation", "double *", sigma, w.apply("Math.sqrt", time));
        Value half = w.times(w.times(w.constant(0.5), sigma), sigma);
        Value drift = w.times(w.plus(rate, half), time);
        Value d1 = w.named("d1", "double /", w.plus(w.apply("Math.log", w.divide(spot, strike)), drift), deviation);
        Value d2 = w.named("d2", "double -", d1, deviation);
        Value discount = w.named("discount", "Math.exp", w.times(w.negate(rate), time));
        Value gain = w.times(spot, w.apply("Math.tanh", d1));
        Value cost = w.times(w.times(strike, discount), w.apply("Math.tanh", d2));
        return w.returns(w.minus(gain, cost));
    }
}
