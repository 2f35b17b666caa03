package dev.adjoint.processor.ir;

import java.util.List;

/**
 * What a variable of the source holds: one value, or a record, which is so many values as it has scalar components.
 * Only these are values of the IR.
 */
public sealed interface Shape permits Shape.Scalar, Shape.Composite {
    /** The scalars, in the order of their declaration. */
    List<Leaf> leaves();

    /** How Java names the type. */
    String javaName();

    /**
     * A scalar of a shape.
     *
     * @param path to it, from the shape on: {@code .pos.x}; empty for a scalar by itself
     * @param isConstant whether the record's declaration marks it, or a record around it, as a constant
     */
    record Leaf(String path, Type type, boolean isConstant) {}

    /** One value. */
    record Scalar(Type type) implements Shape {
        @Override
        public List<Leaf> leaves() {
            return List.of(new Leaf("", type, false));
        }

        @Override
        public String javaName() {
            return type.javaName();
        }
    }

    /** A record with its components. */
    record Composite(ClassReference type, List<Component> components) implements Shape {
        public Composite {
            components = List.copyOf(components);
        }

        @Override
        public List<Leaf> leaves() {
            return components.stream()
                    .flatMap(component -> component.shape().leaves().stream()
                            .map(leaf -> new Leaf(
                                    "." + component.name() + leaf.path(),
                                    leaf.type(),
                                    leaf.isConstant() || component.isConstant())))
                    .toList();
        }

        @Override
        public String javaName() {
            return type.simpleNames().get(type.simpleNames().size() - 1);
        }
    }

    /**
     * A component of a record.
     *
     * @param isConstant whether its declaration marks it so
     */
    record Component(String name, Shape shape, boolean isConstant) {}
}
