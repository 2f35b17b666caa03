package dev.adjoint.processor.explain;

import dev.adjoint.processor.emit.Listing;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.report.MethodReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What code that is too long for one method hands on from piece to piece. */
final class HandedOn {
    private static final Pattern CALL = Pattern.compile("\\w+Part\\d+\\((\\w+)(?:, (\\w+))?.*\\);");

    private HandedOn() {}

    static List<MethodReport.Storage> of(List<Listing.CodeLine> code) {
        List<MethodReport.Storage> rows = new ArrayList<>();
        for (Listing.CodeLine line : code) {
            Matcher call = CALL.matcher(line.text().strip());
            if (call.matches()) {
                row(call.group(1), "double", "8 bytes", code).ifPresent(rows::add);
                row(String.valueOf(call.group(2)), "Object", "a reference", code)
                        .ifPresent(rows::add);
                return rows;
            }
        }
        return rows;
    }

    private static Optional<MethodReport.Storage> row(
            String array, String type, String size, List<Listing.CodeLine> code) {
        Pattern made = Pattern.compile(type + "\\[] " + array + " = new " + type + "\\[(\\d+)];");
        return code.stream()
                .map(line -> made.matcher(line.text().strip()))
                .filter(Matcher::matches)
                .findFirst()
                .map(length -> new MethodReport.Storage(
                        "what a later piece of the code reads",
                        Origin.NO_LINE,
                        MethodReport.Storage.Kind.STORED,
                        "the code is too long for one method, which the JVM would never compile; its pieces hand"
                                + " their variables on in this array",
                        array,
                        size + " · " + length.group(1)));
    }
}
