package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Conversion;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A function as lines of Java: its assignments, and the means to write what is done with its results. */
final class Body {
    private final Function function;
    private final Plan plan;
    private final JavaVariables variables;
    private final List<Line> lines = new ArrayList<>();

    private Body(Function function, Plan plan) {
        this.function = function;
        this.plan = plan;
        this.variables = JavaVariables.of(function, plan);
        plan.kept().forEach(let -> lines.add(line(let)));
    }

    /**
     * The body of a function.
     *
     * @param throwFirst whether what may throw must do so before the ending, which has effects
     */
    static Body of(Function function, boolean throwFirst) {
        return new Body(function, Plan.of(function, throwFirst));
    }

    List<Line> lines() {
        return lines;
    }

    JavaVariables.JavaVariable variable(Value parameter) {
        return variables.of(parameter);
    }

    List<JavaVariables.JavaVariable> parameters() {
        return function.parameters().stream().map(variables::of).toList();
    }

    /** A name that no variable of the body has. */
    String claim(String wish) {
        return variables.claim(wish);
    }

    /** A writer for a statement of the ending, which may write any result. */
    ExpressionWriter writer() {
        return new ExpressionWriter(plan, variables);
    }

    /** {@code sink += value}; nothing if the value is a structural zero. */
    Optional<Ending.Last> accumulate(CodeBlock sink, Value value) {
        if (isZero(value)) {
            return Optional.empty();
        }
        Value negated = negated(value);
        ExpressionWriter writer = writer().text("$L $L ", sink, negated == value ? "+=" : "-=");
        return Optional.of(Ending.Last.of(writer.assigned(negated)));
    }

    private boolean isZero(Value value) {
        return plan.isFolded(value)
                && plan.folded(value) instanceof Expression.Constant constant
                && constant.value() instanceof Double number
                && number == 0;
    }

    /** The operand of a negation that is written in the value's place; otherwise the value. */
    private Value negated(Value value) {
        return plan.isFolded(value)
                        && plan.folded(value) instanceof Expression.Apply apply
                        && apply.primitive() == Table.row("-double")
                ? apply.arguments().get(0)
                : value;
    }

    private Line line(Statement.Let let) {
        ExpressionWriter writer = writer();
        JavaVariables.JavaVariable target = variables.of(let.value());
        String operator = compoundOperator(let, target);
        Set<JavaVariables.JavaVariable> reads = new LinkedHashSet<>();
        if (operator.equals("=")) {
            writer.assigned(let.value(), withoutNarrowing(let.expression()));
        } else {
            writer.compound(let.value(), let.expression().operands().get(1));
            reads.add(target);
        }
        reads.addAll(writer.reads());
        boolean derivative = let.value().role() == Role.DERIVATIVE;
        return new Line(target, operator, writer.code(), reads, writer.lines(), derivative, writer.bytes() + 4);
    }

    /**
     * {@code +=} for {@code x = x + …}, and so on; {@code =} where the left operand is another variable, or where an
     * int is shifted by a long, of which javac would say that it may be lossy.
     */
    private String compoundOperator(Statement.Let let, JavaVariables.JavaVariable target) {
        if (let.expression() instanceof Expression.Apply apply
                && Table.rule(apply.primitive()).notation() instanceof Notation.Infix infix
                && apply.type() != Type.BOOLEAN
                && apply.arguments().get(1).type().widensTo(apply.type())
                && !plan.isFolded(apply.arguments().get(0))
                && variables.of(apply.arguments().get(0)).equals(target)) {
            return infix.symbol() + "=";
        }
        return "=";
    }

    /** A constant of type int that fits a smaller type is assigned without a cast (JLS 5.2). */
    private Expression withoutNarrowing(Expression expression) {
        if (expression instanceof Expression.Apply apply
                && Table.isConversion(apply.primitive())
                && apply.arguments().get(0).type() == Type.INT
                && (apply.type() == Type.BYTE || apply.type() == Type.SHORT || apply.type() == Type.CHAR)
                && plan.isFolded(apply.arguments().get(0))
                && plan.folded(apply.arguments().get(0)) instanceof Expression.Constant constant
                && Conversion.convert(Conversion.convert(constant.value(), apply.type()), Type.INT)
                        .equals(constant.value())) {
            return constant;
        }
        return expression;
    }

    /** Lines, with the declarations of those variables that are not yet declared. */
    static CodeBlock write(List<Line> lines, Set<JavaVariables.JavaVariable> declared, LineComments comments) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean derivative = !lines.isEmpty() && lines.get(0).isDerivative();
        for (Line line : lines) {
            if (line.isDerivative() && !derivative && comments.separatesDerivative()) {
                code.add("\n");
                comments.reset();
            }
            derivative |= line.isDerivative();
            String type = declared.add(line.target()) ? line.target().type().javaName() + " " : "";
            code.add(
                    "$[$L$N $L $L;$]$L\n",
                    type,
                    line.target().name(),
                    line.operator(),
                    line.expression(),
                    comments.comment(line.sourceLines()));
        }
        return code.build();
    }

    /** The statements of an ending. */
    static CodeBlock write(Ending ending, LineComments comments) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Ending.Last last : ending.statements()) {
            code.add("$[$L;$]$L\n", last.code(), comments.comment(last.sourceLines()));
        }
        return code.build();
    }
}
