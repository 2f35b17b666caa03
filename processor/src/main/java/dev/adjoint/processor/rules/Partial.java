package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Expression;
import java.util.List;

/** A partial derivative as data: an expression in the inputs and the result of an operation. */
public sealed interface Partial {
    interface Cases<R> {
        R input(Input input);

        R result(Result result);

        R literal(Literal literal);

        R call(Call call);

        R given(Given given);

        R missing(Missing missing);
    }

    <R> R match(Cases<R> cases);

    /** The inputs and the result of the operation. */
    Partial X = new Input(0);

    Partial Y = new Input(1);
    Partial Z = new Input(2);
    Partial R = new Result();

    /** The result does not depend on the input, whatever the other values are: not even NaN passes. */
    Partial ZERO = literal(0.0);

    Partial ONE = literal(1.0);

    /** Nobody gave it: what it belongs to may only be called with a constant there. */
    Partial MISSING = new Missing();

    static Partial literal(double value) {
        return new Literal(Expression.Constant.of(value));
    }

    static Partial literal(int value) {
        return new Literal(Expression.Constant.of(value));
    }

    static Partial call(String id, Partial... arguments) {
        return new Call(id, List.of(arguments));
    }

    static Partial plus(Partial left, Partial right) {
        return call("double +", left, right);
    }

    static Partial minus(Partial left, Partial right) {
        return call("double -", left, right);
    }

    static Partial times(Partial left, Partial right) {
        return call("double *", left, right);
    }

    static Partial divide(Partial left, Partial right) {
        return call("double /", left, right);
    }

    static Partial negate(Partial operand) {
        return call("-double", operand);
    }

    /** An input of the operation, counted from 0. */
    record Input(int index) implements Partial {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.input(this);
        }
    }

    /** What the operation returned: reusing it is free. */
    record Result() implements Partial {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.result(this);
        }
    }

    record Literal(Expression.Constant constant) implements Partial {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /** A row of the table, by its ID, applied to arguments. */
    record Call(String id, List<Partial> arguments) implements Partial {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** A method that the user gave as a derivative, applied to arguments. */
    record Given(Rule rule, List<Partial> arguments) implements Partial {
        public Given {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.given(this);
        }
    }

    /** See {@link #MISSING}. */
    record Missing() implements Partial {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.missing(this);
        }
    }
}
