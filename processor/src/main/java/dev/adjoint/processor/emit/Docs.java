package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Documentation that several members of a companion share. */
final class Docs {
    /** The bytecode of what still reads as a formula: about ten operations. */
    private static final int LONGEST_FORMULA = 40;

    private Docs() {}

    /** A link to the user's method, or its name where it is private and a link would lead nowhere. */
    static CodeBlock reference(Companion companion) {
        String owner = String.join(".", companion.owner().simpleNames());
        if (!companion.isLinkable()) {
            return CodeBlock.of("{@code $L.$L}", owner, companion.method());
        }
        String types = companion.groups().stream().map(Docs::typeName).collect(Collectors.joining(", ", "(", ")"));
        return CodeBlock.of("{@link $L#$L$L}", owner, companion.method(), companion.isOverloaded() ? types : "");
    }

    /** What is to be said of the shape of an array that belongs to a parameter; nothing of a number. */
    static String shape(ParameterGroup group) {
        return group.shape() instanceof Shape.Composite
                ? ""
                : shape(group.values().get(0));
    }

    /** As {@link #shape(ParameterGroup)}, of one of the functions' parameters. */
    static String shape(Value parameter) {
        if (!parameter.type().isArray()) {
            return "";
        }
        return parameter.type().isMatrix() ? ", in a matrix of the same shape" : ", in an array of the same length";
    }

    private static String typeName(ParameterGroup group) {
        return group.shape() instanceof Shape.Composite record
                ? record.type().toString()
                : typeName(group.values().get(0));
    }

    private static String typeName(Value parameter) {
        ClassReference enumClass = parameter.enumClass();
        return enumClass == null ? parameter.type().javaName() : enumClass.toString();
    }

    /** The documentation of the companion class. */
    static CodeBlock ofClass(Members members) {
        Companion companion = members.companion();
        CodeBlock.Builder docs = CodeBlock.builder()
                .add(
                        "The value of $L\nand its exact derivatives with respect to $L.\n",
                        reference(companion),
                        activeNames(members));
        formula(companion, members).ifPresent(formula -> docs.add("\n<p>{@code $L}\n", formula));
        docs.add("\n<p>").add(ReadingKey.of(companion)).add("\n");
        for (String member : members.leftOut()) {
            docs.add(
                    "\n<p>There is no {@code $L}: its arguments would need more than the 255 slots of the JVM. Use"
                            + " {@link #function}, which takes an array.\n",
                    member);
        }
        return docs.build();
    }

    /** The method as a formula, if it is one expression and short. */
    private static Optional<CodeBlock> formula(Companion companion, Members members) {
        Body body = members.body(companion.primal(), false);
        ExpressionWriter expression =
                body.writer().assigned(companion.primal().results().get(0));
        boolean isOneExpression = body.items((way, results) -> List.of(), true).isEmpty();
        if (!isOneExpression || expression.bytes() > LONGEST_FORMULA) {
            return Optional.empty();
        }
        String parameters = companion.groups().stream().map(members.own()::name).collect(Collectors.joining(", "));
        return Optional.of(CodeBlock.of("$L($L) = $L", companion.method(), parameters, expression.code()));
    }

    private static String activeNames(Members members) {
        return members.own().active().stream()
                .map(group -> "{@code " + group.name() + "}")
                .collect(Collectors.joining(", "));
    }
}
