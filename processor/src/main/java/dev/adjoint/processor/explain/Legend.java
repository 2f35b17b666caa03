package dev.adjoint.processor.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What those functions are by which some derivatives are written, and which nobody knows by name: of the runtime. */
final class Legend {
    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("step", "step(x, y) is 1 where x > y, 0 where x < y and ½ at a tie");
        MEANINGS.put("direction", "direction(x, y) is x / √(x² + y²)");
        MEANINGS.put("inversion", "inversion(x, y) is x / (x² + y²)");
        MEANINGS.put("powBase", "powBase(x, y, r) is y · x^(y - 1), where r is x^y");
        MEANINGS.put("powExponent", "powExponent(x, y, r) is r · log x, where r is x^y");
    }

    private Legend() {}

    /** What the functions mean that these formulas call; empty if they call none. */
    static String of(List<String> formulas) {
        return MEANINGS.keySet().stream()
                .filter(name -> formulas.stream()
                        .anyMatch(Pattern.compile("\\b" + name + "\\(").asPredicate()))
                .map(MEANINGS::get)
                .collect(Collectors.joining("; "));
    }
}
