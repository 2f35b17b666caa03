package dev.adjoint.processor.programs;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a program that fails smaller, as long as it still fails. */
public final class Shrinker {
    private Shrinker() {}

    public static RandomProgram shrink(RandomProgram program, Predicate<RandomProgram> fails) {
        RandomProgram current = program;
        boolean shrunk = true;
        while (shrunk) {
            shrunk = false;
            for (int i = current.function().body().statements().size() - 1; i >= 0; i--) {
                Optional<RandomProgram> smaller =
                        smaller(current, i).stream().filter(fails).findFirst();
                if (smaller.isPresent()) {
                    current = smaller.get();
                    shrunk = true;
                }
            }
        }
        return current;
    }

    /** The program without statement {@code i}, if nobody reads its value, or with less in its place. */
    private static List<RandomProgram> smaller(RandomProgram program, int i) {
        Function function = program.function();
        Statement.Let let = function.lets().get(i);
        List<RandomProgram> candidates = new ArrayList<>();
        if (Uses.of(function).of(let.value()) == 0) {
            candidates.add(with(program, i, List.of()));
        }
        if (let.expression() instanceof Expression.Apply) {
            for (Value operand : let.expression().operands()) {
                if (operand.type() == let.value().type()) {
                    candidates.add(
                            with(program, i, List.of(new Statement.Let(let.value(), new Expression.Copy(operand)))));
                }
            }
        }
        if (!(let.expression() instanceof Expression.Constant)) {
            Expression one = new Expression.Constant(
                    let.value().type(), Rows.one(let.value().type()), null);
            candidates.add(with(program, i, List.of(new Statement.Let(let.value(), one))));
        }
        return candidates;
    }

    private static RandomProgram with(RandomProgram program, int i, List<Statement> replacement) {
        Function function = program.function();
        List<Statement> statements = new ArrayList<>(function.body().statements());
        statements.remove(i);
        statements.addAll(i, replacement);
        return program.withFunction(
                new Function(function.name(), function.parameters(), new Block(statements, function.results())));
    }
}
