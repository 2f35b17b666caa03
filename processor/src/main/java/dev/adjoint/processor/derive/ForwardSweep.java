package dev.adjoint.processor.derive;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Conversion;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The forward sweep: the primal's statements, which keep what the reverse code was found to read. It is written when
 * that is known.
 */
final class ForwardSweep {
    private final IdentityHashMap<Block, Region> regions = new IdentityHashMap<>();
    private final IdentityHashMap<Statement, Tape> tapes = new IdentityHashMap<>();
    private final Shadows shadows;
    private final Recorder recorder;

    ForwardSweep(Shadows shadows, Recorder recorder) {
        this.shadows = shadows;
        this.recorder = recorder;
    }

    Recorder recorder() {
        return recorder;
    }

    /** A block whose reverse code reads it by way of this region. */
    void divide(Block block, Region region) {
        regions.put(block, region);
    }

    /** A loop whose reverse turns read this tape. */
    void record(Tape tape) {
        tapes.put(tape.loop(), tape);
    }

    /** Writes statements of a region, or of a block where forward and reverse code meet. */
    void run(List<Statement> statements, @Nullable Region region, BlockBuilder out) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.If branch) {
                add(branch(branch), region, out);
            } else if (statement instanceof Statement.Loop loop) {
                loop(loop, region, out);
            } else {
                add(statement, region, out);
                keep(shadows.accompany(statement, out), region, out);
            }
        }
    }

    private void add(Statement statement, @Nullable Region region, BlockBuilder out) {
        out.add(statement);
        keep(statement.defined(), region, out);
    }

    private void keep(List<Value> values, @Nullable Region region, BlockBuilder out) {
        if (region != null) {
            region.tape().ifPresent(tape -> values.forEach(value -> recorder.keep(tape, value, out)));
        }
    }

    private Statement branch(Statement.If branch) {
        Region then = regions.get(branch.then());
        Region otherwise = regions.get(branch.otherwise());
        List<Value> results = new ArrayList<>(branch.results());
        BlockBuilder thenOut = new BlockBuilder();
        BlockBuilder otherwiseOut = new BlockBuilder();
        Recorder.State before = recorder.state();
        run(branch.then().statements(), then, thenOut);
        Recorder.State afterThen = recorder.state();
        recorder.restore(before);
        run(branch.otherwise().statements(), otherwise, otherwiseOut);
        Recorder.State afterOtherwise = recorder.state();
        List<Value> thenYields = new ArrayList<>(branch.then().results());
        List<Value> otherwiseYields = new ArrayList<>(branch.otherwise().results());
        for (Value shadowed : shadows.accompanied(branch.results())) {
            int i = branch.results().indexOf(shadowed);
            results.add(shadows.of(shadowed));
            thenYields.add(shadows.forward(branch.then().results().get(i), thenOut));
            otherwiseYields.add(shadows.forward(branch.otherwise().results().get(i), otherwiseOut));
        }
        exports(then).forEach((inside, outside) -> {
            results.add(outside);
            thenYields.add(inside);
            otherwiseYields.add(zero(inside, otherwiseOut));
        });
        exports(otherwise).forEach((inside, outside) -> {
            results.add(outside);
            thenYields.add(zero(inside, thenOut));
            otherwiseYields.add(inside);
        });
        recorder.merge(afterThen, afterOtherwise, results, thenYields, otherwiseYields);
        return branch.with(results, thenOut.build(thenYields), otherwiseOut.build(otherwiseYields));
    }

    private static Map<Value, Value> exports(@Nullable Region region) {
        return region == null ? Map.of() : region.exports();
    }

    private static Value zero(Value value, BlockBuilder out) {
        return out.let(value.origin().named(null), Conversion.zeroOf(value.type()));
    }

    private void loop(Statement.Loop loop, @Nullable Region region, BlockBuilder out) {
        Tape tape = tapes.get(loop);
        List<Value> results = new ArrayList<>(loop.results());
        List<Value> initial = new ArrayList<>(loop.initial());
        List<Value> carried = new ArrayList<>(loop.carried());
        for (Value shadowed : shadows.accompanied(loop.carried())) {
            int i = loop.carried().indexOf(shadowed);
            results.add(shadows.of(loop.results().get(i)));
            initial.add(shadows.forward(loop.initial().get(i), out));
            carried.add(shadows.of(shadowed));
        }
        BlockBuilder turn = new BlockBuilder();
        if (tape == null) {
            run(loop.body().statements(), null, turn);
            List<Value> next = next(loop, turn);
            add(new Statement.Loop(results, initial, carried, loop.test(), turn.build(next)), region, out);
            return;
        }
        List<Tape> inner = inner(loop.body());
        recorder.begin(tape, inner, out);
        recorder.carry(tape, inner, results, initial, carried);
        recorder.beginTurn(tape, turn);
        keep(carried, regions.get(loop.body()), turn);
        run(loop.body().statements(), regions.get(loop.body()), turn);
        List<Value> next = next(loop, turn);
        recorder.endTurn(tape, inner, next, turn);
        add(new Statement.Loop(results, initial, carried, loop.test(), turn.build(next)), region, out);
        recorder.end(tape, inner, out);
    }

    private List<Value> next(Statement.Loop loop, BlockBuilder turn) {
        List<Value> next = new ArrayList<>(loop.body().results());
        for (Value shadowed : shadows.accompanied(loop.carried())) {
            int i = loop.carried().indexOf(shadowed);
            next.add(shadows.forward(loop.body().results().get(i), turn));
        }
        return next;
    }

    /** The tapes of the loops in a block, at any depth, on which something is kept. */
    private List<Tape> inner(Block block) {
        List<Tape> inner = new ArrayList<>();
        for (Statement statement : block.allStatements()) {
            Tape tape = tapes.get(statement);
            if (tape != null && tape.isNested()) {
                inner.add(tape);
            }
        }
        return inner;
    }

    /** A constant that the forward sweep needs. */
    static Value constant(int value, BlockBuilder out) {
        return out.let(Origin.derivative(null, Origin.NO_LINE), Expression.Constant.of(value));
    }
}
