package dev.adjoint.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.programs.Regions;
import dev.adjoint.processor.rules.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RewriterTest {
    /** Keeps every statement. */
    private static final class Identity extends Rewriter {
        @Override
        protected void rewriteLet(Statement.Let let, BlockBuilder out) {
            out.add(let);
        }
    }

    /** Leaves out every constant and reads {@code replacement} in its place. */
    private static final class ConstantsBecome extends Rewriter {
        private final Value replacement;

        ConstantsBecome(Value replacement) {
            this.replacement = replacement;
        }

        @Override
        protected void rewriteLet(Statement.Let let, BlockBuilder out) {
            if (let.expression() instanceof Expression.Constant && let.value().type() == replacement.type()) {
                replace(let.value(), replacement);
            } else {
                out.add(let);
            }
        }
    }

    /** Writes a sum for every product. */
    private static final class ProductsBecomeSums extends Rewriter {
        @Override
        protected void rewriteLet(Statement.Let let, BlockBuilder out) {
            boolean product =
                    let.expression() instanceof Expression.Apply apply && apply.primitive() == Table.row("double *");
            out.add(
                    product
                            ? new Statement.Let(
                                    let.value(), sum(let.expression().operands()))
                            : let);
        }

        private static Expression sum(List<Value> operands) {
            return new Expression.Apply(Table.row("double +"), operands);
        }
    }

    @Test
    void copiesRegionsAsTheyAre() {
        for (Function function : List.of(Regions.power(), Regions.absolute(), Regions.endless())) {
            assertThat(new Identity().rewrite(function)).isEqualTo(function);
        }
    }

    @Test
    void replacesWhatALoopStartsFrom() {
        Function power = Regions.power();
        Value x = power.parameters().get(0);

        Function replaced = Verifier.verify(new ConstantsBecome(x).rewrite(power));

        assertThat(Evaluator.run(replaced, List.of(2.0, 3))).containsExactly(16.0, 3);
    }

    @Test
    void replacesWhatARegionReadsAndYields() {
        Function absolute = Regions.absolute();
        Value x = absolute.parameters().get(0);
        Value other = new Value(Type.DOUBLE, Origin.primal("z", Origin.NO_LINE));
        Function function = new Function("f", List.of(x, other), absolute.body());
        Rewriter readsOther = new Rewriter() {
            {
                replace(x, other);
            }

            @Override
            protected void rewriteLet(Statement.Let let, BlockBuilder out) {
                out.add(let);
            }
        };

        Function replaced = Verifier.verify(readsOther.rewrite(function));

        assertThat(Evaluator.run(replaced, List.of(1.0, -5.0))).containsExactly(5.0);
        assertThat(Evaluator.run(replaced, List.of(-1.0, 5.0))).containsExactly(5.0);
    }

    @Test
    void rewritesWithinALoop() {
        Function sums = Verifier.verify(new ProductsBecomeSums().rewrite(Regions.power()));

        assertThat(Evaluator.run(sums, List.of(2.0, 3))).containsExactly(7.0, 3);
    }
}
