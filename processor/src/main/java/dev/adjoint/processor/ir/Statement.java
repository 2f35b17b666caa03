package dev.adjoint.processor.ir;

import java.util.List;

/** A step of a {@link Block}. */
public sealed interface Statement {
    /** A case for each kind of statement. */
    interface Cases<R> {
        R let(Let let);

        R branch(If branch);

        R loop(Loop loop);

        R store(Store store);

        R call(Call call);

        R raise(Raise raise);
    }

    <R> R match(Cases<R> cases);

    /** The values that this assigns. */
    List<Value> defined();

    /** The values that this reads before it runs any of its blocks. */
    List<Value> operands();

    /** The user's line that this comes from, or {@link Origin#NO_LINE}. */
    int line();

    /** The regions in this. */
    default List<Block> blocks() {
        return List.of();
    }

    /** Whether what follows this is never reached: it throws whatever happens, or never ends in another way. */
    default boolean isDeadEnd() {
        return this instanceof Raise
                || (this instanceof Loop loop && loop.isEndless())
                || (this instanceof If branch
                        && branch.then().isDeadEnd()
                        && branch.otherwise().isDeadEnd());
    }

    /** {@code value = expression}. */
    record Let(Value value, Expression expression) implements Statement {
        @Override
        public int line() {
            return value.line();
        }

        @Override
        public List<Value> defined() {
            return List.of(value);
        }

        @Override
        public List<Value> operands() {
            return expression.operands();
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

        @Override
        public int line() {
            return condition.line();
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
        public List<Value> operands() {
            return List.of(condition);
        }

        @Override
        public List<Block> blocks() {
            return List.of(then, otherwise);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.branch(this);
        }
    }

    /**
     * Runs {@code body} as long as {@code test}, whose only result is a condition, yields true. Both read what the loop
     * carries; {@code body} yields what the next turn carries, and the results are what is carried in the end. A test
     * has no effects.
     *
     * @param initial what the first turn carries
     * @param carried the names of the carried values within {@code test} and {@code body}
     */
    record Loop(List<Value> results, List<Value> initial, List<Value> carried, Block test, Block body)
            implements Statement {
        public Loop {
            results = List.copyOf(results);
            initial = List.copyOf(initial);
            carried = List.copyOf(carried);
        }

        public Value condition() {
            return test.results().get(0);
        }

        @Override
        public int line() {
            return condition().line();
        }

        /** Whether it goes on whatever happens: its test is the constant {@code true}. */
        public boolean isEndless() {
            return test.statements().stream()
                    .anyMatch(statement -> statement instanceof Let let
                            && let.value() == condition()
                            && let.expression() instanceof Expression.Constant constant
                            && constant.value().equals(true));
        }

        /** The same loop with other blocks. */
        public Loop with(Block newTest, Block newBody) {
            return new Loop(results, initial, carried, newTest, newBody);
        }

        @Override
        public List<Value> defined() {
            return results;
        }

        @Override
        public List<Value> operands() {
            return initial;
        }

        @Override
        public List<Block> blocks() {
            return List.of(test, body);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.loop(this);
        }
    }

    /** {@code array[index] = value}. */
    record Store(Value array, Value index, Value value, Origin origin) implements Statement {
        @Override
        public int line() {
            return origin.line();
        }

        @Override
        public List<Value> defined() {
            return List.of();
        }

        @Override
        public List<Value> operands() {
            return List.of(array, index, value);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.store(this);
        }
    }

    /**
     * Calls something that is more than a primitive: it may read and write arrays, return a fresh one, and throw.
     *
     * @param results none for a {@code void} method
     */
    record Call(List<Value> results, Callee callee, List<Value> arguments, Origin origin) implements Statement {
        public Call {
            results = List.copyOf(results);
            arguments = List.copyOf(arguments);
        }

        @Override
        public int line() {
            return origin.line();
        }

        @Override
        public List<Value> defined() {
            return results;
        }

        @Override
        public List<Value> operands() {
            return arguments;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /**
     * Throws {@code new type(arguments)}: what follows in the block is not reached.
     *
     * @param arguments each a value that is passed as it is, or several that are put together as text
     */
    record Raise(ClassReference type, List<List<Value>> arguments, Origin origin) implements Statement {
        public Raise {
            arguments = arguments.stream().map(List::copyOf).toList();
        }

        @Override
        public int line() {
            return origin.line();
        }

        @Override
        public List<Value> operands() {
            return arguments.stream().flatMap(List::stream).toList();
        }

        @Override
        public List<Value> defined() {
            return List.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.raise(this);
        }
    }
}
