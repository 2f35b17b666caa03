package dev.adjoint.processor.check;

import dev.adjoint.processor.ir.Function;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the value that is written out, alone and in forward mode, against the method's own: bit for bit. */
final class ForwardPass {
    private ForwardPass() {}

    /**
     * What differs.
     *
     * @param arguments of the method
     * @param direction a tangent for each active parameter
     * @param value what the method returns
     */
    static List<String> faults(
            Subject subject,
            List<@Nullable Object> arguments,
            List<@Nullable Object> direction,
            double[] value,
            Runner runner) {
        List<String> faults = new ArrayList<>();
        compare("value", subject.primal(), arguments, value, runner, faults);
        subject.jvp().ifPresent(jvp -> {
            List<@Nullable Object> all = new ArrayList<>(arguments);
            all.addAll(direction);
            compare("forward mode", jvp, all, value, runner, faults);
        });
        return faults;
    }

    private static void compare(
            String what,
            Function function,
            List<@Nullable Object> arguments,
            double[] value,
            Runner runner,
            List<String> faults) {
        double[] other = Packing.vector(runner.run(function, arguments).subList(0, 1));
        boolean isSame = other.length == value.length;
        for (int i = 0; isSame && i < value.length; i++) {
            isSame = Double.doubleToLongBits(other[i]) == Double.doubleToLongBits(value[i]);
        }
        if (!isSame) {
            faults.add(what + " gives another result than the method");
        }
    }
}
