package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.ReadOnlyCalls;
import dev.adjoint.processor.analysis.Rereads;
import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.CompanionGuard;
import dev.adjoint.processor.rules.DifferentiableCall;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The calls of other differentiable methods that vary, for a derived function. It calls members of their companions
 * that leave all arrays as they are; the methods themselves might write into them, or hand them out to be overwritten,
 * which the derivative would miss. So it asks their companions first, which throw then. After that, the calls are known
 * to leave their arguments alone.
 */
final class GuardedCalls extends Rewriter {
    private final Activity activity;
    private final Aliases aliases;
    private final Rereads rereads;
    private final Set<CompanionGuard> guards = new LinkedHashSet<>();

    private GuardedCalls(Function supposed, List<Value> active) {
        this.activity = Activity.of(supposed, active);
        this.aliases = Aliases.of(supposed);
        this.rereads = Rereads.of(supposed);
    }

    /** The function where these calls are guarded. */
    static Function of(Function function, List<Value> active) {
        GuardedCalls pass = new GuardedCalls(ReadOnlyCalls.suppose(function), active);
        Function rewritten = pass.rewrite(function);
        if (pass.guards.isEmpty()) {
            return rewritten;
        }
        BlockBuilder out = new BlockBuilder();
        Origin origin = Origin.primal(null, Origin.NO_LINE);
        for (CompanionGuard guard : pass.guards) {
            Value caller = out.let(origin, new Expression.Constant(Type.STRING, function.name() + "()", null));
            out.add(new Statement.Call(List.of(), guard, List.of(caller), origin));
        }
        List<Statement> statements = new ArrayList<>(out.build(List.of()).statements());
        statements.addAll(rewritten.body().statements());
        return function.with(new Block(statements, rewritten.results()));
    }

    /** Whether a call has a derivative: something varies with respect to which there is one. */
    static boolean isActive(DifferentiableCall callee, List<Value> arguments, Activity activity) {
        return callee.active().stream().anyMatch(i -> activity.isActive(arguments.get(i)));
    }

    @Override
    protected void rewriteCall(Statement.Call call, BlockBuilder out) {
        if (!(call.callee() instanceof CompanionCall callee) || !isActive(callee, call.arguments(), activity)) {
            out.add(call);
            return;
        }
        if (!callee.isReadOnly()) {
            if (callee.takesArrays()) {
                guards.add(new CompanionGuard(callee, CompanionGuard.Kind.READ_ONLY));
            }
            if (isShared(call)) {
                guards.add(new CompanionGuard(callee, CompanionGuard.Kind.OWN_RESULT));
            }
        }
        out.add(new Statement.Call(call.results(), callee.readOnly(), call.arguments(), call.origin()));
    }

    /** Whether it would be seen if what a call returned were what it was given: one of them is overwritten later. */
    private boolean isShared(Statement.Call call) {
        Value result = call.results().get(0);
        if (!result.type().isArray()) {
            return false;
        }
        boolean isKept = !aliases.isWritten(result);
        for (int i = 0; i < call.arguments().size(); i++) {
            isKept &= !call.arguments().get(i).type().isArray() || rereads.isAsItWas(call, i);
        }
        return !isKept;
    }

    @Override
    protected void rewriteLet(Statement.Let let, BlockBuilder out) {
        out.add(let);
    }
}
