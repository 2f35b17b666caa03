package dev.adjoint.processor.explain;

import dev.adjoint.processor.derive.Residuals;
import dev.adjoint.processor.emit.Listing;
import dev.adjoint.processor.hazards.Contribution;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.report.MethodReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Puts together what the page of a method shows. */
public final class Explainer {
    private Explainer() {}

    /**
     * Who the method is.
     *
     * @param packageName empty for the unnamed package
     * @param companion the simple name of the companion
     * @param method as the user calls it, {@code Neuron.activation}
     * @param file the name of the source file
     * @param member the member whose code is shown
     * @param excerpts the user's code
     */
    public record Heading(
            String packageName,
            String companion,
            String method,
            String file,
            String member,
            List<MethodReport.Excerpt> excerpts) {
        public Heading {
            excerpts = List.copyOf(excerpts);
        }

        private boolean contains(String name) {
            Predicate<String> isIdentifier =
                    Pattern.compile("(?U)\\b" + Pattern.quote(name) + "\\b").asPredicate();
            return excerpts.stream()
                    .flatMap(excerpt -> excerpt.lines().stream())
                    .anyMatch(isIdentifier);
        }
    }

    /**
     * What the passes made of the method.
     *
     * @param active the parameters that are differentiated
     * @param groups the parameters as the user declared them
     * @param labels what the user calls values, unless it is by their names
     * @param source the method as it was lowered
     * @param prepared what was derived
     * @param derived the derived function, optimised
     * @param residuals what the reverse code reads of the primal
     * @param log what the optimiser did to the derived function
     * @param code the code of the member
     */
    public record Work(
            List<Value> active,
            List<ParameterGroup> groups,
            Map<Value, String> labels,
            Function source,
            Function prepared,
            Function derived,
            Residuals residuals,
            PassLog log,
            Listing code) {
        public Work {
            active = List.copyOf(active);
            groups = List.copyOf(groups);
        }
    }

    /** The page of a method, as data. */
    public static MethodReport explain(Heading heading, Work work) {
        Columns columns = new Columns(work.code().lines());
        Wording source = new Wording(work.source(), work.labels());
        Predicate<Value> contributes = Contribution.of(work.source(), work.active());
        Wording prepared = new Wording(work.prepared(), work.labels());
        return new MethodReport(
                heading.packageName(),
                heading.companion(),
                heading.method(),
                heading.file(),
                heading.member(),
                heading.excerpts(),
                columns.of(Listing.Pass.FORWARD),
                columns.of(Listing.Pass.REVERSE),
                Steps.of(work.source(), source, contributes),
                Graph.of(work.source(), source, contributes),
                storage(work, prepared),
                Variables.of(work.source(), work.groups(), work.labels(), work.active(), heading::contains),
                optimisations(work));
    }

    private static List<MethodReport.Storage> storage(Work work, Wording prepared) {
        List<MethodReport.Storage> rows = new ArrayList<>(HandedOn.of(work.code()));
        Stored stored = new Stored(
                work.prepared(), work.derived(), prepared, work.code().names());
        rows.addAll(stored.rows(work.residuals()));
        return rows;
    }

    private static List<MethodReport.Optimisation> optimisations(Work work) {
        List<MethodReport.Optimisation> all = new ArrayList<>();
        List<String> fused = work.residuals().fusedLines().stream()
                .map(line -> "the loop of line " + line)
                .toList();
        if (!fused.isEmpty()) {
            all.add(new MethodReport.Optimisation(
                    "run forward and backward in one: its turns only add up, so that none needs to be run again",
                    fused.size(),
                    fused));
        }
        all.addAll(work.log().optimisations());
        return all;
    }
}
