package dev.adjoint.processor.report;

import dev.adjoint.processor.report.MethodReport.Optimisation;
import java.util.List;

/** What made the generated code shorter. */
final class OptimisationsSection {
    private OptimisationsSection() {}

    static void write(Html html, List<Optimisation> optimisations) {
        Section.open(html, "optimisations", "Optimisations");
        if (optimisations.isEmpty()) {
            html.element("p", "None applied.").line();
        } else {
            html.open("ul", "class", "optimisations").line();
            for (Optimisation optimisation : optimisations) {
                html.open("li").element("strong", optimisation.pass());
                html.text(", " + Words.count(optimisation.count(), "time", "times"));
                if (!optimisation.examples().isEmpty()) {
                    html.open("ul");
                    optimisation
                            .examples()
                            .forEach(example ->
                                    html.open("li").element("code", example).close());
                    int more = optimisation.count() - optimisation.examples().size();
                    if (more > 0) {
                        html.element("li", "and " + more + " more");
                    }
                    html.close();
                }
                html.close().line();
            }
            html.close().line();
        }
        html.close().line();
    }
}
