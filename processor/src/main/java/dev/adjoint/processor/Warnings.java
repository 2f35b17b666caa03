package dev.adjoint.processor;

import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.frontend.Places;
import dev.adjoint.processor.hazards.Hazard;
import dev.adjoint.processor.hazards.Hazards;
import dev.adjoint.processor.hazards.Source;
import dev.adjoint.processor.ir.Function;
import java.util.Comparator;
import java.util.List;

/** The warnings about a method that was lowered without errors: its hazards, where they are not suppressed. */
final class Warnings {
    private Warnings() {}

    /** The warnings, in the order of their places. */
    static List<Diagnostic> of(Lowered lowered, MethodSource method) {
        Function function = lowered.function().orElseThrow();
        Places places = lowered.places();
        Source source = new Source(places.integers(), places.returned());
        return Hazards.of(function, lowered.active(), lowered.groups(), source).stream()
                .flatMap(hazard -> places.warning(message(hazard.kind()), hazard.part()).stream())
                .distinct()
                .sorted(Comparator.comparingLong(diagnostic -> method.start(diagnostic.place())))
                .toList();
    }

    private static Message message(Hazard.Kind kind) {
        return switch (kind) {
            case INTEGER_CAST -> Message.INTEGER_CAST;
            case INTEGER_DIVISION -> Message.INTEGER_DIVISION;
            case EQUALITY_GUARD -> Message.EQUALITY_GUARD;
            case INDEPENDENT_PARAMETER -> Message.INDEPENDENT_PARAMETER;
            case TRIP_COUNT -> Message.TRIP_COUNT;
            case KINK -> Message.KINK;
        };
    }
}
