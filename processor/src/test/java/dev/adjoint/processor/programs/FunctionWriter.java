package dev.adjoint.processor.programs;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;

/** Writes a function for a test, a statement a call, as the frontend would: a line for each statement. */
public final class FunctionWriter {
    private final List<Value> parameters = new ArrayList<>();
    private BlockBuilder out = new BlockBuilder();
    private int line = 1;

    /** What a test writes into a region. */
    @FunctionalInterface
    public interface Region {
        List<Value> write();
    }

    public Value parameter(Type type, String name) {
        Value parameter = new Value(type, Origin.primal(name, Origin.NO_LINE));
        parameters.add(parameter);
        return parameter;
    }

    public Value parameter(String name) {
        return parameter(Type.DOUBLE, name);
    }

    public Value let(String name, Expression expression) {
        line++;
        return out.let(Origin.primal(name, line), expression);
    }

    /** A row of the table, by its ID, applied to arguments; the value has no name. */
    public Value apply(String id, Value... arguments) {
        return out.apply(Origin.primal(null, line), Table.row(id), arguments);
    }

    /** As {@link #apply}, for a variable of the user's. */
    public Value named(String name, String id, Value... arguments) {
        return let(name, new Expression.Apply(Table.row(id), List.of(arguments)));
    }

    public Value constant(double value) {
        return out.let(Origin.primal(null, line), Expression.Constant.of(value));
    }

    public Value constant(int value) {
        return out.let(Origin.primal(null, line), Expression.Constant.of(value));
    }

    public Value plus(Value left, Value right) {
        return apply("double +", left, right);
    }

    public Value minus(Value left, Value right) {
        return apply("double -", left, right);
    }

    public Value times(Value left, Value right) {
        return apply("double *", left, right);
    }

    public Value divide(Value left, Value right) {
        return apply("double /", left, right);
    }

    public Value negate(Value operand) {
        return apply("-double", operand);
    }

    public void add(Statement statement) {
        out.add(statement);
    }

    /** The statements and results of a region. */
    public Block region(Region region) {
        BlockBuilder outer = out;
        out = new BlockBuilder();
        List<Value> results = region.write();
        Block block = out.build(results);
        out = outer;
        return block;
    }

    /** A new value that no statement assigns yet. */
    public static Value value(Type type, String name) {
        return new Value(type, Origin.primal(name, Origin.NO_LINE));
    }

    public Function returns(Value... results) {
        return new Function("f", parameters, out.build(List.of(results)));
    }
}
