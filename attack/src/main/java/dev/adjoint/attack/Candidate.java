package dev.adjoint.attack;

import java.util.Comparator;
import java.util.List;

/**
 * A method whose head could be that of a differentiable one.
 *
 * @param owner the binary name of its class
 * @param signature the method as a reader would name it
 * @param companion the binary name of its companion
 * @param isNamed whether the companion has a name of its own, since several methods would share one
 * @param offset where its declaration begins
 */
record Candidate(
        SourceText file,
        String owner,
        String name,
        String signature,
        String companion,
        boolean isNamed,
        int line,
        int offset) {
    /** The file's text with these methods, all of the file, marked. */
    static SourceText annotated(SourceText file, List<Candidate> methods) {
        StringBuilder text = new StringBuilder(file.text());
        methods.stream()
                .sorted(Comparator.comparingInt(Candidate::offset).reversed())
                .forEach(method -> {
                    String name = method.companion.substring(method.companion.lastIndexOf('.') + 1);
                    String argument = method.isNamed ? "(companion = \"" + name + "\")" : "";
                    text.insert(method.offset, "@dev.adjoint.Differentiable" + argument + " ");
                });
        return new SourceText(file.path(), text.toString());
    }
}
