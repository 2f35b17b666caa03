package dev.adjoint.processor.explain;

import dev.adjoint.processor.emit.Listing;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.report.MethodReport;
import java.util.List;

/** What code that is too long for one method hands on from piece to piece. */
final class HandedOn {
    private HandedOn() {}

    static List<MethodReport.Storage> of(Listing code) {
        return code.carriers().stream().map(HandedOn::row).toList();
    }

    private static MethodReport.Storage row(Listing.Carrier carrier) {
        return new MethodReport.Storage(
                "what a later piece of the code reads",
                Origin.NO_LINE,
                MethodReport.Storage.Kind.STORED,
                "the code is too long for one method, which the JVM would never compile; its pieces hand"
                        + " their variables on in this array",
                carrier.name(),
                (carrier.holdsObjects() ? "a reference" : "8 bytes") + " · " + carrier.length());
    }
}
