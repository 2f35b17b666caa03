package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One number for all values that were written in the same way. Two elements {@code a[i]} are one, whether or not
 * something was written into the array between them: this says what the author meant, not what may be exchanged.
 */
final class Numbering {
    private final Map<Value, Integer> numbers = new HashMap<>();
    private final Map<Object, Integer> known = new HashMap<>();

    private Numbering() {}

    static Numbering of(Function function) {
        Numbering numbering = new Numbering();
        function.parameters().forEach(numbering::of);
        for (Statement.Let let : function.lets()) {
            numbering.number(let);
        }
        return numbering;
    }

    /** The number of a value: a new one for what no expression computes. */
    int of(Value value) {
        Integer number = numbers.get(value);
        if (number == null) {
            number = fresh();
            numbers.put(value, number);
        }
        return number;
    }

    /** The number that an element has wherever it is read. */
    int ofElement(Value array, Value index) {
        return known.computeIfAbsent(key(new Expression.Load(array, index)), unused -> known.size());
    }

    private int fresh() {
        int number = known.size();
        known.put(new Object(), number);
        return number;
    }

    private void number(Statement.Let let) {
        Expression expression = let.expression();
        if (expression instanceof Expression.Copy copy) {
            numbers.put(let.value(), of(copy.operand()));
        } else if (expression instanceof Expression.NewArray || expression instanceof Expression.Elements) {
            of(let.value());
        } else {
            numbers.put(let.value(), known.computeIfAbsent(key(expression), unused -> known.size()));
        }
    }

    private Object key(Expression expression) {
        List<Object> key = new ArrayList<>();
        if (expression instanceof Expression.Apply apply) {
            key.add(apply.primitive().id());
        } else if (expression instanceof Expression.Constant constant) {
            key.add(constant.value());
        } else if (expression instanceof Expression.Field field) {
            key.add(field);
        } else {
            key.add(expression.getClass());
        }
        expression.operands().forEach(operand -> key.add(of(operand)));
        return key;
    }
}
