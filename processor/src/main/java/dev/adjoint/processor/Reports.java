package dev.adjoint.processor;

import dev.adjoint.processor.derive.Residuals;
import dev.adjoint.processor.emit.Companion;
import dev.adjoint.processor.emit.Emitter;
import dev.adjoint.processor.emit.Listing;
import dev.adjoint.processor.explain.Explainer;
import dev.adjoint.processor.explain.PassLog;
import dev.adjoint.processor.frontend.Excerpts;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.report.MethodReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** From a derivation to the report about it. */
final class Reports {
    /** What is shown where a member is left out that would need too many arguments. */
    private static final List<String> OTHER_MEMBERS =
            List.of("packedGradient", "packedVjp", "packedDirectional", "value");

    private Reports() {}

    /** The report of a method, whose companion is this. */
    static MethodReport of(MethodSource method, Derivation derivation, CompanionSpec spec, Companion companion) {
        Residuals residuals = new Residuals();
        PassLog log = new PassLog(derivation.lowered().labels());
        Function derived = derivation.derive(spec.modes(), residuals, log);
        List<String> members = new ArrayList<>(List.of(derived.name()));
        members.addAll(OTHER_MEMBERS);
        Listing code = Emitter.list(companion.with(derived), members).withReturns(Excerpts.returns(method));
        Set<Integer> lines = new LinkedHashSet<>();
        code.lines().forEach(line -> lines.addAll(line.sourceLines()));
        String file = method.unit().getSourceFile().getName();
        Explainer.Heading heading = new Explainer.Heading(
                spec.target().packageName(),
                spec.target().simpleNames().get(0),
                String.join(".", spec.owner().simpleNames()) + "." + method.name(),
                file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1),
                code.member(),
                Excerpts.of(method, lines).stream()
                        .map(excerpt -> new MethodReport.Excerpt(
                                excerpt.title(), excerpt.firstLine(), excerpt.lines(), excerpt.continued()))
                        .toList());
        return Explainer.explain(
                heading,
                new Explainer.Work(
                        derivation.active(),
                        derivation.lowered().groups(),
                        derivation.lowered().labels(),
                        derivation.source(),
                        derivation.prepared(),
                        derived,
                        residuals,
                        log,
                        code));
    }
}
