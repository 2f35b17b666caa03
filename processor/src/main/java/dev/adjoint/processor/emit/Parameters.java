package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The user's parameters in generated code, of which a record is several parameters of the IR's function. Members
 * declare the user's and read the components at the start; what they compute for components goes back into records.
 */
final class Parameters {
    private final Companion companion;
    private final Map<Value, String> names;
    private final Map<ParameterGroup, String> groupNames = new LinkedHashMap<>();

    Parameters(Companion companion) {
        this.companion = companion;
        this.names = ParameterNames.of(companion.primal().parameters());
        Set<String> taken = new HashSet<>(Identifiers.CLASSES);
        taken.addAll(names.values());
        records().forEach(group -> taken.add(group.name()));
        Identifiers identifiers = new Identifiers(taken);
        for (ParameterGroup group : companion.groups()) {
            String name = group.name();
            if (group.shape() instanceof Shape.Scalar) {
                groupNames.put(group, name(group.values().get(0)));
            } else {
                groupNames.put(group, Identifiers.CLASSES.contains(name) ? identifiers.claim(name) : name);
            }
        }
    }

    private List<ParameterGroup> records() {
        return companion.groups().stream()
                .filter(group -> group.shape() instanceof Shape.Composite)
                .toList();
    }

    /** The names of records, which variables of the generated code must not have. */
    Collection<String> reserved() {
        return records().stream().map(this::name).toList();
    }

    /** What a parameter of the user's is called. */
    String name(ParameterGroup group) {
        return groupNames.getOrDefault(group, group.name());
    }

    /** What a parameter of the IR's function is called. */
    String name(Value parameter) {
        return names.getOrDefault(parameter, String.valueOf(parameter.name()));
    }

    /** The user's parameters that are differentiated, wholly or in part. */
    List<ParameterGroup> active() {
        return companion.groups().stream().filter(this::isActive).toList();
    }

    private boolean isActive(ParameterGroup group) {
        return group.values().stream().anyMatch(companion.active()::contains);
    }

    /** Whether a parameter of the user's is one number. */
    static boolean isNumber(ParameterGroup group) {
        return group.shape() instanceof Shape.Scalar scalar && !scalar.type().isArray();
    }

    /** Where one of the functions' parameters is found from the user's on: {@code x}, {@code a.x}. */
    String path(Value parameter) {
        return companion.groups().stream()
                .flatMap(group -> group.path(parameter).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a parameter of the user's: " + parameter));
    }

    /** The type of a parameter of the user's. */
    static TypeName type(ParameterGroup group) {
        return group.shape() instanceof Shape.Composite record
                ? ClassNames.of(record.type())
                : Members.type(group.values().get(0));
    }

    /** The user's parameters. */
    List<ParameterSpec> declared() {
        return companion.groups().stream().map(this::declared).toList();
    }

    private ParameterSpec declared(ParameterGroup group) {
        return ParameterSpec.builder(type(group), name(group)).build();
    }

    /**
     * What a function that varies the differentiated scalars has to be given beside them: constant parameters, and of a
     * record of both kinds each constant component.
     */
    List<ParameterSpec> constants() {
        List<ParameterSpec> constants = new ArrayList<>();
        for (ParameterGroup group : companion.groups()) {
            if (!isActive(group)) {
                constants.add(declared(group));
            } else {
                group.values().stream()
                        .filter(value -> !companion.active().contains(value))
                        .map(value -> ParameterSpec.builder(Members.type(value), name(value))
                                .build())
                        .forEach(constants::add);
            }
        }
        return constants;
    }

    /** Reads the components of the user's records that a body needs: {@code double ax = a.x();}. */
    CodeBlock reads(Body body) {
        return reads(body, companion.groups());
    }

    /** As {@link #reads}, of the parameters that are not differentiated at all. */
    CodeBlock constantReads(Body body) {
        return reads(
                body,
                companion.groups().stream().filter(group -> !isActive(group)).toList());
    }

    private CodeBlock reads(Body body, List<ParameterGroup> groups) {
        CodeBlock.Builder reads = CodeBlock.builder();
        for (ParameterGroup group : groups) {
            if (group.shape() instanceof Shape.Composite) {
                reads.add(reads(
                        body,
                        name(group),
                        group.shape(),
                        group.values().stream().map(Optional::of).toList()));
            }
        }
        return reads.build();
    }

    /**
     * Reads the components of a record into the variables of a body's parameters, as far as it needs them.
     *
     * @param record the variable that holds the record
     * @param parameters the body's parameter for each leaf of the shape, if it has one
     */
    static CodeBlock reads(Body body, String record, Shape shape, List<Optional<Value>> parameters) {
        CodeBlock.Builder reads = CodeBlock.builder();
        List<Shape.Leaf> leaves = shape.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            Optional<Value> parameter = parameters.get(i).filter(body::isNeeded);
            if (parameter.isPresent()) {
                JavaVariables.JavaVariable variable = body.variable(parameter.get());
                String path = leaves.get(i).path().replace(".", "().").substring("()".length()) + "()";
                reads.addStatement("$L $N = $N$L", variable.type().javaName(), variable.name(), record, path);
            }
        }
        return reads.build();
    }

    /**
     * The arguments for the user's parameters, where the differentiated ones of the functions are what {@code element}
     * writes, and the others are what {@link #constants} declares; {@code constant} writes those that are no records.
     */
    CodeBlock arguments(Function<Value, CodeBlock> element, Function<Value, CodeBlock> constant) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (ParameterGroup group : companion.groups()) {
            if (isActive(group)) {
                arguments.add(built(group, element, value -> CodeBlock.of("$N", name(value))));
            } else if (group.shape() instanceof Shape.Composite) {
                arguments.add(CodeBlock.of("$N", name(group)));
            } else {
                arguments.add(constant.apply(group.values().get(0)));
            }
        }
        return CodeBlock.join(arguments, ",$W");
    }

    /** The user's parameters as arguments; {@code plain} writes those that are no records. */
    CodeBlock arguments(Function<Value, CodeBlock> plain) {
        return companion.groups().stream()
                .map(group -> group.shape() instanceof Shape.Composite
                        ? CodeBlock.of("$N", name(group))
                        : plain.apply(group.values().get(0)))
                .collect(CodeBlock.joining(",$W"));
    }

    /** The tangents of the user's parameters, where those of the functions' are what {@code element} writes. */
    CodeBlock tangents(Function<Value, CodeBlock> element) {
        return active().stream()
                .map(group -> built(group, element, value -> zero(value.type())))
                .collect(CodeBlock.joining(",$W"));
    }

    private CodeBlock built(
            ParameterGroup group, Function<Value, CodeBlock> element, Function<Value, CodeBlock> constant) {
        CodeBlock.Builder code = CodeBlock.builder();
        Sink sink = new Sink(
                code::add,
                value -> code.add(companion.active().contains(value) ? element.apply(value) : constant.apply(value)));
        build(group.shape(), group.values().iterator(), sink);
        return code.build();
    }

    /**
     * Writes what was computed for the differentiated scalars of a parameter: a number, or a record of the parameter's
     * type, in which the other components are 0 or false.
     *
     * @param results one for each differentiated scalar of the function
     */
    void write(ParameterGroup group, List<Value> results, ExpressionWriter writer) {
        build(group.shape(), group.values().iterator(), new Sink(writer::text, value -> {
            int index = companion.active().indexOf(value);
            if (index >= 0) {
                writer.assigned(results.get(index));
            } else {
                writer.text("$L", zero(value.type()));
            }
        }));
    }

    /** Where a record is written to: the text between its scalars, and these. */
    private record Sink(Text text, Consumer<Value> scalar) {
        /** Takes text in JavaPoet's format. */
        interface Text {
            Object add(String format, Object... arguments);
        }
    }

    private static void build(Shape shape, Iterator<Value> values, Sink sink) {
        if (!(shape instanceof Shape.Composite record)) {
            sink.scalar().accept(values.next());
            return;
        }
        sink.text().add("new $T(", ClassNames.of(record.type()));
        for (int i = 0; i < record.components().size(); i++) {
            if (i > 0) {
                sink.text().add(",$W");
            }
            build(record.components().get(i).shape(), values, sink);
        }
        sink.text().add(")");
    }

    /** The default value, as an argument for a parameter of this type. */
    private static CodeBlock zero(Type type) {
        return switch (type) {
            case BOOLEAN -> CodeBlock.of("false");
            case BYTE, SHORT, CHAR -> CodeBlock.of("($L) 0", type.javaName());
            default -> CodeBlock.of("0");
        };
    }
}
