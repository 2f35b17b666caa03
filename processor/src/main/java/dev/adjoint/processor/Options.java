package dev.adjoint.processor;

import dev.adjoint.processor.diagnostics.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the user tells the processor by {@code -A}.
 *
 * @param checks whether methods are checked that nobody asked to check
 * @param reports whether a page is written about each method
 * @param mistakes texts of the warnings about values that mean nothing
 */
record Options(boolean checks, boolean reports, List<String> mistakes) {
    private static final String CHECK = "adjoint.check";
    private static final String REPORT = "adjoint.report";

    Options {
        mistakes = List.copyOf(mistakes);
    }

    static Set<String> names() {
        return Set.of(CHECK, REPORT);
    }

    static Options of(Map<String, String> given) {
        List<String> mistakes = new ArrayList<>();
        boolean checks = isOn(given, CHECK, "on", "off", true, mistakes);
        boolean reports = isOn(given, REPORT, "true", "false", false, mistakes);
        return new Options(checks, reports, mistakes);
    }

    private static boolean isOn(
            Map<String, String> given, String name, String on, String off, boolean otherwise, List<String> mistakes) {
        if (!given.containsKey(name)) {
            return otherwise;
        }
        String value = given.get(name);
        if (on.equals(value) || off.equals(value)) {
            return on.equals(value);
        }
        String written = "-A" + name + (value == null ? "" : "=" + value);
        mistakes.add(Message.OPTION.text(written, "-A" + name + "=" + on, "-A" + name + "=" + off));
        return otherwise;
    }
}
