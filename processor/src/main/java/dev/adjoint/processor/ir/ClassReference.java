package dev.adjoint.processor.ir;

import java.util.List;

/**
 * A class by name.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames the top-level class first
 */
public record ClassReference(String packageName, List<String> simpleNames) {
    public ClassReference {
        simpleNames = List.copyOf(simpleNames);
    }

    @Override
    public String toString() {
        String nested = String.join(".", simpleNames);
        return packageName.isEmpty() ? nested : packageName + "." + nested;
    }
}
