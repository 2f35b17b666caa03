package dev.adjoint.processor.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The IR as text: a line for each statement, values numbered in the order of their definition. */
public final class Printer implements Statement.Cases<Void> {
    private final StringBuilder out = new StringBuilder();
    private final Map<Value, String> names = new HashMap<>();
    private String indent = "";

    private Printer() {}

    public static String print(Function function) {
        Printer printer = new Printer();
        String parameters = function.parameters().stream()
                .map(value -> value.type().javaName() + " " + printer.name(value))
                .collect(Collectors.joining(", "));
        printer.line(function.name() + "(" + parameters + ")");
        printer.block(function.body(), "return");
        return printer.out.toString();
    }

    @Override
    public Void let(Statement.Let let) {
        String expression = expression(let.expression());
        line(let.value().type().javaName() + " " + name(let.value()) + " = " + expression
                + notes(let.value().origin()));
        return null;
    }

    @Override
    public Void branch(Statement.If branch) {
        line("if " + name(branch.condition()));
        block(branch.then(), "yield");
        line("else");
        block(branch.otherwise(), "yield");
        line("gives " + list(branch.results()));
        return null;
    }

    @Override
    public Void loop(Statement.Loop loop) {
        line("loop " + list(loop.carried()) + " from " + list(loop.initial()));
        block(loop.test(), "test");
        line("do");
        block(loop.body(), "next");
        line("gives " + list(loop.results()));
        return null;
    }

    @Override
    public Void store(Statement.Store store) {
        line(name(store.array()) + "[" + name(store.index()) + "] = " + name(store.value()) + notes(store.origin()));
        return null;
    }

    @Override
    public Void call(Statement.Call call) {
        String target = call.results().isEmpty() ? "" : list(call.results()) + " = ";
        line(target + "call " + call.callee().id() + " " + list(call.arguments()) + notes(call.origin()));
        return null;
    }

    @Override
    public Void raise(Statement.Raise raise) {
        String arguments = raise.arguments().stream().map(this::list).collect(Collectors.joining("; "));
        line(("throw " + raise.type() + " " + arguments).stripTrailing() + notes(raise.origin()));
        return null;
    }

    private static String notes(Origin origin) {
        String line = origin.line() == Origin.NO_LINE ? "" : "  ; line " + origin.line();
        return line + (origin.role() == Role.DERIVATIVE ? "  ; derivative" : "");
    }

    private void block(Block block, String end) {
        String outer = indent;
        indent = outer + "  ";
        for (Statement statement : block.statements()) {
            statement.match(this);
        }
        line(end + " " + list(block.results()));
        indent = outer;
    }

    private String expression(Expression expression) {
        return expression.match(new Expression.Cases<>() {
            @Override
            public String constant(Expression.Constant constant) {
                return "constant " + (constant.text() == null ? constant.value().toString() : constant.text());
            }

            @Override
            public String field(Expression.Field field) {
                return "field " + field.owner() + "." + field.name();
            }

            @Override
            public String copy(Expression.Copy copy) {
                return "copy " + name(copy.operand());
            }

            @Override
            public String apply(Expression.Apply apply) {
                return apply.primitive().id() + " " + list(apply.arguments());
            }

            @Override
            public String load(Expression.Load load) {
                return name(load.array()) + "[" + name(load.index()) + "]";
            }

            @Override
            public String length(Expression.Length length) {
                return "length " + name(length.array());
            }

            @Override
            public String newArray(Expression.NewArray newArray) {
                return "new " + newArray.type().javaName() + " " + list(newArray.lengths());
            }

            @Override
            public String elements(Expression.Elements elements) {
                return "elements " + list(elements.values());
            }
        });
    }

    private String list(List<Value> values) {
        return values.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Value value) {
        String known = names.get(value);
        if (known == null) {
            String hint = value.name();
            known = "%" + names.size() + (hint == null ? "" : ":" + hint);
            names.put(value, known);
        }
        return known;
    }

    private void line(String text) {
        out.append(indent).append(text.stripTrailing()).append('\n');
    }
}
