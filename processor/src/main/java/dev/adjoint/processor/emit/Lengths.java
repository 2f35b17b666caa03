package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How long the active arrays are, where generated code gets that in variables: of a matrix the rows and the columns.
 */
final class Lengths {
    private final List<Value> active;
    private final Map<Value, List<String>> names = new LinkedHashMap<>();
    private final Layout layout;

    /** The lengths of these parameters, whose names are handed out by {@code claim}. */
    Lengths(List<Value> active, UnaryOperator<String> claim) {
        this.active = active;
        for (Value parameter : active) {
            if (parameter.type().isMatrix()) {
                names.put(
                        parameter,
                        List.of(claim.apply(parameter.name() + "Rows"), claim.apply(parameter.name() + "Columns")));
            } else if (parameter.type().isArray()) {
                names.put(parameter, List.of(claim.apply(parameter.name() + "Length")));
            }
        }
        this.layout = new Layout(active, parameter -> join(parameter, " * "));
    }

    /** Where the parameters lie in the packed vector. */
    Layout layout() {
        return layout;
    }

    List<ParameterSpec> parameters() {
        return names().stream()
                .map(name -> ParameterSpec.builder(TypeName.INT, name).build())
                .toList();
    }

    /** The names of the lengths, in order. */
    List<String> names() {
        return names.values().stream().flatMap(List::stream).toList();
    }

    /** What documentation says of each length. */
    CodeBlock docs() {
        CodeBlock.Builder docs = CodeBlock.builder();
        names.forEach((parameter, own) -> {
            docs.add(
                    "@param $L how many $L {@code $L} has\n",
                    own.get(0),
                    own.size() == 1 ? "elements" : "rows",
                    parameter.name());
            if (own.size() == 2) {
                docs.add("@param $L how many columns {@code $L} has\n", own.get(1), parameter.name());
            }
        });
        return docs.build();
    }

    /** How many elements there are; the lengths are checked. */
    CodeBlock checkedDimension() {
        List<CodeBlock> sizes = new ArrayList<>();
        int numbers = 0;
        for (Value parameter : active) {
            List<String> own = names.get(parameter);
            if (own == null) {
                numbers++;
            } else if (own.size() == 2) {
                sizes.add(CodeBlock.of("$T.size($L)", Layout.PACKED, join(parameter, ", ")));
            } else {
                sizes.add(join(parameter, ""));
            }
        }
        if (numbers > 0) {
            sizes.add(CodeBlock.of("$L", numbers));
        }
        return CodeBlock.of("$T.dimension($L)", Layout.PACKED, CodeBlock.join(sizes, ",$W"));
    }

    /** The list of the names of all variables, where {@code paths} says how the user finds a parameter. */
    CodeBlock variableNames(Function<Value, String> paths) {
        List<CodeBlock> parts = new ArrayList<>();
        List<CodeBlock> numbers = new ArrayList<>();
        for (Value parameter : active) {
            if (!parameter.type().isArray()) {
                numbers.add(CodeBlock.of("$S", paths.apply(parameter)));
                continue;
            }
            addNumbers(numbers, parts);
            parts.add(CodeBlock.of("$T.names($S, $L)", Layout.PACKED, parameter.name(), join(parameter, ", ")));
        }
        addNumbers(numbers, parts);
        return parts.size() == 1
                ? parts.get(0)
                : CodeBlock.of("$T.names($L)", Layout.PACKED, CodeBlock.join(parts, ",$W"));
    }

    private static void addNumbers(List<CodeBlock> numbers, List<CodeBlock> parts) {
        if (!numbers.isEmpty()) {
            parts.add(CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(numbers, ",$W")));
            numbers.clear();
        }
    }

    /** What a packed vector holds for a parameter; an array is a new one. */
    CodeBlock slice(Value parameter, String vector) {
        CodeBlock from = layout.from(parameter);
        if (!parameter.type().isArray()) {
            return CodeBlock.of("$N[$L]", vector, from);
        }
        String method = parameter.type().isMatrix() ? "matrix" : "vector";
        return CodeBlock.of("$T.$L($N, $L, $L)", Layout.PACKED, method, vector, from, join(parameter, ", "));
    }

    /** A new array of zeros, in the shape of a parameter. */
    CodeBlock zeros(Value parameter) {
        return CodeBlock.of("new double[$L]", join(parameter, "]["));
    }

    private CodeBlock join(Value parameter, String separator) {
        List<String> own = Objects.requireNonNull(names.get(parameter), "not an array");
        return own.stream().map(name -> CodeBlock.of("$N", name)).collect(CodeBlock.joining(separator));
    }
}
