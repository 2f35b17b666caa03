package dev.adjoint.processor.explain;

import dev.adjoint.processor.analysis.Counted;
import dev.adjoint.processor.derive.Residuals;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.report.MethodReport;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.CompanionPartials;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How the reverse pass comes by what it reads of the forward pass: what of that is left in the optimised code. */
final class Stored {
    private static final int MOST_READERS = 6;

    private final Function source;
    private final Wording wording;
    private final Map<Value, String> names;
    private final Counted counted;
    private final Map<Value, Statement.Loop> loops = new HashMap<>();
    private final Set<Value> ofSource = new HashSet<>();
    private final Set<Value> defined = new HashSet<>();
    private final Set<Value> readInReverse = new HashSet<>();
    private final Set<Origin> arraysRead = new HashSet<>();
    private final List<Statement.Call> copies = new ArrayList<>();
    /** Calls that return partial derivatives, but for those in loops, of which these are kept apart. */
    private final List<Statement.Call> calls = new ArrayList<>();

    private final Set<Value> constants = new HashSet<>();
    /** What a branch or a conversion only hands on, by what it is handed on as. */
    private final Map<Value, Value> originals = new HashMap<>();

    /**
     * The storage of a derived function.
     *
     * @param source the function that was derived
     * @param derived the derived function, optimised
     * @param names what arrays are called in the code
     */
    Stored(Function source, Function derived, Wording wording, Map<Value, String> names) {
        this.source = source;
        this.wording = wording;
        this.names = names;
        this.counted = Counted.of(source);
        defined.addAll(derived.parameters());
        collect(derived.body());
        collectCalls(derived.body());
        readInReverse.addAll(derived.results().subList(1, derived.results().size()));
        ofSource.addAll(source.parameters());
        for (Statement statement : source.body().allStatements()) {
            ofSource.addAll(statement.defined());
            if (statement instanceof Statement.Loop loop) {
                loops.put(loop.condition(), loop);
                ofSource.addAll(loop.carried());
            } else if (statement instanceof Statement.Let let && isConstant(let.expression())) {
                constants.add(let.value());
            } else if (statement instanceof Statement.Let let && isHandingOn(let.expression())) {
                originals.put(let.value(), let.expression().operands().get(0));
            }
        }
    }

    private void collectCalls(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Call call && call.callee() instanceof CompanionPartials) {
                calls.add(call);
            } else if (statement instanceof Statement.If) {
                statement.blocks().forEach(this::collectCalls);
            }
        }
    }

    private static boolean isHandingOn(Expression expression) {
        return expression instanceof Expression.Copy || Wording.isImplicit(expression);
    }

    private boolean isConstant(Expression expression) {
        return expression instanceof Expression.Constant
                || expression instanceof Expression.Field
                || (expression instanceof Expression.Copy copy && constants.contains(copy.operand()))
                || (expression instanceof Expression.Apply apply
                        && Table.isConversion(apply.primitive())
                        && constants.contains(apply.arguments().get(0)));
    }

    private void collect(Block block) {
        for (Statement statement : block.statements()) {
            defined.addAll(statement.defined());
            if (isDerivative(statement)) {
                readInReverse.addAll(statement.operands());
            }
            if (statement instanceof Statement.Let let && let.expression() instanceof Expression.Load load) {
                arraysRead.add(load.array().origin());
            } else if (statement instanceof Statement.Loop loop) {
                defined.addAll(loop.carried());
            } else if (statement instanceof Statement.Call call && isCopy(call)) {
                copies.add(call);
            }
            for (Block inner : statement.blocks()) {
                List<Value> yields = inner.results();
                for (int i = 0; i < yields.size() && i < statement.defined().size(); i++) {
                    if (statement.defined().get(i).role() == Role.DERIVATIVE) {
                        readInReverse.add(yields.get(i));
                    }
                }
                collect(inner);
            }
        }
    }

    private static boolean isCopy(Statement.Call call) {
        return call.origin().role() == Role.DERIVATIVE
                && call.results().size() == 1
                && call.results().get(0).type().isArray()
                && call.callee()
                        .id()
                        .equals(ArrayRoutines.snapshot(call.results().get(0).type())
                                .id());
    }

    private static boolean isDerivative(Statement statement) {
        if (statement instanceof Statement.Store store) {
            return store.origin().role() == Role.DERIVATIVE;
        }
        if (statement instanceof Statement.Call call) {
            return call.origin().role() == Role.DERIVATIVE;
        }
        return !statement.defined().isEmpty()
                && statement.defined().stream().allMatch(value -> value.role() == Role.DERIVATIVE);
    }

    /** A row, before the lines that read it are known. */
    private record Key(
            String value, int line, MethodReport.Storage.Kind kind, String why, String array, String bytes) {}

    /** What has one row: what looks the same, and is kept in the same way. */
    private record Place(String value, int line, MethodReport.Storage.Kind kind, String array) {
        static Place of(Key key) {
            return new Place(key.value(), key.line(), key.kind(), key.array());
        }
    }

    /**
     * A row, as the residuals are gone through.
     *
     * @param key of the first of them
     * @param values what they are
     * @param readers the lines that read them
     */
    private record Row(Key key, Set<Value> values, Set<Integer> readers) {
        static Row of(Key key) {
            return new Row(key, new HashSet<>(), new TreeSet<>());
        }

        /** Whether none of its values has a row that costs more. */
        boolean isDearest(Map<Value, MethodReport.Storage.Kind> dearest) {
            return values.stream().allMatch(value -> dearest.get(value) == key.kind());
        }

        MethodReport.Storage storage() {
            return new MethodReport.Storage(
                    key.value(), key.line(), key.kind(), key.why() + readBy(readers), key.array(), key.bytes());
        }
    }

    /** The rows, what costs most first. */
    List<MethodReport.Storage> rows(Residuals residuals) {
        residuals.all().stream()
                .filter(residual -> residual.kind() == Residuals.Kind.HANDED_OUT)
                .forEach(residual -> originals.put(residual.source(), residual.value()));
        Map<Place, Row> rows = new LinkedHashMap<>();
        Map<Value, MethodReport.Storage.Kind> dearest = new HashMap<>();
        for (Residuals.Residual residual : residuals.all()) {
            Value value = original(residual.value());
            key(residual).ifPresent(key -> {
                dearest.merge(value, key.kind(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
                Row row = rows.computeIfAbsent(Place.of(key), unused -> Row.of(key));
                row.values().add(value);
                if (residual.readerLine() != Origin.NO_LINE) {
                    row.readers().add(residual.readerLine());
                }
            });
        }
        copies.forEach(copy -> rows.putIfAbsent(Place.of(copied(copy)), Row.of(copied(copy))));
        calls.forEach(call -> rows.putIfAbsent(Place.of(returned(call)), Row.of(returned(call))));
        return rows.values().stream()
                .filter(row -> row.isDearest(dearest))
                .map(Row::storage)
                .sorted(Comparator.comparing(MethodReport.Storage::kind)
                        .reversed()
                        .thenComparing(MethodReport.Storage::line))
                .toList();
    }

    private static String readBy(Set<Integer> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        String numbers = lines.stream().limit(MOST_READERS).map(String::valueOf).collect(Collectors.joining(", "));
        if (lines.size() > MOST_READERS) {
            numbers += " and " + (lines.size() - MOST_READERS) + " more";
        }
        return "; read by the derivative of line" + (lines.size() == 1 ? " " : "s ") + numbers;
    }

    private Optional<Key> key(Residuals.Residual residual) {
        Value value = original(residual.value());
        if (constants.contains(value)) {
            return Optional.empty();
        }
        if (!ofSource.contains(value)) {
            return residual.kind() == Residuals.Kind.KEPT ? kept(value, residual) : Optional.empty();
        }
        Optional<Key> own = switch (residual.kind()) {
            case THERE -> Optional.empty();
            case COUNTED_BACK -> Optional.of(available(value, "it counts the turns of a loop, and is counted back"));
            case HANDED_OUT ->
                defined.contains(residual.source())
                        ? Optional.of(available(
                                value, "the branch that computes it hands it out as a variable, 0 on the other way"))
                        : Optional.empty();
            case COMPUTED_AGAIN ->
                defined.contains(residual.source()) && value == residual.value()
                        ? Optional.of(row(
                                value,
                                MethodReport.Storage.Kind.RECOMPUTED,
                                "computed again" + as(value) + ", which is cheaper than to keep it"))
                        : Optional.empty();
            case KEPT -> kept(value, residual);
        };
        boolean isRead = readInReverse.contains(value) || readInReverse.contains(residual.value());
        if (own.isPresent() || !isRead) {
            return own;
        }
        boolean isParameter = source.parameters().contains(value);
        return Optional.of(available(value, isParameter ? "a parameter" : "it is still there"));
    }

    private Value original(Value value) {
        Value original = value;
        while (originals.containsKey(original)) {
            original = originals.get(original);
        }
        return original;
    }

    private String as(Value value) {
        String computation = wording.computation(value);
        return computation.equals(wording.of(value)) ? "" : " as " + computation;
    }

    private Key available(Value value, String why) {
        return row(value, MethodReport.Storage.Kind.AVAILABLE, why);
    }

    private Key row(Value value, MethodReport.Storage.Kind kind, String why) {
        return new Key(wording.of(value), value.line(), kind, why, "", "");
    }

    private Optional<Key> kept(Value value, Residuals.Residual residual) {
        boolean isRead = arraysRead.contains(residual.source().origin());
        if (!isRead && !defined.contains(residual.source())) {
            return Optional.empty();
        }
        Statement.Loop loop = residual.loop().orElseThrow();
        String turns = "turns of the loop of line " + loop.line() + turns(loop);
        int size = size(value.type());
        String bytes = size + (size == 1 ? " byte · " : " bytes · ") + turns;
        if (value.type().isArray()) {
            bytes = "a reference · " + turns;
        }
        bytes += switch (residual.growth()) {
            case NONE -> "";
            case DOUBLES -> "; the array is doubled as it grows";
            case DOUBLES_OVER_OUTER_LOOPS -> " in all turns of the loops around it; the array is doubled as it grows";
        };
        if (value.type().isArray()) {
            bytes += "; each array that the turns made stays, "
                    + size(value.type().scalar()) + " bytes · its length";
        }
        String why = isRead
                ? "each turn has another one, and it would take more than a few cheap operations to compute it again"
                : "what read it was found not to be needed, though it is still written";
        String what = ofSource.contains(value) ? wording.of(value) : unknown(value);
        String array = names.getOrDefault(
                residual.source(), String.valueOf(residual.source().name()));
        return Optional.of(new Key(what, value.line(), MethodReport.Storage.Kind.STORED, why, array, bytes));
    }

    /** What is not the method's own: it was added before the method was derived. */
    private static String unknown(Value value) {
        if (value.type() == Type.INT && value.role() == Role.DERIVATIVE) {
            return "how many turns a loop inside took";
        }
        if (value.role() == Role.DERIVATIVE) {
            String name = value.name() == null ? "" : value.name() + ", ";
            return value.type().isArray()
                    ? name + "the adjoints of the array of line " + value.line()
                    : "∂ of the call of line " + value.line();
        }
        return value.name() == null ? "a value of line " + value.line() : value.name();
    }

    /** The number of turns in parentheses, where the loop counts. */
    private String turns(Statement.Loop loop) {
        return Optional.ofNullable(loops.get(loop.condition()))
                .flatMap(counted::of)
                .map(this::turns)
                .map(number -> " (" + number + ")")
                .orElse("");
    }

    private String turns(Counted.Count count) {
        boolean isUp = count.step() > 0;
        String start = number(count.start(), count);
        String bound = number(count.bound(), count);
        String distance = isUp ? minus(bound, start) : minus(start, bound);
        if (count.includesBound()) {
            distance += " + 1";
        }
        int step = Math.abs(count.step());
        String dividend = distance.contains(" ") ? "(" + distance + ")" : distance;
        return step == 1 ? distance : dividend + " / " + step + ", rounded up";
    }

    private static String minus(String from, String subtracted) {
        if (subtracted.equals("0")) {
            return from;
        }
        return from + " - " + (subtracted.contains(" ") ? "(" + subtracted + ")" : subtracted);
    }

    /** A number by its digits; a value that has the counter's name by how it is computed. */
    private String number(Value value, Counted.Count count) {
        OptionalInt constant = counted.constant(value);
        if (constant.isPresent()) {
            return String.valueOf(constant.getAsInt());
        }
        boolean isCounters =
                value.name() != null && value.name().equals(count.carried().name());
        return isCounters && !source.parameters().contains(value) ? wording.computation(value) : wording.of(value);
    }

    private static int size(Type type) {
        return switch (type) {
            case BOOLEAN, BYTE -> Byte.BYTES;
            case SHORT, CHAR -> Short.BYTES;
            case INT, FLOAT -> Integer.BYTES;
            default -> Double.BYTES;
        };
    }

    private Key returned(Statement.Call call) {
        Value array = call.results().get(1);
        int count = ((CompanionPartials) call.callee()).call().activeNumbers().size();
        return new Key(
                "∂ of the call of line " + call.line(),
                call.line(),
                MethodReport.Storage.Kind.STORED,
                "the call returns its value and its partial derivatives at once",
                names.getOrDefault(array, String.valueOf(array.name())),
                "8 bytes · " + count);
    }

    private Key copied(Statement.Call call) {
        String array = wording.of(call.arguments().get(0));
        Value copy = call.results().get(0);
        return new Key(
                array,
                call.line(),
                MethodReport.Storage.Kind.STORED,
                "a copy, since it is overwritten before the reverse pass reads it",
                names.getOrDefault(copy, String.valueOf(copy.name())),
                size(copy.type().scalar()) + " bytes · elements of " + array);
    }
}
