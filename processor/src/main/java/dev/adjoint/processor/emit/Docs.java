package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Collectors;

/** Documentation that several members of a companion share. */
final class Docs {
    private Docs() {}

    /** A link to the user's method, or its name where it is private and a link would lead nowhere. */
    static CodeBlock reference(Companion companion) {
        String owner = String.join(".", companion.owner().simpleNames());
        if (!companion.isLinkable()) {
            return CodeBlock.of("{@code $L.$L}", owner, companion.method());
        }
        String types = companion.primal().parameters().stream()
                .map(parameter -> parameter.type().javaName())
                .collect(Collectors.joining(", "));
        return CodeBlock.of("{@link $L#$L($L)}", owner, companion.method(), types);
    }

    /** The documentation of the companion class. */
    static CodeBlock ofClass(Companion companion, List<String> leftOut) {
        CodeBlock.Builder docs = CodeBlock.builder()
                .add(
                        "The value of $L and its exact derivatives with respect to $L.\n",
                        reference(companion),
                        activeNames(companion));
        for (String member : leftOut) {
            docs.add(
                    "\n<p>There is no {@code $L}: its arguments would need more than the 255 slots of the JVM. Use"
                            + " {@link #function}, which takes an array.\n",
                    member);
        }
        return docs.build();
    }

    private static String activeNames(Companion companion) {
        return companion.active().stream()
                .map(parameter -> "{@code " + parameter.name() + "}")
                .collect(Collectors.joining(", "));
    }
}
