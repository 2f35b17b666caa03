package dev.adjoint.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.frontend.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * Hands messages to the compiler, each once in a round: a helper of several methods may be rejected for each of them.
 */
final class Reporter {
    private final Messager messager;
    private final Set<Diagnostic> reported = new HashSet<>();

    Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Reports what is not reported yet. */
    void report(Trees javac, CompilationUnitTree unit, List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            if (reported.add(diagnostic)) {
                javac.printMessage(kind(diagnostic.message()), diagnostic.text(), diagnostic.place(), unit);
            }
        }
    }

    /** Reports something at a declaration, where there is no syntax tree to point at. */
    void report(Message message, Element place, Object... words) {
        messager.printMessage(kind(message), message.text(words), place);
    }

    private static Kind kind(Message message) {
        return switch (message.severity()) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
        };
    }

    /** What broke and where in Adjoint: enough for a report. */
    static String describe(Throwable bug) {
        StackTraceElement[] stack = bug.getStackTrace();
        String message = String.valueOf(bug).lines().findFirst().orElse("");
        return stack.length == 0 ? message : message + " at " + stack[0];
    }
}
