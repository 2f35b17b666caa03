package dev.adjoint.processor;

import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.frontend.Places;
import dev.adjoint.processor.hazards.Hazard;
import dev.adjoint.processor.hazards.Hazards;
import dev.adjoint.processor.hazards.Kink;
import dev.adjoint.processor.hazards.Source;
import dev.adjoint.processor.ir.Function;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The warnings about a method that was lowered without errors: its hazards, where they are not suppressed. */
final class Warnings {
    private Warnings() {}

    /**
     * The warnings, in the order of their places.
     *
     * @param isSeen whether a kink shows in the result
     */
    static List<Diagnostic> of(Lowered lowered, MethodSource method, Predicate<Kink> isSeen) {
        Function function = lowered.function().orElseThrow();
        Places places = lowered.places();
        Source source = new Source(places.integers(), places.returned());
        Hazards found = Hazards.of(function, lowered.active(), lowered.groups(), source);
        Stream<Diagnostic> hazards = found.hazards().stream()
                .flatMap(hazard -> places.warning(message(hazard.kind()), hazard.part()).stream());
        // A kink is looked for only where a warning would be given.
        Stream<Diagnostic> kinks = found.kinks().stream()
                .flatMap(kink ->
                        places.warning(Message.KINK, kink.part()).filter(warning -> isSeen.test(kink)).stream());
        return Stream.concat(hazards, kinks)
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
        };
    }
}
