package dev.adjoint.processor.ir;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a {@link Statement.Let} computes. */
public sealed interface Expression {
    /** A case for each kind of expression; there is no default, so that a new kind breaks whoever forgets it. */
    interface Cases<R> {
        R constant(Constant constant);

        R field(Field field);

        R copy(Copy copy);

        R apply(Apply apply);

        R load(Load load);

        R length(Length length);

        R newArray(NewArray newArray);

        R elements(Elements elements);
    }

    <R> R match(Cases<R> cases);

    Type type();

    /** The values that this reads, in the order of evaluation. */
    List<Value> operands();

    /** The same with other operands. */
    Expression reading(UnaryOperator<Value> operands);

    /**
     * A constant.
     *
     * @param value boxed as its type
     * @param text how the user wrote it, or null
     */
    record Constant(Type type, Object value, @Nullable String text) implements Expression {
        public static Constant of(double value) {
            return new Constant(Type.DOUBLE, value, null);
        }

        public static Constant of(int value) {
            return new Constant(Type.INT, value, null);
        }

        @Override
        public List<Value> operands() {
            return List.of();
        }

        @Override
        public Expression reading(UnaryOperator<Value> operands) {
            return this;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /**
     * A static final field of the user's.
     *
     * @param owner the class that declares it
     * @param value its constant value, boxed as its type; null for a field that is no compile-time constant
     */
    record Field(
            Type type,
            ClassReference owner,
            String name,
            @Nullable Object value) implements Expression {
        @Override
        public List<Value> operands() {
            return List.of();
        }

        @Override
        public Expression reading(UnaryOperator<Value> operands) {
            return this;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.field(this);
        }
    }

    /** The operand itself: the first contribution to an adjoint that grows further. */
    record Copy(Value operand) implements Expression {
        @Override
        public Type type() {
            return operand.type();
        }

        @Override
        public List<Value> operands() {
            return List.of(operand);
        }

        @Override
        public Expression reading(UnaryOperator<Value> operands) {
            return new Copy(operands.apply(operand));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.copy(this);
        }
    }

    /** A primitive applied to arguments. */
    record Apply(Primitive primitive, List<Value> arguments) implements Expression {
        public Apply {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Type type() {
            return primitive.result();
        }

        @Override
        public List<Value> operands() {
            return arguments;
        }

        @Override
        public Expression reading(UnaryOperator<Value> operands) {
            return new Apply(primitive, arguments.stream().map(operands).toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.apply(this);
        }
    }

    /** {@code array[index]}, as memory is at this moment. */
    record Load(Value array, Value index) implements Expression {
        @Override
        public Type type() {
            return array.type().element();
        }

        @Override
        public List<Value> operands() {
            return List.of(array, index);
        }

        @Override
        public Expression reading(UnaryOperator<Value> operands) {
            return new Load(operands.apply(array), operands.apply(index));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.load(this);
        }
    }

    /** {@code array.length}. */
    record Length(Value array) implements Expression {
        @Override
        public Type type() {
            return Type.INT;
        }

        @Override
        public List<Value> operands() {
            return List.of(array);
        }

        @Override
        public Expression reading(UnaryOperator<Value> operands) {
            return new Length(operands.apply(array));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.length(this);
        }
    }

    /**
     * {@code new double[n]}, {@code new double[n][m]} or, for a matrix with one length, {@code new double[n][]}: a
     * fresh array of zeros.
     */
    record NewArray(Type type, List<Value> lengths) implements Expression {
        public NewArray {
            lengths = List.copyOf(lengths);
        }

        @Override
        public List<Value> operands() {
            return lengths;
        }

        @Override
        public Expression reading(UnaryOperator<Value> operands) {
            return new NewArray(type, lengths.stream().map(operands).toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.newArray(this);
        }
    }

    /** {@code new double[] {a, b}}: a fresh array of these elements. */
    record Elements(Type type, List<Value> values) implements Expression {
        public Elements {
            values = List.copyOf(values);
        }

        @Override
        public List<Value> operands() {
            return values;
        }

        @Override
        public Expression reading(UnaryOperator<Value> operands) {
            return new Elements(type, values.stream().map(operands).toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.elements(this);
        }
    }
}
