package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds the hazards in a function. */
public final class Hazards {
    private Hazards() {}

    /**
     * All of them, each part of the function once for each kind.
     *
     * @param function as the frontend has lowered it: what it is made of is what the hazards lie in
     * @param active the parameters that are differentiated
     * @param groups the parameters as the user declared them
     * @param source what the source says beyond that
     */
    public static List<Hazard> of(
            Function function, Collection<Value> active, List<ParameterGroup> groups, Source source) {
        if (function.body().isDeadEnd()) {
            return List.of(); // It never returns, so that there is nothing to differentiate.
        }
        Subject subject = new Subject(function, active);
        List<Hazard> hazards = new ArrayList<>();
        hazards.addAll(new IntegerCasts(subject).find());
        hazards.addAll(new IntegerDivisions(subject, source.integers()).find());
        hazards.addAll(new EqualityGuards(subject).find());
        hazards.addAll(IndependentParameters.find(subject, active, groups));
        hazards.addAll(TripCounts.find(subject, source.returned()));
        hazards.addAll(new Kinks(subject).find());
        return hazards;
    }
}
