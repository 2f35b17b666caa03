package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.CompanionJvp;
import dev.adjoint.processor.rules.CompanionPartials;
import dev.adjoint.processor.rules.Conversion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leaves out what nobody reads. What may throw stays, since the user's method would throw, and so do the user's loops:
 * one may run for ever.
 */
public final class DeadCode implements Statement.Cases<Optional<Statement>> {
    private final Set<Value> live = new HashSet<>();
    private final Map<Value, Expression> definitions = new HashMap<>();

    private DeadCode(Function function) {
        function.lets().forEach(let -> definitions.put(let.value(), let.expression()));
    }

    public static Function eliminate(Function function) {
        DeadCode pass = new DeadCode(function);
        return function.with(pass.sweep(function.body()));
    }

    private Block sweep(Block whole) {
        Block block = reached(whole);
        live.addAll(block.results());
        List<Statement> kept = new ArrayList<>();
        for (int i = block.statements().size() - 1; i >= 0; i--) {
            block.statements().get(i).match(this).ifPresent(kept::add);
        }
        Collections.reverse(kept);
        return new Block(kept, block.results());
    }

    /** The block without what is never reached; of what it yields, that is 0. */
    private static Block reached(Block block) {
        List<Statement> statements = block.statements();
        int end = 0;
        while (end < statements.size() && !statements.get(end).isDeadEnd()) {
            end++;
        }
        List<Statement> lost = statements.subList(Math.min(end + 1, statements.size()), statements.size());
        Set<Value> missing = new HashSet<>();
        lost.forEach(statement -> missing.addAll(statement.defined()));
        if (lost.stream().allMatch(DeadCode::isZero)) {
            return block;
        }
        BlockBuilder out = new BlockBuilder();
        statements.subList(0, end + 1).forEach(out::add);
        List<Value> results = new ArrayList<>();
        for (Value result : block.results()) {
            results.add(missing.contains(result) ? zero(result, out) : result);
        }
        return out.build(results);
    }

    private static Value zero(Value value, BlockBuilder out) {
        return out.let(value.origin().named(null), Conversion.zeroOf(value.type()));
    }

    private static boolean isZero(Statement statement) {
        return statement instanceof Statement.Let let
                && !let.value().type().isReference()
                && let.expression().equals(Conversion.zeroOf(let.value().type()));
    }

    @Override
    public Optional<Statement> let(Statement.Let let) {
        if (!live.contains(let.value()) && !mayThrow(let)) {
            return Optional.empty();
        }
        live.addAll(let.expression().operands());
        return Optional.of(let);
    }

    @Override
    public Optional<Statement> branch(Statement.If branch) {
        List<Value> results = new ArrayList<>();
        List<Value> thenYields = new ArrayList<>();
        List<Value> otherwiseYields = new ArrayList<>();
        for (int i = 0; i < branch.results().size(); i++) {
            if (live.contains(branch.results().get(i))) {
                results.add(branch.results().get(i));
                thenYields.add(branch.then().results().get(i));
                otherwiseYields.add(branch.otherwise().results().get(i));
            }
        }
        Block then = sweep(new Block(branch.then().statements(), thenYields));
        Block otherwise = sweep(new Block(branch.otherwise().statements(), otherwiseYields));
        boolean isEmpty = results.isEmpty()
                && then.statements().isEmpty()
                && otherwise.statements().isEmpty();
        if (isEmpty) {
            return Optional.empty();
        }
        live.add(branch.condition());
        return Optional.of(branch.with(results, then, otherwise));
    }

    /** What is carried but has no effect on what is read after the loop, or on its end, is left out. */
    @Override
    public Optional<Statement> loop(Statement.Loop loop) {
        boolean isOurs = loop.condition().role() == Role.DERIVATIVE;
        if (isOurs && loop.results().stream().noneMatch(live::contains) && isPure(loop.body())) {
            return Optional.empty();
        }
        Set<Integer> kept = new TreeSet<>();
        Block test;
        Block body;
        int before;
        do {
            before = kept.size();
            for (int i = 0; i < loop.carried().size(); i++) {
                if (live.contains(loop.results().get(i))
                        || live.contains(loop.carried().get(i))) {
                    kept.add(i);
                }
            }
            test = sweep(loop.test());
            body = sweep(new Block(loop.body().statements(), pick(loop.body().results(), kept)));
        } while (kept.size() > before || hasFurther(loop, kept));
        live.addAll(pick(loop.initial(), kept));
        return Optional.of(new Statement.Loop(
                pick(loop.results(), kept), pick(loop.initial(), kept), pick(loop.carried(), kept), test, body));
    }

    private boolean hasFurther(Statement.Loop loop, Set<Integer> kept) {
        for (int i = 0; i < loop.carried().size(); i++) {
            if (live.contains(loop.carried().get(i)) && !kept.contains(i)) {
                return true;
            }
        }
        return false;
    }

    private static List<Value> pick(List<Value> values, Set<Integer> indices) {
        return indices.stream().map(values::get).toList();
    }

    /** Whether a block does nothing but compute. */
    private static boolean isPure(Block block) {
        return block.allStatements().stream()
                .noneMatch(statement -> statement instanceof Statement.Store
                        || statement instanceof Statement.Call
                        || statement instanceof Statement.Raise);
    }

    @Override
    public Optional<Statement> store(Statement.Store store) {
        live.addAll(store.operands());
        return Optional.of(store);
    }

    @Override
    public Optional<Statement> call(Statement.Call call) {
        boolean isOurs = call.origin().role() == Role.DERIVATIVE;
        boolean isRead = call.results().isEmpty() || call.results().stream().anyMatch(live::contains);
        if (isOurs && !isRead && Aliases.writes(call).isEmpty()) {
            return Optional.empty();
        }
        Statement.Call kept = withoutDerivative(call);
        live.addAll(kept.operands());
        return Optional.of(kept);
    }

    /** The call of a differentiable method, only for its value where nobody reads the derivative. */
    private Statement.Call withoutDerivative(Statement.Call call) {
        if (call.results().size() < 2 || live.contains(call.results().get(1))) {
            return call;
        }
        if (call.callee() instanceof CompanionJvp jvp) {
            return value(call, jvp.call());
        }
        return call.callee() instanceof CompanionPartials partials ? value(call, partials.call()) : call;
    }

    private static Statement.Call value(Statement.Call call, CompanionCall callee) {
        List<Value> arguments = call.arguments().subList(0, callee.parameters().size());
        return new Statement.Call(call.results().subList(0, 1), callee, arguments, call.origin());
    }

    @Override
    public Optional<Statement> raise(Statement.Raise raise) {
        live.addAll(raise.operands());
        return Optional.of(raise);
    }

    /** What the derivative computes, the primal has computed before without throwing. */
    private boolean mayThrow(Statement.Let let) {
        Expression expression = let.expression();
        if (let.value().role() == Role.DERIVATIVE) {
            return false;
        }
        if (expression instanceof Expression.Length length) {
            return !isFresh(length.array());
        }
        return expression instanceof Expression.Load
                || expression instanceof Expression.NewArray
                || (expression instanceof Expression.Apply apply
                        && apply.primitive().mayThrow()
                        && !dividesByConstant(apply));
    }

    /** Whether an array is certainly not null. */
    private boolean isFresh(Value array) {
        return definitions.get(array) instanceof Expression.NewArray
                || definitions.get(array) instanceof Expression.Elements;
    }

    /** Whether this is an integer division by a constant other than 0. */
    private boolean dividesByConstant(Expression.Apply apply) {
        String id = apply.primitive().id();
        return (id.endsWith(" /") || id.endsWith(" %"))
                && definitions.get(apply.arguments().get(1)) instanceof Expression.Constant divisor
                && ((Number) divisor.value()).longValue() != 0;
    }
}
