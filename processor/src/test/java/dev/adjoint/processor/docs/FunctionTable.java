package dev.adjoint.processor.docs;

import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.List;
import java.util.stream.Collectors;

/** The table of rules as Markdown. */
final class FunctionTable {
    private static final List<String> INPUTS = List.of("x", "y", "z");

    private FunctionTable() {}

    static String markdown() {
        StringBuilder table =
                new StringBuilder("| operation | derivatives | at kinks and edges |\n| --- | --- | --- |\n");
        for (Rule rule : Table.rows()) {
            boolean isDouble = rule.result() == Type.DOUBLE && rule.parameters().get(0) == Type.DOUBLE;
            if (isDouble && !rule.id().startsWith("StrictMath") && !rule.id().startsWith("Partials")) {
                table.append("| `").append(operation(rule)).append("` | ");
                table.append(derivatives(rule))
                        .append(" | ")
                        .append(rule.kinks())
                        .append(" |\n");
            }
        }
        return table.toString();
    }

    private static String operation(Rule rule) {
        List<String> inputs = INPUTS.subList(0, rule.parameters().size());
        return rule.notation().match(new Notation.Cases<>() {
            @Override
            public String infix(Notation.Infix infix) {
                return inputs.get(0) + " " + infix.symbol() + " " + inputs.get(1);
            }

            @Override
            public String prefix(Notation.Prefix prefix) {
                return prefix.symbol() + inputs.get(0);
            }

            @Override
            public String method(Notation.Method method) {
                throw new IllegalArgumentException("a method");
            }

            @Override
            public String cast(Notation.Cast cast) {
                return "(" + cast.to().javaName() + ") " + inputs.get(0);
            }

            @Override
            public String call(Notation.Call call) {
                return call.method() + "(" + String.join(", ", inputs) + ")";
            }

            @Override
            public String suffix(Notation.Suffix suffix) {
                throw new IllegalArgumentException("no function: " + rule);
            }
        });
    }

    private static String derivatives(Rule rule) {
        StringBuilder derivatives = new StringBuilder();
        for (int i = 0; i < rule.partials().size(); i++) {
            if (rule.parameters().get(i) == Type.DOUBLE) {
                derivatives
                        .append(i == 0 ? "" : ", ")
                        .append("∂")
                        .append(INPUTS.get(i))
                        .append(": `");
                derivatives.append(text(rule.partials().get(i), 0)).append("`");
            }
        }
        return derivatives.toString();
    }

    private static String text(Partial partial, int binding) {
        return partial.match(new Partial.Cases<>() {
            @Override
            public String input(Partial.Input input) {
                return INPUTS.get(input.index());
            }

            @Override
            public String result(Partial.Result result) {
                return "r";
            }

            @Override
            public String literal(Partial.Literal literal) {
                String text = literal.constant().value().toString();
                return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
            }

            @Override
            public String call(Partial.Call call) {
                return operation(Table.row(call.id()), call.arguments(), binding);
            }

            @Override
            public String given(Partial.Given given) {
                throw new IllegalArgumentException(given + " is in no row of the table");
            }

            @Override
            public String missing(Partial.Missing missing) {
                throw new IllegalArgumentException(missing + " is in no row of the table");
            }
        });
    }

    private static String operation(Rule rule, List<Partial> arguments, int binding) {
        return rule.notation().match(new Notation.Cases<>() {
            @Override
            public String infix(Notation.Infix infix) {
                String text = text(arguments.get(0), infix.binding()) + " " + infix.symbol() + " "
                        + text(arguments.get(1), infix.binding() + 1);
                return infix.binding() < binding ? "(" + text + ")" : text;
            }

            @Override
            public String prefix(Notation.Prefix prefix) {
                return prefix.symbol() + text(arguments.get(0), 13);
            }

            @Override
            public String method(Notation.Method method) {
                throw new IllegalArgumentException("a method");
            }

            @Override
            public String cast(Notation.Cast cast) {
                return "(" + cast.to().javaName() + ") " + text(arguments.get(0), 13);
            }

            @Override
            public String call(Notation.Call call) {
                return call.method()
                        + arguments.stream()
                                .map(argument -> text(argument, 0))
                                .collect(Collectors.joining(", ", "(", ")"));
            }

            @Override
            public String suffix(Notation.Suffix suffix) {
                throw new IllegalArgumentException("no function: " + rule);
            }
        });
    }
}
