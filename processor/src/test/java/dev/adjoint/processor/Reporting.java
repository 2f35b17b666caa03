package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.Trees;
import dev.adjoint.Differentiable;
import dev.adjoint.processor.emit.Companion;
import dev.adjoint.processor.frontend.Declarations;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.javac.Compilation;
import dev.adjoint.processor.javac.Javac;
import dev.adjoint.processor.report.MethodReport;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Keeps the report of each differentiable method, by the name of its companion. */
final class Reporting extends AbstractProcessor {
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
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Differentiable.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Declarations declarations = new Declarations(Trees.instance(processingEnv), processingEnv);
        Derivations derivations = new Derivations(declarations);
        for (ExecutableElement method : ElementFilter.methodsIn(round.getElementsAnnotatedWith(Differentiable.class))) {
            Request request = Request.of(method).orElseThrow();
            MethodSource source = declarations.source(method).orElseThrow();
            derivations.lower(source).function().ifPresent(function -> {
                CompanionSpec spec = CompanionSpec.of(request, function, processingEnv.getElementUtils());
                Derivation derivation = derivations.derive(source, spec.target());
                Companion companion = Pipeline.companion(derivation, source.name(), spec);
                reports.put(spec.target().toString(), Reports.of(source, derivation, spec, companion));
            });
        }
        return false;
    }
}
