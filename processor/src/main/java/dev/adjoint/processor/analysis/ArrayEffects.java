package dev.adjoint.processor.analysis;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.CompanionCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a method may do to arrays that are not its own. Of the differentiable methods that it calls, each answers for
 * itself.
 *
 * @param written the parameters into whose arrays it may write by itself
 * @param handedTo the companions to whose methods it hands an array of a parameter
 * @param overwritten the companions of methods that return an array into which it writes
 * @param returned the parameters whose arrays, or rows of these, it may return by itself
 * @param isTableReturned whether it may return the array of a static field
 * @param returnedFrom the companions of methods whose arrays it may return
 */
public record ArrayEffects(
        List<Value> written,
        List<ClassReference> handedTo,
        List<ClassReference> overwritten,
        List<Value> returned,
        boolean isTableReturned,
        List<ClassReference> returnedFrom) {
    public ArrayEffects {
        written = List.copyOf(written);
        handedTo = List.copyOf(handedTo);
        overwritten = List.copyOf(overwritten);
        returned = List.copyOf(returned);
        returnedFrom = List.copyOf(returnedFrom);
    }

    /**
     * The effects of a function.
     *
     * @param companion its companion: of calls of itself nothing need be known
     * @param deadCode leaves out what nobody reads
     */
    public static ArrayEffects of(Function function, ClassReference companion, UnaryOperator<Function> deadCode) {
        Function supposed = ReadOnlyCalls.suppose(function);
        Aliases aliases = Aliases.of(supposed);
        // That it returns one of two arrays does not make them one for those who write into the other.
        Aliases inside = Aliases.of(deadCode.apply(withoutResult(supposed)));
        List<Value> arrays = supposed.parameters().stream()
                .filter(parameter -> parameter.type().isArray())
                .toList();
        List<Value> tables = supposed.lets().stream()
                .filter(let -> let.expression() instanceof Expression.Field
                        && let.value().type().isArray())
                .map(Statement.Let::value)
                .toList();
        Value result = aliases.memory(supposed.results().get(0));
        List<Value> returned = arrays.stream()
                .filter(parameter -> aliases.memory(parameter) == result)
                .toList();
        boolean isTableReturned = tables.stream().anyMatch(table -> aliases.memory(table) == result);
        Trail trail = new Trail(aliases);
        trail.collect(supposed.body());
        trail.follow(arrays);
        List<ClassReference> overwritten = trail.returning(inside::isWritten);
        boolean overwritesOwn = overwritten.contains(companion) && (isTableReturned || !returned.isEmpty());
        return new ArrayEffects(
                arrays.stream()
                        .filter(parameter -> overwritesOwn || inside.isWritten(parameter))
                        .toList(),
                without(companion, trail.handedTo()),
                without(companion, overwritten),
                returned,
                isTableReturned,
                without(companion, trail.returning(array -> aliases.memory(array) == result)));
    }

    private static Function withoutResult(Function function) {
        return new Function(
                function.name(),
                function.parameters(),
                new Block(function.body().statements(), List.of()));
    }

    private static List<ClassReference> without(ClassReference companion, List<ClassReference> companions) {
        return companions.stream().filter(other -> !other.equals(companion)).toList();
    }

    /** Where the arrays of the parameters go. */
    private static final class Trail {
        private final Aliases aliases;
        private final List<Statement.Call> calls = new ArrayList<>();
        private final Set<Statement.Call> given = new LinkedHashSet<>();

        Trail(Aliases aliases) {
            this.aliases = aliases;
        }

        void collect(Block block) {
            for (Statement statement : block.allStatements()) {
                if (statement instanceof Statement.Call call && call.callee() instanceof CompanionCall) {
                    calls.add(call);
                }
            }
        }

        /** What a method is given, it may return. */
        void follow(List<Value> arrays) {
            Set<Value> memories = new HashSet<>();
            arrays.forEach(array -> memories.add(aliases.memory(array)));
            boolean grows = true;
            while (grows) {
                grows = false;
                for (Statement.Call call : calls) {
                    boolean isGiven = call.arguments().stream()
                            .anyMatch(argument ->
                                    argument.type().isArray() && memories.contains(aliases.memory(argument)));
                    if (isGiven && given.add(call)) {
                        call.results().forEach(result -> memories.add(aliases.memory(result)));
                        grows = true;
                    }
                }
            }
        }

        List<ClassReference> handedTo() {
            return companions(given);
        }

        /** Those that have returned an array of which this holds. It may have come to them from one another. */
        List<ClassReference> returning(Predicate<Value> condition) {
            List<Statement.Call> arrays = calls.stream()
                    .filter(call -> call.results().get(0).type().isArray())
                    .toList();
            boolean holds = arrays.stream()
                    .anyMatch(call -> condition.test(call.results().get(0)));
            return holds ? companions(arrays) : List.of();
        }

        private static List<ClassReference> companions(Collection<Statement.Call> calls) {
            return calls.stream()
                    .map(call -> ((CompanionCall) call.callee()).companion())
                    .distinct()
                    .toList();
        }
    }
}
