package dev.adjoint.processor.loops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The members of a companion, called so that all leave what they are given as it was, in packed form. */
final class Members {
    private final LoopMethod method;
    private final LoopSubject subject;
    private final Packing packing;

    Members(LoopMethod method, LoopSubject subject) {
        this.method = method;
        this.subject = subject;
        this.packing = new Packing(method.parameters());
    }

    /**
     * A value and the derivatives of its outputs.
     *
     * @param rows one for each output
     */
    record Rows(Object value, double[][] rows) {}

    Packing packing() {
        return packing;
    }

    boolean hasReverse() {
        return subject.has("vjp");
    }

    boolean hasForward() {
        return subject.has("jvp");
    }

    static int outputs(Object value) {
        return value instanceof double[] numbers ? numbers.length : 1;
    }

    static double[] numbers(Object value) {
        return value instanceof double[] numbers ? numbers : new double[] {(double) value};
    }

    /** The gradient, or the Jacobian. */
    Rows gradient(Object[] point) {
        if (method.isVector()) {
            if (packing.view(point) == null) {
                // A ragged matrix fits no packed vector.
                return rowByRow(point);
            }
            return new Rows(null, untouched("jacobian", point, subject::jacobian));
        }
        return untouched("gradient", point, arguments -> {
            LoopSubject.Derivative result = subject.gradient(arguments);
            checkShapes(point, arguments, result.rest());
            return new Rows(result.value(), new double[][] {Packing.pack(result.rest())});
        });
    }

    private Rows rowByRow(Object[] point) {
        int outputs = outputs(subject.call(Contents.copy(point)));
        double[] zeros = new double[packing.vector(point).length];
        double[][] rows = new double[outputs][];
        for (int i = 0; i < outputs; i++) {
            rows[i] = vjp(point, Packing.unit(outputs, i), zeros).rows()[0];
        }
        return new Rows(null, rows);
    }

    private void checkShapes(Object[] point, Object[] arguments, List<Object> components) {
        List<Object> active = packing.active(arguments);
        List<Object> zeros = Packing.unpack(active, new double[Packing.pack(active).length]);
        List<Object> found = Packing.unpack(components, new double[Packing.pack(components).length]);
        if (!Contents.text(zeros.toArray()).equals(Contents.text(found.toArray()))) {
            throw new Failure(method, point, "gradient has the shapes " + Contents.text(components.toArray()));
        }
        for (int i = 0; i < active.size(); i++) {
            if (active.get(i).getClass().isArray() && active.contains(components.get(i))) {
                throw new Failure(method, point, "gradient gives an argument away");
            }
        }
    }

    /**
     * What {@code vjp} adds.
     *
     * @param before what is in the sinks before
     */
    Rows vjp(Object[] point, double[] seed, double[] before) {
        return untouched("vjp", point, arguments -> {
            List<Object> sinks = packing.sinks(arguments, before);
            double[] given = seed.clone();
            Object value = subject.vjp(arguments, method.isVector() ? given : (Object) seed[0], sinks);
            if (!Arrays.equals(given, seed)) {
                throw new Failure(method, point, "vjp has changed the seed");
            }
            return new Rows(value, new double[][] {packing.drain(arguments, sinks)});
        });
    }

    /** The derivative of each output along a direction. */
    Rows jvp(Object[] point, double[] direction) {
        return untouched("jvp", point, arguments -> {
            List<Object> tangents = Packing.unpack(packing.active(arguments), direction);
            LoopSubject.Derivative result = subject.jvp(arguments, tangents);
            if (!Arrays.equals(Packing.pack(tangents), direction)) {
                throw new Failure(method, point, "jvp has changed a tangent");
            }
            return new Rows(
                    result.value(), new double[][] {numbers(result.rest().get(0))});
        });
    }

    /** Calls a method of the packed view whose first argument is the point. */
    Object packed(Object[] point, String name, Object... more) {
        List<Object> view = packing.view(point);
        double[] x = packing.vector(point);
        List<Object> arguments = new ArrayList<>(List.of(x));
        arguments.addAll(List.of(more));
        String before = Contents.text(view.toArray());
        Object result = subject.packed(view, name, arguments.toArray());
        if (!before.equals(Contents.text(view.toArray())) || !Arrays.equals(x, packing.vector(point))) {
            throw new Failure(method, point, "the packed " + name + " has changed what it was given");
        }
        return result;
    }

    List<?> names(Object[] point) {
        return (List<?>) subject.packed(packing.view(point), "names");
    }

    private <T> T untouched(String member, Object[] point, Function<Object[], T> call) {
        Object[] arguments = Contents.copy(point);
        try {
            return call.apply(arguments);
        } finally {
            if (!Contents.text(arguments).equals(Contents.text(point))) {
                throw new Failure(method, point, member + " has changed its arguments to " + Contents.text(arguments));
            }
        }
    }
}
