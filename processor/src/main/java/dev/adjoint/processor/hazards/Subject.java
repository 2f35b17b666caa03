package dev.adjoint.processor.hazards;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.ReadOnlyCalls;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A function, with the facts about it that several kinds of hazards are found by. */
final class Subject {
    private final Function function;
    private final Memory memory;
    private final Activity activity;
    private final Definitions definitions;
    private final Numbering numbering;
    private final Roots roots;
    private final Reach derivatives;
    private final Reach numbers;

    Subject(Function function, Collection<Value> active) {
        this.function = function;
        this.memory = Memory.of(function);
        this.activity = Activity.of(ReadOnlyCalls.suppose(function), active);
        this.definitions = Definitions.of(function);
        this.numbering = Numbering.of(function);
        this.roots = Roots.of(function, definitions, memory);
        this.derivatives = Reach.of(function, memory, Passage.DERIVATIVE);
        this.numbers = Reach.of(function, memory, Passage.NUMBER);
    }

    Function function() {
        return function;
    }

    Memory memory() {
        return memory;
    }

    Definitions definitions() {
        return definitions;
    }

    Numbering numbering() {
        return numbering;
    }

    Roots roots() {
        return roots;
    }

    /** Whether a value varies with what is differentiated. */
    boolean isActive(Value value) {
        return activity.isActive(value);
    }

    /** Whether a derivative passes from a value on to a result. */
    boolean isDifferentiated(Value value) {
        return derivatives.contains(value);
    }

    /** Whether a value is, as a number, part of what is returned. */
    boolean isPartOfResult(Value value) {
        return numbers.contains(value);
    }

    /** All operations, those in regions too, with what they are assigned to. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Statement.Let let : function.lets()) {
            if (let.expression() instanceof Expression.Apply apply) {
                operations.add(new Operation(let.value(), apply));
            }
        }
        return operations;
    }

    /** An operation and its result. */
    record Operation(Value value, Expression.Apply apply) {
        String id() {
            return apply.primitive().id();
        }

        /** Its name, for a method of {@code Math} or {@code StrictMath} on doubles; otherwise empty. */
        String mathName() {
            String id = id();
            boolean isReal = apply.primitive().parameters().stream().allMatch(type -> type == Type.DOUBLE);
            boolean isMath = isReal && (id.startsWith("Math.") || id.startsWith("StrictMath."));
            return isMath ? id.substring(id.indexOf('.') + 1) : "";
        }
    }
}
