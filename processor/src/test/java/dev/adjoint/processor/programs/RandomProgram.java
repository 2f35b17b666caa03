package dev.adjoint.processor.programs;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Printer;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A function without regions and a point to run it at.
 *
 * @param active the parameters that are differentiated
 * @param arguments one for each parameter, boxed as its type
 */
public record RandomProgram(Function function, List<Value> active, List<Object> arguments) {
    public RandomProgram {
        active = List.copyOf(active);
        arguments = List.copyOf(arguments);
    }

    public RandomProgram withFunction(Function changed) {
        return new RandomProgram(changed, active, arguments);
    }

    /** The arguments with another number for one parameter. */
    public List<Object> argumentsWith(Value parameter, double x) {
        List<Object> changed = new ArrayList<>(arguments);
        changed.set(function.parameters().indexOf(parameter), x);
        return changed;
    }

    public double argument(Value parameter) {
        return (double) arguments.get(function.parameters().indexOf(parameter));
    }

    @Override
    public String toString() {
        return Printer.print(function)
                + "active " + active.stream().map(Value::name).toList()
                + " at " + arguments;
    }
}
