package dev.adjoint.processor.derive;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The partial derivatives of one application of a primitive, written down as statements. */
final class LocalPartials {
    private final Rule rule;
    private final Value result;
    private final List<Value> arguments;
    private final Origin origin;
    private final BlockBuilder out;
    private final UnaryOperator<Value> read;

    /**
     * The partials of {@code result = apply}, for statements to be added to {@code out}.
     *
     * @param read how an operand, or the result, is read at this place
     */
    LocalPartials(Value result, Expression.Apply apply, BlockBuilder out, UnaryOperator<Value> read) {
        this.rule = Table.rule(apply.primitive());
        this.result = result;
        this.arguments = apply.arguments();
        this.origin = Origin.derivative(null, result.line());
        this.out = out;
        this.read = read;
    }

    /**
     * {@code factor} times the partial derivative with respect to a value, which may be an argument more than once:
     * then its partials add up. Empty if the result does not depend on it.
     */
    Optional<Value> times(Value factor, Value argument) {
        List<Partial> occurrences = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Partial partial = rule.partials().get(i);
            if (arguments.get(i) == argument && !partial.equals(Partial.ZERO)) {
                occurrences.add(partial);
            }
        }
        return occurrences.stream()
                .reduce(Partial::plus)
                .map(partial -> partial.equals(Partial.ONE)
                        ? factor
                        : out.apply(origin, Table.row("double *"), write(partial), factor));
    }

    /** The partial derivative with respect to an argument by its position. */
    Value partial(int index) {
        Partial partial = rule.partials().get(index);
        return partial instanceof Partial.Missing ? out.let(origin, Expression.Constant.of(0.0)) : write(partial);
    }

    private Value write(Partial partial) {
        return partial.match(new Partial.Cases<>() {
            @Override
            public Value input(Partial.Input input) {
                return read.apply(arguments.get(input.index()));
            }

            @Override
            public Value result(Partial.Result unused) {
                return read.apply(result);
            }

            @Override
            public Value literal(Partial.Literal literal) {
                return out.let(origin, literal.constant());
            }

            @Override
            public Value call(Partial.Call call) {
                Value[] operands =
                        call.arguments().stream().map(LocalPartials.this::write).toArray(Value[]::new);
                return out.apply(origin, Table.row(call.id()), operands);
            }

            @Override
            public Value given(Partial.Given given) {
                Value[] operands = given.arguments().stream()
                        .map(LocalPartials.this::write)
                        .toArray(Value[]::new);
                return out.apply(origin, given.rule(), operands);
            }

            @Override
            public Value missing(Partial.Missing missing) {
                throw new IllegalStateException("nobody gave a partial derivative of " + rule);
            }
        });
    }

    /** The arguments, each once. */
    static List<Value> distinct(Expression.Apply apply) {
        return apply.arguments().stream().distinct().toList();
    }
}
