package dev.adjoint.processor.explain;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The partial derivatives of an operation, as the row of its rule gives them, by what its operands are called. */
final class PartialWords {
    private final Wording wording;
    private final Value result;
    private final Expression.Apply apply;
    private final Rule rule;

    PartialWords(Wording wording, Value result, Expression.Apply apply) {
        this.wording = wording;
        this.result = result;
        this.apply = apply;
        this.rule = Table.rule(apply.primitive());
    }

    /**
     * The derivative with respect to a value, which may be an operand more than once: then its partials add up. Empty
     * if nobody gave it.
     */
    Optional<String> of(Value operand) {
        List<Partial> occurrences = new ArrayList<>();
        for (int i = 0; i < apply.arguments().size(); i++) {
            if (apply.arguments().get(i) == operand) {
                occurrences.add(rule.partials().get(i));
            }
        }
        if (occurrences.contains(Partial.MISSING)) {
            return Optional.empty();
        }
        return occurrences.stream()
                .reduce(Partial::plus)
                .map(partial -> phrase(partial).text());
    }

    private Phrase phrase(Partial partial) {
        return partial.match(new Partial.Cases<>() {
            @Override
            public Phrase input(Partial.Input input) {
                return wording.operand(apply.arguments().get(input.index()), result);
            }

            @Override
            public Phrase result(Partial.Result unused) {
                return wording.phrase(result);
            }

            @Override
            public Phrase literal(Partial.Literal literal) {
                return Phrase.constant(literal.constant());
            }

            @Override
            public Phrase call(Partial.Call call) {
                return applied(Table.row(call.id()), call.arguments());
            }

            @Override
            public Phrase given(Partial.Given given) {
                return applied(given.rule(), given.arguments());
            }

            @Override
            public Phrase missing(Partial.Missing missing) {
                return Phrase.atom("?");
            }
        });
    }

    private Phrase applied(Rule operation, List<Partial> arguments) {
        List<Phrase> operands = new ArrayList<>();
        arguments.forEach(argument -> operands.add(phrase(argument)));
        return Phrase.applied(operation.notation(), operands);
    }
}
