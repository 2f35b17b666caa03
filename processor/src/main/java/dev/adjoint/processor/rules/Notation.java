package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;

/** How Java writes an operation. */
public sealed interface Notation {
    interface Cases<R> {
        R infix(Infix infix);

        R prefix(Prefix prefix);

        R cast(Cast cast);

        R call(Call call);

        R method(Method method);

        R suffix(Suffix suffix);
    }

    <R> R match(Cases<R> cases);

    /** What the operation is called where its operands are not written with it: {@code *}, {@code tanh}. */
    String symbol();

    /** Whether it is the call of a method. */
    default boolean isCall() {
        return this instanceof Call || this instanceof Method;
    }

    /**
     * {@code a * b}.
     *
     * @param binding how strongly it binds: an operand that binds less is put in parentheses
     */
    record Infix(String symbol, int binding) implements Notation {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.infix(this);
        }
    }

    /** {@code -a}. */
    record Prefix(String symbol) implements Notation {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.prefix(this);
        }
    }

    /** {@code (int) a}. */
    record Cast(Type to) implements Notation {
        @Override
        public String symbol() {
            return "(" + to.javaName() + ")";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cast(this);
        }
    }

    /**
     * {@code Math.atan2(a, b)}.
     *
     * @param overloaded whether the class has another method of this name, so that an argument's type decides which
     */
    record Call(ClassReference owner, String method, boolean overloaded) implements Notation {
        @Override
        public String symbol() {
            return method;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** {@code a.clone()}: a method of the first argument. */
    record Method(String name) implements Notation {
        @Override
        public String symbol() {
            return name;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.method(this);
        }
    }

    /**
     * {@code a == null}: text after the only argument.
     *
     * @param binding how strongly it binds
     */
    record Suffix(String text, int binding) implements Notation {
        @Override
        public String symbol() {
            return text.strip();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.suffix(this);
        }
    }
}
