package dev.adjoint.processor.golden;

import com.google.testing.compile.Compiler;
import com.sun.source.util.Trees;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.javac.MethodProcessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.tools.JavaFileObject;

/** What the frontend makes of the differentiable methods of some sources. */
public final class Lowering {
    private Lowering() {}

    /** The lowered methods by the names of their classes and their own, {@code Neuron.activation}, in their order. */
    public static Map<String, Lowered> of(List<JavaFileObject> sources) {
        Collector collector = new Collector();
        var unused = Compiler.javac()
                .withProcessors(collector)
                .withOptions("-proc:only")
                .compile(sources);
        return collector.lowered;
    }

    private static final class Collector extends MethodProcessor {
        private final Map<String, Lowered> lowered = new LinkedHashMap<>();

        @Override
        protected void process(ExecutableElement method, Trees trees) {
            String name = method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
            lowered.put(name, lower(source(method, trees)));
        }
    }
}
