package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a branch yields on both ways is no result of it: readers read that instead, a constant of the derivative is
 * written after it. A branch on a constant is the way that is taken, and a loop on a constant turns never, or for ever.
 */
final class Choices {
    private final Map<Value, Expression> definitions = new HashMap<>();

    /** The conditions of the ways around the statement at hand. */
    private final Map<Value, Boolean> decided = new HashMap<>();

    /** The branches before the statement at hand, in sight of it, by their conditions. */
    private final Map<Value, List<Statement.If>> earlier = new HashMap<>();

    private Choices(Function function) {
        function.lets().forEach(let -> definitions.put(let.value(), let.expression()));
    }

    static Function simplify(Function function) {
        Choices pass = new Choices(function);
        return function.with(pass.simplify(function.body()));
    }

    private Block simplify(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.If branch) {
                simplify(branch, statements);
            } else if (statement instanceof Statement.Loop loop) {
                simplify(loop.with(simplify(loop.test()), simplify(loop.body())), statements);
            } else {
                statements.add(statement);
            }
        }
        return new Block(statements, block.results());
    }

    /** A loop that never turns is what it begins with; one that never ends says so in its test. */
    private void simplify(Statement.Loop loop, List<Statement> statements) {
        if (!(definitions.get(loop.condition()) instanceof Expression.Constant constant)) {
            statements.add(loop);
        } else if (constant.value().equals(true)) {
            List<Statement> test = new ArrayList<>(loop.test().statements());
            Value always = new Value(Type.BOOLEAN, loop.condition().origin());
            test.add(new Statement.Let(always, constant));
            statements.add(loop.isEndless() ? loop : loop.with(new Block(test, List.of(always)), loop.body()));
        } else {
            for (int i = 0; i < loop.carried().size(); i++) {
                statements.add(copy(loop.carried().get(i), loop.initial().get(i)));
                statements.add(copy(loop.results().get(i), loop.initial().get(i)));
            }
            statements.addAll(loop.test().statements());
        }
    }

    private void simplify(Statement.If branch, List<Statement> statements) {
        Boolean known = decided.get(branch.condition());
        if (known != null) {
            take(branch, simplify(known ? branch.then() : branch.otherwise()), statements);
            return;
        }
        Block then = way(branch.condition(), true, branch.then());
        Block otherwise = way(branch.condition(), false, branch.otherwise());
        if (definitions.get(branch.condition()) instanceof Expression.Constant constant) {
            take(branch, constant.value().equals(true) ? then : otherwise, statements);
            return;
        }
        earlier.computeIfAbsent(branch.condition(), unused -> new ArrayList<>()).add(branch);
        List<Value> results = new ArrayList<>();
        List<Value> thenYields = new ArrayList<>();
        List<Value> otherwiseYields = new ArrayList<>();
        List<Statement> after = new ArrayList<>();
        for (int i = 0; i < branch.results().size(); i++) {
            Value result = branch.results().get(i);
            Value first = then.results().get(i);
            Value second = otherwise.results().get(i);
            Optional<Statement> same = same(result, first, second);
            if (same.isPresent()) {
                after.add(same.get());
            } else {
                results.add(result);
                thenYields.add(first);
                otherwiseYields.add(second);
            }
        }
        statements.add(branch.with(
                results, new Block(then.statements(), thenYields), new Block(otherwise.statements(), otherwiseYields)));
        statements.addAll(after);
    }

    /** The way that is certainly taken stands in the place of the branch. */
    private static void take(Statement.If branch, Block taken, List<Statement> statements) {
        statements.addAll(taken.statements());
        for (int i = 0; i < branch.results().size(); i++) {
            statements.add(copy(branch.results().get(i), taken.results().get(i)));
        }
    }

    /** A way, in which the condition is known, and so what earlier branches on the same condition gave. */
    private Block way(Value condition, boolean holds, Block block) {
        Map<Value, Value> given = new HashMap<>();
        for (Statement.If former : earlier.getOrDefault(condition, List.of())) {
            Block taken = holds ? former.then() : former.otherwise();
            Set<Value> inside = new HashSet<>();
            taken.statements().forEach(statement -> inside.addAll(statement.defined()));
            for (int i = 0; i < former.results().size(); i++) {
                if (!inside.contains(taken.results().get(i))) {
                    given.put(former.results().get(i), taken.results().get(i));
                }
            }
        }
        decided.put(condition, holds);
        Block simplified = simplify(given.isEmpty() ? block : new Reading(given).rewrite(block));
        decided.remove(condition);
        return simplified;
    }

    /** Lets a block read other values. */
    private static final class Reading extends Rewriter {
        Reading(Map<Value, Value> values) {
            values.forEach(this::replace);
        }

        Block rewrite(Block block) {
            return rewrite(new Function("", List.of(), block)).body();
        }

        @Override
        protected void rewriteLet(Statement.Let let, BlockBuilder out) {
            out.add(let);
        }
    }

    /** The assignment that a result is if both ways yield the same. */
    private Optional<Statement> same(Value result, Value first, Value second) {
        if (first == second) {
            return Optional.of(copy(result, first));
        }
        boolean bothConstant = definitions.get(first) instanceof Expression.Constant a
                && definitions.get(second) instanceof Expression.Constant b
                && a.value().equals(b.value());
        return bothConstant && result.role() == Role.DERIVATIVE
                ? Optional.of(new Statement.Let(result, Objects.requireNonNull(definitions.get(first))))
                : Optional.empty();
    }

    private static Statement copy(Value value, Value original) {
        return new Statement.Let(value, new Expression.Copy(original));
    }
}
