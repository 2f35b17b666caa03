package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Ties.Yield;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves the little that follows a last branch into both of its ways, so that each is a way through the function of its
 * own: a guard clause stays one, and what is zero on one way vanishes there.
 */
final class TailBranches {
    /** What may follow the branch: it is written twice then. */
    private static final int LONGEST = 8;

    private final Absorption absorption;

    private TailBranches(Absorption absorption) {
        this.absorption = absorption;
    }

    /**
     * Extends a last branch.
     *
     * @param absorption learns what the copies are copies of
     */
    static Function extend(Function function, Absorption absorption) {
        return function.with(new TailBranches(absorption).extend(function.body()));
    }

    private Block extend(Block block) {
        List<Statement> statements = block.statements();
        int last = statements.size() - 1;
        while (last >= 0 && statements.get(last) instanceof Statement.Let let && mayMove(let)) {
            last--;
        }
        List<Statement> rest = statements.subList(last + 1, statements.size());
        if (last < 0 || rest.size() > LONGEST || !(statements.get(last) instanceof Statement.If branch)) {
            return block;
        }
        if (branch.results().size() == 1 && branch.isExpression()) {
            return block;
        }
        if (branch.then().isDeadEnd() || branch.otherwise().isDeadEnd()) {
            return block;
        }
        List<Value> results = new ArrayList<>();
        for (Value result : block.results()) {
            Value extended = new Value(result.type(), result.origin());
            if (branch.results().contains(result)) {
                absorption.moved(new Yield(result, Yield.THEN), new Yield(extended, Yield.THEN));
                absorption.moved(new Yield(result, Yield.OTHERWISE), new Yield(extended, Yield.OTHERWISE));
            }
            results.add(extended);
        }
        List<Statement> all = new ArrayList<>(statements.subList(0, last));
        all.add(branch.with(
                results,
                extend(way(branch, branch.then(), rest, block.results())),
                extend(way(branch, branch.otherwise(), rest, block.results()))));
        return new Block(all, results);
    }

    private static boolean mayMove(Statement.Let let) {
        return let.value().role() == Role.DERIVATIVE
                && !(let.expression() instanceof Expression.Apply apply
                        && apply.primitive().mayThrow());
    }

    /** A way of the branch, followed by a copy of the rest, with the results of that. */
    private Block way(Statement.If branch, Block way, List<Statement> rest, List<Value> results) {
        Map<Value, Value> names = new HashMap<>();
        for (int i = 0; i < branch.results().size(); i++) {
            names.put(branch.results().get(i), way.results().get(i));
        }
        BlockBuilder out = new BlockBuilder();
        way.statements().forEach(out::add);
        for (Statement statement : rest) {
            Statement.Let let = (Statement.Let) statement;
            Value copy =
                    out.let(let.value().origin(), let.expression().reading(value -> names.getOrDefault(value, value)));
            absorption.copied(copy, let.value());
            names.put(let.value(), copy);
        }
        return out.build(results.stream()
                .map(result -> names.getOrDefault(result, result))
                .toList());
    }
}
