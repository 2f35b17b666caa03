package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Value;
import java.util.List;

/** What a generated method does with its results: the statements at the end of each way through it. */
interface Ending {
    List<Item.Last> write(Body body, List<Value> results);
}
