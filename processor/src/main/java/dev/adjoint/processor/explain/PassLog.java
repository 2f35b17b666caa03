package dev.adjoint.processor.explain;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.optimize.Passes;
import dev.adjoint.processor.report.MethodReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the passes of the optimiser did with one function: each change once, though rounds may repeat it. */
public final class PassLog implements Passes {
    private static final int MOST_EXAMPLES = 8;

    private final Map<Value, String> labels;
    private final Map<Pass, Set<String>> changes = new EnumMap<>(Pass.class);

    /**
     * A log in which nothing is written yet.
     *
     * @param labels what the user calls values, unless it is by their names
     */
    public PassLog(Map<Value, String> labels) {
        this.labels = labels;
    }

    @Override
    public void ran(Pass pass, Function before, Function after) {
        // Signs are gathered at the end of a round, and taken apart again at the beginning of the next one.
        // What a simplification leaves behind is not worth a word.
        boolean isNoise = pass == Pass.SIGNS || (pass == Pass.DEAD && changes.containsKey(Pass.SIMPLIFY));
        if (isNoise || before.equals(after)) {
            return;
        }
        Set<String> found = switch (pass) {
            case TAIL -> Set.of("");
            case LOOPS -> carriedNoMore(before, after);
            case CHOICES -> yieldingLess(before, after);
            default -> rewritten(pass, before, after);
        };
        if (!found.isEmpty()) {
            changes.computeIfAbsent(pass, unused -> new LinkedHashSet<>()).addAll(found);
        }
    }

    private static Set<String> carriedNoMore(Function before, Function after) {
        Set<Value> still = new HashSet<>(carried(after));
        Set<String> found = new LinkedHashSet<>();
        for (Value value : carried(before)) {
            String name = value.name();
            if (name != null && !still.contains(value)) {
                found.add(name + line(value));
            }
        }
        return found;
    }

    /** The branches that are gone, or yield less. */
    private Set<String> yieldingLess(Function before, Function after) {
        Wording words = new Wording(before, labels);
        Map<Value, Integer> still = yields(after);
        Set<String> found = new LinkedHashSet<>();
        yields(before).forEach((condition, count) -> {
            if (still.getOrDefault(condition, 0) < count) {
                found.add("the branch on " + words.of(condition) + line(condition));
            }
        });
        return found;
    }

    /** How many values the branches on a condition yield, one more for each branch. */
    private static Map<Value, Integer> yields(Function function) {
        Map<Value, Integer> yields = new LinkedHashMap<>();
        for (Statement statement : function.body().allStatements()) {
            if (statement instanceof Statement.If branch) {
                yields.merge(branch.condition(), branch.results().size() + 1, Integer::sum);
            }
        }
        return yields;
    }

    private static List<Value> carried(Function function) {
        List<Value> carried = new ArrayList<>();
        for (Statement statement : function.body().allStatements()) {
            if (statement instanceof Statement.Loop loop) {
                carried.addAll(loop.carried());
            }
        }
        return carried;
    }

    private Set<String> rewritten(Pass pass, Function before, Function after) {
        Wording former = new Wording(before, labels);
        Wording latter = new Wording(after, labels);
        Map<Value, Expression> expressions = new HashMap<>();
        after.lets().forEach(let -> expressions.put(let.value(), let.expression()));
        Set<String> found = new LinkedHashSet<>();
        for (Statement.Let let : before.lets()) {
            Expression now = expressions.get(let.value());
            if (isTrivial(let.expression()) || let.expression().equals(now)) {
                continue;
            }
            String text = former.computation(let.value());
            boolean isGone = now == null || (pass == Pass.MERGE && now instanceof Expression.Copy);
            if (isGone && pass != Pass.SIMPLIFY) {
                found.add(text + line(let.value()));
            } else if (!isGone && pass == Pass.SIMPLIFY) {
                String other = latter.computation(let.value());
                if (!other.equals(text)) {
                    found.add(text + " → " + other + line(let.value()));
                }
            }
        }
        return found;
    }

    private static boolean isTrivial(Expression expression) {
        return expression instanceof Expression.Copy
                || expression instanceof Expression.Constant
                || Wording.isImplicit(expression);
    }

    private static String line(Value value) {
        return value.line() == Origin.NO_LINE ? "" : " (line " + value.line() + ")";
    }

    /** What the passes did, those that did something. */
    List<MethodReport.Optimisation> optimisations() {
        List<MethodReport.Optimisation> all = new ArrayList<>();
        changes.forEach((pass, texts) -> all.add(new MethodReport.Optimisation(
                pass.words(),
                texts.size(),
                texts.stream()
                        .filter(text -> !text.isEmpty())
                        .limit(MOST_EXAMPLES)
                        .toList())));
        return all;
    }
}
