package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Value;
import java.util.List;

/** What an expression was lowered to: a value, or the components of a record, each a value or a record of its own. */
sealed interface Operand permits Operand.Single, Operand.Bundle {
    Shape shape();

    /** The values, in the order of the shape's leaves. */
    List<Value> values();

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
    }
}
