package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What an expression was lowered to: a value, or the components of a record, each a value or a record of its own. */
sealed interface Operand permits Operand.Single, Operand.Bundle {
    Shape shape();

    /** The values, in the order of the shape's leaves. */
    List<Value> values();

    /** The same of other values. */
    Operand map(UnaryOperator<Value> change);

    /** The value, if it is one. */
    default Optional<Value> single() {
        return this instanceof Single single ? Optional.of(single.value()) : Optional.empty();
    }

    /** One value. */
    record Single(Value value) implements Operand {
        @Override
        public Shape shape() {
            return new Shape.Scalar(value.type());
        }

        @Override
        public List<Value> values() {
            return List.of(value);
        }

        @Override
        public Operand map(UnaryOperator<Value> change) {
            return new Single(change.apply(value));
        }
    }

    /** A record. */
    record Bundle(Shape.Composite shape, List<Operand> components) implements Operand {
        public Bundle {
            components = List.copyOf(components);
        }

        @Override
        public List<Value> values() {
            return components.stream()
                    .flatMap(component -> component.values().stream())
                    .toList();
        }

        @Override
        public Operand map(UnaryOperator<Value> change) {
            return new Bundle(
                    shape,
                    components.stream().map(component -> component.map(change)).toList());
        }
    }
}
