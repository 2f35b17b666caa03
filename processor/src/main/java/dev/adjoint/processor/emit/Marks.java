package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a listing knows of each line beside its text. While a companion is written for a listing, a character at the end
 * of each line stands for it; in a companion that is a file there is none.
 */
final class Marks {
    /** The first character of a plane that Unicode leaves to private use. */
    private static final int FIRST = 0xF0000;

    private static final int MOST = 0xFFFE;

    private final boolean isListing;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Value, String> names = new HashMap<>();
    private final Map<String, List<Listing.Carrier>> carriers = new HashMap<>();

    private Marks(boolean isListing) {
        this.isListing = isListing;
    }

    /** What is known of a line. */
    record Mark(Set<Integer> sourceLines, boolean isDerivative) {}

    /** Of a file: lines are not marked. */
    static Marks none() {
        return new Marks(false);
    }

    /** Of a listing. */
    static Marks listing() {
        return new Marks(true);
    }

    /** The character for the end of a line; nothing in a file, and after the last character. */
    String add(Set<Integer> sourceLines, boolean isDerivative) {
        if (!isListing || marks.size() == MOST) {
            return "";
        }
        marks.add(new Mark(Set.copyOf(sourceLines), isDerivative));
        return Character.toString(FIRST + marks.size() - 1);
    }

    /** Takes down what the arrays of a body are called. */
    void addNames(Function function, JavaVariables variables) {
        if (isListing) {
            for (Statement statement : function.body().allStatements()) {
                for (Value value : statement.defined()) {
                    if (value.type().isArray()) {
                        variables.find(value).ifPresent(variable -> names.put(value, variable.name()));
                    }
                }
            }
        }
    }

    /** Takes down an array by which the pieces of a member hand on their variables. */
    void addCarrier(String member, Listing.Carrier carrier) {
        carriers.computeIfAbsent(member, unused -> new ArrayList<>()).add(carrier);
    }

    List<Listing.Carrier> carriers(String member) {
        return carriers.getOrDefault(member, List.of());
    }

    Map<Value, String> names() {
        return names;
    }

    /** The mark at the end of a line. */
    Optional<Mark> of(String line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        int index = line.codePointBefore(line.length()) - FIRST;
        return index >= 0 && index < marks.size() ? Optional.of(marks.get(index)) : Optional.empty();
    }

    /** A line without its mark. */
    String text(String line) {
        return of(line).isEmpty() ? line : line.substring(0, line.offsetByCodePoints(line.length(), -1));
    }
}
