package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A static method by its declaration.
 *
 * @param owner the class that declares it
 */
public record MethodReference(ClassReference owner, String name, List<Type> parameters) {
    public MethodReference {
        parameters = List.copyOf(parameters);
    }

    @Override
    public String toString() {
        String types = parameters.stream().map(Type::javaName).collect(Collectors.joining(", ", "(", ")"));
        return owner + "." + name + types;
    }
}
