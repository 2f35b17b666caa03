package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Routine;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;

/** What passes from the operands of an operation on to its result. */
enum Passage {
    /** A derivative: where a partial derivative is a structural zero, none does. */
    DERIVATIVE {
        @Override
        boolean carries(Type type) {
            return type.isReal();
        }

        @Override
        boolean passes(Expression.Apply apply, int argument) {
            Rule rule = Table.rule(apply.primitive());
            return rule.result() == Type.DOUBLE
                    && !rule.partials().get(argument).equals(Partial.ZERO);
        }

        @Override
        boolean passes(Statement.Call call, int argument) {
            Callee callee = call.callee();
            if (callee instanceof CompanionCall companion) {
                return companion.active().contains(argument);
            }
            return callee instanceof Routine routine && routine.isLinear();
        }
    },

    /** A number as such, also by way of integers; not what an index or a condition chooses. */
    NUMBER {
        @Override
        boolean carries(Type type) {
            return type.scalar().isNumeric();
        }

        @Override
        boolean passes(Expression.Apply apply, int argument) {
            return true;
        }

        /** A method that moves numbers takes bounds as well, which are no numbers of the array that it fills. */
        @Override
        boolean passes(Statement.Call call, int argument) {
            if (call.callee() instanceof Routine routine && routine.isLinear()) {
                Type type = call.arguments().get(argument).type();
                return moved(call) == type.scalar();
            }
            return true;
        }

        private Type moved(Statement.Call call) {
            return call.arguments().stream()
                    .map(Value::type)
                    .filter(Type::isArray)
                    .findFirst()
                    .orElse(Type.DOUBLE)
                    .scalar();
        }
    };

    /** Whether a value of this type can take it on. */
    abstract boolean carries(Type type);

    /** Whether it passes from an argument of a primitive to its result, if the result can take it on. */
    abstract boolean passes(Expression.Apply apply, int argument);

    /** Whether it passes from an argument of a call to what the call returns or writes. */
    abstract boolean passes(Statement.Call call, int argument);
}
