package dev.adjoint.processor.loops;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.javac.Compilation;
import dev.adjoint.processor.javac.Compiled;
import dev.adjoint.processor.javac.Javac;
import dev.adjoint.processor.javac.Lowering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/** Compiles random methods together and checks each. */
final class LoopBatch {
    private static final Pattern REJECTION = Pattern.compile("^\\[(adjoint:(?!internal)[a-z-]+)]");

    private static final int SECONDS = 20;

    private final LoopTally tally;
    private final List<Failure> failures = new ArrayList<>();

    LoopBatch(LoopTally tally) {
        this.tally = tally;
    }

    List<Failure> failures() {
        return failures;
    }

    void check(LoopProgram program) {
        if (program.methods().isEmpty()) {
            return;
        }
        Lowering lowering = new Lowering();
        Compilation compilation =
                new Javac().processors(lowering, new DifferentiableProcessor()).compile(program.source());
        if (compilation.succeeded() && compilation.diagnostics().isEmpty()) {
            Compiled compiled = compilation.compiled();
            program.methods().forEach(method -> check(method, compiled, lowering.of(method.name())));
        } else if (program.methods().size() > 1) {
            // Each alone shows whose fault it is.
            int half = program.methods().size() / 2;
            List<LoopMethod> methods = withoutRejected(program, compilation);
            if (methods.size() < program.methods().size()) {
                check(new LoopProgram(methods));
            } else {
                check(new LoopProgram(methods.subList(0, half)));
                check(new LoopProgram(methods.subList(half, methods.size())));
            }
        } else if (!withoutRejected(program, compilation).isEmpty()) {
            LoopMethod method = program.methods().get(0);
            failures.add(new Failure(
                    method,
                    new Object[0],
                    "does not compile:\n" + compilation.describe() + "\n" + compilation.sources()));
        }
    }

    private void check(LoopMethod method, Compiled compiled, Lowered lowered) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                LoopSubject subject = new LoopSubject(compiled, LoopProgram.HOST, method.name());
                new LoopCheck(method, subject, lowered, tally).run();
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(SECONDS * 1000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (thread.isAlive()) {
            failures.add(new Failure(method, new Object[0], "does not end"));
        } else if (thrown.get() instanceof Failure failure) {
            failures.add(failure);
        } else if (thrown.get() != null) {
            failures.add(new Failure(method, new Object[0], text(thrown.get())));
        }
    }

    private static String text(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return thrown + "\n" + cause + " at "
                + Stream.of(cause.getStackTrace()).limit(4).toList();
    }

    /** The methods that no message of the catalogue rejects. */
    private List<LoopMethod> withoutRejected(LoopProgram program, Compilation compilation) {
        List<LoopMethod> rest = new ArrayList<>(program.methods());
        for (Diagnostic<?> diagnostic : compilation.diagnostics()) {
            Matcher matcher = REJECTION.matcher(diagnostic.getMessage(Locale.ROOT));
            LoopMethod method = program.at(diagnostic.getLineNumber());
            if (matcher.find() && method != null && rest.remove(method)) {
                tally.rejections.merge(matcher.group(1), 1, Integer::sum);
            }
        }
        return rest;
    }
}
