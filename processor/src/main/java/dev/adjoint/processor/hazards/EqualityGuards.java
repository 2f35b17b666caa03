package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Branches that are taken where two numbers are equal, {@code x == 0 ? 0 : x * Math.log(x)} for example. The derivative
 * there is that of this way. It is a hazard if the other way varies with what was compared, and this one does not: one
 * that does, by a series for example, was written with the derivative in mind.
 */
final class EqualityGuards {
    private static final Set<String> EQUALITIES = Set.of("==", "!=");

    /** They are 0 where what they are given is equal, or 0. */
    private static final Set<String> TELLING =
            Set.of("Double.compare(double, double)", "Math.signum", "StrictMath.signum");

    private final Subject subject;
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<Statement.Loop> open = new ArrayList<>();

    EqualityGuards(Subject subject) {
        this.subject = subject;
    }

    List<Hazard> find() {
        find(subject.function().body());
        return hazards;
    }

    private void find(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.If branch && mayDiffer(branch)) {
                Conditions.of(branch.condition(), subject.definitions()).forEach(test -> check(branch, test));
            }
            if (statement instanceof Statement.Loop loop) {
                open.add(loop);
                statement.blocks().forEach(this::find);
                open.remove(open.size() - 1);
            } else {
                statement.blocks().forEach(this::find);
            }
        }
    }

    /** Whether anything that is differentiated depends on which way is taken. */
    private boolean mayDiffer(Statement.If branch) {
        return branch.results().stream().anyMatch(subject::isDifferentiated)
                || branch.blocks().stream()
                        .flatMap(way -> written(way).stream())
                        .anyMatch(write -> subject.isDifferentiated(write.array()));
    }

    private void check(Statement.If branch, Conditions.Test test) {
        List<Value> sides = sides(test);
        if (!EQUALITIES.contains(test.symbol()) || sides.isEmpty() || isTrivial(sides)) {
            return;
        }
        boolean isThen = test.symbol().equals("==") == test.isPositive();
        Block equal = isThen ? branch.then() : branch.otherwise();
        Block other = isThen ? branch.otherwise() : branch.then();
        boolean isHazard = sides.stream()
                .filter(subject::isActive)
                .anyMatch(side -> differs(branch, equal, other, subject.roots().of(side, open)));
        if (isHazard) {
            hazards.add(new Hazard(Hazard.Kind.EQUALITY_GUARD, test.comparison()));
        }
    }

    /** The numbers that are compared; none where these are no doubles. */
    private List<Value> sides(Conditions.Test test) {
        Optional<Value> whole = telling(test.left(), test.right()).or(() -> telling(test.right(), test.left()));
        if (whole.isPresent()) {
            return subject.definitions().operation(whole.get()).orElseThrow().arguments();
        }
        return test.left().type() == Type.DOUBLE ? List.of(test.left(), test.right()) : List.of();
    }

    private Optional<Value> telling(Value value, Value other) {
        boolean tells = subject.definitions()
                        .operation(value)
                        .filter(apply -> TELLING.contains(apply.primitive().id()))
                        .isPresent()
                && subject.definitions().number(other) == 0;
        return tells ? Optional.of(value) : Optional.empty();
    }

    /** {@code x != x} asks for NaN, and at an infinity there is no derivative to speak of. */
    private boolean isTrivial(List<Value> sides) {
        boolean isSame = sides.size() == 2
                && subject.numbering().of(sides.get(0)) == subject.numbering().of(sides.get(1));
        return isSame
                || sides.stream()
                        .map(side -> subject.definitions().constant(side))
                        .anyMatch(constant -> constant.isPresent()
                                && constant.get() instanceof Double number
                                && !Double.isFinite(number));
    }

    /** Whether something that is differentiated varies with these on the other way, but not where they are equal. */
    private boolean differs(Statement.If branch, Block equal, Block other, Collection<Value> roots) {
        Spread spread = Spread.of(
                subject.function(), subject.memory(), Passage.DERIVATIVE, roots, apply -> false, open::contains);
        for (int i = 0; i < branch.results().size(); i++) {
            if (subject.isDifferentiated(branch.results().get(i))
                    && spread.contains(other.results().get(i))
                    && !spread.contains(equal.results().get(i))) {
                return true;
            }
        }
        Set<Value> own = ownArrays(branch, other);
        return written(other).stream()
                .filter(write -> subject.isDifferentiated(write.array()) && spread.contains(write.value()))
                .filter(write -> !own.contains(subject.memory().of(write.array())))
                .anyMatch(write -> written(equal).stream()
                        .noneMatch(
                                there -> isSameMemory(write.array(), there.array()) && spread.contains(there.value())));
    }

    /** The pieces of memory of the arrays that one way makes, and keeps to itself. */
    private Set<Value> ownArrays(Statement.If branch, Block way) {
        Set<Value> elsewhere = new HashSet<>();
        subject.function()
                .parameters()
                .forEach(parameter -> elsewhere.add(subject.memory().of(parameter)));
        branch.results().forEach(result -> elsewhere.add(subject.memory().of(result)));
        Set<Value> inside = made(way);
        for (Value array : made(subject.function().body())) {
            if (!inside.contains(array)) {
                elsewhere.add(subject.memory().of(array));
            }
        }
        Set<Value> own = new HashSet<>();
        inside.forEach(array -> own.add(subject.memory().of(array)));
        own.removeAll(elsewhere);
        return own;
    }

    /** The arrays that are made, or come from elsewhere, in a block. */
    private static Set<Value> made(Block block) {
        Set<Value> made = new HashSet<>();
        for (Statement statement : block.allStatements()) {
            boolean isMade = statement instanceof Statement.Call
                    || (statement instanceof Statement.Let let
                            && (let.expression() instanceof Expression.NewArray
                                    || let.expression() instanceof Expression.Elements
                                    || let.expression() instanceof Expression.Field));
            if (isMade) {
                statement.defined().stream()
                        .filter(value -> value.type().isArray())
                        .forEach(made::add);
            }
        }
        return made;
    }

    private boolean isSameMemory(Value a, Value b) {
        return subject.memory().of(a) == subject.memory().of(b);
    }

    private record Write(Value array, Value value) {}

    /** What a block writes into arrays, also into those that it makes. */
    private List<Write> written(Block block) {
        List<Write> writes = new ArrayList<>();
        for (Statement statement : block.allStatements()) {
            if (statement instanceof Statement.Store store) {
                writes.add(new Write(store.array(), store.value()));
            } else if (statement instanceof Statement.Let let
                    && let.expression() instanceof Expression.Elements elements) {
                elements.values().forEach(value -> writes.add(new Write(let.value(), value)));
            } else if (statement instanceof Statement.Call call) {
                for (Value array : subject.memory().writes(call)) {
                    call.arguments().forEach(argument -> writes.add(new Write(array, argument)));
                }
            }
        }
        return writes;
    }
}
