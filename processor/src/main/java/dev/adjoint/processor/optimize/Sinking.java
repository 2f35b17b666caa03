package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves what only one way of a branch reads into that way, before a function is derived. Outside of it, its adjoint
 * would be 0 where the other way is taken, and 0 times a partial derivative that is infinite or NaN there is NaN: what
 * a guard such as {@code x == 0 ? 0 : x * log(x)} keeps out must not come back that way.
 *
 * <p>Only what has such a partial derivative is moved, and what is computed from it.
 */
public final class Sinking {
    /** Where a value is read: in the statement at this index of the block, and in which of its ways; -1 for neither. */
    private record Place(int statement, int way) {}

    private Sinking() {}

    public static Function sink(Function function) {
        return function.with(sink(function.body()));
    }

    private static Block sink(Block block) {
        List<Statement> statements = new ArrayList<>(block.statements());
        Map<Value, Set<Place>> reads = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            collect(statements.get(i), i, reads);
        }
        block.results().forEach(result -> read(result, new Place(statements.size(), -1), reads));
        Map<Integer, Place> targets = new HashMap<>();
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (statements.get(i) instanceof Statement.Let let && isPure(let.expression())) {
                Set<Place> places = reads.getOrDefault(let.value(), Set.of());
                Place only = places.size() == 1 ? places.iterator().next() : new Place(-1, -1);
                if (only.way() >= 0) {
                    targets.put(i, only);
                    Place former = new Place(i, -1);
                    let.expression().operands().forEach(operand -> {
                        Set<Place> ofOperand = reads.getOrDefault(operand, new HashSet<>());
                        ofOperand.remove(former);
                        ofOperand.add(only);
                    });
                }
            }
        }
        return rebuilt(statements, keepRisky(statements, targets), block.results());
    }

    private static void collect(Statement statement, int index, Map<Value, Set<Place>> reads) {
        statement.operands().forEach(operand -> read(operand, new Place(index, -1), reads));
        for (int way = 0; way < statement.blocks().size(); way++) {
            Place place = new Place(index, statement instanceof Statement.If ? way : -1);
            collect(statement.blocks().get(way), place, reads);
        }
    }

    private static void collect(Block block, Place place, Map<Value, Set<Place>> reads) {
        for (Statement statement : block.statements()) {
            statement.operands().forEach(operand -> read(operand, place, reads));
            statement.blocks().forEach(inner -> collect(inner, place, reads));
        }
        block.results().forEach(result -> read(result, place, reads));
    }

    private static void read(Value value, Place place, Map<Value, Set<Place>> reads) {
        reads.computeIfAbsent(value, unused -> new HashSet<>()).add(place);
    }

    private static boolean isPure(Expression expression) {
        return expression instanceof Expression.Copy
                || (expression instanceof Expression.Apply apply
                        && !apply.primitive().mayThrow());
    }

    /** Of what may be moved, that which has a partial derivative without bound, or reads such. */
    private static Map<Integer, Place> keepRisky(List<Statement> statements, Map<Integer, Place> targets) {
        Map<Integer, Place> kept = new HashMap<>();
        Set<Value> moved = new HashSet<>();
        for (int i = 0; i < statements.size(); i++) {
            Place target = targets.get(i);
            if (target != null
                    && statements.get(i) instanceof Statement.Let let
                    && (isRisky(let.expression())
                            || let.expression().operands().stream().anyMatch(moved::contains))) {
                kept.put(i, target);
                moved.add(let.value());
            }
        }
        return kept;
    }

    private static boolean isRisky(Expression expression) {
        if (!(expression instanceof Expression.Apply apply)) {
            return false;
        }
        Rule rule = Table.rule(apply.primitive());
        boolean mayBeUnbounded = rule.notation() instanceof Notation.Call
                || rule.id().equals("double /")
                || rule.id().equals("double %");
        return mayBeUnbounded && !rule.isLocallyConstant();
    }

    private static Block rebuilt(List<Statement> statements, Map<Integer, Place> moved, List<Value> results) {
        Map<Place, List<Statement>> arrivals = new HashMap<>();
        List<Statement> rebuilt = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Place target = moved.get(i);
            if (target != null) {
                arrivals.computeIfAbsent(target, unused -> new ArrayList<>()).add(statements.get(i));
            } else if (statements.get(i) instanceof Statement.If branch) {
                rebuilt.add(branch.with(
                        branch.results(),
                        sink(preceded(arrivals.get(new Place(i, 0)), branch.then())),
                        sink(preceded(arrivals.get(new Place(i, 1)), branch.otherwise()))));
            } else if (statements.get(i) instanceof Statement.Loop loop) {
                rebuilt.add(loop.with(loop.test(), sink(loop.body())));
            } else {
                rebuilt.add(statements.get(i));
            }
        }
        return new Block(rebuilt, results);
    }

    private static Block preceded(@Nullable List<Statement> first, Block block) {
        if (first == null) {
            return block;
        }
        List<Statement> statements = new ArrayList<>(first);
        statements.addAll(block.statements());
        return new Block(statements, block.results());
    }
}
