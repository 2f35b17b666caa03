package dev.adjoint.processor.derive;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The derived code of one way of a branch, before it is closed.
 *
 * @param adjoints what they are at its end
 * @param primal the block that it comes from
 */
record Way(BlockBuilder block, Adjoints adjoints, Block primal) {
    /** The values that exist inside only. */
    Set<Value> defined() {
        Set<Value> defined = new HashSet<>();
        for (Statement statement : primal.statements()) {
            defined.addAll(statement.defined());
        }
        return defined;
    }

    /**
     * The block with what it yields: these results and the adjoints of these values, 0 where nothing depends on one.
     */
    Block yielding(List<Value> results, Collection<Value> changed) {
        List<Value> yields = new ArrayList<>(results);
        for (Value value : changed) {
            yields.add(adjoints.of(value)
                    .orElseGet(() -> block.let(Origin.derivative(null, Origin.NO_LINE), Expression.Constant.of(0.0))));
        }
        return block.build(yields);
    }
}
