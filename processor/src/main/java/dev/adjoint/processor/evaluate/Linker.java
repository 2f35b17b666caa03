package dev.adjoint.processor.evaluate;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.rules.Invocation;
import dev.adjoint.processor.rules.Rule;
import java.util.List;
import java.util.Optional;

/** Finds what a function needs that it does not hold itself: bodies of methods, and values of fields. */
public interface Linker {
    /** Finds nothing: what a function calls must be able to run by itself. */
    Linker NONE = new Linker() {
        @Override
        public Optional<Body> body(Invocation callee) {
            return Optional.empty();
        }

        @Override
        public Optional<Body> body(Rule row) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> value(Expression.Field field) {
            return Optional.empty();
        }
    };

    /** What runs a call; empty if that is not to be had, or if the callee knows it itself. */
    Optional<Body> body(Invocation callee);

    /** What computes an operation whose row does not know it; empty if that is not to be had. */
    Optional<Body> body(Rule row);

    /** What a field holds that is no compile-time constant; empty if that is not to be had. */
    Optional<Object> value(Expression.Field field);

    /** What is run in the place of a call. */
    @FunctionalInterface
    interface Body {
        /** The results, each boxed as its type. What the program throws, it throws. */
        List<Object> run(List<Object> arguments, Machine machine);
    }

    /** Runs functions, at the expense of the bound of whoever called. */
    @FunctionalInterface
    interface Machine {
        List<Object> run(Function function, List<Object> arguments);
    }
}
