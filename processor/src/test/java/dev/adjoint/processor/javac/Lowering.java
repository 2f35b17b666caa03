package dev.adjoint.processor.javac;

import com.sun.source.util.Trees;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/** Keeps what the frontend makes of each differentiable method, by the method's name. */
public final class Lowering extends MethodProcessor {
    private final Map<String, Lowered> functions = new HashMap<>();

    public Lowered of(String method) {
        return functions.get(method);
    }

    @Override
    protected void process(ExecutableElement method, Trees trees) {
        MethodSource source = source(method, trees);
        try {
            functions.put(source.name(), lower(source));
        } catch (RuntimeException bug) {
            // DifferentiableProcessor reports it.
        }
    }
}
