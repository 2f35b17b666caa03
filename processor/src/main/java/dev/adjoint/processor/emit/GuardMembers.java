package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.CompanionGuard.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * {@code requireReadOnly} and {@code requireOwnResult}, which the derivatives of callers ask: a caller knows no more of
 * the method than its declaration, and that does not say what the method does to arrays.
 */
final class GuardMembers {
    private static final String CALLER = "caller";

    /** What the companion of another method is asked. */
    private record Other(ClassReference companion, Kind kind) {}

    private final Members members;
    private final Companion companion;
    private final Companion.Effects effects;
    private final String name;

    private GuardMembers(Members members) {
        this.members = members;
        this.companion = members.companion();
        this.effects = companion.effects();
        this.name = String.join(".", companion.owner().simpleNames()) + "." + companion.method();
    }

    /** Adds the members where the method has to do with arrays. */
    static void addTo(Members members) {
        GuardMembers guards = new GuardMembers(members);
        boolean takesArrays = guards.companion.primal().parameters().stream()
                .anyMatch(parameter -> parameter.type().isArray());
        if (takesArrays) {
            guards.add(Kind.READ_ONLY, "writes into an array that it is given", guards.readOnly());
        }
        if (guards.companion.isVector()) {
            guards.add(Kind.OWN_RESULT, "may return an array that is not its own", guards.ownResult());
        }
    }

    private void add(Kind kind, String problem, CodeBlock code) {
        members.methods()
                .add(MethodSpec.methodBuilder(kind.member())
                        .addJavadoc("Throws an {@code IllegalStateException} if the method $L.\n", problem)
                        .addModifiers(members.modifiers(Modifier.STATIC))
                        .addParameter(String.class, CALLER)
                        .addCode(code)
                        .build());
    }

    private CodeBlock readOnly() {
        if (!effects.written().isEmpty()) {
            return refuse("writes into its argument: ", "write into a copy", effects.written());
        }
        List<Other> others = new ArrayList<>();
        effects.handedTo().forEach(callee -> others.add(new Other(callee, Kind.READ_ONLY)));
        effects.overwritten().forEach(callee -> others.add(new Other(callee, Kind.OWN_RESULT)));
        return ask(companion.target().toString(), others);
    }

    private CodeBlock ownResult() {
        if (effects.isTableReturned()) {
            return refuse("returns the array of a static field", "let it return a copy");
        }
        if (effects.returned().isEmpty()) {
            return ask(
                    "what " + companion.target() + " returns",
                    effects.returnedFrom().stream()
                            .map(callee -> new Other(callee, Kind.OWN_RESULT))
                            .toList());
        }
        return refuse("returns its argument: ", "return a copy", effects.returned());
    }

    private CodeBlock refuse(String problem, String remedy, List<Value> parameters) {
        String names = parameters.stream().map(members::name).collect(Collectors.joining(", "));
        String copies = parameters.stream()
                .map(parameter -> parameter.type().isMatrix()
                        ? "of " + members.name(parameter) + " and its rows"
                        : members.name(parameter) + ".clone()")
                .collect(Collectors.joining(", "));
        return refuse(problem + names, "let it " + remedy + ", " + copies);
    }

    private CodeBlock refuse(String problem, String remedy) {
        return CodeBlock.of(
                "throw new $T($S$W+ $N$W+ $S);\n",
                IllegalStateException.class,
                name + " may not be called from a differentiable method, here ",
                CALLER,
                ": it " + problem + "; " + remedy);
    }

    /**
     * The method itself does no harm, but others whom it calls may. Methods that call each other ask each other once.
     */
    private static CodeBlock ask(String self, List<Other> others) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!others.isEmpty()) {
            code.beginControlFlow("if ($T.isNew($N, $S))", Members.SHADOWS, CALLER, self);
            for (Other other : others) {
                code.addStatement(
                        "$T.$N($N + $S)",
                        ClassNames.of(other.companion()),
                        other.kind().member(),
                        CALLER,
                        " and " + self);
            }
            code.endControlFlow();
        }
        return code.build();
    }
}
