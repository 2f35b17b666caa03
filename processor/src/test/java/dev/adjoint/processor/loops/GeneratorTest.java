package dev.adjoint.processor.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.adjoint.processor.javac.Compilation;
import dev.adjoint.processor.javac.Javac;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** The random methods themselves: they compile, they end, most give numbers, and every construct occurs. */
class GeneratorTest {
    private static final int METHODS = Integer.getInteger("adjoint.generated", 400);

    /** Lets the annotations be. */
    @SupportedAnnotationTypes("*")
    private static final class Nothing extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }

    @Test
    void methodsCompileAndEnd() throws ReflectiveOperationException {
        LoopProgram program = LoopProgram.of(1, METHODS);
        Compilation compilation = new Javac().processors(new Nothing()).compile(program.source());
        assertThat(compilation.succeeded())
                .as(() -> compilation.describe() + program.source())
                .isTrue();
        Class<?> host = compilation.compiled().type(LoopProgram.HOST);
        Map<String, Integer> constructs = new TreeMap<>();
        Map<String, Integer> outcomes = new TreeMap<>();
        for (LoopMethod method : program.methods()) {
            method.constructs().forEach(construct -> constructs.merge(construct, 1, Integer::sum));
            ArrayPoints points = new ArrayPoints(new SplittableRandom(method.seed()));
            for (int i = 0; i < 5; i++) {
                Object[] point = points.regular(method.parameters());
                String outcome = assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> outcome(host, method, point), method::text);
                outcomes.merge(outcome, 1, Integer::sum);
            }
        }
        System.out.println(outcomes);
        constructs.forEach(
                (construct, count) -> System.out.printf("%5.1f %% %s%n", 100.0 * count / METHODS, construct));
        long lines = program.source().lines().count();
        System.out.println(lines / METHODS + " lines each");
    }

    private static String outcome(Class<?> host, LoopMethod method, Object[] point)
            throws ReflectiveOperationException {
        Method found = Arrays.stream(host.getDeclaredMethods())
                .filter(m -> m.getName().equals(method.name()))
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        try {
            Object result = found.invoke(null, point);
            double[] numbers = result instanceof double[] vector ? vector : new double[] {(double) result};
            boolean isTame = DoubleStream.of(numbers).allMatch(x -> Math.abs(x) < 1e6);
            boolean isFinite = DoubleStream.of(numbers).allMatch(Double::isFinite);
            return isTame ? "tame" : isFinite ? "finite" : "not finite";
        } catch (InvocationTargetException e) {
            return e.getCause().getClass().getSimpleName();
        }
    }
}
