package dev.adjoint.processor.emit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Hands out identifiers that are no keywords and differ from one another. */
final class Identifiers {
    /** The simple names of classes that generated code uses: a variable of this name would hide them. */
    static final Set<String> CLASSES = Set.of(
            "Arrays",
            "Boolean",
            "ComputationGraph",
            "DifferentiableFunction",
            "DifferentiableVectorFunction",
            "Double",
            "Float",
            "Gradient",
            "Jvp",
            "List",
            "Math",
            "Override",
            "Packed",
            "Partials",
            "Shadows",
            "StrictMath",
            "String",
            "Tracer");

    private final Set<String> taken = new HashSet<>();

    /** By what was wished for, the first number that may be free: there may be thousands of one name. */
    private final Map<String, Integer> nextNumbers = new HashMap<>();

    Identifiers(Collection<String> taken) {
        this.taken.addAll(taken);
    }

    boolean isTaken(String name) {
        return taken.contains(name);
    }

    /** The name wished for, with underscores after it if it is a keyword or taken. */
    String claim(String wish) {
        String name = wish;
        while (SourceVersion.isKeyword(name) || !taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** The name wished for, with a number after it, from 2 on, if it is taken. */
    String claimNumbered(String wish) {
        String base = SourceVersion.isKeyword(wish) ? wish + "_" : wish;
        String name = base;
        int next = nextNumbers.getOrDefault(base, 2);
        while (!taken.add(name)) {
            name = base + next;
            next++;
        }
        nextNumbers.put(base, next);
        return name;
    }
}
