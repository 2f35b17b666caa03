package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.rules.Invocation;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The classes that a function names, where a local variable has the name of one: then it is named in full. */
final class Owners {
    private Owners() {}

    /** The names that full names of such classes begin with, which a local variable must not have. */
    static Set<String> heads(Function function, Predicate<String> isVariable) {
        Set<ClassReference> owners = new HashSet<>();
        function.body().allStatements().forEach(statement -> owner(statement).ifPresent(owners::add));
        Set<String> heads = new HashSet<>();
        for (ClassReference owner : owners) {
            if (isVariable.test(owner.simpleNames().get(0))) {
                heads.add(owner.toString().split("\\.", 2)[0]);
            }
        }
        return heads;
    }

    private static Optional<ClassReference> owner(Statement statement) {
        if (statement instanceof Statement.Call call) {
            return owner(Invocation.of(call.callee()).notation());
        }
        if (statement instanceof Statement.Let let && let.expression() instanceof Expression.Field field) {
            return Optional.of(field.owner());
        }
        return statement instanceof Statement.Let let && let.expression() instanceof Expression.Apply apply
                ? owner(Table.rule(apply.primitive()).notation())
                : Optional.empty();
    }

    private static Optional<ClassReference> owner(Notation notation) {
        return notation instanceof Notation.Call call && !Identifiers.CLASSES.contains(simpleName(call))
                ? Optional.of(call.owner())
                : Optional.empty();
    }

    private static String simpleName(Notation.Call call) {
        return call.owner().simpleNames().get(0);
    }
}
