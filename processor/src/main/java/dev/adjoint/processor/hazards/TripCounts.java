package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Loops that run as often as something that is differentiated says, where each turn goes on with numbers of the one
 * before, or writes into an array, that the result is made of. A loop that only looks for a place has none of these.
 */
final class TripCounts {
    private TripCounts() {}

    /**
     * The search for them.
     *
     * @param returned for each flag that a loop carries, whether the method was left, what it carries as the result
     */
    static List<Hazard> find(Subject subject, Map<Value, List<Value>> returned) {
        List<Statement.Loop> loops = new ArrayList<>();
        for (Statement statement : subject.function().body().allStatements()) {
            if (statement instanceof Statement.Loop loop && new Turns(subject, loop).goOn()) {
                loops.add(loop);
            }
        }
        if (loops.isEmpty()) {
            return List.of();
        }
        Influence influence = Influence.of(subject, Returns.of(subject, returned));
        return loops.stream()
                .filter(loop -> influence.contains(loop.condition()))
                .map(loop -> new Hazard(Hazard.Kind.TRIP_COUNT, loop))
                .toList();
    }
}
