package dev.adjoint.processor.golden;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.derive.Reverse;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Printer;
import dev.adjoint.processor.optimize.Optimizer;

/** The IR of a case: each method as the frontend lowers it, and its gradient as it is derived and optimised. */
public final class IrText {
    private IrText() {}

    /** Empty if there is none. */
    public static String of(Case golden) {
        StringBuilder text = new StringBuilder();
        Lowering.of(golden.files())
                .values()
                .forEach(lowered -> lowered.function()
                        .filter(primal -> isDerivable(lowered, primal))
                        .ifPresent(primal -> {
                            Function gradient = Reverse.gradient(primal, lowered.active());
                            text.append(Printer.print(primal)).append('\n');
                            text.append(Printer.print(Optimizer.optimize(gradient)))
                                    .append('\n');
                        }));
        return text.toString();
    }

    /** Whether it has all the derivatives that its gradient takes: those that a user did not give are missing. */
    private static boolean isDerivable(Lowered lowered, Function primal) {
        Activity activity = Activity.of(primal, lowered.active());
        return lowered.requirements().stream()
                .filter(requirement -> requirement.otherwise().message() == Message.NO_PARTIAL)
                .noneMatch(requirement -> activity.isActive(requirement.value()));
    }
}
