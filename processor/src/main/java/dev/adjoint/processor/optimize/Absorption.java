package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Ties;
import dev.adjoint.processor.ir.Ties.Yield;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of the derivative's operations the passes took into others, found by comparing a function before and after
 * them: what a value read before, and reads no more, has become part of it. Of that only the lines are kept.
 */
final class Absorption {
    /** Operations that yield 0 for zeros. */
    private static final Set<Primitive> LINEAR = Set.of(Arithmetic.PLUS, Arithmetic.MINUS, Arithmetic.NEGATE);

    private final Map<Value, Set<Integer>> ofValues = new HashMap<>();
    private final Map<Yield, Set<Integer>> ofYields = new HashMap<>();

    /** What is known so far, and what was known before. */
    Ties addedTo(Ties before) {
        return before.and(ofValues, ofYields);
    }

    /** Passes made one function of another, in which what computes the same is the same value. */
    void ran(Function before, Function after) {
        if (before.equals(after)) {
            return;
        }
        Definitions former = new Definitions(before);
        Definitions latter = new Definitions(after);
        latter.of.forEach((value, now) -> {
            Expression old = former.of.get(value);
            if (value.role() == Role.DERIVATIVE && old != null && !old.equals(now)) {
                add(ofValues, value, lost(old.operands(), now.operands(), former, latter));
            }
        });
        latter.yields.forEach((yield, now) -> {
            Value old = former.yields.get(yield);
            if (old != null && old != now) {
                add(ofYields, yield, lost(List.of(old), List.of(now), former, latter));
            }
        });
    }

    /** A value is computed by a copy of the operation that computes another. */
    void copied(Value copy, Value original) {
        Set<Integer> lines = ofValues.get(original);
        if (lines != null) {
            add(ofValues, copy, lines);
        }
    }

    /** What was handed on at one place is handed on at another one. */
    void moved(Yield from, Yield to) {
        Set<Integer> lines = ofYields.get(from);
        if (lines != null) {
            add(ofYields, to, lines);
        }
    }

    private static <K> void add(Map<K, Set<Integer>> all, K key, Set<Integer> lines) {
        if (!lines.isEmpty()) {
            Set<Integer> union = new TreeSet<>(all.getOrDefault(key, Set.of()));
            union.addAll(lines);
            all.put(key, union); // The former set may be known to somebody.
        }
    }

    /** The lines of what was read, directly or within what is gone, and is read no more. */
    private Set<Integer> lost(
            Collection<Value> before, Collection<Value> after, Definitions former, Definitions latter) {
        Set<Value> stillRead = new HashSet<>();
        after.forEach(operand -> addRead(operand, former, latter, stillRead));
        Set<Expression> stillComputed = new HashSet<>();
        stillRead.forEach(value -> stillComputed.add(former.of.get(value)));
        Set<Integer> lines = new TreeSet<>();
        Set<Value> seen = new HashSet<>(stillRead);
        Deque<Value> open = new ArrayDeque<>(before);
        while (!open.isEmpty()) {
            Value value = open.pop();
            Expression expression = former.of.get(value);
            if (value.role() != Role.DERIVATIVE
                    || !value.type().isReal() // A count or an index.
                    || expression instanceof Expression.Load
                    || former.zeros.contains(value)
                    || (expression != null && stillComputed.contains(expression))
                    || !seen.add(value)) {
                continue;
            }
            if (expression != null && value.line() != Origin.NO_LINE) {
                lines.add(value.line());
            }
            lines.addAll(ofValues.getOrDefault(value, Set.of()));
            if (!latter.isDefined(value)) {
                former.sources(value).stream()
                        .filter(source -> !latter.isDefined(source))
                        .forEach(open::push);
            }
        }
        return lines;
    }

    /** What is read, what is new to the function being looked through. */
    private static void addRead(Value value, Definitions former, Definitions latter, Set<Value> read) {
        if (read.add(value) && !former.of.containsKey(value) && latter.of.containsKey(value)) {
            latter.of.get(value).operands().forEach(operand -> addRead(operand, former, latter, read));
        }
    }

    /** What the values of a function are, and what it hands on. */
    private static final class Definitions {
        private final Map<Value, Expression> of = new LinkedHashMap<>();
        private final Map<Yield, Value> yields = new LinkedHashMap<>();

        /** Of the results of branches and loops, and what loops carry, what they may be. */
        private final Map<Value, List<Value>> handedOn = new HashMap<>();

        private final Constants constants = new Constants();

        /** What is 0 whatever it is multiplied by, and so contributes to nothing. */
        private final Set<Value> zeros = new HashSet<>();

        Definitions(Function function) {
            collect(function.body());
            for (int i = 0; i < function.results().size(); i++) {
                yields.put(Yield.result(i), function.results().get(i));
            }
        }

        /** What a value is computed from, or is one of. */
        Collection<Value> sources(Value value) {
            Expression expression = of.get(value);
            return expression == null ? handedOn.getOrDefault(value, List.of()) : expression.operands();
        }

        boolean isDefined(Value value) {
            return of.containsKey(value) || handedOn.containsKey(value);
        }

        private void collect(Block block) {
            for (Statement statement : block.statements()) {
                statement.blocks().forEach(this::collect);
                if (statement instanceof Statement.Let let) {
                    of.put(let.value(), let.expression());
                    constants.define(let);
                    if (isZero(let.expression())) {
                        zeros.add(let.value());
                    }
                } else if (statement instanceof Statement.If branch) {
                    Object known = constants.of(branch.condition());
                    collect(branch.results(), branch.then(), Yield.THEN, !Boolean.FALSE.equals(known));
                    collect(branch.results(), branch.otherwise(), Yield.OTHERWISE, !Boolean.TRUE.equals(known));
                } else if (statement instanceof Statement.Loop loop) {
                    collect(loop.carried(), loop.body(), Yield.NEXT, true);
                    for (int i = 0; i < loop.carried().size(); i++) {
                        handOn(loop.carried().get(i), loop.initial().get(i));
                        handOn(loop.results().get(i), loop.carried().get(i));
                    }
                }
            }
        }

        private void collect(List<Value> targets, Block block, int index, boolean isTaken) {
            for (int i = 0; i < targets.size(); i++) {
                yields.put(new Yield(targets.get(i), index), block.results().get(i));
                if (isTaken) {
                    handOn(targets.get(i), block.results().get(i));
                }
            }
        }

        private void handOn(Value target, Value value) {
            handedOn.computeIfAbsent(target, unused -> new ArrayList<>()).add(value);
        }

        private boolean isZero(Expression expression) {
            if (expression instanceof Expression.Constant constant) {
                return constant.value() instanceof Double number && number == 0;
            }
            if (expression instanceof Expression.Apply apply && apply.primitive() == Arithmetic.TIMES) {
                return apply.arguments().stream().anyMatch(zeros::contains);
            }
            if (expression instanceof Expression.Apply apply && apply.primitive() == Arithmetic.DIVIDE) {
                return zeros.contains(apply.arguments().get(0));
            }
            boolean isLinear = expression instanceof Expression.Copy
                    || (expression instanceof Expression.Apply apply && LINEAR.contains(apply.primitive()));
            return isLinear && zeros.containsAll(expression.operands());
        }
    }
}
