package dev.adjoint.processor.loops;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What arguments and results hold, to the bit. */
final class Contents {
    private Contents() {}

    /** The same values in other memory; what was one array is one array again. */
    static Object[] copy(Object[] values) {
        Map<Object, Object> copies = new IdentityHashMap<>();
        return Arrays.stream(values).map(value -> copy(value, copies)).toArray();
    }

    private static Object copy(Object value, Map<Object, Object> copies) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        Object known = copies.get(value);
        if (known != null) {
            return known;
        }
        Object copy;
        if (value instanceof double[] numbers) {
            copy = numbers.clone();
        } else if (value instanceof int[] numbers) {
            copy = numbers.clone();
        } else {
            double[][] rows = ((double[][]) value).clone();
            for (int i = 0; i < rows.length; i++) {
                rows[i] = (double[]) copy(rows[i], copies);
            }
            copy = rows;
        }
        copies.put(value, copy);
        return copy;
    }

    /** A text that differs where a bit differs, but for the bits of a NaN. */
    static String text(Object value) {
        if (value instanceof double[][] rows) {
            return Arrays.stream(rows).map(Contents::text).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).mapToObj(Contents::text).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof int[] numbers) {
            return Arrays.toString(numbers);
        }
        return String.valueOf(value); // the text of a double tells it from all others
    }

    static String text(Object[] values) {
        return Arrays.stream(values).map(Contents::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
