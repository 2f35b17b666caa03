package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The parts of a loop.
 *
 * @param condition empty where it always goes on
 * @param body of one turn, in a scope of its own
 * @param update what follows the body, after a {@code continue} too
 * @param isUpdateUnseen whether nobody can see what the update does after a jump out of the loop
 * @param parts all trees whose assignments and jumps belong to the loop
 */
record LoopParts(
        Supplier<Optional<Value>> condition,
        Runnable body,
        Runnable update,
        boolean isUpdateUnseen,
        List<Tree> parts) {}
