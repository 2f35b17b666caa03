package dev.adjoint.processor;

import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.emit.Emitter;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.MethodSource;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** Writes the companions to where the compiler wants them. */
final class CompanionFiles {
    private final Filer filer;

    CompanionFiles(Filer filer) {
        this.filer = filer;
    }

    /** Writes a companion; what went wrong, or is not in it, is returned. */
    List<Diagnostic> write(CompanionSpec spec, MethodSource method, Emitter.Emitted emitted) {
        String name = spec.target().toString();
        try (Writer writer = filer.createSourceFile(name, spec.originating()).openWriter()) {
            writer.write(encodable(emitted.text(), method.characters()));
        } catch (FilerException exists) {
            return List.of(Diagnostic.of(Message.COMPANION_EXISTS, method.tree(), name, method.name()));
        } catch (IOException e) {
            return List.of(Diagnostic.of(Message.CANNOT_WRITE, method.tree(), name, String.valueOf(e.getMessage())));
        }
        return emitted.leftOut().stream()
                .map(member -> Diagnostic.of(Message.MEMBER_LEFT_OUT, method.tree(), method.name(), member))
                .toList();
    }

    /**
     * The text, in a form that the encoding of the user's sources can write: where these are all ASCII, other
     * characters (of a unicode escape) stay escaped.
     */
    private static String encodable(String text, CharSequence source) {
        if (source.chars().anyMatch(c -> c > 127)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (c > 127) {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                ascii.append((char) c);
            }
        });
        return ascii.toString();
    }
}
