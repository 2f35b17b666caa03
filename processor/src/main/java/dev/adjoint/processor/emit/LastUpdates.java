package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the step of what a loop counts at the end of the turn, where the head of a {@code for} takes it: what is counted
 * is there until then.
 */
final class LastUpdates {
    private final Uses uses;

    private LastUpdates(Uses uses) {
        this.uses = uses;
    }

    static Function place(Function function) {
        LastUpdates pass = new LastUpdates(Uses.of(function));
        return function.with(pass.place(function.body()));
    }

    private Block place(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.If branch) {
                statements.add(branch.with(branch.results(), place(branch.then()), place(branch.otherwise())));
            } else if (statement instanceof Statement.Loop loop) {
                statements.add(loop.with(loop.test(), steppingLast(loop, place(loop.body()))));
            } else {
                statements.add(statement);
            }
        }
        return new Block(statements, block.results());
    }

    private Block steppingLast(Statement.Loop loop, Block body) {
        List<Statement> statements = new ArrayList<>();
        List<Statement> last = new ArrayList<>();
        for (Statement statement : body.statements()) {
            boolean isStep = statement instanceof Statement.Let let && isStep(let, loop, body);
            (isStep ? last : statements).add(statement);
        }
        statements.addAll(last);
        return new Block(statements, body.results());
    }

    private boolean isStep(Statement.Let let, Statement.Loop loop, Block body) {
        int position = body.results().indexOf(let.value());
        return position >= 0
                && let.value().type() == Type.INT
                && uses.of(let.value()) == 1
                && let.expression() instanceof Expression.Apply apply
                && (apply.primitive() == Table.infix("+", Type.INT) || apply.primitive() == Table.infix("-", Type.INT))
                && apply.arguments().get(0) == loop.carried().get(position)
                && isConstant(apply.arguments().get(1), body);
    }

    /** A constant that is written where it is read. */
    private static boolean isConstant(Value value, Block body) {
        return value.name() == null
                && body.statements().stream()
                        .anyMatch(statement -> statement instanceof Statement.Let let
                                && let.value() == value
                                && let.expression() instanceof Expression.Constant);
    }
}
