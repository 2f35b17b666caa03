package dev.adjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Where the active parameters lie in the packed vector: in the order of their declaration, arrays element after element
 * and matrices row after row. How many elements an array has is an expression of the generated code.
 */
final class Layout {
    static final ClassName PACKED = ClassName.get("dev.adjoint", "Packed");

    static final TypeName VECTOR = ArrayTypeName.of(double.class);

    private final List<Value> active;
    private final Function<Value, CodeBlock> sizes;

    /** A layout, where {@code sizes} says how many elements each array has. */
    Layout(List<Value> active, Function<Value, CodeBlock> sizes) {
        this.active = active;
        this.sizes = sizes;
    }

    /** How many elements there are. */
    CodeBlock dimension() {
        return sizeOf(active);
    }

    /** Where a parameter begins. */
    CodeBlock from(Value parameter) {
        return sizeOf(active.subList(0, active.indexOf(parameter)));
    }

    private CodeBlock sizeOf(List<Value> parameters) {
        List<CodeBlock> terms = new ArrayList<>();
        int numbers = 0;
        for (Value parameter : parameters) {
            if (parameter.type().isArray()) {
                terms.add(sizes.apply(parameter));
            } else {
                numbers++;
            }
        }
        if (numbers > 0 || terms.isEmpty()) {
            terms.add(CodeBlock.of("$L", numbers));
        }
        return CodeBlock.join(terms, " + ");
    }

    /** Whether the packed vector is that of a parameter: there is no other, and it is an array. */
    static boolean isVector(List<Value> active) {
        return active.size() == 1
                && active.get(0).type().isArray()
                && !active.get(0).type().isMatrix();
    }
}
