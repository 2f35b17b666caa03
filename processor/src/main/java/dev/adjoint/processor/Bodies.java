package dev.adjoint.processor;

import dev.adjoint.processor.analysis.ArrayEffects;
import dev.adjoint.processor.evaluate.Budget;
import dev.adjoint.processor.evaluate.CompiledClasses;
import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.evaluate.Linker;
import dev.adjoint.processor.evaluate.Rounding;
import dev.adjoint.processor.evaluate.Watch;
import dev.adjoint.processor.frontend.Declarations;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.CompanionGuard;
import dev.adjoint.processor.rules.CompanionJvp;
import dev.adjoint.processor.rules.CompanionPartials;
import dev.adjoint.processor.rules.CompanionVjp;
import dev.adjoint.processor.rules.GivenCall;
import dev.adjoint.processor.rules.GivenPartial;
import dev.adjoint.processor.rules.GivenPullback;
import dev.adjoint.processor.rules.Invocation;
import dev.adjoint.processor.rules.MethodReference;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Routine;
import dev.adjoint.processor.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bodies of the methods that a function calls, as far as they can be had while it is compiled: of a source among those
 * that are compiled, what is derived from it, of a compiled class, its own code.
 */
final class Bodies implements Linker {
    private final Declarations declarations;
    private final Derivations derivations;
    private final Optional<CompiledClasses> compiled;
    private final Map<MethodReference, Optional<Function>> methods = new HashMap<>();
    private final Map<Expression.Field, Optional<Object>> fields = new HashMap<>();

    Bodies(Declarations declarations, Derivations derivations, Optional<CompiledClasses> compiled) {
        this.declarations = declarations;
        this.derivations = derivations;
        this.compiled = compiled;
    }

    @Override
    public Optional<Body> body(Invocation callee) {
        if (callee instanceof CompanionCall call) {
            return derivation(call)
                    .<Body>map(found -> (arguments, machine) -> machine.run(found.primal(), arguments))
                    .or(() -> compiled(call.companion(), "value"));
        }
        if (callee instanceof CompanionJvp jvp) {
            return derivation(jvp.call())
                    .<Body>map(found -> (arguments, machine) -> machine.run(found.jvp(), arguments))
                    .or(() -> compiled(jvp.call().companion(), "jvp"));
        }
        if (callee instanceof CompanionVjp vjp) {
            return vjp(vjp.call());
        }
        if (callee instanceof CompanionPartials partials) {
            return vjp(partials.call()).map(body -> partials(partials.call(), body));
        }
        if (callee instanceof CompanionGuard guard) {
            return guard(guard);
        }
        return reference(callee).filter(method -> isAskedFor()).flatMap(this::body);
    }

    @Override
    public Optional<Body> body(Rule row) {
        return row.method().filter(method -> isAskedFor()).flatMap(this::body);
    }

    /**
     * Whether a user asked for the check. One that nobody asked for is a guard against bugs of Adjoint's: derivatives
     * that users gave are none of its business, and no class is run for it.
     */
    private boolean isAskedFor() {
        return compiled.isPresent();
    }

    /** A method that is called as it is: its source, or else its class. */
    private Optional<Body> body(MethodReference method) {
        Optional<Function> source = methods.computeIfAbsent(method, declarations::body);
        return source.<Body>map(function -> (arguments, machine) -> machine.run(function, arguments))
                .or(() -> compiled.flatMap(
                                classes -> classes.method(method.owner(), method.name(), method.parameters()))
                        .map(code -> (arguments, machine) -> code.run(arguments.toArray())));
    }

    /** Of a method that is called as it is, who it is; what the JDK's do beyond computing is not done here. */
    private static Optional<MethodReference> reference(Invocation callee) {
        if (callee instanceof GivenCall call) {
            return Optional.of(call.method());
        }
        if (callee instanceof GivenPartial partial) {
            return Optional.of(partial.method());
        }
        if (callee instanceof GivenPullback pullback) {
            return Optional.of(pullback.method());
        }
        return callee instanceof Routine routine
                        && !routine.isLinear()
                        && routine.notation() instanceof Notation.Call call
                        && !call.owner().packageName().startsWith("java.")
                        && !call.owner().packageName().equals("dev.adjoint")
                ? Optional.of(new MethodReference(call.owner(), call.method(), routine.parameters()))
                : Optional.empty();
    }

    @Override
    public Optional<Object> value(Expression.Field field) {
        Optional<Object> known = fields.get(field);
        if (known == null) {
            known = declarations
                    .field(field.owner(), field.name())
                    .map(function -> Evaluator.run(
                                    function,
                                    List.of(),
                                    new Budget(Evaluator.DEFAULT_STEPS),
                                    this,
                                    Rounding.NEAREST,
                                    Watch.NONE)
                            .get(0))
                    .or(() -> compiled.flatMap(classes -> classes.field(field.owner(), field.name())));
            fields.put(field, known);
        }
        return known;
    }

    private Optional<Derivation> derivation(CompanionCall call) {
        return derivations.find(call.owner(), call.method(), call.parameters(), call.companion());
    }

    private Optional<Body> compiled(ClassReference companion, String member) {
        return compiled.flatMap(classes -> classes.method(companion, member))
                .map(method -> (arguments, machine) -> method.run(arguments.toArray()));
    }

    /** Reverse mode as the companion has it: what it adds to the last array for all numbers, ours returns. */
    private Optional<Body> vjp(CompanionCall call) {
        return derivation(call)
                .<Body>map(found -> (arguments, machine) -> {
                    boolean hasSlots = !call.activeNumbers().isEmpty();
                    List<Object> own = hasSlots ? arguments.subList(0, arguments.size() - 1) : arguments;
                    List<Object> results = machine.run(found.vjp(), own);
                    for (int i = 0; i < call.activeNumbers().size(); i++) {
                        double[] slots = (double[]) arguments.get(arguments.size() - 1);
                        slots[i] += (double) results.get(1 + i);
                    }
                    return List.of(results.get(0));
                })
                .or(() -> compiled(call.companion(), "vjp"));
    }

    private static Body partials(CompanionCall call, Body vjp) {
        return (arguments, machine) -> {
            double[] slots = new double[call.activeNumbers().size()];
            List<Object> all = new ArrayList<>(arguments);
            all.add(1.0);
            all.add(slots);
            return List.of(vjp.run(all, machine).get(0), slots);
        };
    }

    /** What a companion answers is decided when it is generated; those that it asks in turn are asked here as well. */
    private Optional<Body> guard(CompanionGuard guard) {
        CompanionCall call = guard.call();
        if (derivation(call).isEmpty()) {
            return compiled(call.companion(), guard.kind().member());
        }
        return Optional.of((arguments, machine) -> {
            ask(guard, new HashSet<>());
            return List.of();
        });
    }

    private void ask(CompanionGuard guard, Set<CompanionGuard> asked) {
        Optional<Derivation> found = derivation(guard.call());
        if (found.isEmpty() || !asked.add(guard)) {
            return;
        }
        ArrayEffects effects = found.get().effects();
        boolean isReadOnly = guard.kind() == CompanionGuard.Kind.READ_ONLY;
        if (isReadOnly && !effects.written().isEmpty()) {
            throw new IllegalStateException(guard.call().method() + " writes into an array that it is given");
        }
        if (!isReadOnly && (effects.isTableReturned() || !effects.returned().isEmpty())) {
            throw new IllegalStateException(guard.call().method() + " returns an array that is not its own");
        }
        for (Statement statement : found.get().source().body().allStatements()) {
            if (statement instanceof Statement.Call call && call.callee() instanceof CompanionCall other) {
                if (isReadOnly && effects.handedTo().contains(other.companion())) {
                    ask(new CompanionGuard(other, CompanionGuard.Kind.READ_ONLY), asked);
                }
                if ((isReadOnly ? effects.overwritten() : effects.returnedFrom()).contains(other.companion())) {
                    ask(new CompanionGuard(other, CompanionGuard.Kind.OWN_RESULT), asked);
                }
            }
        }
    }
}
