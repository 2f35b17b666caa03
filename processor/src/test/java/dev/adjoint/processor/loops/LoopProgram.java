package dev.adjoint.processor.loops;

import java.util.ArrayList;
import java.util.List;

/** Random methods with loops and arrays, as one class. */
record LoopProgram(List<LoopMethod> methods) {
    static final String HOST = "fuzz.Host";

    /** Methods from consecutive seeds. */
    static LoopProgram of(long firstSeed, int count) {
        List<LoopMethod> methods = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            methods.add(RandomLoops.method(seed, "f" + seed, "static"));
        }
        return new LoopProgram(List.copyOf(methods));
    }

    String source() {
        StringBuilder text = new StringBuilder("""
                package fuzz;

                import dev.adjoint.Constant;
                import dev.adjoint.Differentiable;
                import java.util.Arrays;

                @SuppressWarnings({"cast", "divzero", "empty", "fallthrough", "lossy-conversions"})
                final class Host {
                """);
        methods.forEach(method -> text.append(method.text()));
        return text.append("}\n").toString();
    }
}
