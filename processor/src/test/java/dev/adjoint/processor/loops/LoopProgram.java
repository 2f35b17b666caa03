package dev.adjoint.processor.loops;

import java.util.ArrayList;
import java.util.List;

/** Random methods with loops and arrays, as one class. */
record LoopProgram(List<LoopMethod> methods) {
    static final String HOST = "fuzz.Host";

    private static final String HEAD = """
            package fuzz;

            import dev.adjoint.Constant;
            import dev.adjoint.Differentiable;
            import dev.adjoint.Mode;
            import java.util.Arrays;

            @SuppressWarnings({"adjoint", "cast", "divzero", "empty", "fallthrough", "lossy-conversions"})
            final class Host {
            """;

    /** Methods from consecutive seeds. */
    static LoopProgram of(long firstSeed, int count) {
        List<LoopMethod> methods = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            methods.add(RandomLoops.method(seed, "f" + seed, "static"));
        }
        return new LoopProgram(List.copyOf(methods));
    }

    String source() {
        StringBuilder text = new StringBuilder(HEAD);
        methods.forEach(method -> text.append(method.text()));
        String modes = System.getProperty("adjoint.modes");
        String source = text.append("}\n").toString();
        return modes == null ? source : source.replace("@Differentiable\n", "@Differentiable(modes = " + modes + ")\n");
    }

    /** The method that a line of the source belongs to, or null. */
    LoopMethod at(long line) {
        long next = 1 + HEAD.lines().count();
        for (LoopMethod method : methods) {
            next += method.text().lines().count();
            if (line < next) {
                return method;
            }
        }
        return null;
    }
}
