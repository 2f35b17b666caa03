package dev.adjoint.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.golden.Lowering;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.rules.CompanionCall;
import java.util.List;
import java.util.function.Predicate;

/** A method that a test of an analysis writes as a user would. */
final class Text {
    private Text() {}

    /** The method whose statements these are. It returns {@code y}. */
    static Lowered lowered(String statements) {
        String source = """
                import dev.adjoint.Differentiable;
                import java.util.Arrays;

                final class Example {
                  @Differentiable
                  static double f(double x, double y, double[] a, double[] b, double[][] m) {
                    %s
                    return y;
                  }
                }

                final class Other {
                  @Differentiable
                  static double sum(double[] v) {
                    return v[0] + v[1];
                  }

                  @Differentiable
                  static double trace(double[][] v) {
                    return v[0][0] + v[1][1];
                  }

                  @Differentiable
                  static double[] twice(double[] v) {
                    return new double[] {2 * v[0], 2 * v[1]};
                  }
                }
                """.formatted(statements);
        return Lowering.of(List.of(JavaFileObjects.forSourceString("Example", source)))
                .get("Example.f");
    }

    /** The same, where the methods that it calls leave their arguments alone. */
    static Function function(String statements) {
        return ReadOnlyCalls.suppose(lowered(statements).function().orElseThrow());
    }

    /** The call of another differentiable method. */
    static Statement.Call call(Function function) {
        return only(function, Statement.Call.class, call -> call.callee() instanceof CompanionCall);
    }

    /** The only statement of a kind of which a condition holds. */
    static <S extends Statement> S only(Function function, Class<S> kind, Predicate<S> condition) {
        List<S> found = function.body().allStatements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(condition)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
