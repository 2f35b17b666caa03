package dev.adjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** {@code function}: the packed view for optimisers. */
final class FunctionMember {
    private static final ClassName INTERFACE = ClassName.get("dev.adjoint", "DifferentiableFunction");
    private static final ClassName PACKED = ClassName.get("dev.adjoint", "Packed");
    private static final TypeName VECTOR = ArrayTypeName.of(double.class);

    private final Members members;
    private final Companion companion;
    private final String point;
    private final String gradient;
    private final String direction;

    private FunctionMember(Members members) {
        this.members = members;
        this.companion = members.companion();
        Set<String> taken = new HashSet<>(Identifiers.CLASSES);
        members.own().constants().forEach(constant -> taken.add(constant.name()));
        Identifiers identifiers = new Identifiers(taken);
        this.point = identifiers.claim("x");
        this.gradient = identifiers.claim("gradient");
        this.direction = identifiers.claim("v");
    }

    static void addTo(Members members) {
        new FunctionMember(members).add();
    }

    private void add() {
        TypeSpec.Builder function = TypeSpec.anonymousClassBuilder("").addSuperinterface(INTERFACE);
        function.addMethod(method("dimension", TypeName.INT)
                .addStatement("return $L", dimension())
                .build());
        function.addMethod(names());
        function.addMethod(method("value", TypeName.DOUBLE)
                .addParameter(VECTOR, point)
                .addCode(requireLength(point))
                .addStatement("return $T.value($L)", members.self(), arguments())
                .build());
        companion.gradient().ifPresent(unused -> function.addMethod(gradient()));
        companion.jvp().ifPresent(unused -> function.addMethod(directional()));
        MethodSpec.Builder member = MethodSpec.methodBuilder("function")
                .addJavadoc(
                        "Returns the function of the vector ($L).\n",
                        String.join(", ", members.own().activePaths()))
                .addModifiers(members.modifiers(Modifier.STATIC))
                .returns(INTERFACE);
        members.own().constants().forEach(member::addParameter);
        member.addStatement("return $L", function.build());
        members.methods().add(member.build());
    }

    private int dimension() {
        return companion.active().size();
    }

    private MethodSpec names() {
        CodeBlock names = members.own().activePaths().stream()
                .map(path -> CodeBlock.of("$S", path))
                .collect(CodeBlock.joining(",$W"));
        return method("names", ParameterizedTypeName.get(List.class, String.class))
                .addStatement("return $T.of($L)", List.class, names)
                .build();
    }

    private MethodSpec gradient() {
        MethodSpec.Builder method = method("gradient", TypeName.DOUBLE)
                .addParameter(VECTOR, point)
                .addParameter(VECTOR, gradient)
                .addCode(requireLength(point))
                .addCode(requireLength(gradient));
        if (members.leftOut().contains("vjp")) {
            return method.addStatement("return $N($L)", PackedBodies.addGradientTo(members), packedArguments(gradient))
                    .build();
        }
        return method.addStatement("return vjp($L,$W1,$W$T.zeroed($N))", arguments(), PACKED, gradient)
                .build();
    }

    private MethodSpec directional() {
        MethodSpec.Builder method = method("directional", TypeName.DOUBLE)
                .addParameter(VECTOR, point)
                .addParameter(VECTOR, direction)
                .addCode(requireLength(point))
                .addCode(requireLength(direction));
        if (members.leftOut().contains("jvp")) {
            return method.addStatement(
                            "return $N($L)", PackedBodies.addDirectionalTo(members), packedArguments(direction))
                    .build();
        }
        CodeBlock tangents = members.own().tangents(direction);
        return method.addStatement("return jvp($L,$W$L).derivative()", arguments(), tangents)
                .build();
    }

    /** The method's own arguments, from the vector and the constants. */
    private CodeBlock arguments() {
        return members.own().arguments(point);
    }

    /** The arguments of a method that takes the vector as it is. */
    private CodeBlock packedArguments(String second) {
        List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("$N", point), CodeBlock.of("$N", second)));
        members.own().constants().forEach(constant -> arguments.add(CodeBlock.of("$N", constant)));
        return CodeBlock.join(arguments, ",$W");
    }

    private CodeBlock requireLength(String vector) {
        return CodeBlock.builder()
                .addStatement("$T.requireLength($N, $L)", PACKED, vector, dimension())
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
