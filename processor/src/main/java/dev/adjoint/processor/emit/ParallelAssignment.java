package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts assignments that happen at once into an order in which none overwrites what another has yet to read. */
final class ParallelAssignment {
    private ParallelAssignment() {}

    static List<Line> inOrder(List<Line> assignments, JavaVariables variables) {
        List<Line> waiting = new ArrayList<>(assignments);
        List<Line> ordered = new ArrayList<>();
        List<Line> atTheEnd = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Optional<Line> next = waiting.stream()
                    .filter(line -> waiting.stream()
                            .noneMatch(other ->
                                    !other.equals(line) && other.reads().contains(line.target())))
                    .findFirst();
            if (next.isPresent()) {
                waiting.remove(next.get());
                ordered.add(next.get());
            } else {
                // They form a ring: one of them is computed into a variable of its own first.
                Line line = waiting.remove(0);
                JavaVariables.JavaVariable temporary =
                        variables.temporary(line.target().type());
                ordered.add(new Line(
                        temporary,
                        "=",
                        line.expression(),
                        line.reads(),
                        line.sourceLines(),
                        line.isDerivative(),
                        line.bytes()));
                atTheEnd.add(new Line(
                        line.target(),
                        "=",
                        CodeBlock.of("$N", temporary.name()),
                        Set.of(temporary),
                        line.sourceLines(),
                        line.isDerivative(),
                        8));
            }
        }
        ordered.addAll(atTheEnd);
        return ordered;
    }
}
