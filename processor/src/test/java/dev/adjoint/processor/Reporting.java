package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.Trees;
import dev.adjoint.processor.emit.Companion;
import dev.adjoint.processor.frontend.Declarations;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.javac.Compilation;
import dev.adjoint.processor.javac.Javac;
import dev.adjoint.processor.javac.MethodProcessor;
import dev.adjoint.processor.report.MethodReport;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;

/** Keeps the report of each differentiable method, by the name of its companion. */
final class Reporting extends MethodProcessor {
    private final Map<String, MethodReport> reports = new TreeMap<>();

    /**
     * The report of the only method, or of the first, in a class that has these lines, from the third line of the file
     * on.
     */
    static MethodReport of(String... lines) {
        Reporting reporting = new Reporting();
        String source = "import dev.adjoint.*;\nfinal class T {\n" + String.join("\n", lines) + "\n}\n";
        Compilation compilation =
                new Javac().processors(reporting).withoutWerror().compile(source);
        assertThat(compilation.succeeded())
                .as(String.valueOf(compilation.diagnostics()))
                .isTrue();
        return reporting.reports().values().iterator().next();
    }

    Map<String, MethodReport> reports() {
        return Collections.unmodifiableMap(reports);
    }

    @Override
    protected void process(ExecutableElement method, Trees trees) {
        Derivations derivations = new Derivations(new Declarations(trees, processingEnv));
        Request request = Request.of(method).orElseThrow();
        MethodSource source = source(method, trees);
        derivations.lower(source).function().ifPresent(function -> {
            CompanionSpec spec = CompanionSpec.of(request, function, processingEnv.getElementUtils());
            Derivation derivation = derivations.derive(source, spec.target());
            Companion companion = Pipeline.companion(derivation, source.name(), spec);
            reports.put(spec.target().toString(), Reports.of(source, derivation, spec, companion));
        });
    }
}
