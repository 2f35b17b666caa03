package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a reader of the generated code must know to follow the derivation in it. */
final class ReadingKey {
    private ReadingKey() {}

    static CodeBlock of(Companion companion) {
        CodeBlock.Builder key =
                CodeBlock.builder().add("A comment names the line of the method's file that the code comes from.");
        boolean hasReverse = companion.gradient().isPresent() || companion.vjp().isPresent();
        if (hasReverse) {
            key.add(
                    "\nReverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.");
        }
        if (companion.jvp().isPresent()) {
            key.add("\nIn {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.");
        }
        if (Stream.of(companion.gradient(), companion.vjp())
                .flatMap(Optional::stream)
                .anyMatch(ReadingKey::keepsTurns)) {
            key.add("\nAn array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop"
                    + "\ncomputes until the reverse turn reads it.");
        }
        return key.build();
    }

    /** Whether there is an array beside the user's and those of adjoints. */
    private static boolean keepsTurns(Function function) {
        Set<String> ofAdjoints = new HashSet<>();
        Stream.concat(function.parameters().stream(), function.lets().stream().map(Statement.Let::value))
                .filter(value -> value.role() == Role.PRIMAL && value.type().isArray())
                .forEach(value -> ofAdjoints.add("d" + value.name()));
        return function.lets().stream()
                .filter(let -> let.expression() instanceof Expression.NewArray)
                .map(Statement.Let::value)
                .map(Value::origin)
                .anyMatch(origin -> origin.role() == Role.DERIVATIVE
                        && origin.name() != null
                        && !ofAdjoints.contains(origin.name()));
    }
}
