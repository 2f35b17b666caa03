package dev.adjoint.processor.ir;

import java.util.List;

/** A step of a {@link Block}. */
public sealed interface Statement {
    /** A case for each kind of statement. */
    interface Cases<R> {
        R let(Let let);

        R branch(If branch);

        R loop(Loop loop);
    }

    <R> R match(Cases<R> cases);

    /** The values that this assigns. */
    List<Value> defined();

    /** {@code value = expression}. */
    record Let(Value value, Expression expression) implements Statement {
        @Override
        public List<Value> defined() {
            return List.of(value);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.let(this);
        }
    }

    /**
     * Runs one of two blocks; the results are what that block yields.
     *
     * @param isExpression whether the user wrote it as an expression: {@code ?:}, {@code &&} or {@code ||}
     */
    record If(List<Value> results, Value condition, Block then, Block otherwise, boolean isExpression)
            implements Statement {
        public If {
            results = List.copyOf(results);
        }

        public If(List<Value> results, Value condition, Block then, Block otherwise) {
            this(results, condition, then, otherwise, false);
        }

        /** The same choice with other blocks. */
        public If with(List<Value> newResults, Block newThen, Block newOtherwise) {
            return new If(newResults, condition, newThen, newOtherwise, isExpression);
        }

        @Override
        public List<Value> defined() {
            return results;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.branch(this);
        }
    }

    /**
     * Runs {@code test} with the values that the loop carries. It yields a condition and, after it, what it hands on:
     * to {@code body} (as {@code entered}) while the condition holds, to the loop's {@code results} when it does not.
     * {@code body} yields what the next turn carries.
     *
     * @param initial what the first turn carries
     * @param carried the names of the carried values within {@code test}
     * @param entered the names of the handed-on values within {@code body}
     */
    record Loop(
            List<Value> results, List<Value> initial, List<Value> carried, Block test, List<Value> entered, Block body)
            implements Statement {
        public Loop {
            results = List.copyOf(results);
            initial = List.copyOf(initial);
            carried = List.copyOf(carried);
            entered = List.copyOf(entered);
        }

        @Override
        public List<Value> defined() {
            return results;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.loop(this);
        }
    }
}
