package dev.adjoint.processor.report;

import java.util.Locale;

/** Words for the constants of the model. */
final class Words {
    private Words() {}

    static String attribute(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String kind(StaticGraph.Kind kind) {
        return switch (kind) {
            case PARAMETER -> "parameter";
            case CONSTANT -> "constant";
            case OPERATION -> "operation";
            case CHOICE -> "choice";
            case OUTPUT -> "result";
        };
    }

    /** {@code 1 value}, {@code 2 values}. */
    static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
