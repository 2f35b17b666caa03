package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where a call of {@code vjp} leaves the partial derivatives that are to go into a packed vector: arrays of its own, or
 * the packed vector itself where that has the same shape.
 */
final class Sinks {
    private final Companion companion;
    private final Layout layout;
    private final Map<Value, String> arrays = new LinkedHashMap<>();
    private final List<Value> numbers;
    private final String slots;

    /** The sinks of a companion's {@code vjp}, whose names are handed out by {@code claim}. */
    Sinks(Companion companion, Layout layout, UnaryOperator<String> claim) {
        this.companion = companion;
        this.layout = layout;
        this.numbers = companion.activeNumbers();
        boolean needsOwn = !isPacked();
        if (needsOwn) {
            companion.activeArrays().forEach(array -> arrays.put(array, claim.apply("d" + array.name())));
        }
        this.slots = needsOwn && !numbers.isEmpty() ? claim.apply("dparameters") : "";
    }

    /** Whether the one sink has the shape of the packed vector. */
    boolean isPacked() {
        return companion.activeArrays().isEmpty() || Layout.isVector(companion.active());
    }

    /** The declarations of the sinks, where {@code zeros} writes a new array in the shape of a parameter. */
    CodeBlock declarations(Function<Value, CodeBlock> zeros) {
        CodeBlock.Builder declarations = CodeBlock.builder();
        arrays.forEach((parameter, name) ->
                declarations.addStatement("$T $N = $L", Members.type(parameter.type()), name, zeros.apply(parameter)));
        if (!slots.isEmpty()) {
            declarations.addStatement("double[] $N = new double[$L]", slots, numbers.size());
        }
        return declarations.build();
    }

    /** The arguments of {@code vjp}, where {@code packed} is the packed vector. */
    CodeBlock arguments(CodeBlock packed) {
        if (isPacked()) {
            return packed;
        }
        List<CodeBlock> arguments = new ArrayList<>();
        arrays.values().forEach(name -> arguments.add(CodeBlock.of("$N", name)));
        if (!slots.isEmpty()) {
            arguments.add(CodeBlock.of("$N", slots));
        }
        return CodeBlock.join(arguments, ",$W");
    }

    /** The statements that write the sinks into the packed vector. */
    CodeBlock pack(CodeBlock packed) {
        CodeBlock.Builder statements = CodeBlock.builder();
        for (Value parameter : isPacked() ? List.<Value>of() : companion.active()) {
            CodeBlock from = layout.from(parameter);
            String array = arrays.get(parameter);
            if (array != null) {
                statements.addStatement("$T.pack($N, $L, $L)", Layout.PACKED, array, packed, from);
            } else {
                statements.addStatement("$L[$L] = $N[$L]", packed, from, slots, numbers.indexOf(parameter));
            }
        }
        return statements.build();
    }
}
