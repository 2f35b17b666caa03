package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The hazards in a function.
 *
 * @param hazards those that its form tells
 * @param kinks where it may have a kink
 */
public record Hazards(List<Hazard> hazards, List<Kink> kinks) {
    public Hazards {
        hazards = List.copyOf(hazards);
        kinks = List.copyOf(kinks);
    }

    /**
     * All of them, each part of the function once for each kind.
     *
     * @param function as the frontend has lowered it: what it is made of is what the hazards lie in
     * @param active the parameters that are differentiated
     * @param groups the parameters as the user declared them
     * @param source what the source says beyond that
     */
    public static Hazards of(Function function, Collection<Value> active, List<ParameterGroup> groups, Source source) {
        if (function.body().isDeadEnd()) {
            return new Hazards(List.of(), List.of()); // It never returns, so that there is nothing to differentiate.
        }
        Subject subject = new Subject(function, active);
        List<Hazard> hazards = new ArrayList<>();
        hazards.addAll(new IntegerCasts(subject).find());
        hazards.addAll(new IntegerDivisions(subject, source.integers()).find());
        hazards.addAll(new EqualityGuards(subject).find());
        hazards.addAll(IndependentParameters.find(subject, active, groups));
        hazards.addAll(TripCounts.find(subject, source.returned()));
        return new Hazards(hazards, new Kinks(subject).find());
    }
}
