package dev.adjoint.processor.analysis;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.CompanionCall;
import java.util.function.Predicate;

/**
 * Calls of differentiable methods of which it is known, or supposed, that they write into none of their arguments and
 * return none of them. The declaration of a method does not say it.
 */
public final class ReadOnlyCalls extends Rewriter {
    private final Predicate<CompanionCall> isReadOnly;

    private ReadOnlyCalls(Predicate<CompanionCall> isReadOnly) {
        this.isReadOnly = isReadOnly;
    }

    /** The function where all of them are supposed to be so. */
    public static Function suppose(Function function) {
        return new ReadOnlyCalls(call -> true).rewrite(function);
    }

    /**
     * The function, where its calls of itself are known to be so if nothing else in it writes into a parameter's array,
     * or returns one: the first to do so would have to do it by itself.
     *
     * @param companion the companion of the function
     */
    public static Function ofItself(Function function, ClassReference companion) {
        Function supposed = new ReadOnlyCalls(call -> call.companion().equals(companion)).rewrite(function);
        Aliases aliases = Aliases.of(supposed);
        Value result = supposed.results().get(0);
        boolean isTaken = supposed.parameters().stream()
                .filter(parameter -> parameter.type().isArray())
                .anyMatch(parameter ->
                        aliases.isWritten(parameter) || aliases.memory(parameter) == aliases.memory(result));
        return isTaken ? function : supposed;
    }

    @Override
    protected void rewriteCall(Statement.Call call, BlockBuilder out) {
        boolean isKnown = call.callee() instanceof CompanionCall companion && isReadOnly.test(companion);
        out.add(isKnown ? known(call) : call);
    }

    private static Statement.Call known(Statement.Call call) {
        return new Statement.Call(
                call.results(), ((CompanionCall) call.callee()).readOnly(), call.arguments(), call.origin());
    }

    @Override
    protected void rewriteLet(Statement.Let let, BlockBuilder out) {
        out.add(let);
    }
}
