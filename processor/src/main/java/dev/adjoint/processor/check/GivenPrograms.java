package dev.adjoint.processor.check;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.GivenCall;
import dev.adjoint.processor.rules.GivenClaim;
import dev.adjoint.processor.rules.GivenPartial;
import dev.adjoint.processor.rules.GivenPullback;
import dev.adjoint.processor.rules.Invocation;
import dev.adjoint.processor.rules.MethodReference;
import dev.adjoint.processor.rules.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions that do nothing but call the two methods of a claim. */
final class GivenPrograms {
    private final Function method;
    private final Function giver;
    private final List<Value> active;

    GivenPrograms(GivenClaim claim) {
        Notation.Call called = notation(claim.method());
        this.method = calling(
                new GivenCall(claim.method(), called, claim.result(), Map.of(), Optional.empty()), claim.result());
        Notation.Call asked = notation(claim.giver());
        Optional<Set<Integer>> pullback = claim.pullback();
        int parameters = claim.method().parameters().size();
        this.giver = pullback.isPresent()
                ? calling(new GivenPullback(claim.giver(), asked, pullback.get(), parameters + 2))
                : calling(new GivenPartial(claim.giver(), asked, claim.usesResult()), Type.DOUBLE);
        Set<Integer> positions = pullback.orElseGet(() -> Set.of(claim.parameter()));
        this.active = positions.stream().sorted().map(method.parameters()::get).toList();
    }

    private static Notation.Call notation(MethodReference reference) {
        return new Notation.Call(reference.owner(), reference.name(), false);
    }

    /** A function that calls the method. */
    Function method() {
        return method;
    }

    /** A function that calls the giver. */
    Function giver() {
        return giver;
    }

    /** The parameters of the method's function that are differentiated. */
    List<Value> active() {
        return active;
    }

    private static Function calling(Invocation callee, Type... results) {
        Origin origin = Origin.primal(null, Origin.NO_LINE);
        List<Value> parameters = new ArrayList<>();
        for (Type type : callee.parameters()) {
            parameters.add(new Value(type, Origin.primal("p" + parameters.size(), Origin.NO_LINE)));
        }
        List<Value> returned = new ArrayList<>();
        for (Type type : results) {
            returned.add(new Value(type, origin));
        }
        BlockBuilder body = new BlockBuilder();
        body.add(new Statement.Call(returned, callee, parameters, origin));
        return new Function(callee.noun(), parameters, body.build(returned));
    }
}
