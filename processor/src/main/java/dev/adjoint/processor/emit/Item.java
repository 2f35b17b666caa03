package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A statement of the generated method. */
sealed interface Item permits Line, Item.Branch, Item.Loop, Item.Effect, Item.Unpacking, Item.Declaration, Item.Last {
    interface Cases<R> {
        R line(Line line);

        R branch(Branch branch);

        R loop(Loop loop);

        R effect(Effect effect);

        R unpacking(Unpacking unpacking);

        R declaration(Declaration declaration);

        R last(Last last);
    }

    <R> R match(Cases<R> cases);

    Set<JavaVariables.JavaVariable> reads();

    Set<JavaVariables.JavaVariable> writes();

    boolean isDerivative();

    /** The bytecode that it takes, not less than it really is. */
    int bytes();

    /**
     * {@code if (condition) … else …}.
     *
     * @param scope the variables that are declared before it: the others are its own matter
     * @param isTail whether each way ends the method
     */
    record Branch(
            CodeBlock condition,
            Set<JavaVariables.JavaVariable> conditionReads,
            Set<Integer> sourceLines,
            int conditionBytes,
            List<Item> then,
            List<Item> otherwise,
            Set<JavaVariables.JavaVariable> scope,
            boolean isTail,
            boolean isDerivative)
            implements Item {
        @Override
        public Set<JavaVariables.JavaVariable> reads() {
            Set<JavaVariables.JavaVariable> reads = new LinkedHashSet<>(conditionReads);
            then.forEach(item -> reads.addAll(item.reads()));
            otherwise.forEach(item -> reads.addAll(item.reads()));
            reads.retainAll(scope);
            return reads;
        }

        @Override
        public Set<JavaVariables.JavaVariable> writes() {
            Set<JavaVariables.JavaVariable> writes = new LinkedHashSet<>();
            then.forEach(item -> writes.addAll(item.writes()));
            otherwise.forEach(item -> writes.addAll(item.writes()));
            writes.retainAll(scope);
            return writes;
        }

        @Override
        public int bytes() {
            return conditionBytes
                    + 12
                    + then.stream().mapToInt(Item::bytes).sum()
                    + otherwise.stream().mapToInt(Item::bytes).sum();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.branch(this);
        }
    }

    /**
     * {@code while (condition) …}, {@code for (…; condition; step) …} or {@code do … while (condition);}.
     *
     * @param head what stands before the opening brace
     * @param tail what stands after the closing brace; empty but for {@code do}
     * @param index the variable that the head declares
     * @param scope the variables that are declared before it: the others are its own matter
     */
    record Loop(
            CodeBlock head,
            CodeBlock tail,
            Set<JavaVariables.JavaVariable> headReads,
            Optional<JavaVariables.JavaVariable> index,
            Set<Integer> sourceLines,
            int headBytes,
            List<Item> body,
            Set<JavaVariables.JavaVariable> scope,
            boolean isDerivative)
            implements Item {
        @Override
        public Set<JavaVariables.JavaVariable> reads() {
            Set<JavaVariables.JavaVariable> reads = new LinkedHashSet<>(headReads);
            body.forEach(item -> reads.addAll(item.reads()));
            reads.retainAll(scope);
            return reads;
        }

        @Override
        public Set<JavaVariables.JavaVariable> writes() {
            Set<JavaVariables.JavaVariable> writes = new LinkedHashSet<>();
            body.forEach(item -> writes.addAll(item.writes()));
            writes.retainAll(scope);
            return writes;
        }

        @Override
        public int bytes() {
            return headBytes + 12 + body.stream().mapToInt(Item::bytes).sum();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.loop(this);
        }
    }

    /** A statement that writes into memory, or leaves the method: {@code a[i] += x;}, {@code break;}. */
    record Effect(
            CodeBlock code,
            Set<JavaVariables.JavaVariable> reads,
            Set<Integer> sourceLines,
            boolean isDerivative,
            int bytes)
            implements Item {
        static Effect of(ExpressionWriter writer, boolean isDerivative) {
            return new Effect(writer.code(), writer.reads(), writer.lines(), isDerivative, writer.bytes() + 8);
        }

        @Override
        public Set<JavaVariables.JavaVariable> writes() {
            return Set.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.effect(this);
        }
    }

    /** Statements that stay together: a call that has several results, and the assignments of these. */
    record Unpacking(List<Item> items) implements Item {
        @Override
        public Set<JavaVariables.JavaVariable> reads() {
            Set<JavaVariables.JavaVariable> reads = new LinkedHashSet<>();
            Set<JavaVariables.JavaVariable> written = new HashSet<>();
            for (Item item : items) {
                item.reads().stream()
                        .filter(variable -> !written.contains(variable))
                        .forEach(reads::add);
                written.addAll(item.writes());
            }
            return reads;
        }

        @Override
        public Set<JavaVariables.JavaVariable> writes() {
            Set<JavaVariables.JavaVariable> writes = new LinkedHashSet<>();
            items.forEach(item -> writes.addAll(item.writes()));
            return writes;
        }

        @Override
        public boolean isDerivative() {
            return items.get(0).isDerivative();
        }

        @Override
        public int bytes() {
            return items.stream().mapToInt(Item::bytes).sum();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unpacking(this);
        }
    }

    /** {@code double x;}: what follows assigns it, each way. */
    record Declaration(JavaVariables.JavaVariable variable, boolean isDerivative) implements Item {
        @Override
        public Set<JavaVariables.JavaVariable> reads() {
            return Set.of();
        }

        @Override
        public Set<JavaVariables.JavaVariable> writes() {
            return Set.of(variable);
        }

        @Override
        public int bytes() {
            return 0;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.declaration(this);
        }
    }

    /** A statement of the ending: {@code return …}, or an effect before it. */
    record Last(
            CodeBlock code,
            Set<JavaVariables.JavaVariable> reads,
            Set<Integer> sourceLines,
            boolean isDerivative,
            int bytes)
            implements Item {
        static Last of(ExpressionWriter writer) {
            return new Last(writer.code(), writer.reads(), writer.lines(), false, writer.bytes() + 8);
        }

        @Override
        public Set<JavaVariables.JavaVariable> writes() {
            return Set.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.last(this);
        }
    }
}
