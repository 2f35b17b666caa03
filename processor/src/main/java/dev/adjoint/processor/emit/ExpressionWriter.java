package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Ties;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Writes one expression, with the parentheses and casts that it needs and no others, and takes note of what it reads,
 * of the lines that it comes from and of the bytecode that it takes.
 */
final class ExpressionWriter {
    /** How strongly an operand must bind that stands alone. */
    static final int ALONE = 0;

    private static final int CHOICE = 2;
    private static final int OR = 3;
    private static final int AND = 4;
    private static final int ADDITIVE = 11;
    private static final int UNARY = 13;
    private static final int PRIMARY = 15;

    private final Plan plan;
    private final JavaVariables variables;
    private final Ties ties;
    private final Map<Value, Set<Integer>> handedOn;
    private final CodeBlock.Builder out = CodeBlock.builder();
    private final Set<JavaVariables.JavaVariable> reads = new LinkedHashSet<>();
    private final Set<Integer> lines = new LinkedHashSet<>();
    private String space = "$W";
    private int bytes;

    /**
     * A writer that has written nothing.
     *
     * @param ties the lines that values come from beside their own
     * @param handedOn those of what is handed on by the statement that is written
     */
    ExpressionWriter(Plan plan, JavaVariables variables, Ties ties, Map<Value, Set<Integer>> handedOn) {
        this.plan = plan;
        this.variables = variables;
        this.ties = ties;
        this.handedOn = handedOn;
    }

    CodeBlock code() {
        return out.build();
    }

    Set<JavaVariables.JavaVariable> reads() {
        return reads;
    }

    /** The lines of the user's source that the operations come from. */
    Set<Integer> lines() {
        return lines;
    }

    /** The bytecode it takes, not less than it really is. */
    int bytes() {
        return bytes;
    }

    /** From here on, a line may break only where the text between operands says so. */
    ExpressionWriter unbroken() {
        space = " ";
        return this;
    }

    /** Writes text of its own between operands. */
    ExpressionWriter text(String format, Object... arguments) {
        out.add(format, arguments);
        return this;
    }

    /** Writes a value where its type is given, as in an assignment: a widening conversion needs no cast there. */
    ExpressionWriter assigned(Value value) {
        write(value, ALONE, true);
        return this;
    }

    /** Writes the right side of an assignment. */
    void assigned(Value target, Expression expression) {
        line(target);
        write(expression, ALONE, true);
    }

    /** Writes a choice as the right side of an assignment. */
    void assigned(Value target, Statement.If choice) {
        line(target);
        write(choice, ALONE, true);
    }

    /** Writes a condition. */
    ExpressionWriter condition(Value value) {
        write(value, ALONE, true);
        return this;
    }

    /** Writes the opposite of a condition. */
    ExpressionWriter opposite(Value value) {
        if (plan.isFolded(value)
                && plan.expression(value).orElse(null) instanceof Expression.Apply apply
                && Opposites.of(apply).isPresent()) {
            line(value);
            write(Opposites.of(apply).get(), ALONE, true);
            return this;
        }
        out.add("!");
        write(value, UNARY, true);
        bytes += 4;
        return this;
    }

    /** Writes {@code throw new …Exception(arguments)}. */
    ExpressionWriter raise(Statement.Raise raise) {
        line(raise.origin());
        out.add("throw new $T(", ClassNames.of(raise.type()));
        for (int i = 0; i < raise.arguments().size(); i++) {
            out.add(i == 0 ? "" : "," + space);
            argument(raise.arguments().get(i));
        }
        out.add(")");
        bytes += 16;
        return this;
    }

    private void argument(List<Value> parts) {
        if (parts.size() == 1) {
            write(parts.get(0), ALONE, false);
            return;
        }
        boolean isText = isText(parts.get(0)) || isText(parts.get(1));
        out.add(isText ? "" : "\"\"");
        for (int i = 0; i < parts.size(); i++) {
            out.add(i == 0 && isText ? "" : space + "+ ");
            // A number shows its type: 1.0 is another text than 1.
            write(parts.get(i), i == 0 && isText ? ADDITIVE : ADDITIVE + 1, false);
            bytes += 3;
        }
    }

    private static boolean isText(Value part) {
        return part.type() == Type.STRING;
    }

    /** Writes the right operand of {@code target op= operand}. */
    void compound(Value target, Value operand) {
        line(target);
        bytes += 1 + load();
        write(operand, ALONE, true);
    }

    /**
     * Writes a value.
     *
     * @param binding how strongly it must bind to need no parentheses
     * @param implicit whether the place converts to the value's type by itself
     */
    private void write(Value value, int binding, boolean implicit) {
        lines.addAll(handedOn.getOrDefault(value, Set.of()));
        if (!plan.isFolded(value)) {
            JavaVariables.JavaVariable variable = variables.of(value);
            reads.add(variable);
            out.add("$N", variable.name());
            bytes += load();
            return;
        }
        if (!plan.isConstant(value) || isPartial(value)) {
            line(value);
        }
        Optional<Statement.If> choice = plan.conditional(value);
        if (choice.isPresent()) {
            write(choice.get(), binding, implicit);
        } else {
            write(plan.expression(value).orElseThrow(), binding, implicit);
        }
    }

    /** Whether a constant is what a derivative of the user's operations came to. */
    private boolean isPartial(Value constant) {
        return constant.role() == Role.DERIVATIVE && constant.type() == Type.DOUBLE && !plan.isZero(constant);
    }

    /** {@code c ? a : b}; with a constant way, {@code &&} or {@code ||}. */
    private void write(Statement.If choice, int binding, boolean implicit) {
        Value then = choice.then().results().get(0);
        Value otherwise = choice.otherwise().results().get(0);
        bytes += 6;
        if (isBoolean(otherwise, false)) {
            infix(choice.condition(), "&&", then, AND, binding);
        } else if (isBoolean(then, true)) {
            infix(choice.condition(), "||", otherwise, OR, binding);
        } else {
            parenthesized(CHOICE, binding, own -> {
                write(choice.condition(), own + 1, true);
                out.add(space + "? ");
                // Where a double is expected, javac would convert to that what is to be rounded to float.
                boolean converts = implicit && then.type() != Type.FLOAT;
                write(then, own, converts && Promotion.isFirm(plan, otherwise));
                out.add(space + ": ");
                write(otherwise, own, converts && Promotion.isFirm(plan, then));
            });
        }
    }

    /** Writes {@code array[index]}. */
    ExpressionWriter element(Value array, Value index) {
        write(array, PRIMARY, true);
        out.add("[");
        write(index, ALONE, true);
        out.add("]");
        return this;
    }

    /** Writes a call, as a statement of its own or as the right side of an assignment. */
    ExpressionWriter call(Notation notation, List<Value> arguments) {
        return call(notation, arguments, "");
    }

    /**
     * Writes a call.
     *
     * @param further text that is written after the arguments, as further ones
     */
    ExpressionWriter call(Notation notation, List<Value> arguments, String further) {
        List<Value> rest = arguments;
        if (notation instanceof Notation.Method method) {
            write(arguments.get(0), PRIMARY, true);
            out.add(".$N(", method.name());
            rest = arguments.subList(1, arguments.size());
        } else if (notation instanceof Notation.Call call) {
            function(call);
        }
        // The types of the arguments choose among overloads.
        boolean isOnly = notation instanceof Notation.Call call && !call.overloaded();
        for (int i = 0; i < rest.size(); i++) {
            out.add(i == 0 ? "" : "," + space);
            write(rest.get(i), ALONE, isOnly);
        }
        out.add("$L)", further);
        bytes += 4;
        return this;
    }

    /** Writes the name of a class within another one. */
    ExpressionWriter nested(ClassReference owner, String name) {
        if (isHidden(owner)) {
            out.add("$L.$N", owner, name);
        } else {
            out.add("$T", ClassNames.of(owner).nestedClass(name));
        }
        return this;
    }

    private boolean isBoolean(Value value, boolean constant) {
        return plan.isFolded(value)
                && plan.expression(value)
                        .filter(e ->
                                e instanceof Expression.Constant c && c.value().equals(constant))
                        .isPresent();
    }

    private void infix(Value left, String symbol, Value right, int own, int binding) {
        parenthesized(own, binding, strength -> {
            write(left, strength, true);
            out.add(space + "$L ", symbol);
            write(right, strength + 1, true);
        });
    }

    private void write(Expression expression, int binding, boolean implicit) {
        expression.match(new Expression.Cases<Void>() {
            @Override
            public Void constant(Expression.Constant constant) {
                boolean whole = implicit && Literal.isWhole(constant);
                String text = whole ? Literal.whole(constant) : Literal.exact(constant);
                parenthesized(
                        text.startsWith("-") || text.startsWith("(") ? UNARY : PRIMARY,
                        binding,
                        own -> out.add("$L", text));
                bytes += 3;
                return null;
            }

            @Override
            public Void field(Expression.Field field) {
                Object value = field.value();
                if (!isHidden(field.owner())) {
                    out.add("$T.$N", ClassNames.of(field.owner()), field.name());
                } else if (value != null) {
                    return constant(new Expression.Constant(field.type(), value, null));
                } else {
                    out.add("$L.$N", field.owner(), field.name());
                }
                bytes += 3;
                return null;
            }

            @Override
            public Void copy(Expression.Copy copy) {
                write(copy.operand(), binding, implicit);
                return null;
            }

            @Override
            public Void load(Expression.Load load) {
                element(load.array(), load.index());
                bytes += 1;
                return null;
            }

            @Override
            public Void length(Expression.Length length) {
                write(length.array(), PRIMARY, true);
                out.add(".length");
                bytes += 1;
                return null;
            }

            @Override
            public Void newArray(Expression.NewArray newArray) {
                parenthesized(UNARY, binding, own -> {
                    out.add("new $L", newArray.type().scalar().javaName());
                    for (Value length : newArray.lengths()) {
                        out.add("[");
                        write(length, ALONE, true);
                        out.add("]");
                    }
                    out.add("[]"
                            .repeat(newArray.type().dimensions()
                                    - newArray.lengths().size()));
                });
                bytes += 4;
                return null;
            }

            @Override
            public Void elements(Expression.Elements elements) {
                parenthesized(UNARY, binding, own -> {
                    out.add("new $L {", elements.type().javaName());
                    for (int i = 0; i < elements.values().size(); i++) {
                        out.add(i == 0 ? "" : "," + space);
                        write(elements.values().get(i), ALONE, true);
                        bytes += 8;
                    }
                    out.add("}");
                });
                bytes += 8;
                return null;
            }

            @Override
            public Void apply(Expression.Apply apply) {
                write(Table.rule(apply.primitive()), apply.arguments(), binding, implicit);
                return null;
            }
        });
    }

    private void write(Rule rule, List<Value> arguments, int binding, boolean implicit) {
        rule.notation().match(new Notation.Cases<Void>() {
            @Override
            public Void infix(Notation.Infix infix) {
                boolean[] implicits = Promotion.implicit(plan, rule, arguments);
                parenthesized(infix.binding(), binding, own -> {
                    write(arguments.get(0), own, implicits[0]);
                    out.add(space + "$L ", infix.symbol());
                    write(arguments.get(1), own + 1, implicits[1]);
                });
                // A comparison is a branch between two constants.
                bytes += rule.result() == Type.BOOLEAN ? 12 : 1;
                return null;
            }

            @Override
            public Void prefix(Notation.Prefix prefix) {
                parenthesized(UNARY, binding, own -> {
                    out.add("$L", prefix.symbol());
                    write(arguments.get(0), own + 1, rule.result() == Type.INT);
                });
                bytes += 8;
                return null;
            }

            @Override
            public Void cast(Notation.Cast cast) {
                Value operand = arguments.get(0);
                bytes += 2;
                if (implicit && Promotion.isImplicit(rule)) {
                    write(operand, binding, false);
                } else {
                    parenthesized(UNARY, binding, own -> {
                        out.add("($L) ", cast.to().javaName());
                        write(operand, own, false);
                    });
                }
                return null;
            }

            @Override
            public Void method(Notation.Method method) {
                write(arguments.get(0), PRIMARY, true);
                out.add(".$N(", method.name());
                for (int i = 1; i < arguments.size(); i++) {
                    out.add(i == 1 ? "" : "," + space);
                    write(arguments.get(i), ALONE, true);
                }
                out.add(")");
                bytes += 3;
                return null;
            }

            @Override
            public Void suffix(Notation.Suffix suffix) {
                parenthesized(suffix.binding(), binding, own -> {
                    write(arguments.get(0), own, true);
                    out.add("$L", suffix.text());
                });
                bytes += 8;
                return null;
            }

            @Override
            public Void call(Notation.Call call) {
                boolean[] implicits = Promotion.implicit(plan, rule, arguments);
                function(call);
                for (int i = 0; i < arguments.size(); i++) {
                    out.add(i == 0 ? "" : "," + space);
                    write(arguments.get(i), ALONE, implicits[i]);
                }
                out.add(")");
                bytes += 3;
                return null;
            }
        });
    }

    /** Writes {@code Owner.method(}. */
    private void function(Notation.Call call) {
        if (isHidden(call.owner())) {
            out.add("$L.$N(", call.owner(), call.method());
        } else {
            out.add("$T.$N(", ClassNames.of(call.owner()), call.method());
        }
    }

    /** Whether the class's name means something else here: a variable, or a record of the companion's. */
    private boolean isHidden(ClassReference owner) {
        String head = owner.simpleNames().get(0);
        return variables.isVariable(head)
                || (owner.packageName().isEmpty() && (head.equals("Gradient") || head.equals("Jvp")));
    }

    private void parenthesized(int own, int binding, IntConsumer inner) {
        boolean needed = own < binding;
        out.add(needed ? "(" : "");
        inner.accept(own);
        out.add(needed ? ")" : "");
    }

    private void line(Value value) {
        line(value.origin());
        lines.addAll(ties.of(value));
    }

    /** Takes note that this comes from these lines of the user's. */
    ExpressionWriter lines(Set<Integer> more) {
        lines.addAll(more);
        return this;
    }

    /** Takes note that this comes from a line of the user's. */
    ExpressionWriter line(Origin origin) {
        if (origin.line() > 0) {
            lines.add(origin.line());
        }
        return this;
    }

    /** Loading a variable: two bytes, four where there are more than 255. */
    private int load() {
        return variables.count() > 120 ? 4 : 2;
    }
}
