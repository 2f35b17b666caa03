package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Ties;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A function on its way to Java: which of its values are variables, and the means to write them. */
final class Body {
    private final Function function;
    private final Plan plan;
    private final JavaVariables variables;

    private final Uses uses;

    private final Marks marks;

    /** The lines that what is handed on here comes from, beside those of its own. */
    private final Map<Value, Set<Integer>> handedOn;

    private Body(
            Function function,
            Plan plan,
            JavaVariables variables,
            Uses uses,
            Marks marks,
            Map<Value, Set<Integer>> handedOn) {
        this.function = function;
        this.plan = plan;
        this.variables = variables;
        this.uses = uses;
        this.marks = marks;
        this.handedOn = handedOn;
    }

    /**
     * The body of a function.
     *
     * @param throwFirst whether what may throw must do so before the ending, which has effects
     * @param reserved names that no variable of the body may have
     * @param marks where it is noted for a listing what each line comes from
     */
    static Body of(Function function, boolean throwFirst, Collection<String> reserved, Marks marks) {
        Function placed = LastUpdates.place(function);
        Plan plan = Plan.of(placed, throwFirst);
        JavaVariables variables = JavaVariables.of(placed, plan, reserved);
        marks.addNames(placed, variables);
        return new Body(placed, plan, variables, Uses.of(placed), marks, Map.of());
    }

    /** The same body, for what hands on these values: the lines of each, beside its own. */
    Body handingOn(Map<Value, Set<Integer>> lines) {
        return new Body(function, plan, variables, uses, marks, lines);
    }

    /** Takes down an array by which the pieces of a member that this is the body of hand on their variables. */
    void addCarrier(String member, Listing.Carrier carrier) {
        marks.addCarrier(member, carrier);
    }

    Ties ties() {
        return function.ties();
    }

    /** Whether the variable of a parameter is needed: something reads the parameter, or is assigned to its variable. */
    boolean isNeeded(Value parameter) {
        return uses.of(parameter) > 0 || variables.isReassigned(parameter);
    }

    /** The statements, with the ending. */
    List<Item> items(Ending ending, boolean mayReturnEarly) {
        return new Items(this, plan, variables, ending, mayReturnEarly).of(function);
    }

    /**
     * The comments of a method that this is the body of.
     *
     * @param separatesDerivative whether the derivative follows the forward pass and a blank line goes between them
     */
    LineComments comments(boolean separatesDerivative) {
        return new LineComments(separatesDerivative, marks);
    }

    JavaVariables.JavaVariable variable(Value parameter) {
        return variables.of(parameter);
    }

    /** The parameters that are strings or enum constants. */
    List<ParameterSpec> references() {
        return function.parameters().stream()
                .filter(parameter -> parameter.type().isReference())
                .map(parameter -> ParameterSpec.builder(
                                Members.type(parameter), variables.of(parameter).name())
                        .build())
                .toList();
    }

    List<JavaVariables.JavaVariable> parameters() {
        return function.parameters().stream().map(variables::of).toList();
    }

    /** A name that no variable of the body has. */
    String claim(String wish) {
        return variables.claim(wish);
    }

    /** A writer for a statement, which may write any value. */
    ExpressionWriter writer() {
        return new ExpressionWriter(plan, variables, function.ties(), handedOn);
    }

    /** {@code sink += value}; nothing if the value is a structural zero. */
    Optional<Item.Last> accumulate(CodeBlock sink, Value value) {
        if (plan.isZero(value)) {
            return Optional.empty();
        }
        Value negated = negated(value);
        ExpressionWriter writer = writer().text("$L $L ", sink, negated == value ? "+=" : "-=");
        return Optional.of(Item.Last.of(writer.assigned(negated)));
    }

    /** The operand of a negation that is written in the value's place; otherwise the value. */
    private Value negated(Value value) {
        return plan.expression(value).orElse(null) instanceof Expression.Apply apply
                        && apply.primitive() == Table.row("-double")
                ? apply.arguments().get(0)
                : value;
    }
}
