package dev.adjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code function}: the packed view for optimisers. */
final class FunctionMember {
    private static final ClassName SCALAR_FUNCTION = ClassName.get("dev.adjoint", "DifferentiableFunction");
    private static final ClassName VECTOR_FUNCTION = ClassName.get("dev.adjoint", "DifferentiableVectorFunction");
    private static final TypeName VECTOR = Layout.VECTOR;

    private final Members members;
    private final Companion companion;
    private final Identifiers identifiers;
    private final Lengths lengths;
    private final String dimension;
    private final String point;
    private final String gradient;
    private final String direction;

    private FunctionMember(Members members) {
        this.members = members;
        this.companion = members.companion();
        Set<String> taken = new HashSet<>(Identifiers.CLASSES);
        members.own().constants().forEach(constant -> taken.add(constant.name()));
        this.identifiers = new Identifiers(taken);
        this.lengths = new Lengths(companion.active(), identifiers::claim);
        this.dimension = hasArrays() ? identifiers.claim("dimension") : "";
        this.point = identifiers.claim("x");
        this.gradient = identifiers.claim("gradient");
        this.direction = identifiers.claim("v");
    }

    static void addTo(Members members) {
        new FunctionMember(members).add();
    }

    private void add() {
        ClassName type = companion.isVector() ? VECTOR_FUNCTION : SCALAR_FUNCTION;
        TypeSpec.Builder function = TypeSpec.anonymousClassBuilder("").addSuperinterface(type);
        function.addMethod(method("dimension", TypeName.INT)
                .addStatement("return $L", dimension())
                .build());
        function.addMethod(method("names", ParameterizedTypeName.get(List.class, String.class))
                .addStatement("return $L", lengths.variableNames(members.own()::path))
                .build());
        function.addMethod(value());
        if (companion.isVector() && companion.vjp().isPresent()) {
            function.addMethod(jacobian());
            function.addMethod(vjp());
        }
        companion.gradient().ifPresent(unused -> function.addMethod(gradient()));
        companion.jvp().ifPresent(unused -> function.addMethod(directional()));
        MethodSpec.Builder member = MethodSpec.methodBuilder("function")
                .addJavadoc(
                        "Returns the function of the vector ($L).\n",
                        companion.active().stream().map(members.own()::path).collect(Collectors.joining(", ")))
                .addModifiers(members.modifiers(Modifier.STATIC))
                .returns(type);
        members.own().constants().forEach(member::addParameter);
        if (hasArrays()) {
            member.addParameters(lengths.parameters());
            member.addJavadoc("\n$L", lengths.docs());
            member.addJavadoc("@throws IllegalArgumentException if a length is negative\n");
            member.addStatement("int $N = $L", dimension, lengths.checkedDimension());
        }
        members.distinct(companion.constants()).ifPresent(member::addCode);
        member.addStatement("return $L", function.build());
        members.methods().add(member.build());
    }

    private boolean hasArrays() {
        return !companion.activeArrays().isEmpty();
    }

    private CodeBlock dimension() {
        return hasArrays() ? CodeBlock.of("$N", dimension) : lengths.layout().dimension();
    }

    private MethodSpec value() {
        return method("value", members.resultType())
                .addParameter(VECTOR, point)
                .addCode(requireLength(point))
                .addStatement("return $T.value($L)", members.self(), arguments(members::untouched))
                .build();
    }

    private MethodSpec gradient() {
        MethodSpec.Builder method = method("gradient", TypeName.DOUBLE)
                .addParameter(VECTOR, point)
                .addParameter(VECTOR, gradient)
                .addCode(requireLength(point))
                .addCode(requireLength(gradient));
        if (members.leftOut().contains("vjp")) {
            return method.addStatement(
                            "return $N($L)", PackedBodies.addGradientTo(members), packedArguments(point, gradient))
                    .build();
        }
        return method.addCode(reverse(CodeBlock.of("1"), List.of())).build();
    }

    private MethodSpec jacobian() {
        return method("jacobian", Members.type(Type.DOUBLE_MATRIX))
                .addParameter(VECTOR, point)
                .addStatement("return $T.jacobian(this, $N)", Layout.PACKED, point)
                .build();
    }

    private MethodSpec vjp() {
        String seed = identifiers.claim("seed");
        MethodSpec.Builder method = method("vjp", VECTOR)
                .addParameter(VECTOR, point)
                .addParameter(VECTOR, seed)
                .addParameter(VECTOR, gradient)
                .addCode(requireLength(point))
                .addCode(requireLength(gradient));
        if (members.leftOut().contains("vjp")) {
            return method.addStatement(
                            "return $N($L)", PackedBodies.addVjpTo(members), packedArguments(point, seed, gradient))
                    .build();
        }
        return method.addCode(reverse(CodeBlock.of("$N", seed), List.of(seed))).build();
    }

    /**
     * The call of {@code vjp}.
     *
     * @param shared the arrays that it reads and that are handed on to it as they are
     */
    private CodeBlock reverse(CodeBlock seed, List<String> shared) {
        Sinks sinks = new Sinks(companion, lengths.layout(), identifiers::claim);
        CodeBlock arguments = arguments(constant -> CodeBlock.of("$N", members.name(constant)));
        if (sinks.isPacked()) {
            List<String> read = new ArrayList<>(shared);
            if (isPoint()) {
                read.add(0, point);
            }
            CodeBlock others =
                    read.stream().map(name -> CodeBlock.of(",$W$N", name)).collect(CodeBlock.joining(""));
            CodeBlock sink = CodeBlock.of("$T.zeroed($N$L)", Layout.PACKED, gradient, others);
            return CodeBlock.builder()
                    .addStatement("return $L($L,$W$L,$W$L)", call("vjp"), arguments, seed, sinks.arguments(sink))
                    .build();
        }
        String value = identifiers.claim("value");
        CodeBlock packed = CodeBlock.of("$N", gradient);
        return CodeBlock.builder()
                .add(sinks.declarations(lengths::zeros))
                .addStatement(
                        "$T $N = $L($L,$W$L,$W$L)",
                        members.resultType(),
                        value,
                        call("vjp"),
                        arguments,
                        seed,
                        sinks.arguments(packed))
                .add(sinks.pack(packed))
                .addStatement("return $N", value)
                .build();
    }

    /** A member of the companion, named so that a method of the packed view does not hide it. */
    private CodeBlock call(String member) {
        return companion.isVector() ? CodeBlock.of("$T.$N", members.self(), member) : CodeBlock.of("$N", member);
    }

    private MethodSpec directional() {
        MethodSpec.Builder method = method("directional", members.resultType())
                .addParameter(VECTOR, point)
                .addParameter(VECTOR, direction)
                .addCode(requireLength(point))
                .addCode(requireLength(direction));
        if (members.leftOut().contains("jvp")) {
            return method.addStatement(
                            "return $N($L)", PackedBodies.addDirectionalTo(members), packedArguments(point, direction))
                    .build();
        }
        CodeBlock tangents = members.own().tangents(parameter -> element(parameter, direction));
        CodeBlock arguments = arguments(constant -> CodeBlock.of("$N", members.name(constant)));
        return method.addStatement("return jvp($L,$W$L).derivative()", arguments, tangents)
                .build();
    }

    /** The method's own arguments, from the vector and the constants. */
    private CodeBlock arguments(Function<Value, CodeBlock> constants) {
        return members.own().arguments(parameter -> element(parameter, point), constants);
    }

    /** What a packed vector holds for a parameter. */
    private CodeBlock element(Value parameter, String vector) {
        return isPoint() ? CodeBlock.of("$N", vector) : lengths.slice(parameter, vector);
    }

    /** Whether the packed vector can be handed on as the only active parameter: it is left as it was. */
    private boolean isPoint() {
        return Layout.isVector(companion.active())
                && !members.isTaken(companion.active().get(0));
    }

    /** The arguments of a method that takes the vectors as they are. */
    private CodeBlock packedArguments(String... vectors) {
        List<String> arguments = new ArrayList<>(List.of(vectors));
        members.own().constants().forEach(constant -> arguments.add(constant.name()));
        arguments.addAll(lengths.names());
        return arguments.stream().map(name -> CodeBlock.of("$N", name)).collect(CodeBlock.joining(",$W"));
    }

    private CodeBlock requireLength(String vector) {
        return CodeBlock.builder()
                .addStatement("$T.requireLength($N, $L)", Layout.PACKED, vector, dimension())
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
