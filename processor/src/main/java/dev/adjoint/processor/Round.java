package dev.adjoint.processor;

import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.emit.Companion;
import dev.adjoint.processor.emit.Emitter;
import dev.adjoint.processor.evaluate.CompiledClasses;
import dev.adjoint.processor.frontend.ClassFiles;
import dev.adjoint.processor.frontend.Declarations;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;

/** One round of processing: each method on its way from the declaration to the file, and all that is reported. */
final class Round {
    private final Elements elements;
    private final Reporter reporter;
    private final boolean isLast;
    private final CompanionNames names;
    private final Declarations declarations;
    private final Derivations derivations;
    private final Checks checks;
    private final CompanionFiles files;
    private final Optional<ReportFiles> reports;

    /**
     * A round.
     *
     * @param requests all of this round
     * @param options what the user tells the processor
     * @param reports the pages about methods, of all rounds, if they are asked for
     * @param isLast whether no other follows: then nothing can wait any longer
     */
    Round(
            List<Request> requests,
            Trees javac,
            ProcessingEnvironment environment,
            Options options,
            Reporter reporter,
            Optional<ReportFiles> reports,
            boolean isLast) {
        this.elements = environment.getElementUtils();
        this.reporter = reporter;
        this.isLast = isLast;
        this.names = new CompanionNames(requests, elements, javac);
        this.declarations = new Declarations(javac, environment);
        this.derivations = new Derivations(declarations);
        this.files = new CompanionFiles(environment.getFiler());
        this.reports = reports;
        // The classes on the class path are loaded only where a check asks for them.
        CompiledClasses compiled = new CompiledClasses(new ClassFiles(environment)::content);
        this.checks = new Checks(declarations, derivations, compiled, options.checks());
    }

    /** The checks of derivatives. */
    Checks checks() {
        return checks;
    }

    /**
     * Writes the companion of a method, or reports what is wrong; false if it must wait for what is yet to be
     * generated.
     */
    boolean finish(Request request) {
        ExecutableElement method = request.method();
        try {
            Optional<MethodSource> source = declarations.source(method);
            if (source.isPresent()) {
                return finish(request, source.get());
            }
            reporter.report(Message.NO_SOURCE, method, method.getSimpleName());
        } catch (StackOverflowError tooDeep) {
            reporter.report(Message.TOO_DEEP, method, method.getSimpleName());
        } catch (RuntimeException | Error bug) {
            reporter.report(Message.INTERNAL, method, method.getSimpleName(), Reporter.describe(bug));
        }
        return true;
    }

    private boolean finish(Request request, MethodSource source) {
        List<Diagnostic> problems = names.check(request, source.tree());
        Lowered lowered = derivations.lower(source);
        if (problems.isEmpty() && !isLast && mayResolveLater(lowered)) {
            return false;
        }
        problems.addAll(lowered.diagnostics());
        if (problems.isEmpty() && lowered.function().isPresent()) {
            CompanionSpec spec = CompanionSpec.of(request, lowered.function().get(), elements);
            Derivation derivation = derivations.derive(source, spec.target());
            Companion companion = Pipeline.companion(derivation, source.name(), spec);
            Emitter.Emitted emitted = Pipeline.emit(companion);
            // It is written where a check fails, too, so that nobody hears of a class that is missing.
            problems.addAll(checks.run(source, derivation, spec.modes()));
            problems.addAll(files.write(spec, source, emitted));
            problems.addAll(
                    Warnings.of(lowered, source, kink -> checks.isSeen(kink, source, derivation, spec.modes())));
            reports.ifPresent(pages -> problems.addAll(report(pages, source, derivation, spec, companion)));
        }
        reporter.report(source.trees(), source.unit(), problems);
        return true;
    }

    /** Nothing that is wrong with a report keeps the method from being compiled. */
    private static List<Diagnostic> report(
            ReportFiles reports, MethodSource source, Derivation derivation, CompanionSpec spec, Companion companion) {
        try {
            return reports.write(Reports.of(source, derivation, spec, companion), spec, source);
        } catch (RuntimeException | StackOverflowError bug) {
            return List.of(
                    Diagnostic.of(Message.REPORT_NOT_WRITTEN, source.tree(), source.name(), Reporter.describe(bug)));
        }
    }

    private static boolean mayResolveLater(Lowered lowered) {
        List<Diagnostic> diagnostics = lowered.diagnostics();
        return !diagnostics.isEmpty() && diagnostics.stream().allMatch(Diagnostic::mayResolveLater);
    }
}
