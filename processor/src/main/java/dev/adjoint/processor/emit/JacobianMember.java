package dev.adjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code jacobian}: reverse mode, once for each output. */
final class JacobianMember {
    private static final TypeName MATRIX = ArrayTypeName.of(Layout.VECTOR);

    private final Members members;
    private final Companion companion;
    private final Map<Value, String> sizes = new HashMap<>();
    private final Layout layout;
    private final Sinks sinks;
    private final String jacobian;
    private final String output;
    private final String seed;

    private JacobianMember(Members members) {
        this.members = members;
        this.companion = members.companion();
        Set<String> taken = new HashSet<>(Identifiers.CLASSES);
        members.parameters().forEach(parameter -> taken.add(parameter.name()));
        Identifiers identifiers = new Identifiers(taken);
        matrices().forEach(matrix -> sizes.put(matrix, identifiers.claim(matrix.name() + "Size")));
        this.layout = new Layout(companion.active(), this::size);
        this.sinks = new Sinks(companion, layout, identifiers::claim);
        this.jacobian = identifiers.claim("jacobian");
        this.output = identifiers.claim("i");
        this.seed = identifiers.claim("seed");
    }

    /** Adds {@code jacobian} for a method that returns an array, if {@code vjp}, of which it is made, is there. */
    static void addTo(Members members) {
        if (!members.companion().isVector() || members.companion().vjp().isEmpty()) {
            return;
        }
        if (members.leftOut().contains("vjp")) {
            members.leaveOut("jacobian");
            return;
        }
        new JacobianMember(members).add();
    }

    private void add() {
        CodeBlock.Builder code = CodeBlock.builder();
        members.distinct(companion.primal().parameters()).ifPresent(code::add);
        matrices()
                .forEach(matrix -> code.addStatement(
                        "int $N = $T.size($N)", sizes.get(matrix), Layout.PACKED, members.name(matrix)));
        CodeBlock valueArguments = members.own().arguments(members::untouched);
        CodeBlock row = CodeBlock.of("$N[$N]", jacobian, output);
        code.addStatement(
                "double[][] $N = new double[value($L).length][$L]", jacobian, valueArguments, layout.dimension());
        code.beginControlFlow("for (int $1N = 0; $1N < $2N.length; $1N++)", output, jacobian);
        code.addStatement("double[] $N = new double[$N.length]", seed, jacobian);
        code.addStatement("$N[$N] = 1", seed, output);
        code.add(sinks.declarations(
                parameter -> CodeBlock.of("$T.zerosLike($N)", Members.SHADOWS, members.name(parameter))));
        CodeBlock arguments = members.own().arguments(parameter -> CodeBlock.of("$N", members.name(parameter)));
        code.addStatement("vjp($L,$W$N,$W$L)", arguments, seed, sinks.arguments(row));
        code.add(sinks.pack(row));
        code.endControlFlow();
        code.addStatement("return $N", jacobian);
        String columns = companion.active().stream().map(members.own()::path).collect(Collectors.joining(", "));
        MethodSpec.Builder method = MethodSpec.methodBuilder("jacobian")
                .addJavadoc("""
                        Returns the partial derivatives of all outputs, by reverse mode.

                        @return a row for each output, whose columns are the elements of $L
                        """, columns)
                .addModifiers(members.modifiers(Modifier.STATIC))
                .returns(MATRIX)
                .addParameters(members.parameters())
                .addCode(code.build());
        if (!matrices().isEmpty()) {
            method.addJavadoc("@throws IllegalArgumentException if the rows of a matrix are not all of one length\n");
        }
        members.methods().add(method.build());
    }

    private List<Value> matrices() {
        return companion.activeArrays().stream()
                .filter(parameter -> parameter.type().isMatrix())
                .toList();
    }

    private CodeBlock size(Value array) {
        String size = sizes.get(array);
        return size == null ? CodeBlock.of("$N.length", members.name(array)) : CodeBlock.of("$N", size);
    }
}
