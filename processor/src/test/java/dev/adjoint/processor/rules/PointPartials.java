package dev.adjoint.processor.rules;

import java.util.List;

/** The partial derivatives of a row at a point, by the rows of what they call. */
final class PointPartials {
    private final Rule rule;
    private final Object[] inputs;

    PointPartials(Rule rule, Object... inputs) {
        this.rule = rule;
        this.inputs = inputs.clone();
    }

    /** The partial derivative in the input of this index. */
    double first(int index) {
        return (double) evaluate(rule.partials().get(index), -1).value();
    }

    /** The derivative in the second input of the partial derivative in the first. */
    double second(int first, int second) {
        return evaluate(rule.partials().get(first), second).derivative();
    }

    /** A value, and its derivative in one of the inputs. */
    private record Dual(Object value, double derivative) {}

    private Dual evaluate(Partial partial, int direction) {
        return partial.match(new Partial.Cases<>() {
            @Override
            public Dual input(Partial.Input input) {
                return new Dual(inputs[input.index()], input.index() == direction ? 1 : 0);
            }

            @Override
            public Dual result(Partial.Result result) {
                return new Dual(rule.evaluation().apply(inputs), direction < 0 ? 0 : first(direction));
            }

            @Override
            public Dual literal(Partial.Literal literal) {
                return new Dual(literal.constant().value(), 0);
            }

            @Override
            public Dual call(Partial.Call call) {
                return apply(
                        Table.row(call.id()),
                        call.arguments().stream()
                                .map(argument -> evaluate(argument, direction))
                                .toList());
            }

            @Override
            public Dual given(Partial.Given given) {
                throw new IllegalArgumentException(given + " is in no row of the table");
            }

            @Override
            public Dual missing(Partial.Missing missing) {
                throw new IllegalArgumentException(missing + " is in no row of the table");
            }
        });
    }

    private static Dual apply(Rule row, List<Dual> arguments) {
        Object[] values = arguments.stream().map(Dual::value).toArray();
        PointPartials partials = new PointPartials(row, values);
        double derivative = 0;
        for (int i = 0; i < values.length; i++) {
            double inner = arguments.get(i).derivative();
            if (inner != 0) {
                derivative += partials.first(i) * inner;
            }
        }
        return new Dual(row.evaluation().apply(values), derivative);
    }
}
