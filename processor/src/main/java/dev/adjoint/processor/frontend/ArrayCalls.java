package dev.adjoint.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls of the methods that work on whole arrays: {@code clone}, those of java.util.Arrays, System.arraycopy. */
final class ArrayCalls {
    private final Body body;

    ArrayCalls(Body body) {
        this.body = body;
    }

    /** Whether a method of a class, for arguments of these types, is one of them. */
    static boolean isKnown(String className, String name, List<Type> arguments) {
        return ArrayRoutines.find(className, name, arguments).isPresent();
    }

    /** {@code array.clone()}. */
    Optional<Value> clone(Value array) {
        return call(ArrayRoutines.cloneOf(array.type()), List.of(array));
    }

    /**
     * A static method of such a class.
     *
     * @return the result; an array that stands for none where the method is {@code void}; empty, and reported, if it is
     *     not known
     */
    Optional<Value> call(String className, String name, List<Value> arguments, MethodInvocationTree tree) {
        List<Type> types = arguments.stream().map(Value::type).toList();
        Optional<Routine> routine = ArrayRoutines.find(className, name, types);
        if (routine.isEmpty()) {
            return body.reject(Message.CALL, tree.getMethodSelect(), tree.getMethodSelect());
        }
        List<Value> converted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Tree place = tree.getArguments().get(i);
            body.convert(arguments.get(i), routine.get().parameters().get(i), place)
                    .ifPresent(converted::add);
            if (routine.get().writes(i)) {
                body.requireOwn(arguments.get(i), place);
            }
        }
        return converted.size() == arguments.size() ? call(routine.get(), converted) : Optional.empty();
    }

    private Optional<Value> call(Routine routine, List<Value> arguments) {
        List<Value> results = routine.results().stream()
                .map(type -> new Value(type, body.origin("")))
                .toList();
        body.block().add(new Statement.Call(results, routine, arguments, body.origin("")));
        // The value of a void method is read by nobody.
        return Optional.of(results.isEmpty() ? arguments.get(0) : results.get(0));
    }
}
